import type { Command } from 'commander';
import { loadSettings } from '../config/load.ts';
import type { Settings } from '../config/settings.ts';
import { tenantOfFile } from '../devices/file-spelling.ts';
import { type Separator, separators } from '../management/csv.ts';
import { availabilityReport } from '../management/reports/availability.ts';
import { capacityReport } from '../management/reports/capacity.ts';
import { monthPattern } from '../management/reports/month.ts';
import type { ReportOptions } from '../management/reports/reading.ts';
import { availabilityCsv, capacityCsv } from '../management/reports/report-csv.ts';
import { PrometheusClient } from '../prometheus/client.ts';
import type { Binding } from './binding.ts';
import type { CliEnvironment } from './environment.ts';
import { exitCode } from './exit-code.ts';
import { type GlobalOptions, invalidOption, oneOf } from './options.ts';
import { withRegistry } from './with-registry.ts';

type Flags = Readonly<Record<string, string | undefined>>;
type Work = (flags: Flags, options: GlobalOptions, cli: CliEnvironment) => Promise<string>;

/** `report`: numbers of a month, from the configured Prometheus. */
export function addReportCommands({ program, cli, options, finish }: Binding): void {
  const report = program.command('report').description('Numbers of a month, from Prometheus.');
  const add = (name: string, description: string, work: Work): void => {
    report
      .command(name)
      .description(description)
      .requiredOption('--tenant <name>', 'tenant whose report it is')
      .requiredOption('--month <month>', 'such as 2026-10, in UTC')
      .option('--format <format>', 'json or csv', 'json')
      .option('--separator <name>', `of CSV: ${Object.keys(separators).join(', ')} (default: comma)`)
      .action(async (flags: Flags, command: Command) => {
        cli.stdout.write(await work(flags, options(command), cli));
        finish(exitCode.success);
      });
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
    reportOf: (options: ReportOptions) => Promise<Report>,
    csvOf: (report: Report, separator: Separator) => string,
  ): Work =>
  async (flags, options, cli) => {
    const { month = '', format = '', tenant: wanted = '', separator } = flags;
    if (!new RegExp(monthPattern).test(month)) {
      throw invalidOption('month', 'This is not a month; write it like 2026-10.');
    }
    if (format !== 'json' && format !== 'csv') throw invalidOption('format', 'Use json or csv.');
    if (separator !== undefined && format !== 'csv') {
      throw invalidOption('separator', 'This is only used with --format csv.');
    }
    const names = Object.keys(separators) as (keyof typeof separators)[];
    const mark = separators[oneOf('separator', separator ?? 'comma', names)];
    const { environment, catalogue } = cli;
    const settings = loadSettings({ file: options.configFile, environment, catalogue });
    const report = await reportOf({
      prometheus: new PrometheusClient(() => settings.prometheus),
      tenant: await tenantName(wanted, settings, { options, cli }),
      month,
      now: new Date(),
      // ends with the process
      signal: new AbortController().signal,
    });
    return format === 'csv' ? csvOf(report, mark) : `${JSON.stringify(report, undefined, 2)}\n`;
  };

/** A report needs no more than the label: neither a tenant of the registry nor its database for those of the file. */
async function tenantName(
  wanted: string,
  settings: Settings,
  { options, cli }: { readonly options: GlobalOptions; readonly cli: CliEnvironment },
): Promise<string> {
  const inFile = tenantOfFile(settings, wanted);
  if (inFile !== undefined) return inFile;
  return withRegistry(options, cli, async (context) => (await context.tenant(wanted)).tenant.name);
}
