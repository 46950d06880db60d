import { Type } from '@sinclair/typebox';
import type { TenantScope } from '../../access/scope.ts';
import type { DeviceId, DevicePatch } from '../../devices/device.ts';
import type { DeviceDirectory } from '../../devices/directory.ts';
import { changeDevices, maxDevicesAtOnce } from './change-devices.ts';
import { isFileDeviceId } from '../../devices/file-devices.ts';
import { nameKey } from '../../store/values.ts';
import { FileTwins } from '../../devices/file-twin.ts';
import { refuseFileTwin } from './refuse-file-twin.ts';
import type { ApiServices } from '../services.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import { historyActions, type HistoryRecord } from './history-repository.ts';
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
  storedTimes,
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

const bulkBody = Type.Object(
  {
    devices: Type.Array(
      Type.Object(
        {
          id: deviceId,
          revision: Type.Optional(
            Type.Integer({ minimum: 1, description: 'As seen by the caller: another one is an error.' }),
          ),
        },
        strict,
      ),
      { minItems: 1, maxItems: maxDevicesAtOnce },
    ),
    change: Type.Partial(
      Type.Object({
        site_id: deviceReferences.site_id,
        role: deviceFields.role,
        state: choiceField(['active', 'disabled'], 'Enables or disables the devices.'),
        labels: Type.Record(Type.String(), nullable(Type.String()), {
          description: 'Added to those of each device; null removes one.',
        }),
      }),
      { ...strict, minProperties: 1 },
    ),
  },
  {
    title: 'BulkChange',
    ...strict,
    examples: [
      {
        devices: [{ id: 'dev_7h2kq9wzv4x8n3m5r6tb', revision: 1 }],
        change: { role: 'backhaul', labels: { rack: '8', owner: null } },
      },
    ],
  },
);
const bulkResult = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        id: deviceId,
        name: Type.String(),
        revision: Type.Integer({ description: 'The ETag.' }),
        changed: Type.Boolean({ description: 'False: it was like this already.' }),
      }),
      { description: 'In the order of the request.' },
    ),
  },
  {
    title: 'BulkResult',
    examples: [
      { items: [{ id: 'dev_7h2kq9wzv4x8n3m5r6tb', name: 'tower1-ap1', revision: 2, changed: true }] },
    ],
  },
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

/** Only what changes: the file may have got the device after the registry. */
async function refuseMoveToTwin(
  { directory }: Pick<ApiServices, 'directory'>,
  scope: TenantScope,
  id: DeviceId,
  { name, address, port, transport }: Pick<DevicePatch, 'name' | 'address' | 'port' | 'transport'>,
): Promise<void> {
  if ([name, address, port, transport].every((value) => value === undefined)) return;
  const before = await directory.find(scope, id);
  const after = {
    address: address ?? before.address,
    port: port === undefined ? before.port : port,
    transport: transport ?? before.transport,
  };
  const isMoved = Object.entries(after).some(
    ([property, value]) => before[property as keyof typeof after] !== value,
  );
  const isRenamed = name !== undefined && nameKey(name) !== nameKey(before.name);
  refuseFileTwin(await FileTwins.read(directory, scope), {
    transport: after.transport,
    ...(isMoved ? after : {}),
    ...(isRenamed ? { name } : {}),
  });
}

export default defineRoutes('Devices', 'Registered devices and those of the configuration file.', [
  route({
    method: 'GET',
    path: '/devices',
    permission: deviceRead,
    summary: 'List devices.',
    description:
      'Registered devices, and those of the configuration file whose `tenant` is the name of your tenant, in one order. A device of the file has the properties given there, and what scrapes and live reads of this exporter have seen since its start. The times of contact are the freshest that this exporter knows; the order by them may be five minutes behind.',
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
    operationId: 'changeDevices',
    method: 'POST',
    path: '/devices/bulk',
    permission: deviceWrite,
    summary: 'Change many devices at once.',
    description:
      'All are changed, or none. Repeating it changes nothing more. Each changed device has its own entry in its history and in the audit.',
    body: bulkBody,
    response: bulkResult,
    timeoutMs: 60_000,
    errors: ['registry.bulk-rejected'],
    handler: async ({ registry, services, scope, body: { devices, change: wanted } }) => {
      const items = await changeDevices(registry, scope, {
        devices,
        change: camelKeys(wanted),
        check: (id) => refuseFileDevice(services.directory, scope, id),
      });
      for (const { id, changed } of items) if (changed) services.streams.endDevice(id);
      return { body: { items } };
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
      await refuseMoveToTwin(services, scope, id, body);
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
    query: Type.Object(
      {
        action: Type.Optional(
          choiceField(historyActions, 'Only this action. observe: what a scrape has learned.'),
        ),
        from: Type.Optional(moment('Start, inclusive.')),
        to: Type.Optional(moment('End, inclusive.')),
        ...pageQuery(['at']),
      },
      strict,
    ),
    response: pageOf(historySchema),
    handler: async ({ registry, services, scope, params: { id }, query }) => {
      const { filter: given, ...page } = splitQuery(query);
      const { action } = given;
      const filter = { deviceId: id, ...storedTimes(given), ...(action === undefined ? {} : { action }) };
      const found = await registry.history.list(scope, { ...page, filter });
      // A removed device has a history; an unknown id is an error.
      if (found.items.length === 0) await services.directory.find(scope, id);
      return { body: toPage(found, (record: HistoryRecord) => snakeKeys(record)) };
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
