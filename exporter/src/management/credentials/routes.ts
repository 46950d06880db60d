import { Type } from '@sinclair/typebox';
import { defineRoutes, route } from '../define-route.ts';
import {
  choiceField,
  idParams,
  pageOf,
  pageQuery,
  nameField,
  searchField,
  splitQuery,
  toPage,
} from '../fields.ts';
import {
  credentialSchema,
  credentialToJson,
  networksField,
  profileSchema,
  secretChangesSchema,
  secretsSchema,
  toProfile,
  toSecretChanges,
  toSecrets,
} from './schema.ts';
import { credentialRead, credentialWrite } from './feature.ts';

const params = idParams('cred', 'Id of the credential.');
const name = Type.String({ description: 'Unique in the tenant, ignoring letter case.' });

const draft = Type.Object(
  { name, profile: profileSchema, networks: Type.Optional(networksField), secrets: secretsSchema },
  {
    title: 'CredentialDraft',
    additionalProperties: false,
    examples: [
      {
        name: 'monitor',
        profile: { kind: 'api', username: 'monitor', tls: { mode: 'verify' } },
        networks: ['10.1.0.0/16'],
        secrets: { password: 'the password' },
      },
      {
        name: 'public',
        profile: { kind: 'snmp', version: '2c' },
        networks: ['10.1.0.0/16'],
        secrets: { community: 'the community' },
      },
    ],
  },
);

const change = Type.Partial(
  Type.Object({ name, profile: profileSchema, networks: networksField, secrets: secretChangesSchema }),
  {
    title: 'CredentialChange',
    additionalProperties: false,
    examples: [
      { secrets: { password: 'a new password' } },
      { networks: ['10.1.0.0/16', '10.2.0.0/16'], secrets: { password: 'the password' } },
    ],
  },
);

export default defineRoutes('Credentials', 'Accounts on devices. Secrets are write-only.', [
  route({
    method: 'GET',
    path: '/credentials',
    permission: credentialRead,
    summary: 'List credentials.',
    query: Type.Object(
      {
        kind: Type.Optional(choiceField(['api', 'snmp', 'ssh'], 'Only this kind.')),
        name: nameField,
        search: searchField,
        ...pageQuery(['name', 'created']),
      },
      { additionalProperties: false },
    ),
    response: pageOf(credentialSchema),
    handler: async ({ registry, scope, query }) => ({
      body: toPage(await registry.credentials.list(scope, splitQuery(query)), credentialToJson),
    }),
  }),
  route({
    method: 'POST',
    path: '/credentials',
    permission: credentialWrite,
    summary: 'Create a credential.',
    body: draft,
    status: 201,
    response: credentialSchema,
    errors: ['registry.invalid-value', 'registry.duplicate'],
    handler: async ({ registry, scope, body }) => {
      const credential = await registry.credentials.create(scope, {
        name: body.name,
        profile: toProfile(body.profile),
        ...(body.networks === undefined ? {} : { networks: body.networks }),
        secrets: toSecrets(body.secrets),
      });
      const headers = { location: `/api/v1/credentials/${credential.id}` };
      return { body: credentialToJson(credential), revision: credential.revision, headers };
    },
  }),
  route({
    method: 'GET',
    path: '/credentials/:id',
    permission: credentialRead,
    summary: 'Read a credential.',
    params,
    response: credentialSchema,
    handler: async ({ registry, scope, params: { id } }) => {
      const credential = await registry.credentials.get(scope, id);
      return { body: credentialToJson(credential), revision: credential.revision };
    },
  }),
  route({
    method: 'PATCH',
    path: '/credentials/:id',
    permission: credentialWrite,
    summary: 'Change a credential.',
    description:
      'A new profile replaces the old one but keeps its kind. Omitted secrets stay unchanged. Another user, port, TLS or SNMP version, and further networks, require all secrets in the same request.',
    params,
    body: change,
    ifMatch: true,
    response: credentialSchema,
    errors: ['registry.invalid-value', 'registry.duplicate', 'registry.secret-needed'],
    handler: async ({ registry, scope, params: { id }, body, revision }) => {
      const credential = await registry.credentials.update(scope, {
        id,
        ...(revision === undefined ? {} : { revision }),
        change: {
          ...(body.name === undefined ? {} : { name: body.name }),
          ...(body.profile === undefined ? {} : { profile: toProfile(body.profile) }),
          ...(body.networks === undefined ? {} : { networks: body.networks }),
          ...(body.secrets === undefined ? {} : { secrets: toSecretChanges(body.secrets) }),
        },
      });
      return { body: credentialToJson(credential), revision: credential.revision };
    },
  }),
  route({
    method: 'DELETE',
    path: '/credentials/:id',
    permission: credentialWrite,
    summary: 'Remove a credential.',
    params,
    ifMatch: true,
    errors: ['registry.in-use'],
    handler: async ({ registry, scope, params: { id }, revision }) => {
      await registry.credentials.remove(scope, id, revision);
      return {};
    },
  }),
]);
