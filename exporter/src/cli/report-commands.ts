import type { Command } from 'commander';
import { availabilityReport } from '../management/reports/availability.ts';
import { capacityReport } from '../management/reports/capacity.ts';
import { monthPattern } from '../management/reports/month.ts';
import { availabilityCsv, capacityCsv } from '../management/reports/report-csv.ts';
import { PrometheusClient } from '../prometheus/client.ts';
import { invalidOption } from './options.ts';
import type { RegistryContext } from './with-registry.ts';

type Flags = Readonly<Record<string, string | undefined>>;
type Work = (context: RegistryContext, flags: Flags) => Promise<string>;
type Run = (work: Work) => (...parts: unknown[]) => Promise<void>;

/** `report`: numbers of a month, from the configured Prometheus. */
export function addReportCommands(program: Command, run: Run): void {
  const report = program.command('report').description('Numbers of a month, from Prometheus.');
  const add = (name: string, description: string, work: Work): void => {
    report
      .command(name)
      .description(description)
      .requiredOption('--tenant <name>', 'tenant whose report it is')
      .requiredOption('--month <month>', 'such as 2026-10, in UTC')
      .option('--format <format>', 'json or csv', 'json')
      .action(run(work));
  };
  add(
    'availability',
    'Availability of sites and devices, time down and outages.',
    written(availabilityReport, availabilityCsv),
  );
  add(
    'capacity',
    'Busy hours of links and sectors, and days until they are full.',
    written(capacityReport, capacityCsv),
  );
}

const written =
  <Report>(
    reportOf: (options: Parameters<typeof availabilityReport>[0]) => Promise<Report>,
    csvOf: (report: Report, separator: ',') => string,
  ): Work =>
  async (context, flags) => {
    const { month = '', format = '', tenant: wanted = '' } = flags;
    if (!new RegExp(monthPattern).test(month)) {
      throw invalidOption('month', 'This is not a month; write it like 2026-10.');
    }
    if (format !== 'json' && format !== 'csv') throw invalidOption('format', 'Use json or csv.');
    const { tenant } = await context.tenant(wanted);
    const report = await reportOf({
      prometheus: new PrometheusClient(() => context.settings.prometheus),
      tenant: tenant.name,
      month,
      now: new Date(),
      // ends with the process
      signal: new AbortController().signal,
    });
    return format === 'csv' ? csvOf(report, ',') : `${JSON.stringify(report, undefined, 2)}\n`;
  };
