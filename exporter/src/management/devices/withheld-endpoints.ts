import { isIP } from 'node:net';
import type { TenantScope } from '../../access/scope.ts';
import { parseHost } from '../../config/address.ts';
import { anyAddress } from '../../devices/address/address-policy.ts';
import { resolveChecked } from '../../devices/address/resolve-checked.ts';
import { canonical, type Endpoint } from '../../devices/credential-reach.ts';
import type { RegisteredDevice } from '../../devices/device.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import type { DeviceRepository } from './repository.ts';

/** The device at an endpoint from which credentials are withheld, if there is one. */
export type WithheldAt = (endpoint: Endpoint) => RegisteredDevice | undefined;

/**
 * Naming the address of a device instead of the device must not get around its quarantine. A device without a
 * port of its own counts for all ports of its host, another one for its port: the rest of that address may be
 * forwarded to other devices.
 */
export async function withheldEndpoints(
  devices: Pick<DeviceRepository, 'withheld'>,
  scope: TenantScope,
): Promise<WithheldAt> {
  const byAddress = new Map<string, RegisteredDevice[]>();
  const add = (address: string, device: RegisteredDevice): void => {
    const there = byAddress.get(canonical(address)) ?? [];
    there.push(device);
    byAddress.set(canonical(address), there);
  };
  const all = await devices.withheld(scope);
  for (const device of all) add(device.address, device);
  // Few, and one of them may be addressed by what its name resolves to.
  const named = all.filter(({ state, address }) => state === 'quarantined' && isIP(address) === 0);
  await Promise.all(
    named.map(async (device) => {
      for (const address of await addressesOf(device.address, scope)) add(address, device);
    }),
  );
  return ({ address, port }) =>
    byAddress.get(canonical(address))?.find((device) => device.port === null || device.port === port);
}

/** Of a host name, as text and as it resolves now; a name that does not resolve is not contacted either. */
export async function addressesOf(host: string, scope: TenantScope): Promise<readonly string[]> {
  const parsed = parseHost(host);
  if (parsed === undefined) return [];
  if (isIP(parsed.split('%')[0] ?? '') !== 0) return [parsed];
  try {
    // Looked up for comparison only; a contact checks the address against the networks of the tenant.
    const { addresses } = await resolveChecked(parsed, anyAddress, { owner: scope.tenantId });
    return [parsed, ...addresses];
  } catch (error) {
    if (error instanceof ExporterError) return [parsed];
    throw error;
  }
}
