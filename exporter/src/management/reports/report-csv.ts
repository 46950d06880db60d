import { csvLine, type Separator } from '../csv.ts';
import type { CapacityReport } from './capacity-schema.ts';
import type { AvailabilityReport } from './schema.ts';

const availabilityColumns = [
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

const capacityColumns = [
  'kind',
  'site',
  'device',
  'interface',
  'interface_role',
  'peer_site',
  'days_observed',
  'capacity_bits_per_second',
  'busy_hour_median',
  'busy_hour_p95',
  'busy_hour_highest',
  'clients_median',
  'clients_p95',
  'clients_highest',
  'clients_planned',
  'days_until_traffic_full',
  'days_until_clients_full',
  'days_until_full',
] as const;

/** The report as one table: the tenant, its sites, its devices and the outages, told apart by `kind`. */
export function availabilityCsv(report: AvailabilityReport, separator: Separator): string {
  const { weighted_availability: availability, sites, devices, outages } = report;
  return table(separator, availabilityColumns, [
    { kind: 'tenant', availability },
    ...sites.map((row) => ({ kind: 'site', ...row })),
    ...devices.map((row) => ({ kind: 'device', ...row })),
    ...outages.map((row) => ({ kind: 'outage', ...row })),
  ]);
}

/** The report as one table of links and sectors, told apart by `kind`. */
export const capacityCsv = ({ links, sectors }: CapacityReport, separator: Separator): string =>
  table(separator, capacityColumns, [
    ...links.map((row) => ({ kind: 'link', ...row })),
    ...sectors.map((row) => ({ kind: 'sector', ...row })),
  ]);

const table = <Column extends string>(
  separator: Separator,
  columns: readonly Column[],
  rows: readonly Partial<Record<Column, unknown>>[],
): string =>
  [
    csvLine(columns, separator),
    ...rows.map((row) =>
      csvLine(
        columns.map((name) => row[name]),
        separator,
      ),
    ),
  ].join('');
