import { ExporterError } from '../../errors/exporter-error.ts';
import { periodOf } from './month.ts';
import type { ReportOptions } from './reading.ts';
import { outagesOf } from './outages.ts';
import { readStates, readSubscribers, type States } from './read-states.ts';
import type { AvailabilityReport } from './schema.ts';

/** The report of a month. Throws if the month has not begun, if Prometheus does not answer or if it knows nothing of it. */
export async function availabilityReport(options: ReportOptions): Promise<AvailabilityReport> {
  const { prometheus, tenant, month, now, signal } = options;
  const period = periodOf(month, now);
  const reading = { prometheus, tenant, period, signal };
  const sites = await readStates('site', reading);
  const devices = await readStates('device', reading);
  if (sites.length + devices.length === 0) {
    throw new ExporterError('report.no-data', `There is nothing of ${month} for this tenant.`);
  }
  const subscribers = await readSubscribers(reading);
  const siteRows = sites
    .map((states) => ({ ...rowOf(states), subscribers: rounded(subscribers.get(states.site) ?? null, 1) }))
    .toSorted(bySite);
  const deviceRows = devices
    .map((states) => ({ ...rowOf(states), device: states.device ?? '' }))
    .toSorted(bySite);
  const outages = [...sites, ...devices].flatMap((states) =>
    outagesOf(states.down, states.planned, period).map(({ start, end, minutes, plannedMinutes }) => ({
      site: states.site,
      device: states.device,
      started_at: isoOf(start),
      ended_at: end === null ? null : isoOf(end),
      minutes,
      unplanned_minutes: minutes - plannedMinutes,
      planned_minutes: plannedMinutes,
    })),
  );
  return {
    tenant,
    month,
    from: isoOf(period.start),
    to: isoOf(period.end),
    weighted_availability: weightedBySubscribers(siteRows),
    subscriber_hours_lost: rounded(
      siteRows.reduce((sum, row) => sum + (row.subscribers ?? 0) * row.unplanned_minutes, 0) / 60,
      1,
    ),
    sites: siteRows,
    devices: deviceRows,
    outages: outages.toSorted((one, other) => (one.started_at < other.started_at ? -1 : 1)),
  };
}

function rowOf({ site, down, planned, observed, observedUnplanned }: States) {
  const plannedDown = down.runs.reduce((sum, run) => sum + planned.within(run), 0);
  const unplanned = down.count - plannedDown;
  return {
    site,
    availability: observedUnplanned === 0 ? null : rounded(1 - unplanned / observedUnplanned, 6),
    observed_minutes: observed,
    maintenance_minutes: observed - observedUnplanned,
    unplanned_minutes: unplanned,
    planned_minutes: plannedDown,
  };
}

interface SiteRow {
  readonly availability: number | null;
  readonly subscribers: number | null;
}

/** Each site counts by its subscribers; null where no site has any. */
function weightedBySubscribers(rows: readonly SiteRow[]): number | null {
  let weights = 0;
  let sum = 0;
  for (const { availability, subscribers } of rows) {
    if (availability === null || subscribers === null) continue;
    weights += subscribers;
    sum += availability * subscribers;
  }
  return weights === 0 ? null : rounded(sum / weights, 6);
}

const isoOf = (seconds: number): string => new Date(seconds * 1000).toISOString();

function rounded<T extends number | null>(value: T, decimals: number): T {
  return (value === null ? null : Number(value.toFixed(decimals))) as T;
}

interface Named {
  readonly site: string;
  readonly device?: string;
}
const bySite = (one: Named, other: Named): number =>
  one.site.localeCompare(other.site) || (one.device ?? '').localeCompare(other.device ?? '');
