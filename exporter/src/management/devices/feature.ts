import { permission } from '../../access/permission.ts';
import { byTenant } from '../../store/schema.ts';
import { defineFeature } from '../define-feature.ts';
import { DeviceRepository } from './repository.ts';
import { HistoryRepository } from './history-repository.ts';
import { ObservationRepository } from './observation-repository.ts';

export const deviceRead = permission(
  'device.read',
  'viewer',
  'View devices, their history and their live data.',
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
export const deviceConfirm = permission('device.confirm', 'admin', 'Confirm a hardware swap of a device.');

export default defineFeature({
  permissions: [deviceRead, deviceWrite, deviceTest, deviceProbeAddress, deviceConfirm],
  tables: { devices: byTenant, device_history: byTenant },
  idPrefixes: ['dev', 'hist'],
  auditTargets: { devices: 'device' },
  repositories: {
    devices: DeviceRepository,
    history: HistoryRepository,
    observations: ObservationRepository,
  },
});
