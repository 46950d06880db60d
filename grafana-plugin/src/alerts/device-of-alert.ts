import type { Device } from '../devices/device.ts';

/**
 * The device that an alert is about. Alerts name devices; a rule of somebody else may have the id as a label. Where a device of the
 * configuration file has the name of a registered one, it is the one that is watched.
 */
export function deviceOfAlert(
  labels: Readonly<Record<string, string>>,
  devices: readonly Device[],
): Device | undefined {
  const byId = devices.find(({ id }) => id === labels['device_id']);
  if (byId !== undefined) return byId;
  const named = devices.filter(({ name }) => name === labels['device']);
  return named.find(({ source }) => source === 'file') ?? named[0];
}
