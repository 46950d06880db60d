import { pluginPath } from '../plugin-id.ts';

export const devicesPath = `${pluginPath}/devices`;
export const registerPath = `${pluginPath}/register`;
export const importPath = `${pluginPath}/import`;

/** A device, one of its tabs, or a table in a tab. */
export const devicePath = (id: string, tab = '', part = ''): string =>
  [devicesPath, encodeURIComponent(id), tab, part].filter((piece) => piece !== '').join('/');

/** A site by its id or its name. */
export const sitePath = (site: string, tab = ''): string =>
  [`${pluginPath}/sites`, encodeURIComponent(site), tab].filter((piece) => piece !== '').join('/');

/** Devices of one site, or with another filter of the list. */
export const deviceListPath = (filter: Readonly<Record<string, string>>): string =>
  `${devicesPath}?${new URLSearchParams(filter).toString()}`;

/** A new maintenance window for these devices and sites. */
export function newMaintenancePath(devices: readonly string[], sites: readonly string[] = []): string {
  const chosen = new URLSearchParams();
  for (const device of devices) chosen.append('device', device);
  for (const site of sites) chosen.append('site', site);
  chosen.set('new', '1');
  return `${pluginPath}/maintenance?${chosen.toString()}`;
}
