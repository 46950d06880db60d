import { systemScope } from '../../access/local-operator.ts';
import type { Scope } from '../../access/scope.ts';
import type { DeviceDirectory, KnownSites } from '../../devices/directory.ts';
import type { Registry } from '../registry.ts';
import { coverageAt } from './coverage.ts';

/**
 * Which devices are in maintenance now, for `/fleet`. A caller without a scope sees devices of the file, which windows
 * of their tenants cover too. Without a database there are no windows.
 */
export async function currentMaintenance(
  registry: Pick<Registry, 'maintenanceWindows'> | undefined,
  directory: DeviceDirectory,
  { scope, sites }: { readonly scope: Scope | undefined; readonly sites: KnownSites },
): Promise<ReturnType<typeof coverageAt>> {
  if (registry === undefined) return { covers: () => false };
  const reader = scope ?? systemScope('maintenance');
  const windows = await registry.maintenanceWindows.current(reader);
  // Registered sites are unknown without a scope, and a window may be of one.
  const known = scope === undefined && windows.length > 0 ? await directory.sites(reader) : sites;
  return coverageAt(windows, known, Date.now());
}
