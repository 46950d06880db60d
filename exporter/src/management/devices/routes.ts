import { Type } from '@sinclair/typebox';
import type { HistoryRecord } from './history-repository.ts';
import { defineRoutes, route } from '../define-route.ts';
import { choiceField, idParams, moment, pageOf, pageQuery, splitQuery, toPage } from '../fields.ts';
import { camelKeys, snakeKeys } from '../letter-case.ts';
import { deviceFields, deviceId, deviceQuery, deviceSchema, deviceToJson } from './schema.ts';
import { deviceConfirm, deviceRead, deviceWrite } from './feature.ts';

const params = idParams('dev', 'Id of the device.');
const strict = { additionalProperties: false };

const sorts = ['name', 'address', 'type', 'state', 'board', 'version', 'created', 'updated'] as const;

const change = Type.Partial(
  Type.Object({ ...deviceFields, state: choiceField(['active', 'disabled'], 'Switches it on or off.') }),
  { ...strict, examples: [{ role: 'backhaul', labels: { rack: '8' } }] },
);

const historySchema = Type.Object(
  {
    id: Type.String(),
    device_id: deviceId,
    at: moment('When.'),
    actor: Type.String({ description: 'Who.' }),
    action: Type.String({ description: 'What was done.' }),
    changes: Type.Array(
      Type.Object({ property: Type.String(), before: Type.Unknown(), after: Type.Unknown() }),
    ),
  },
  {
    examples: [
      {
        id: 'hist_7h2kq9wzv4x8n3m5r6tb',
        device_id: 'dev_7h2kq9wzv4x8n3m5r6tb',
        at: '2026-01-05T08:00:00.000Z',
        actor: 'token:tok_7h2kq9wzv4x8n3m5r6tb',
        action: 'update',
        changes: [{ property: 'role', before: 'sector', after: 'backhaul' }],
      },
    ],
  },
);

export default defineRoutes('Devices', 'Devices that are registered, or stand in the configuration file.', [
  route({
    method: 'GET',
    path: '/devices',
    permission: deviceRead,
    summary: 'List devices.',
    description:
      'Registered ones, and those of the configuration file whose `tenant` there is the name of the own tenant, in one order. Of a device of the file nothing is known that the file does not say.',
    query: Type.Composite([deviceQuery, Type.Object(pageQuery(sorts))], strict),
    response: pageOf(deviceSchema),
    handler: async ({ registry, services, scope, query }) => {
      const { filter: wanted, ...page } = splitQuery(query);
      const found = await services.devices.list(registry, scope, { ...page, filter: camelKeys(wanted) });
      return { body: toPage(found, deviceToJson) };
    },
  }),
  route({
    method: 'GET',
    path: '/devices/:id',
    permission: deviceRead,
    summary: 'Read a device.',
    params,
    response: deviceSchema,
    handler: async ({ registry, services, scope, params: { id } }) => {
      const device = await services.devices.get(registry, scope, id);
      const { revision } = device;
      return { body: deviceToJson(device), ...(revision === null ? {} : { revision }) };
    },
  }),
  route({
    method: 'PATCH',
    path: '/devices/:id',
    permission: deviceWrite,
    summary: 'Change a device.',
    description: 'What is left out stays as it is; of `credentials` as well.',
    params,
    body: change,
    ifMatch: true,
    response: deviceSchema,
    errors: [
      'registry.provisioned',
      'registry.invalid-value',
      'registry.duplicate',
      'registry.unknown-reference',
      'address.not-allowed',
      'address.special',
    ],
    handler: async ({ registry, services, scope, params: { id }, body, revision }) => {
      await services.devices.refuseChange(registry, scope, id);
      const device = await registry.devices.update(scope, {
        id,
        change: camelKeys(body),
        ...(revision === undefined ? {} : { revision }),
      });
      // Whoever watches connects again, to the address and with the account that count now.
      const tenant = await registry.tenants.get(scope, scope.tenantId);
      services.contacts?.streams.endDevice({ tenant: tenant.name, name: id });
      return { body: deviceToJson(device), revision: device.revision };
    },
  }),
  route({
    method: 'DELETE',
    path: '/devices/:id',
    permission: deviceWrite,
    summary: 'Remove a device.',
    description: 'Its history stays.',
    params,
    ifMatch: true,
    errors: ['registry.provisioned', 'registry.in-use'],
    handler: async ({ registry, services, scope, params: { id }, revision }) => {
      await services.devices.refuseChange(registry, scope, id);
      await registry.devices.remove(scope, id, revision);
      const tenant = await registry.tenants.get(scope, scope.tenantId);
      services.contacts?.streams.endDevice({ tenant: tenant.name, name: id });
      return {};
    },
  }),
  route({
    method: 'GET',
    path: '/devices/:id/history',
    permission: deviceRead,
    summary: 'List the changes of a device.',
    description: 'Empty for one of the configuration file, whose changes nobody records here.',
    params,
    query: Type.Object(pageQuery(['at']), strict),
    response: pageOf(historySchema),
    handler: async ({ registry, services, scope, params: { id }, query }) => {
      const page = await registry.history.list(scope, { ...splitQuery(query), filter: { deviceId: id } });
      // A device that was removed has a history; whoever asks for one that never was should learn so.
      if (page.items.length === 0) await services.devices.get(registry, scope, id);
      return { body: toPage<HistoryRecord>(page, snakeKeys) };
    },
  }),
  route({
    method: 'POST',
    path: '/devices/:id/confirm-hardware',
    permission: deviceConfirm,
    summary: 'Confirm that the hardware was swapped.',
    description: 'Ends the quarantine: the serial that answers now becomes that of the device.',
    params,
    ifMatch: true,
    response: deviceSchema,
    errors: ['registry.provisioned', 'registry.not-quarantined', 'registry.duplicate'],
    handler: async ({ registry, services, scope, params: { id }, revision }) => {
      await services.devices.refuseChange(registry, scope, id);
      const device = await registry.devices.confirmHardware(scope, id, revision);
      return { body: deviceToJson(device), revision: device.revision };
    },
  }),
]);
