import { Type } from '@sinclair/typebox';
import { defineRoutes, route } from '../define-route.ts';
import { idParams, pageOf, pageQuery, nameField, searchField, splitQuery, toPage } from '../fields.ts';
import { searchRead, searchWrite } from './feature.ts';
import { searchChange, searchDraft, searchSchema, searchToJson } from './schema.ts';

const params = idParams('srch', 'Id of the saved search.');

export default defineRoutes('Saved searches', 'Named filters of the device list.', [
  route({
    method: 'GET',
    path: '/saved-searches',
    permission: searchRead,
    summary: 'List saved searches.',
    query: Type.Object(
      { name: nameField, search: searchField, ...pageQuery(['name', 'created']) },
      { additionalProperties: false },
    ),
    response: pageOf(searchSchema),
    handler: async ({ registry, scope, query }) => ({
      body: toPage(await registry.savedSearches.list(scope, splitQuery(query)), searchToJson),
    }),
  }),
  route({
    method: 'POST',
    path: '/saved-searches',
    permission: searchWrite,
    summary: 'Save a search.',
    body: searchDraft,
    status: 201,
    response: searchSchema,
    errors: ['registry.invalid-value', 'registry.duplicate'],
    handler: async ({ registry, scope, body }) => {
      const search = await registry.savedSearches.create(scope, body);
      const headers = { location: `/api/v1/saved-searches/${search.id}` };
      return { body: searchToJson(search), revision: search.revision, headers };
    },
  }),
  route({
    method: 'GET',
    path: '/saved-searches/:id',
    permission: searchRead,
    summary: 'Read a saved search.',
    params,
    response: searchSchema,
    handler: async ({ registry, scope, params: { id } }) => {
      const search = await registry.savedSearches.get(scope, id);
      return { body: searchToJson(search), revision: search.revision };
    },
  }),
  route({
    method: 'PATCH',
    path: '/saved-searches/:id',
    permission: searchWrite,
    summary: 'Change a saved search.',
    description: 'Omitted properties stay unchanged. A new filter replaces the old one.',
    params,
    body: searchChange,
    ifMatch: true,
    response: searchSchema,
    errors: ['registry.invalid-value', 'registry.duplicate'],
    handler: async ({ registry, scope, params: { id }, body, revision }) => {
      const update = { id, change: body, ...(revision === undefined ? {} : { revision }) };
      const search = await registry.savedSearches.update(scope, update);
      return { body: searchToJson(search), revision: search.revision };
    },
  }),
  route({
    method: 'DELETE',
    path: '/saved-searches/:id',
    permission: searchWrite,
    summary: 'Remove a saved search.',
    params,
    ifMatch: true,
    handler: async ({ registry, scope, params: { id }, revision }) => {
      await registry.savedSearches.remove(scope, id, revision);
      return {};
    },
  }),
]);
