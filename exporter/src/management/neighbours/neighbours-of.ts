import type { TenantScope } from '../../access/scope.ts';
import type { Target } from '../../config/settings.ts';
import type { NeighbourCandidate } from './neighbour.ts';
import { type NeighbourSource, readNeighbours } from './read-neighbours.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import type { DeviceId } from '../../devices/device.ts';
import type { DeviceDirectory } from '../../devices/directory.ts';
import { everyItem } from '../../store/page.ts';
import { nameKey } from '../../store/values.ts';
import { verifiedTarget } from '../devices/verified-target.ts';
import type { ApiServices } from '../services.ts';

export interface Candidate extends NeighbourCandidate {
  /** The device of the tenant that this neighbour seems to be. */
  readonly registeredId?: DeviceId;
  /** An address is certain; two devices may have the same identity. */
  readonly matchedBy?: 'address' | 'identity';
}

export interface Candidates {
  readonly neighbours: readonly Candidate[];
  readonly truncated: boolean;
}

const timeoutMs = 10_000;

/** The neighbours of a device, matched with the registered devices. */
export async function neighboursOf(
  services: ApiServices,
  scope: TenantScope,
  id: DeviceId,
  signal: AbortSignal,
): Promise<Candidates> {
  const target = await verifiedTarget(services, scope, id, signal);
  const known = await knownDevices(services.directory, scope);
  const { neighbours, truncated } = await readNeighbours(sourceOf(target), { timeoutMs, signal });
  return { neighbours: neighbours.map((one) => ({ ...one, ...known(one) })), truncated };
}

function sourceOf({ transport, address, port, auth: { api, snmp } }: Target): NeighbourSource {
  if (transport === 'api' && api !== undefined)
    return { transport, endpoint: { address, port: port ?? api.port }, auth: api };
  if (transport === 'snmp' && snmp !== undefined)
    return { transport, endpoint: { address, port: port ?? snmp.port }, auth: snmp };
  throw new ExporterError('registry.credential-missing', `The device has no credential for ${transport}.`);
}

type Known = (candidate: Pick<NeighbourCandidate, 'addresses' | 'identity'>) => {
  readonly registeredId?: DeviceId;
  readonly matchedBy?: 'address' | 'identity';
};

/** Compares with all devices of the tenant. */
export async function knownDevices(directory: DeviceDirectory, scope: TenantScope): Promise<Known> {
  const byAddress = new Map<string, DeviceId>();
  const byIdentity = new Map<string, DeviceId>();
  const all = await everyItem((query) => directory.list(scope, query));
  for (const { id, address, identity, name } of all) {
    byAddress.set(address, id);
    byIdentity.set(nameKey(name), id);
    if (identity !== '') byIdentity.set(nameKey(identity), id);
  }
  return ({ addresses, identity }) => {
    const address = addresses.find((one) => byAddress.has(one));
    const sure = address === undefined ? undefined : byAddress.get(address);
    if (sure !== undefined) return { registeredId: sure, matchedBy: 'address' };
    const same = identity === undefined ? undefined : byIdentity.get(nameKey(identity));
    return same === undefined ? {} : { registeredId: same, matchedBy: 'identity' };
  };
}
