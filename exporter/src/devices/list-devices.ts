import type { Scope } from '../access/scope.ts';
import type { Settings, Target } from '../config/settings.ts';
import type { NamedDevice } from './scrape-targets.ts';
import { nameKey } from '../store/values.ts';
import { fileTargets, sameTenant } from './file-targets.ts';
import type { RegisteredTargets } from './registered-targets.ts';
import type { ListedDevice } from '../http/routes/target-group.ts';
import type { DeviceId } from './device.ts';

/**
 * Everything that a scope may scrape, sorted. Of two devices with the same name in the same tenant the one of the
 * configuration file stays: it is there whether the database is or not.
 */
export async function listDevices(
  settings: Settings,
  targets: RegisteredTargets,
  scope: Scope,
): Promise<ListedDevice[]> {
  const tenant = scope.kind === 'tenant' ? await targets.tenantName(scope) : undefined;
  const listed = listProvisioned(settings)
    .filter(
      (device) => scope.kind === 'all-tenants' || (tenant !== undefined && sameTenant(device.tenant, tenant)),
    )
    .map((device) => [keyOf(device), device] as const);
  const taken = new Set(listed.map(([key]) => key));
  for await (const page of targets.pages(scope)) {
    const others = page.map(ofRegistry).map((device) => [keyOf(device), device] as const);
    listed.push(...others.filter(([key]) => !taken.has(key)));
  }
  return listed
    .sort(([a, one], [b, other]) => compare(a, b) || compare(one.id, other.id))
    .map(([, device]) => device);
}

/** The devices of the configuration file. */
export function listProvisioned(settings: Settings): ListedDevice[] {
  return [...fileTargets(settings)].map(ofFile);
}

const keyOf = ({ tenant, name }: ListedDevice): string => JSON.stringify([nameKey(tenant), nameKey(name)]);
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function ofFile([id, target]: readonly [DeviceId, Target]): ListedDevice {
  const { name, type, transport, labels, tenant = '', site = '', role = '', modules = null } = target;
  const facts = { board: '', version: '', id, target: name, source: 'file' } as const;
  return { ...facts, name, tenant, site, role, type, transport, modules, labels };
}

function ofRegistry({ device, tenantName, siteName = '' }: NamedDevice): ListedDevice {
  const { id, name, role, type, transport, board, version, modules, labels } = device;
  const place = { tenant: tenantName, site: siteName, role };
  return {
    target: id,
    id,
    name,
    source: 'registry',
    ...place,
    type,
    transport,
    board,
    version,
    modules,
    labels,
  };
}
