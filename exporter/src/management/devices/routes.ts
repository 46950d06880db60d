import { Type } from '@sinclair/typebox';
import { deviceTypes } from '../../define/device-types.ts';
import { deviceSources } from '../../devices/known-device.ts';
import { deviceStates } from '../../devices/device.ts';
import type { DeviceId, SiteId } from '../../access/ids.ts';
import type { HistoryRecord } from './history-repository.ts';
import { defineRoutes, route } from '../define-route.ts';
import {
  choiceField,
  idField,
  idParams,
  moment,
  pageOf,
  pageQuery,
  searchField,
  splitQuery,
  toPage,
} from '../fields.ts';
import { camelKeys, snakeKeys } from '../letter-case.ts';
import { deviceFields, deviceId, deviceSchema, deviceToJson } from './schema.ts';

const params = idParams<DeviceId>('dev', 'Id of the device.');
const strict = { additionalProperties: false };

const filter = Type.Partial(
  Type.Object({
    source: choiceField(deviceSources, 'Only registered ones, or those of the configuration file.'),
    type: choiceField(deviceTypes, 'Only devices of this type.'),
    role: Type.String({ description: 'Only devices with this role.' }),
    site_id: idField<SiteId>('site', 'Only devices at this site.'),
    state: choiceField(deviceStates, 'Only devices in this state.'),
    transport: choiceField(['api', 'snmp'], 'Only devices that are read this way.'),
    parent_id: idField<DeviceId>('dev', 'Only devices behind this one.'),
    board: Type.String({ description: 'Only this model.' }),
    version: Type.String({ description: 'Only this version of RouterOS.' }),
  }),
);
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
    permission: 'device.read',
    summary: 'List devices.',
    description:
      'Registered ones, and those of the configuration file whose `tenant` there is the name of the own tenant, in one order. Of a device of the file nothing is known that the file does not say.',
    query: Type.Composite([filter, Type.Object({ search: searchField, ...pageQuery(sorts) })], strict),
    response: pageOf(deviceSchema),
    handler: async ({ store, services, scope, query }) => {
      const { filter: wanted, ...page } = splitQuery(query);
      const found = await services.devices.list(store, scope, { ...page, filter: camelKeys(wanted) });
      return { body: toPage(found, deviceToJson) };
    },
  }),
  route({
    method: 'GET',
    path: '/devices/:id',
    permission: 'device.read',
    summary: 'Read a device.',
    params,
    response: deviceSchema,
    handler: async ({ store, services, scope, params: { id } }) => {
      const device = await services.devices.get(store, scope, id);
      const { revision } = device;
      return { body: deviceToJson(device), ...(revision === null ? {} : { revision }) };
    },
  }),
  route({
    method: 'PATCH',
    path: '/devices/:id',
    permission: 'device.write',
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
    handler: async ({ store, services, scope, params: { id }, body, revision }) => {
      await services.devices.refuseChange(store, scope, id);
      const device = await store.devices.update(scope, {
        id,
        change: camelKeys(body),
        ...(revision === undefined ? {} : { revision }),
      });
      // Whoever watches connects again, to the address and with the account that count now.
      const tenant = await store.tenants.get(scope, scope.tenantId);
      services.contacts?.streams.endDevice({ tenant: tenant.name, name: id });
      return { body: deviceToJson(device), revision: device.revision };
    },
  }),
  route({
    method: 'DELETE',
    path: '/devices/:id',
    permission: 'device.write',
    summary: 'Remove a device.',
    description: 'Its history stays.',
    params,
    ifMatch: true,
    errors: ['registry.provisioned', 'registry.in-use'],
    handler: async ({ store, services, scope, params: { id }, revision }) => {
      await services.devices.refuseChange(store, scope, id);
      await store.devices.remove(scope, id, revision);
      const tenant = await store.tenants.get(scope, scope.tenantId);
      services.contacts?.streams.endDevice({ tenant: tenant.name, name: id });
      return {};
    },
  }),
  route({
    method: 'GET',
    path: '/devices/:id/history',
    permission: 'device.read',
    summary: 'List the changes of a device.',
    description: 'Empty for one of the configuration file, whose changes nobody records here.',
    params,
    query: Type.Object(pageQuery(['at']), strict),
    response: pageOf(historySchema),
    handler: async ({ store, services, scope, params: { id }, query }) => {
      const page = await store.history.list(scope, { ...splitQuery(query), filter: { deviceId: id } });
      // A device that was removed has a history; whoever asks for one that never was should learn so.
      if (page.items.length === 0) await services.devices.get(store, scope, id);
      return { body: toPage<HistoryRecord>(page, snakeKeys) };
    },
  }),
  route({
    method: 'POST',
    path: '/devices/:id/confirm-hardware',
    permission: 'device.confirm',
    summary: 'Confirm that the hardware was swapped.',
    description: 'Ends the quarantine: the serial that answers now becomes that of the device.',
    params,
    ifMatch: true,
    response: deviceSchema,
    errors: ['registry.provisioned', 'registry.not-quarantined', 'registry.duplicate'],
    handler: async ({ store, services, scope, params: { id }, revision }) => {
      await services.devices.refuseChange(store, scope, id);
      const device = await store.devices.confirmHardware(scope, id, revision);
      return { body: deviceToJson(device), revision: device.revision };
    },
  }),
]);
