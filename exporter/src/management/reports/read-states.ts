import type { TimeSeries } from '../../prometheus/client.ts';
import { inParts } from './in-parts.ts';
import { Minutes, type Run } from './minutes.ts';
import { ofTenant, tenantMatcher } from './of-tenant.ts';
import type { Reading } from './reading.ts';

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

/** What was seen of a site or device within a period. */
export interface States {
  readonly site: string;
  readonly device: string | null;
  readonly down: Minutes;
  readonly planned: Minutes;
  /** Minutes with data. */
  observed: number;
  /** Minutes with data in which no work was planned. */
  observedUnplanned: number;
}

/** The state of every site or every device of a tenant, minute by minute. */
export async function readStates(level: Level, reading: Reading): Promise<readonly States[]> {
  const { labels, unreachable, maintenance, matcher } = levels[level];
  const own = tenantMatcher(reading.tenant);
  const by = ['tenant', ...labels].join(', ');
  // One series each, also if the role of a device was changed within the month, or if two servers wrote what is asked.
  const one = (expression: string): string => `max by (${by}) (${expression})`;
  const all = `${unreachable}{${own}${matcher}}`;
  const isDown = one(`${unreachable}{${own}${matcher}} == 1`);
  const isPlanned = one(`${maintenance}{${own}} == 1`);
  const found = new Map<string, States>();
  await inParts(reading.period, async (part) => {
    const observed = await countedOnce([all, one(all)], part, reading);
    const down = await minutesOf(isDown, part, reading);
    const planned = await minutesOf(isPlanned, part, reading);
    // work is planned in few parts of a month
    const isQuiet = planned.length === 0;
    const unplanned = isQuiet
      ? observed
      : await countedOnce(
          [all, one(all)].map((state) => `${state} unless on (${by}) ${isPlanned}`),
          part,
          reading,
        );
    for (const series of observed) statesOf(found, series).observed += lastOf(series);
    for (const series of unplanned) statesOf(found, series).observedUnplanned += lastOf(series);
    for (const series of down) addAll(statesOf(found, series).down, series);
    for (const series of planned) addAll(statesOf(found, series).planned, series);
    return Math.max(observed.length, planned.length);
  });
  // maintenance is known of devices that no rule counts: those at customers
  return [...found.values()].filter(({ observed }) => observed > 0);
}

const keyOf = ({ labels: { site = '', device } }: TimeSeries): string => JSON.stringify([site, device]);

/**
 * How many minutes of a period have data. The first expression gives one series for each site or device, or several; the last always
 * one. Prometheus takes ten times as long for it: each minute, it looks for the group of each series.
 */
async function countedOnce(
  expressions: readonly string[],
  part: Run,
  reading: Reading,
): Promise<readonly TimeSeries[]> {
  let series: readonly TimeSeries[] = [];
  for (const expression of expressions) {
    series = await counted(expression, part, reading);
    if (new Set(series.map(keyOf)).size === series.length) break;
  }
  return series;
}

function statesOf(found: Map<string, States>, series: TimeSeries): States {
  const { site = '', device } = series.labels;
  const key = keyOf(series);
  const known = found.get(key) ?? {
    site,
    device: device ?? null,
    down: new Minutes(),
    planned: new Minutes(),
    observed: 0,
    observedUnplanned: 0,
  };
  found.set(key, known);
  return known;
}

function addAll(minutes: Minutes, { points }: TimeSeries): void {
  for (const { time } of points) minutes.add(time);
}

/** Mean number of subscribers of each site, over the minutes in which it is known. */
export async function readSubscribers(reading: Reading): Promise<ReadonlyMap<string, number>> {
  const subscribers = `site:mikrotik_subscribers_active:sum{${tenantMatcher(reading.tenant)}}`;
  const sums = new Map<string, { sum: number; count: number }>();
  await inParts(reading.period, async (part) => {
    const series = await overMinutes('sum_over_time', subscribers, { part, reading });
    const counts = await counted(subscribers, part, reading);
    const countOf = new Map(counts.map((one) => [one.labels['site'], lastOf(one)]));
    for (const one of series) {
      const site = one.labels['site'] ?? '';
      const known = sums.get(site) ?? { sum: 0, count: 0 };
      sums.set(site, {
        sum: known.sum + lastOf(one),
        count: known.count + (countOf.get(one.labels['site']) ?? 0),
      });
    }
    return series.length;
  });
  return new Map([...sums].map(([site, { sum, count }]) => [site, sum / count]));
}

const lastOf = ({ points }: TimeSeries): number => points.at(-1)?.value ?? 0;

async function minutesOf(expression: string, { start, end }: Run, reading: Reading) {
  const query = { expression, start, end: end - 60, step: 60 };
  return ofTenant(await reading.prometheus.queryRange(query, reading.signal), reading.tenant);
}

/** How many minutes of a period have data. */
const counted = (expression: string, part: Run, reading: Reading) =>
  overMinutes('count_over_time', expression, { part, reading });

async function overMinutes(
  aggregation: 'count_over_time' | 'sum_over_time',
  expression: string,
  { part: { start, end }, reading }: { readonly part: Run; readonly reading: Reading },
) {
  // a second more than the distance of the first minute: newer versions leave out the moment at which a range begins
  const range = end - 60 - start + 1;
  const query = `${aggregation}((${expression})[${range}s:1m])`;
  return ofTenant(await reading.prometheus.query(query, end - 60, reading.signal), reading.tenant);
}
