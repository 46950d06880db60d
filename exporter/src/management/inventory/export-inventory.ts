import type { TenantScope } from '../../access/scope.ts';
import { formatBitRate } from '../../config/bit-rate.ts';
import type { DeviceInterface } from '../../devices/device.ts';
import { everyItem } from '../../store/page.ts';
import type { ApiServices } from '../services.ts';
import type { DeviceEntry, Inventory, SiteEntry } from './document.ts';

type Names = ReadonlyMap<string, string>;
const namesOf = (items: readonly { readonly id: string; readonly name: string }[]): Names =>
  new Map(items.map(({ id, name }) => [id, name]));
const nameOf = (names: Names, id: string | null): string | null =>
  id === null ? null : (names.get(id) ?? null);

function toEntries(
  plans: Readonly<Record<string, DeviceInterface>>,
  sites: Names,
): NonNullable<DeviceEntry['interfaces']> {
  return Object.fromEntries(
    Object.entries(plans).map(([name, { role, peerSiteId, capacity, plannedClients }]) => [
      name,
      {
        ...(role === undefined ? {} : { role }),
        ...(peerSiteId === undefined ? {} : { peer_site: sites.get(peerSiteId) ?? peerSiteId }),
        ...(capacity === undefined ? {} : { capacity: formatBitRate(capacity) }),
        ...(plannedClients === undefined ? {} : { planned_clients: plannedClients }),
      },
    ]),
  );
}

/** Sites and devices of a tenant, by name. */
export async function exportInventory(
  { registry, directory }: Pick<ApiServices, 'registry' | 'directory'>,
  scope: TenantScope,
): Promise<Inventory> {
  const sites = await everyItem((query) => registry.sites.list(scope, query));
  // Devices of the configuration file cannot be imported.
  const filter = { source: 'registry' } as const;
  const devices = await everyItem((query) => directory.list(scope, { ...query, filter }));
  const siteNames = namesOf(sites);
  const deviceNames = namesOf(devices);
  const credentialNames = namesOf(await everyItem((query) => registry.credentials.list(scope, query)));
  return {
    sites: sites.map(
      (site): SiteEntry => ({
        name: site.name,
        latitude: site.latitude,
        longitude: site.longitude,
        parent: nameOf(siteNames, site.parentId),
        upstreams: site.upstreamIds.map((id) => siteNames.get(id) ?? id),
        notes: site.notes,
        voltage_min: site.voltageMin,
        voltage_cutoff: site.voltageCutoff,
        slo_objective: site.sloObjective,
        sold_bandwidth: site.soldBandwidth === null ? null : formatBitRate(site.soldBandwidth),
      }),
    ),
    devices: devices.map(
      (device): DeviceEntry => ({
        name: device.name,
        address: device.address,
        port: device.port,
        type: device.type,
        role: device.role,
        transport: device.transport,
        site: nameOf(siteNames, device.siteId),
        parent: nameOf(deviceNames, device.parentId),
        api_credential: nameOf(credentialNames, device.credentials.api),
        snmp_credential: nameOf(credentialNames, device.credentials.snmp),
        ssh_credential: nameOf(credentialNames, device.credentials.ssh),
        modules: device.modules === null ? null : [...device.modules],
        labels: { ...device.labels },
        interfaces: toEntries(device.interfaces, siteNames),
        notes: device.notes,
      }),
    ),
  };
}
