import { Type } from '@sinclair/typebox';
import type { TokenId } from '../../access/ids.ts';
import { defineRoutes, route } from '../define-route.ts';
import { idParams, pageOf, pageQuery, splitQuery, toPage } from '../fields.ts';
import { newTokenSchema, tokenDraft, tokenSchema, tokenToJson } from './schema.ts';

const params = idParams<TokenId>('tok', 'Id of the token.');

export default defineRoutes(
  'Tokens',
  'Tokens of the tenant; with a token of the platform, those of the platform.',
  [
    route({
      method: 'GET',
      path: '/tokens',
      permission: 'token.read',
      tenancy: 'either',
      summary: 'List tokens.',
      query: Type.Object(
        {
          active: Type.Optional(Type.Boolean({ description: 'true: only those that may be used.' })),
          ...pageQuery(['name', 'created']),
        },
        { additionalProperties: false },
      ),
      response: pageOf(tokenSchema),
      handler: async ({ store, scope, query }) => ({
        body: toPage(await store.tokens.list(scope, splitQuery(query)), tokenToJson),
      }),
    }),
    route({
      method: 'POST',
      path: '/tokens',
      permission: 'token.write',
      tenancy: 'either',
      summary: 'Create a token.',
      description: 'The text of the token is in this answer and nowhere else.',
      body: tokenDraft,
      status: 201,
      response: newTokenSchema,
      secretAnswer: true,
      errors: ['registry.invalid-value'],
      handler: async ({ store, scope, body }) => {
        const { token, text } = await store.tokens.create(scope, body);
        const headers = { location: `/api/v1/tokens/${token.id}` };
        return { body: { ...tokenToJson(token), token: text.reveal() }, headers };
      },
    }),
    route({
      method: 'GET',
      path: '/tokens/:id',
      permission: 'token.read',
      tenancy: 'either',
      summary: 'Read a token.',
      params,
      response: tokenSchema,
      handler: async ({ store, scope, params: { id } }) => ({
        body: tokenToJson(await store.tokens.get(scope, id)),
      }),
    }),
    route({
      operationId: 'revokeToken',
      method: 'DELETE',
      path: '/tokens/:id',
      permission: 'token.write',
      tenancy: 'either',
      summary: 'Revoke a token.',
      description: 'Takes effect at once. The token stays in the list.',
      params,
      response: tokenSchema,
      handler: async ({ store, scope, params: { id } }) => ({
        body: tokenToJson(await store.tokens.revoke(scope, id)),
      }),
    }),
  ],
);
