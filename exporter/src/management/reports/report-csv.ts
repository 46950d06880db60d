import { csvLine, type Separator } from '../csv.ts';
import type { AvailabilityReport } from './schema.ts';

const columns = [
  'kind',
  'site',
  'device',
  'availability',
  'observed_minutes',
  'maintenance_minutes',
  'unplanned_minutes',
  'planned_minutes',
  'subscribers',
  'started_at',
  'ended_at',
  'minutes',
] as const;
type Row = Partial<Record<(typeof columns)[number], unknown>>;

/** The report as one table: the tenant, its sites, its devices and the outages, told apart by `kind`. */
export function reportCsv(report: AvailabilityReport, separator: Separator): string {
  const { weighted_availability: availability, sites, devices, outages } = report;
  const rows: readonly Row[] = [
    { kind: 'tenant', availability },
    ...sites.map((row) => ({ kind: 'site', ...row })),
    ...devices.map((row) => ({ kind: 'device', ...row })),
    ...outages.map((row) => ({ kind: 'outage', ...row })),
  ];
  return [
    csvLine(columns, separator),
    ...rows.map((row) =>
      csvLine(
        columns.map((name) => row[name]),
        separator,
      ),
    ),
  ].join('');
}
