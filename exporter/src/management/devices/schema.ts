import { type Static, Type } from '@sinclair/typebox';
import { deviceTypes } from '../../define/device-types.ts';
import { type Device, deviceSources, deviceStates } from '../../devices/device.ts';
import { interfaceDrafts, interfacesSchema, interfacesToJson } from './interface-schema.ts';
import { moduleNames } from './module-names.ts';
import { choiceField, idField, moment, nameField, nullable, referenceField, searchField } from '../fields.ts';
import { snakeKeys } from '../letter-case.ts';

export const deviceId = idField('dev', 'Id of a device.');
const credentialId = nullable(idField('cred', 'Id of a credential of this kind.'));
const credentialReference = nullable(referenceField('Id or name of a credential of this kind.'));

/** Device properties set by a person; also used in registration bodies. */
export const deviceFields = {
  name: Type.String({ description: 'Unique in the tenant, ignoring letter case.' }),
  address: Type.String({ description: 'Host name or IP address, without port.' }),
  port: nullable(
    Type.Integer({ minimum: 1, maximum: 65_535, description: 'Overrides the port of the credential.' }),
  ),
  type: choiceField(deviceTypes, 'Selects the default modules.'),
  role: Type.String({ description: 'Purpose, such as core or customer; a label in Prometheus.' }),
  transport: choiceField(['api', 'snmp'], 'Transport for reading it.'),
  site_id: nullable(
    idField('site', 'Its site. Starts with site_, or with file_ for a site of the configuration file.'),
  ),
  parent_id: nullable(idField('dev', 'The device it is reached through.')),
  credentials: Type.Partial(Type.Object({ api: credentialId, snmp: credentialId, ssh: credentialId }), {
    additionalProperties: false,
    description: 'Ids of the credentials by kind.',
  }),
  modules: nullable(Type.Array(Type.String(), { description: 'Overrides the modules of the type.' })),
  labels: Type.Record(Type.String(), Type.String(), { description: 'Labels for Prometheus.' }),
  interfaces: interfacesSchema,
  notes: Type.String({ description: 'Free text.' }),
};

/** The references among them, as bodies have them. */
export const deviceReferences = {
  interfaces: interfaceDrafts,
  site_id: nullable(referenceField('Id or name of its site.')),
  parent_id: nullable(referenceField('Id or name of the device it is reached through.')),
  credentials: Type.Partial(
    Type.Object({ api: credentialReference, snmp: credentialReference, ssh: credentialReference }),
    { additionalProperties: false, description: 'Ids or names of the credentials by kind.' },
  ),
};

/** The modules of a body as the registry stores them. */
export const toModules = (given: string | readonly string[] | null) =>
  typeof given === 'string' ? moduleNames(given) : given;

/** The filters of the device list. */
export const deviceQuery = Type.Partial(
  Type.Object({
    source: choiceField(deviceSources, 'Only registered devices, or only those of the configuration file.'),
    type: choiceField(deviceTypes, 'Only devices of this type.'),
    role: Type.String({ description: 'Only devices with this role.' }),
    name: nameField,
    site_id: referenceField('Only devices at this site: its id or name.'),
    state: choiceField(deviceStates, 'Only devices in this state.'),
    transport: choiceField(['api', 'snmp'], 'Only devices read over this transport.'),
    parent_id: referenceField('Only devices behind this one: its id or name.'),
    board: Type.String({ description: 'Only devices of this model.' }),
    version: Type.String({ description: 'Only devices with this RouterOS version.' }),
    needs_attention: Type.Boolean({
      description:
        'Only devices that are quarantined or look like another type than theirs; false: only others.',
    }),
    search: searchField,
  }),
);

export type DeviceQuery = Static<typeof deviceQuery>;

export const deviceExample = {
  id: 'dev_7h2kq9wzv4x8n3m5r6tb',
  source: 'registry',
  name: 'tower1-ap1',
  address: '10.1.1.11',
  port: null,
  type: 'ap',
  role: 'sector',
  transport: 'api',
  site_id: 'site_7h2kq9wzv4x8n3m5r6tb',
  parent_id: null,
  credentials: { api: 'cred_7h2kq9wzv4x8n3m5r6tb', snmp: null, ssh: null },
  modules: null,
  labels: { rack: '7' },
  interfaces: {
    sfp1: { role: 'backhaul', peer_site_id: 'site_7h2kq9wzv4x8n3m5r6tb', capacity: 1_000_000_000 },
  },
  notes: '',
  serial: 'HC107ABCDEF',
  board: 'NetMetal 5SHP',
  version: '7.16.2',
  identity: 'tower1-ap1',
  observed_serial: null,
  state: 'active',
  last_contact_at: '2026-01-05T08:00:00.000Z',
  last_asked_at: '2026-01-05T08:00:00.000Z',
  last_error: null,
  suggested_type: 'ap',
  created_at: '2026-01-05T08:00:00.000Z',
  updated_at: '2026-01-05T08:00:00.000Z',
  revision: 1,
};

/** A device as returned by the API. */
export const deviceSchema = Type.Object(
  {
    id: idField('dev', 'Starts with dev_, or with file_ for a device of the configuration file.'),
    source: choiceField(
      deviceSources,
      'file: the device is defined in the configuration file; the API can read and contact it but not change it.',
    ),
    ...deviceFields,
    auth: Type.Optional(Type.String({ description: 'With the source file: name of its auth.' })),
    site: Type.Optional(
      Type.String({
        description:
          'With the source file: name of its site; `site_id` is that of the registered site with this name, or else that of the file.',
      }),
    ),
    serial: nullable(Type.String({ description: 'Serial number of the hardware.' })),
    board: Type.String({ description: 'Model, as reported by the device.' }),
    version: Type.String({ description: 'Version of RouterOS.' }),
    identity: Type.String({ description: 'Identity configured on the device.' }),
    observed_serial: nullable(Type.String({ description: 'While quarantined: the serial reported now.' })),
    state: choiceField(
      deviceStates,
      'pending: not reached yet. quarantined: reports another serial, credentials are withheld. disabled: not read.',
    ),
    last_contact_at: nullable(moment('When it last answered, to within about five minutes.')),
    last_asked_at: nullable(
      moment('When it was last contacted, whether it answered or not, to within about five minutes.'),
    ),
    last_error: nullable(
      Type.Object(
        {
          code: Type.String({ description: 'Code of the error, such as `device.login-rejected`.' }),
          at: moment('When, to within about five minutes.'),
        },
        { description: 'Why its last contact failed. Null: it answered, or was not contacted yet.' },
      ),
    ),
    suggested_type: nullable(
      choiceField(deviceTypes, 'What it looks like by its board, radios and modem; `type` is what counts.'),
    ),
    created_at: nullable(moment('When it was registered.')),
    updated_at: nullable(moment('When it was last changed.')),
    revision: nullable(Type.Integer({ description: 'Increases with every change; the ETag.' })),
  },
  {
    title: 'Device',
    description: 'A device.',
    examples: [deviceExample],
  },
);

export const deviceToJson = (device: Device) => ({
  ...snakeKeys(device),
  interfaces: interfacesToJson(device.interfaces),
});
