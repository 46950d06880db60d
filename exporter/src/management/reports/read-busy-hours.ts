import type { TimeSeries } from '../../prometheus/client.ts';
import { ofTenant, tenantMatcher } from './of-tenant.ts';
import type { Reading } from './reading.ts';

const day = 86_400;

/** What the recording rules write of a busy hour (alert-rules/recording/baselines.ts): the 95th percentile of the day before. */
export const busyHours = {
  traffic: 'device_interface:mikrotik_interface_utilization:p95_1d',
  clients: 'device_interface:mikrotik_radio_clients:p95_1d',
} as const;

const facts = {
  role: 'device_interface:mikrotik_interface_role:info',
  capacity: 'device_interface:mikrotik_interface_capacity_bits:max',
  planned: 'device_interface:mikrotik_wireless_clients_planned:max',
} as const;

/** The busy hours of an interface. */
export interface BusyHours {
  /** One for each whole day of the month that has one. */
  readonly days: readonly number[];
  /** At the end of the period; missing if it has none there. */
  readonly now?: number | undefined;
  /** What it gains in a day, over the 30 days before the end; missing with less than two weeks of them. */
  readonly growth?: number | undefined;
}

/** By `interfaceKey`. */
type ByInterface<T> = ReadonlyMap<string, T>;

export const interfaceKey = ({
  site = '',
  device = '',
  interface: port = '',
}: TimeSeries['labels']): string => JSON.stringify([site, device, port]);

export const interfaceOf = (key: string): { site: string; device: string; interface: string } => {
  const [site = '', device = '', port = ''] = JSON.parse(key) as readonly string[];
  return { site, device, interface: port };
};

/** Two servers may have written the same. */
const one = (expression: string): string => `max by (tenant, site, device, interface) (${expression})`;

export async function readBusyHours(
  record: (typeof busyHours)[keyof typeof busyHours],
  reading: Reading,
): Promise<ByInterface<BusyHours>> {
  const { prometheus, tenant, period, signal } = reading;
  const selector = `${record}{${tenantMatcher(tenant)}}`;
  const wholeDays = Math.floor((period.end - period.start) / day);
  const days =
    wholeDays === 0
      ? []
      : await prometheus.queryRange(
          {
            expression: one(selector),
            start: period.start + day,
            end: period.start + wholeDays * day,
            step: day,
          },
          signal,
        );
  const now = await newest(one(selector), reading);
  // Hours are enough for a line through a month: every sample of 5,000 links would be 54 million, more than Prometheus reads.
  // Two weeks of it, as on the board: a line through less says nothing (promql/history.ts).
  const growth = await newest(
    one(`deriv(${selector}[30d:1h]) and present_over_time(${selector}[2d] offset 12d)`),
    reading,
  );
  const found = new Map<string, BusyHours>();
  for (const { labels, points } of ofTenant(days, tenant))
    found.set(interfaceKey(labels), { days: points.map(({ value }) => value) });
  for (const [key, value] of now) found.set(key, { ...(found.get(key) ?? { days: [] }), now: value });
  for (const [key, value] of growth) {
    const known = found.get(key);
    if (known !== undefined) found.set(key, { ...known, growth: value * day });
  }
  return found;
}

/** What the inventory knows of the interfaces of a tenant, at the end of the period. */
export interface Plans {
  readonly roles: ByInterface<{ readonly role: string; readonly peerSite: string | null }>;
  readonly capacities: ByInterface<number>;
  readonly clients: ByInterface<number>;
}

export async function readPlans(reading: Reading): Promise<Plans> {
  const own = tenantMatcher(reading.tenant);
  const roles = new Map<string, { role: string; peerSite: string | null }>();
  for (const { labels } of await seriesAtEnd(`${facts.role}{${own}}`, reading)) {
    const { interface_role: role = '', peer_site: peerSite = null } = labels;
    roles.set(interfaceKey(labels), { role, peerSite });
  }
  return {
    roles,
    capacities: await newest(`${facts.capacity}{${own}}`, reading),
    clients: await newest(`${facts.planned}{${own}}`, reading),
  };
}

async function newest(expression: string, reading: Reading): Promise<ByInterface<number>> {
  const series = await seriesAtEnd(expression, reading);
  return new Map(
    series.flatMap(({ labels, points }) => {
      const value = points.at(-1)?.value;
      return value === undefined || Number.isNaN(value) ? [] : [[interfaceKey(labels), value] as const];
    }),
  );
}

async function seriesAtEnd(expression: string, { prometheus, tenant, period, signal }: Reading) {
  return ofTenant(await prometheus.query(expression, period.end, signal), tenant);
}
