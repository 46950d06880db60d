import { Type } from '@sinclair/typebox';
import type { TenantScope } from '../../access/scope.ts';
import type { DeviceId } from '../../devices/device.ts';
import type { DeviceDirectory } from '../../devices/directory.ts';
import { isFileDeviceId } from '../../devices/file-devices.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import type { HistoryRecord } from './history-repository.ts';
import { defineRoutes, route } from '../define-route.ts';
import {
  choiceField,
  countedPageOf,
  idParams,
  moment,
  nullable,
  pageOf,
  pageQuery,
  splitQuery,
  toPage,
} from '../fields.ts';
import { camelKeys, snakeKeys } from '../letter-case.ts';
import {
  deviceFields,
  deviceId,
  deviceQuery,
  deviceReferences,
  deviceSchema,
  deviceToJson,
  toModules,
} from './schema.ts';
import { toInterfaces } from './interface-schema.ts';
import { modulesField } from './module-names.ts';
import { deviceConfirm, deviceRead, deviceWrite } from './feature.ts';

const params = idParams('dev', 'Id of the device.');
const strict = { additionalProperties: false };

const sorts = [
  'name',
  'address',
  'type',
  'state',
  'board',
  'version',
  'created',
  'updated',
  'role',
  'transport',
  'identity',
  'site',
  'serial',
  'last_contact',
  'last_asked',
] as const;

const change = Type.Partial(
  Type.Object({
    ...deviceFields,
    ...deviceReferences,
    modules: nullable(modulesField),
    state: choiceField(['active', 'disabled'], 'Enables or disables the device.'),
  }),
  { title: 'DeviceChange', ...strict, examples: [{ role: 'backhaul', labels: { rack: '8' } }] },
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
    title: 'DeviceHistoryEntry',
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

/** Whether other devices exist is checked by the work itself. */
async function refuseFileDevice(directory: DeviceDirectory, scope: TenantScope, id: DeviceId): Promise<void> {
  if (!isFileDeviceId(id)) return;
  await directory.find(scope, id);
  throw new ExporterError('registry.provisioned', 'The device is defined in the configuration file.');
}

export default defineRoutes('Devices', 'Registered devices and those of the configuration file.', [
  route({
    method: 'GET',
    path: '/devices',
    permission: deviceRead,
    summary: 'List devices.',
    description:
      'Registered devices, and those of the configuration file whose `tenant` is the name of your tenant, in one order. A device of the file only has the properties given there.',
    query: Type.Composite([deviceQuery, Type.Object(pageQuery(sorts))], strict),
    response: countedPageOf(deviceSchema),
    handler: async ({ services, scope, query }) => {
      const { filter: wanted, ...page } = splitQuery(query);
      const filter = camelKeys(wanted);
      const found = await services.directory.list(scope, { ...page, filter });
      return {
        body: { ...toPage(found, deviceToJson), total: await services.directory.count(scope, filter) },
      };
    },
  }),
  route({
    method: 'GET',
    path: '/devices/:id',
    permission: deviceRead,
    summary: 'Read a device.',
    params,
    response: deviceSchema,
    handler: async ({ services, scope, params: { id } }) => {
      const device = await services.directory.find(scope, id);
      const { revision } = device;
      return { body: deviceToJson(device), ...(revision === null ? {} : { revision }) };
    },
  }),
  route({
    method: 'PATCH',
    path: '/devices/:id',
    permission: deviceWrite,
    summary: 'Change a device.',
    description:
      'Omitted properties stay unchanged, also inside `credentials`; `interfaces` replaces all plans. At another address, port or transport the device is pending until it reports the registered serial there.',
    params,
    body: change,
    ifMatch: true,
    response: deviceSchema,
    errors: [
      'registry.provisioned',
      'registry.invalid-value',
      'registry.duplicate',
      'registry.unknown-reference',
      'registry.ambiguous-reference',
      'registry.credential-elsewhere',
      'address.no-networks',
      'address.not-allowed',
      'address.special',
    ],
    handler: async ({ registry, services, scope, params: { id }, body, revision }) => {
      await refuseFileDevice(services.directory, scope, id);
      const { modules, interfaces, ...rest } = body;
      services.checkModules(modules === undefined ? undefined : toModules(modules));
      const device = await registry.devices.update(scope, {
        id,
        change: {
          ...camelKeys(rest),
          ...(modules === undefined ? {} : { modules: toModules(modules) }),
          ...(interfaces === undefined ? {} : { interfaces: toInterfaces(interfaces) }),
        },
        ...(revision === undefined ? {} : { revision }),
      });
      // Live readers reconnect, with the new address and account.
      services.streams.endDevice(id);
      return { body: deviceToJson(device), revision: device.revision };
    },
  }),
  route({
    method: 'DELETE',
    path: '/devices/:id',
    permission: deviceWrite,
    summary: 'Remove a device.',
    description: 'Its history is kept.',
    params,
    ifMatch: true,
    errors: ['registry.provisioned', 'registry.in-use'],
    handler: async ({ registry, services, scope, params: { id }, revision }) => {
      await refuseFileDevice(services.directory, scope, id);
      await registry.devices.remove(scope, id, revision);
      services.streams.endDevice(id);
      return {};
    },
  }),
  route({
    method: 'GET',
    path: '/devices/:id/history',
    permission: deviceRead,
    summary: 'List the changes of a device.',
    description: 'Empty for a device of the configuration file, whose changes are not recorded.',
    params,
    query: Type.Object(pageQuery(['at']), strict),
    response: pageOf(historySchema),
    handler: async ({ registry, services, scope, params: { id }, query }) => {
      const page = await registry.history.list(scope, { ...splitQuery(query), filter: { deviceId: id } });
      // A removed device has a history; an unknown id is an error.
      if (page.items.length === 0) await services.directory.find(scope, id);
      return { body: toPage(page, (record: HistoryRecord) => snakeKeys(record)) };
    },
  }),
  route({
    method: 'POST',
    path: '/devices/:id/confirm-hardware',
    permission: deviceConfirm,
    summary: 'Confirm a hardware swap.',
    description: 'Ends the quarantine: the serial reported now becomes that of the device.',
    params,
    ifMatch: true,
    response: deviceSchema,
    errors: ['registry.provisioned', 'registry.not-quarantined', 'registry.duplicate'],
    handler: async ({ registry, services, scope, params: { id }, revision }) => {
      await refuseFileDevice(services.directory, scope, id);
      const device = await registry.devices.confirmHardware(scope, id, revision);
      return { body: deviceToJson(device), revision: device.revision };
    },
  }),
]);
