import type { Device, Site } from './device.ts';

/** A site that only the configuration file has. */
export interface FileSite {
  readonly name: string;
  readonly devices: number;
}

/** The site that the file names for a device; undefined if the registry has it, or the device no site. */
export const siteNameOfFile = ({ site, site_id: id }: Device): string | undefined =>
  id === null && site !== '' ? site : undefined;

/** What devices of the file name as their site and the registry does not know, with how many devices name it. */
export function fileSites(sites: readonly Site[], devices: readonly Device[]): readonly FileSite[] {
  const known = new Set(sites.map(({ name }) => name));
  const counts = new Map<string, number>();
  for (const device of devices) {
    const name = siteNameOfFile(device);
    if (name !== undefined && !known.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, devices: count }))
    .sort((left, right) => left.name.localeCompare(right.name, undefined, { numeric: true }));
}
