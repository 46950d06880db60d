import type { Device, Site } from '../../devices/device.ts';

/** A site that only the configuration file has. */
export interface FileSite {
  readonly name: string;
  readonly devices: number;
}

/** What devices of the file name as their site and the registry does not know, with how many devices name it. */
export function fileSites(sites: readonly Site[], devices: readonly Device[]): readonly FileSite[] {
  const known = new Set(sites.map(({ name }) => name));
  const counts = new Map<string, number>();
  for (const { site, site_id: id } of devices)
    if (site !== undefined && id === null && !known.has(site)) counts.set(site, (counts.get(site) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, devices: count }))
    .sort((left, right) => left.name.localeCompare(right.name, undefined, { numeric: true }));
}
