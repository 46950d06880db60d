import type { components } from '../src/api/schema.generated.ts';

type Schemas = components['schemas'];

const moment = '2026-01-05T08:00:00.000Z';
const record = { created_at: moment, updated_at: moment, revision: 1 };

export const device = (changes: Partial<Schemas['Device']> = {}): Schemas['Device'] => ({
  id: 'dev_1',
  source: 'registry',
  name: 'tower1-ap1',
  address: '10.1.1.11',
  port: null,
  type: 'ap',
  role: 'sector',
  transport: 'api',
  site_id: 'site_1',
  parent_id: null,
  credentials: { api: 'cred_1', snmp: null, ssh: null },
  modules: null,
  labels: {},
  interfaces: {},
  notes: '',
  serial: 'HC107ABCDEF',
  board: 'NetMetal 5SHP',
  version: '7.16.2',
  identity: 'tower1-ap1',
  observed_serial: null,
  state: 'active',
  last_contact_at: moment,
  last_asked_at: moment,
  last_error: null,
  suggested_type: 'ap',
  ...record,
  ...changes,
});

export const site = (changes: Partial<Schemas['Site']> = {}): Schemas['Site'] => ({
  id: 'site_1',
  source: 'registry',
  name: 'Tower 1',
  latitude: null,
  longitude: null,
  parent_id: null,
  upstream_ids: [],
  notes: '',
  voltage_min: null,
  voltage_cutoff: null,
  slo_objective: null,
  sold_bandwidth: null,
  ...record,
  ...changes,
});

/** Of the configuration file. */
export const fileSite = (changes: Partial<Schemas['Site']> = {}): Schemas['Site'] => ({
  ...site(),
  id: 'file_1',
  source: 'file',
  created_at: null,
  updated_at: null,
  revision: null,
  ...changes,
});

export const credential = (changes: Partial<Schemas['Credential']> = {}): Schemas['Credential'] => ({
  id: 'cred_1',
  name: 'monitor',
  profile: { kind: 'api', username: 'monitor', tls: { mode: 'off' } },
  networks: ['10.1.0.0/16'],
  secrets: [{ field: 'password', changed_at: moment }],
  ...record,
  ...changes,
});
