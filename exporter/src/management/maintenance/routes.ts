import { Type } from '@sinclair/typebox';
import { defineRoutes, route } from '../define-route.ts';
import { choiceField, idParams, pageOf, pageQuery, splitQuery, toPage } from '../fields.ts';
import { camelKeys } from '../letter-case.ts';
import { maintenanceRead, maintenanceWrite } from './feature.ts';
import { refuseWrongTarget, resolveTarget } from './resolve-target.ts';
import { windowChange, windowDraft, windowSchema, windowToJson } from './schema.ts';
import { windowScopes } from './window.ts';

const params = idParams('mw', 'Id of the maintenance window.');

export default defineRoutes(
  'Maintenance',
  'Planned work: the devices are marked for boards and the availability, and their alerts are silent.',
  [
    route({
      method: 'GET',
      path: '/maintenance-windows',
      permission: maintenanceRead,
      summary: 'List maintenance windows.',
      query: Type.Object(
        {
          scope: Type.Optional(choiceField(windowScopes, 'Only windows of this scope.')),
          ...pageQuery(['starts', 'created']),
        },
        { additionalProperties: false },
      ),
      response: pageOf(windowSchema),
      handler: async ({ registry, scope, query }) => {
        const page = await registry.maintenanceWindows.list(scope, splitQuery(query));
        return { body: toPage(page, (window) => windowToJson(window)) };
      },
    }),
    route({
      method: 'POST',
      path: '/maintenance-windows',
      permission: maintenanceWrite,
      summary: 'Create a maintenance window.',
      description:
        '`mikrotik_maintenance` of the devices is 1 from the start to the end, whether there is an Alertmanager or not. The silence is made 10 minutes before the start, or as soon as Alertmanager answers.',
      body: windowDraft,
      status: 201,
      response: windowSchema,
      errors: ['request.invalid-body', 'registry.invalid-value', 'registry.unknown-reference'],
      handler: async ({ registry, services, principal, scope, body }) => {
        const draft = camelKeys(body);
        refuseWrongTarget(draft);
        const target = await resolveTarget(services.directory, scope, draft);
        const window = await registry.maintenanceWindows.create(
          scope,
          { ...draft, ...target },
          principal.displayName,
        );
        const headers = { location: `/api/v1/maintenance-windows/${window.id}` };
        return { body: windowToJson(window), revision: window.revision, headers };
      },
    }),
    route({
      method: 'GET',
      path: '/maintenance-windows/:id',
      permission: maintenanceRead,
      summary: 'Read a maintenance window.',
      params,
      response: windowSchema,
      handler: async ({ registry, scope, params: { id } }) => {
        const window = await registry.maintenanceWindows.get(scope, id);
        return { body: windowToJson(window), revision: window.revision };
      },
    }),
    route({
      method: 'PATCH',
      path: '/maintenance-windows/:id',
      permission: maintenanceWrite,
      summary: 'Change a maintenance window.',
      description:
        'Omitted properties stay unchanged. The silence follows within seconds. `sites` and `devices` replace those of a window with the scope places.',
      params,
      body: windowChange,
      ifMatch: true,
      response: windowSchema,
      errors: ['registry.invalid-value', 'registry.unknown-reference'],
      handler: async ({ registry, services, scope, params: { id }, body, revision }) => {
        const given = camelKeys(body);
        const change = { ...given, ...(await resolveTarget(services.directory, scope, given)) };
        const update = { id, change, ...(revision === undefined ? {} : { revision }) };
        const window = await registry.maintenanceWindows.update(scope, update);
        return { body: windowToJson(window), revision: window.revision };
      },
    }),
    route({
      operationId: 'endMaintenanceWindow',
      method: 'POST',
      path: '/maintenance-windows/:id/end',
      permission: maintenanceWrite,
      summary: 'End an open maintenance window.',
      description:
        'At once, before its end: `mikrotik_maintenance` is 0 and the silence is expired. A repeated window comes again; remove it to end it for good.',
      params,
      response: windowSchema,
      errors: ['maintenance.not-open'],
      handler: async ({ registry, scope, params: { id } }) => {
        const window = await registry.maintenanceWindows.end(scope, id);
        return { body: windowToJson(window), revision: window.revision };
      },
    }),
    route({
      method: 'DELETE',
      path: '/maintenance-windows/:id',
      permission: maintenanceWrite,
      summary: 'Remove a maintenance window.',
      description: 'An open one ends. Its silence is expired as soon as Alertmanager answers.',
      params,
      ifMatch: true,
      handler: async ({ registry, scope, params: { id }, revision }) => {
        await registry.maintenanceWindows.remove(scope, id, revision);
        return {};
      },
    }),
  ],
);
