import type { Device } from '../../devices/device.ts';

/** What RouterOS calls a device that nobody has named. */
const factoryNames: readonly string[] = ['mikrotik', 'routeros', 'swos'];

export const isFactoryName = (identity: string): boolean => factoryNames.includes(identity.toLowerCase());

/** The name that the exporter gives a device without one: its identity, or with its address where that is taken. */
export function proposedName(
  identity: string | undefined,
  address: string,
  devices: readonly Device[],
): string {
  const isTaken = (wanted: string) =>
    devices.some(({ name, source }) => source === 'registry' && name.toLowerCase() === wanted.toLowerCase());
  if (identity === undefined || identity.trim() === '') return address;
  const wanted = [identity.trim(), `${identity.trim()} ${address}`, address];
  return wanted.find((name) => !isTaken(name)) ?? '';
}
