import type { Scope } from '../access/scope.ts';
import { yieldTurn } from '../concurrency/yield-turn.ts';
import type { NamedSite } from '../config/settings.ts';
import { labelText } from '../define/label-text.ts';
import type { Device } from '../devices/device.ts';
import { type DeviceDirectory, type KnownSites, siteKey } from '../devices/directory.ts';
import { roleOf } from '../devices/role.ts';
import type { Family } from '../exposition/family.ts';
import { type FleetMetricName, fleetMetrics } from './fleet-metrics.ts';
import { upstreamClosure } from './upstream-closure.ts';

/** Which devices are in maintenance at one moment. */
export interface Maintenance {
  readonly covers: (device: Device) => boolean;
}

/**
 * The series of `/fleet`: what the inventory knows of the devices and sites that the scope may see; without a scope, of
 * those of the file. Rejects when the database does not answer: without these series, alerts would resolve.
 */
export async function readFleet(
  directory: DeviceDirectory,
  scope: Scope | undefined,
  maintenance: (sites: KnownSites) => Promise<Maintenance>,
): Promise<readonly Family[]> {
  const columns = new Columns();
  const known = await directory.sites(scope);
  const { covers } = await maintenance(known);
  const mentioned = new Map<string, NamedSite>();
  for await (const page of directory.pages(scope)) {
    for (const device of page) {
      addDevice(columns, device, known);
      columns.add('maintenance', device, covers(device) ? 1 : 0);
      const { tenant, site } = device;
      if (site !== undefined)
        mentioned.set(siteKey(tenant, site), { ...named(tenant), name: site, upstreams: [] });
      await yieldTurn();
    }
  }
  await addSites(columns, known.sites, mentioned);
  return columns.families();
}

const named = (tenant: string | undefined): { tenant?: string } => (tenant === undefined ? {} : { tenant });

/** The part of a device that its labels are made of. */
type Whereabouts = Readonly<Partial<Record<'tenant' | 'site' | 'name', string>>>;

function addDevice(columns: Columns, device: Device, { nameOf }: KnownSites): void {
  columns.add('inventory', device, 1, { role: roleOf(device), type: device.type });
  for (const [name, plan] of Object.entries(device.interfaces)) {
    const { role, capacity, plannedClients, peerSite } = plan;
    const peer = plan.peerSiteId === undefined ? peerSite : nameOf(plan.peerSiteId);
    const own = { interface: name };
    if (role !== undefined || peer !== undefined) {
      columns.add('interfaceRole', device, 1, { ...own, interface_role: role, peer_site: peer });
    }
    columns.add('capacity', device, inBytes(capacity), own);
    columns.add('plannedClients', device, plannedClients, own);
  }
}

/** The sites of the inventory, and those that only devices of the file name: a wall must not lose a site. */
async function addSites(
  columns: Columns,
  sites: readonly NamedSite[],
  mentioned: ReadonlyMap<string, NamedSite>,
): Promise<void> {
  const all = new Map(mentioned);
  for (const site of sites) all.set(siteKey(site.tenant, site.name), site);
  const closure = await upstreamClosure(
    new Map(
      [...all].map(([key, site]) => [
        key,
        site.upstreams.map((name) => siteKey(site.tenant, name)).filter((upstream) => all.has(upstream)),
      ]),
    ),
  );
  for (const [key, site] of all) {
    const { tenant, name, latitude, longitude, parent } = site;
    const at: Whereabouts = { ...named(tenant), site: name };
    const coordinates = { latitude: latitude?.toString(), longitude: longitude?.toString() };
    columns.add('site', at, 1, { ...coordinates, parent });
    columns.add('voltageMin', at, site.voltageMin);
    columns.add('voltageCutoff', at, site.voltageCutoff);
    columns.add('sloObjective', at, site.sloObjective);
    columns.add('soldBandwidth', at, inBytes(site.soldBandwidth));
    for (const upstream of closure.get(key) ?? []) {
      columns.add('upstream', at, 1, { upstream: all.get(upstream)?.name });
    }
    await yieldTurn();
  }
}

/** Rates are bytes per second in all metrics, and bits per second where people write them. */
const inBytes = (bits: number | undefined): number | undefined => (bits === undefined ? undefined : bits / 8);

/** The series of all metrics as columns. */
class Columns {
  readonly #columns = new Map<FleetMetricName, { labels: string[]; values: number[] }>();

  /** A sample without a value is none. */
  add(
    metric: FleetMetricName,
    { tenant, site, name: device }: Whereabouts,
    value: number | undefined,
    own: Readonly<Record<string, string | undefined>> = {},
  ): void {
    if (value === undefined) return;
    const texts: Readonly<Record<string, string | undefined>> = { tenant, site, device, ...own };
    const names = fleetMetrics[metric].labels;
    const column = this.#columns.get(metric) ?? { labels: [], values: [] };
    this.#columns.set(metric, column);
    // Prometheus treats an empty label as absent.
    column.labels.push(
      labelText(
        names,
        names.map((name) => texts[name] || undefined),
      ),
    );
    column.values.push(value);
  }

  families(): readonly Family[] {
    return [...this.#columns].map(([metric, column]) => ({
      metric: fleetMetrics[metric].description,
      ...column,
    }));
  }
}
