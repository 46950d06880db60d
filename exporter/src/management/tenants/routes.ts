import { Type } from '@sinclair/typebox';
import { narrowScope } from '../../access/tenant-of-platform.ts';
import { notFound } from '../../store/record-errors.ts';
import { type Tenant, tenantStates } from './repository.ts';
import { defineRoutes, route } from '../define-route.ts';
import {
  choiceField,
  idField,
  idParams,
  moment,
  nullable,
  pageOf,
  pageQuery,
  nameField,
  searchField,
  splitQuery,
  toPage,
} from '../fields.ts';
import { camelKeys, snakeKeys } from '../letter-case.ts';
import { lifeOf, newTokenSchema, tokenDraft, tokenToJson } from '../tokens/schema.ts';
import { platformTenants, tenantRead } from './feature.ts';

const params = idParams('ten', 'Id of the tenant.');
const strict = { additionalProperties: false };

const writable = {
  name: Type.String({ description: 'Unique, ignoring letter case.' }),
  grafana_org_id: nullable(Type.Integer({ minimum: 1, description: 'Grafana organisation of its users.' })),
};
const networks = Type.Array(Type.String(), {
  description: 'Networks in which its devices may be. Without any, the tenant may contact no device.',
});
const properties = {
  id: idField('ten', 'Id of the tenant.'),
  ...writable,
  state: choiceField(
    tenantStates,
    'The tokens of a suspended tenant are refused, except for the list of devices that Prometheus reads.',
  ),
  created_at: moment('When it was created.'),
  updated_at: moment('When it was last changed.'),
  revision: Type.Integer({ description: 'Increases with every change; the ETag.' }),
};
const example = {
  id: 'ten_7h2kq9wzv4x8n3m5r6tb',
  name: 'acme',
  grafana_org_id: 2,
  state: 'active',
  created_at: '2026-01-05T08:00:00.000Z',
  updated_at: '2026-01-05T08:00:00.000Z',
  revision: 1,
};
const tenantSchema = Type.Object(properties, { title: 'Tenant', examples: [example] });
const ownSchema = Type.Object(
  { ...properties, networks },
  { title: 'OwnTenant', examples: [{ ...example, networks: ['10.1.0.0/16'] }] },
);
const networksBody = Type.Object(
  { networks },
  { title: 'TenantNetworks', ...strict, examples: [{ networks: ['10.1.0.0/16'] }] },
);

const toJson = (tenant: Tenant) => snakeKeys(tenant);

export default defineRoutes('Tenants', 'Customers of the platform.', [
  route({
    operationId: 'getOwnTenant',
    method: 'GET',
    path: '/tenant',
    permission: tenantRead,
    summary: 'Read your own tenant.',
    response: ownSchema,
    handler: async ({ registry, scope }) => {
      const tenant = await registry.tenants.get(scope, scope.tenantId);
      const body = { ...toJson(tenant), networks: await registry.tenants.networks(scope) };
      return { body, revision: tenant.revision };
    },
  }),
  route({
    method: 'GET',
    path: '/tenants',
    permission: platformTenants,
    tenancy: 'platform',
    summary: 'List tenants.',
    query: Type.Object({ name: nameField, search: searchField, ...pageQuery(['name', 'created']) }, strict),
    response: pageOf(tenantSchema),
    handler: async ({ registry, scope, query }) => ({
      body: toPage(await registry.tenants.list(scope, splitQuery(query)), toJson),
    }),
  }),
  route({
    method: 'POST',
    path: '/tenants',
    permission: platformTenants,
    tenancy: 'platform',
    summary: 'Create a tenant.',
    body: Type.Composite(
      [
        Type.Object({ name: writable.name }),
        Type.Partial(Type.Object({ grafana_org_id: writable.grafana_org_id })),
      ],
      {
        title: 'TenantDraft',
        ...strict,
        examples: [{ name: 'acme', grafana_org_id: 2 }],
      },
    ),
    status: 201,
    response: tenantSchema,
    errors: ['registry.invalid-value', 'registry.duplicate', 'registry.spelled-otherwise'],
    handler: async ({ registry, services, scope, body }) => {
      services.checkSpelling.tenant(body.name);
      const tenant = await registry.tenants.create(scope, camelKeys(body));
      const headers = { location: `/api/v1/tenants/${tenant.id}` };
      return { body: toJson(tenant), revision: tenant.revision, headers };
    },
  }),
  route({
    method: 'GET',
    path: '/tenants/:id',
    permission: tenantRead,
    tenancy: 'either',
    summary: 'Read a tenant.',
    description: 'A tenant sees only itself, the platform sees all.',
    params,
    response: tenantSchema,
    handler: async ({ registry, scope, params: { id } }) => {
      const tenant = await registry.tenants.get(scope, id);
      return { body: toJson(tenant), revision: tenant.revision };
    },
  }),
  route({
    method: 'PATCH',
    path: '/tenants/:id',
    permission: platformTenants,
    tenancy: 'platform',
    summary: 'Change a tenant.',
    params,
    body: Type.Partial(Type.Object({ ...writable, state: properties.state }), {
      title: 'TenantChange',
      ...strict,
      examples: [{ state: 'suspended' }],
    }),
    ifMatch: true,
    response: tenantSchema,
    errors: ['registry.invalid-value', 'registry.duplicate', 'registry.spelled-otherwise'],
    handler: async ({ registry, services, scope, params: { id }, body, revision }) => {
      if (body.name !== undefined && body.name !== (await registry.tenants.get(scope, id)).name) {
        services.checkSpelling.tenant(body.name);
      }
      const update = { id, change: camelKeys(body), ...(revision === undefined ? {} : { revision }) };
      const tenant = await registry.tenants.update(scope, update);
      // Other exporters notice at the next check of each stream.
      if (tenant.state === 'suspended') services.streams.endTenant(id);
      return { body: toJson(tenant), revision: tenant.revision };
    },
  }),
  route({
    method: 'PUT',
    path: '/tenants/:id/networks',
    permission: platformTenants,
    tenancy: 'platform',
    summary: 'Set the networks of a tenant.',
    params,
    body: networksBody,
    response: networksBody,
    errors: ['registry.invalid-value'],
    handler: async ({ registry, scope, params: { id }, body }) => ({
      body: { networks: await registry.tenants.setNetworks(scope, id, body.networks) },
    }),
  }),
  route({
    method: 'POST',
    path: '/tenants/:id/tokens',
    permission: platformTenants,
    tenancy: 'platform',
    summary: 'Create a token of a tenant.',
    description: 'Creates the first token of a new tenant. Its text is only in this response.',
    params,
    body: tokenDraft,
    status: 201,
    response: newTokenSchema,
    // The work belongs to the tenant, not the platform, so it has its own transaction.
    contact: true,
    secretAnswer: true,
    errors: ['registry.invalid-value'],
    handler: async ({ registry, scope, params: { id }, body: { days, ...draft } }) => {
      await registry.tenants.get(scope, id);
      const tenant = narrowScope(scope, id);
      if (tenant === undefined) throw notFound('tenant');
      const { token, text } = await registry.tokens.create(tenant, {
        ...draft,
        ...lifeOf(days, () => scope),
      });
      return { body: { ...tokenToJson(token), token: text.reveal() } };
    },
  }),
]);
