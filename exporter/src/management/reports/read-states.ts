import type { PrometheusClient, TimeSeries } from '../../prometheus/client.ts';
import { type Period, partsOf } from './month.ts';

/**
 * What the recording rules of the project write (alert-rules/recording/reachability.ts). Devices at customers are left out: they are
 * switched off at night.
 */
const levels = {
  site: {
    labels: ['site'],
    unreachable: 'site:mikrotik_unreachable:bool',
    maintenance: 'site:mikrotik_maintenance:bool',
    matcher: '',
  },
  device: {
    labels: ['site', 'device'],
    unreachable: 'device:mikrotik_unreachable:bool',
    maintenance: 'device:mikrotik_maintenance:bool',
    matcher: ',role!~"cpe|lte|customer"',
  },
} as const;
export type Level = keyof typeof levels;

/** What was seen of a site or device within a period. Minutes are seconds since 1970, ascending. */
export interface States {
  readonly site: string;
  readonly device: string | null;
  readonly down: number[];
  readonly planned: Set<number>;
  /** Minutes with data. */
  observed: number;
  /** Minutes with data in which no work was planned. */
  observedUnplanned: number;
}

interface Reading {
  readonly prometheus: PrometheusClient;
  readonly tenant: string;
  readonly period: Period;
  readonly signal: AbortSignal;
}

/** The state of every site or every device of a tenant, minute by minute. */
export async function readStates(level: Level, reading: Reading): Promise<readonly States[]> {
  const { labels, unreachable, maintenance, matcher } = levels[level];
  const own = tenantMatcher(reading.tenant);
  const by = ['tenant', ...labels].join(', ');
  // one series each, also if the role of a device was changed within the month
  const state = `max by (${by}) (${unreachable}{${own}${matcher}})`;
  const work = `max by (${by}) (${maintenance}{${own}})`;
  const found = new Map<string, States>();
  const of = ({ labels: { site = '', device } }: TimeSeries): States => {
    const key = JSON.stringify([site, device]);
    const known = found.get(key) ?? {
      site,
      device: device ?? null,
      down: [],
      planned: new Set<number>(),
      observed: 0,
      observedUnplanned: 0,
    };
    found.set(key, known);
    return known;
  };
  for (const part of partsOf(reading.period)) {
    for (const one of await counted(state, part, reading)) of(one).observed += lastOf(one);
    const unplanned = `${state} unless on (${by}) ${work} == 1`;
    for (const one of await counted(unplanned, part, reading)) of(one).observedUnplanned += lastOf(one);
    for (const one of await minutesOf(`${state} == 1`, part, reading)) {
      for (const { time } of one.points) of(one).down.push(time);
    }
    for (const one of await minutesOf(`${work} == 1`, part, reading)) {
      for (const { time } of one.points) of(one).planned.add(time);
    }
  }
  // maintenance is known of devices that no rule counts: those at customers
  return [...found.values()].filter(({ observed }) => observed > 0);
}

/** Mean number of subscribers of each site, over the minutes in which it is known. */
export async function readSubscribers(reading: Reading): Promise<ReadonlyMap<string, number>> {
  const subscribers = `site:mikrotik_subscribers_active:sum{${tenantMatcher(reading.tenant)}}`;
  const sums = new Map<string, { sum: number; count: number }>();
  for (const part of partsOf(reading.period)) {
    const counts = await counted(subscribers, part, reading);
    for (const one of await overMinutes('sum_over_time', subscribers, { part, reading })) {
      const site = one.labels['site'] ?? '';
      const count = counts.find(({ labels }) => labels['site'] === site);
      const known = sums.get(site) ?? { sum: 0, count: 0 };
      sums.set(site, {
        sum: known.sum + lastOf(one),
        count: known.count + (count === undefined ? 0 : lastOf(count)),
      });
    }
  }
  return new Map([...sums].map(([site, { sum, count }]) => [site, sum / count]));
}

const lastOf = ({ points }: TimeSeries): number => points.at(-1)?.value ?? 0;

const tenantMatcher = (tenant: string): string =>
  `tenant="${tenant.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;

/** Whatever answers at the address: series of another tenant are no business of this one. */
const ofTenant = (series: readonly TimeSeries[], { tenant }: Reading): readonly TimeSeries[] =>
  series.filter(({ labels }) => labels['tenant'] === tenant);

async function minutesOf(expression: string, { start, end }: Period, reading: Reading) {
  const query = { expression, start, end: end - 60, step: 60 };
  return ofTenant(await reading.prometheus.queryRange(query, reading.signal), reading);
}

/** How many minutes of a period have data. */
const counted = (expression: string, part: Period, reading: Reading) =>
  overMinutes('count_over_time', expression, { part, reading });

async function overMinutes(
  aggregation: 'count_over_time' | 'sum_over_time',
  expression: string,
  { part: { start, end }, reading }: { readonly part: Period; readonly reading: Reading },
) {
  // a second more than the distance of the first minute: newer versions leave out the moment at which a range begins
  const range = end - 60 - start + 1;
  const query = `${aggregation}((${expression})[${range}s:1m])`;
  return ofTenant(await reading.prometheus.query(query, end - 60, reading.signal), reading);
}
