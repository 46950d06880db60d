import { ExporterError } from '../../errors/exporter-error.ts';
import type { CapacityReport } from './capacity-schema.ts';
import { periodOf } from './month.ts';
import type { ReportOptions } from './reading.ts';
import {
  type BusyHours,
  busyHours,
  interfaceOf,
  type Plans,
  readBusyHours,
  readPlans,
} from './read-busy-hours.ts';

/** Full for whoever waits: `thresholds.linkUtilization.bad` of the rules and boards. */
const fullTraffic = 0.9;
/** Ten years: what grows more slowly than that does not grow. */
const mostDays = 3650;

/** The report of a month. Throws if the month has not begun, if Prometheus does not answer or if it knows nothing of it. */
export async function capacityReport(options: ReportOptions): Promise<CapacityReport> {
  const { prometheus, tenant, month, now, signal } = options;
  const period = periodOf(month, now);
  const reading = { prometheus, tenant, period, signal };
  const traffic = await readBusyHours(busyHours.traffic, reading);
  const clients = await readBusyHours(busyHours.clients, reading);
  if (traffic.size + clients.size === 0) {
    throw new ExporterError('report.no-data', `There is no busy hour in ${month} of this tenant.`);
  }
  const plans = await readPlans(reading);
  // a radio of a backhaul has a client, too: its other end
  const isSector = (key: string): boolean => {
    const role = plans.roles.get(key)?.role;
    return role === undefined ? clients.has(key) : role === 'sector';
  };
  const keys = [...new Set([...traffic.keys(), ...clients.keys()])].toSorted(byName);
  return {
    tenant,
    month,
    from: new Date(period.start * 1000).toISOString(),
    to: new Date(period.end * 1000).toISOString(),
    links: keys
      .filter((key) => !isSector(key))
      .map((key) => ({
        ...trafficOf(key, traffic.get(key), plans),
        days_until_full: daysUntil(fullTraffic, traffic.get(key)),
      })),
    sectors: keys.filter(isSector).map((key) => {
      const untilTraffic = daysUntil(fullTraffic, traffic.get(key));
      const untilClients = daysUntil(plans.clients.get(key), clients.get(key));
      return {
        ...trafficOf(key, traffic.get(key), plans),
        days_observed: Math.max(traffic.get(key)?.days.length ?? 0, clients.get(key)?.days.length ?? 0),
        clients_median: quantile(0.5, clients.get(key), 1),
        clients_p95: quantile(0.95, clients.get(key), 1),
        clients_highest: quantile(1, clients.get(key), 1),
        clients_planned: plans.clients.get(key) ?? null,
        days_until_traffic_full: untilTraffic,
        days_until_clients_full: untilClients,
        days_until_full: soonest(untilTraffic, untilClients),
      };
    }),
  };
}

function trafficOf(key: string, hours: BusyHours | undefined, { roles, capacities }: Plans) {
  return {
    ...interfaceOf(key),
    interface_role: roles.get(key)?.role ?? null,
    peer_site: roles.get(key)?.peerSite ?? null,
    days_observed: hours?.days.length ?? 0,
    capacity_bits_per_second: capacities.get(key) ?? null,
    busy_hour_median: quantile(0.5, hours, 4),
    busy_hour_p95: quantile(0.95, hours, 4),
    busy_hour_highest: quantile(1, hours, 4),
  };
}

/** Of the days, between the two nearest ones, as Prometheus has it. */
function quantile(share: number, hours: BusyHours | undefined, decimals: number): number | null {
  const sorted = (hours?.days ?? []).toSorted((one, other) => one - other);
  const rank = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(rank)], sorted[Math.ceil(rank)]];
  if (below === undefined || above === undefined) return null;
  return Number((below + (above - below) * (rank - Math.floor(rank))).toFixed(decimals));
}

/** Until the busy hour is at a limit, if it goes on to grow; 0 if it is. */
function daysUntil(limit: number | undefined, hours: BusyHours | undefined): number | null {
  if (limit === undefined || hours?.now === undefined) return null;
  if (hours.now >= limit) return 0;
  if (hours.growth === undefined || hours.growth <= 0) return null;
  const days = Math.round((limit - hours.now) / hours.growth);
  return days > mostDays ? null : days;
}

const soonest = (...days: readonly (number | null)[]): number | null => {
  const known = days.filter((one) => one !== null);
  return known.length === 0 ? null : Math.min(...known);
};

/** By site, device and interface; ether2 before ether10. */
function byName(one: string, other: string): number {
  const [left, right] = [interfaceOf(one), interfaceOf(other)];
  for (const label of ['site', 'device', 'interface'] as const) {
    const order = left[label].localeCompare(right[label], 'en', { numeric: true });
    if (order !== 0) return order;
  }
  return 0;
}
