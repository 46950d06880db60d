import { Type } from '@sinclair/typebox';
import { deviceTypes } from '../../define/device-types.ts';
import { type Device, deviceSources, deviceStates } from '../../devices/device.ts';
import type { CredentialId, DeviceId, SiteId } from '../../access/ids.ts';
import { choiceField, idField, moment, nullable } from '../fields.ts';
import { snakeKeys } from '../letter-case.ts';

export const deviceId = idField<DeviceId>('dev', 'Id of a device.');
const credentialId = nullable(idField<CredentialId>('cred', 'Id of a credential of this kind.'));

/** What a person says of a device; in a body of registration as well. */
export const deviceFields = {
  name: Type.String({ description: 'Unique in the tenant, letter case aside.' }),
  address: Type.String({ description: 'Host name or IP address, without port.' }),
  port: nullable(
    Type.Integer({ minimum: 1, maximum: 65_535, description: 'Instead of that of the credential.' }),
  ),
  type: choiceField(deviceTypes, 'Selects what is read of it.'),
  role: Type.String({ description: 'What it is for, such as core or customer; a label in Prometheus.' }),
  transport: choiceField(['api', 'snmp'], 'How it is read.'),
  site_id: nullable(idField<SiteId>('site', 'Where it stands.')),
  parent_id: nullable(idField<DeviceId>('dev', 'The device that it is reached through.')),
  credentials: Type.Partial(Type.Object({ api: credentialId, snmp: credentialId, ssh: credentialId }), {
    additionalProperties: false,
    description: 'Ids of the credentials by kind.',
  }),
  modules: nullable(Type.Array(Type.String(), { description: 'Instead of those of the type.' })),
  labels: Type.Record(Type.String(), Type.String(), { description: 'Labels for Prometheus.' }),
  notes: Type.String({ description: 'Free text.' }),
};

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
  notes: '',
  serial: 'HC107ABCDEF',
  board: 'NetMetal 5SHP',
  version: '7.16.2',
  identity: 'tower1-ap1',
  observed_serial: null,
  state: 'active',
  last_contact_at: '2026-01-05T08:00:00.000Z',
  created_at: '2026-01-05T08:00:00.000Z',
  updated_at: '2026-01-05T08:00:00.000Z',
  revision: 1,
};

/** A device as it is answered. */
export const deviceSchema = Type.Object(
  {
    id: idField<DeviceId>('dev', 'Starts with dev_, or with file_ for a device of the configuration file.'),
    source: choiceField(
      deviceSources,
      'file: the device stands in the configuration file, and the API can read and contact it but not change it.',
    ),
    ...deviceFields,
    auth: Type.Optional(Type.String({ description: 'With the source file: name of its auth there.' })),
    site: Type.Optional(
      Type.String({
        description:
          'With the source file: its site there; `site_id` is that of the registered site of this name.',
      }),
    ),
    serial: nullable(Type.String({ description: 'Serial number of the hardware.' })),
    board: Type.String({ description: 'Model, as the device says.' }),
    version: Type.String({ description: 'Version of RouterOS.' }),
    identity: Type.String({ description: 'Name that the device gives itself.' }),
    observed_serial: nullable(
      Type.String({ description: 'While quarantined: the serial that answers now.' }),
    ),
    state: choiceField(
      deviceStates,
      'pending: not reached yet. quarantined: another serial answers, credentials are withheld. disabled: not read.',
    ),
    last_contact_at: nullable(moment('When it was reached last.')),
    created_at: nullable(moment('When it was registered.')),
    updated_at: nullable(moment('When it was changed last.')),
    revision: nullable(Type.Integer({ description: 'Grows with every change; the ETag.' })),
  },
  {
    title: 'Device',
    description: 'A device.',
    examples: [deviceExample],
  },
);

export const deviceToJson = (device: Device) => snakeKeys(device);
