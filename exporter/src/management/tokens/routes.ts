import { Type } from '@sinclair/typebox';
import { defineRoutes, route } from '../define-route.ts';
import { idParams, pageOf, pageQuery, splitQuery, toPage } from '../fields.ts';
import {
  lifeOf,
  newTokenSchema,
  rotatedTokenSchema,
  rotationDraft,
  tokenDraft,
  tokenSchema,
  tokenToJson,
} from './schema.ts';
import { platformScopeOf } from '../../access/principal.ts';
import { tokenRead, tokenWrite } from './feature.ts';

const params = idParams('tok', 'Id of the token.');

export default defineRoutes('Tokens', 'Tokens of the tenant; with a platform token, those of the platform.', [
  route({
    method: 'GET',
    path: '/tokens',
    permission: tokenRead,
    tenancy: 'either',
    summary: 'List tokens.',
    query: Type.Object(
      {
        active: Type.Optional(Type.Boolean({ description: 'true: only valid tokens.' })),
        name: Type.Optional(Type.String({ description: 'Only tokens with this name.' })),
        ...pageQuery(['name', 'created']),
      },
      { additionalProperties: false },
    ),
    response: pageOf(tokenSchema),
    handler: async ({ registry, scope, query }) => ({
      body: toPage(await registry.tokens.list(scope, splitQuery(query)), tokenToJson),
    }),
  }),
  route({
    method: 'POST',
    path: '/tokens',
    permission: tokenWrite,
    tenancy: 'either',
    summary: 'Create a token.',
    description: 'The text of the token is only in this response.',
    body: tokenDraft,
    status: 201,
    response: newTokenSchema,
    secretAnswer: true,
    errors: ['registry.invalid-value'],
    handler: async ({ registry, scope, principal, body: { days, ...draft } }) => {
      const life = lifeOf(days, () => platformScopeOf(principal));
      const { token, text } = await registry.tokens.create(scope, { ...draft, ...life });
      const headers = { location: `/api/v1/tokens/${token.id}` };
      return { body: { ...tokenToJson(token), token: text.reveal() }, headers };
    },
  }),
  route({
    method: 'GET',
    path: '/tokens/:id',
    permission: tokenRead,
    tenancy: 'either',
    summary: 'Read a token.',
    params,
    response: tokenSchema,
    handler: async ({ registry, scope, params: { id } }) => ({
      body: tokenToJson(await registry.tokens.get(scope, id)),
    }),
  }),
  route({
    operationId: 'rotateToken',
    method: 'POST',
    path: '/tokens/:id/rotate',
    permission: tokenWrite,
    tenancy: 'either',
    summary: 'Renew a token without a gap.',
    description:
      'Creates a token with the same name, role and scopes. The old one still works for `grace_hours`, unless it expires before.',
    params,
    body: rotationDraft,
    status: 201,
    response: rotatedTokenSchema,
    secretAnswer: true,
    errors: ['registry.invalid-value'],
    handler: async ({ registry, scope, principal, params: { id }, body: { days, grace_hours = 24 } }) => {
      const life = lifeOf(days, () => platformScopeOf(principal));
      const rotation = { id, graceHours: grace_hours, ...life };
      const { token, text, old } = await registry.tokens.rotate(scope, rotation);
      return {
        body: { ...tokenToJson(token), token: text.reveal(), old_token_expires_at: old.expiresAt ?? '' },
        headers: { location: `/api/v1/tokens/${token.id}` },
      };
    },
  }),
  route({
    operationId: 'revokeToken',
    method: 'DELETE',
    path: '/tokens/:id',
    permission: tokenWrite,
    tenancy: 'either',
    summary: 'Revoke a token.',
    description: 'Takes effect immediately. The token stays in the list.',
    params,
    response: tokenSchema,
    handler: async ({ registry, scope, params: { id } }) => ({
      body: tokenToJson(await registry.tokens.revoke(scope, id)),
    }),
  }),
]);
