import { permission } from '../../access/permission.ts';
import { byTenant, type RevisedColumns } from '../../store/schema.ts';
import { defineFeature } from '../define-feature.ts';
import { DeviceRepository } from './repository.ts';
import { HistoryRepository } from './history-repository.ts';

declare module '../../store/schema.ts' {
  interface Database {
    devices: DeviceTable;
    device_history: DeviceHistoryTable;
  }
}

interface DeviceTable extends RevisedColumns {
  tenant_id: string;
  id: string;
  name: string;
  name_key: string;
  address: string;
  port: number | null;
  /** Address and port in one text, so that a device without a port is unique too. */
  endpoint: string;
  type: string;
  role: string;
  transport: string;
  site_id: string | null;
  parent_id: string | null;
  api_credential_id: string | null;
  snmp_credential_id: string | null;
  ssh_credential_id: string | null;
  serial: string | null;
  board: string;
  version: string;
  identity: string;
  /** Serial that the device reports now, when it is another than `serial`. */
  observed_serial: string | null;
  modules: string | null;
  labels: string;
  notes: string;
  state: string;
  last_contact_at: string | null;
}

interface DeviceHistoryTable {
  tenant_id: string;
  id: string;
  device_id: string;
  at: string;
  actor: string;
  action: string;
  changes: string;
}

export const deviceRead = permission(
  'device.read',
  'viewer',
  'See devices, their history and their live data.',
);
export const deviceWrite = permission('device.write', 'admin', 'Register, change and remove devices.');
export const deviceTest = permission(
  'device.test',
  'operator',
  'Test the connection to a registered device.',
);
export const deviceProbeAddress = permission(
  'device.probe-address',
  'admin',
  'Test an address, scan a network, discover neighbours.',
);
export const deviceConfirm = permission(
  'device.confirm',
  'admin',
  'Confirm that the hardware of a device was swapped.',
);

export default defineFeature({
  permissions: [deviceRead, deviceWrite, deviceTest, deviceProbeAddress, deviceConfirm],
  tables: { devices: byTenant, device_history: byTenant },
  idPrefixes: ['dev', 'hist'],
  auditTargets: { devices: 'device' },
  repositories: { devices: DeviceRepository, history: HistoryRepository },
});
