import type { Command } from 'commander';
import { writeAlertmanagerConfig } from './alertmanager-config.ts';
import type { Binding } from './binding.ts';
import { invalidOption, oneOf, wholeNumber } from './options.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import { deviceTypes } from '../define/device-types.ts';
import { listMetrics, metricsFormats } from './metrics.ts';
import { probe, type ProbeCommand, probeFormats } from './probe.ts';
import { listOids } from './snmp-oids.ts';
import { writeTargets } from './targets.ts';

type Flags = Readonly<Record<string, string | undefined>>;

const defaultConcurrency = '20';
const maxConcurrency = 500;

/** `probe`, `targets`, `alertmanager-config`, `metrics` and `snmp-oids`: for `probe` and the second, with what is registered. */
export function addDeviceCommands({ program, cli, options, finish }: Binding): void {
  program
    .command('probe')
    .description('Read one device, or all of them, and print the result.')
    .argument('[target]', 'device name, tenant/name or id of a registered device, or an address with --auth')
    .option('--all', 'all devices of the file and of the registry: one line each')
    .option('--tenant <name>', 'the device, or with --all the devices, of this tenant')
    .option('--module <names>', 'modules, separated by commas (default: by device type)')
    .option('--auth <name>', 'auth for an address that is not configured')
    .option('--format <format>', `${probeFormats.join(', ')} (default: table)`)
    .option('--timeout <duration>', 'timeout of each probe (default: scrape_timeout)')
    .option('--concurrency <number>', `with --all: devices at the same time (default: ${defaultConcurrency})`)
    .allowExcessArguments(false)
    .action(async (target: string | undefined, flags: Flags, command: Command) => {
      finish(await probe(probeCommand(target, flags), options(command), cli));
    });
  program
    .command('targets')
    .description('Write the devices of the configuration file as a list for file_sd_configs of Prometheus.')
    .option('--output <path>', 'file to replace; - is standard output (default: -)')
    .option('--module <name>', 'only devices with this module, which their job then reads')
    .option('--interval <duration>', 'only devices with modules of this interval')
    .allowExcessArguments(false)
    .action(async (flags: Flags, command: Command) => {
      const { output = '-', module, interval } = flags;
      finish(await writeTargets({ output, module, interval }, options(command), cli));
    });
  program
    .command('alertmanager-config')
    .description('Write the configuration of Alertmanager: routes and receivers of every tenant.')
    .requiredOption('--receivers <path>', 'file that says who hears of what')
    .option('--output <path>', 'file to replace; - is standard output (default: -)')
    .option('--check', 'write nothing; exit code 3 if the file of --output is out of date')
    .allowExcessArguments(false)
    .action(async (flags: Flags & { readonly check?: true }, command: Command) => {
      const { receivers = '', output = '-', check = false } = flags;
      finish(await writeAlertmanagerConfig({ receivers, output, check }, options(command), cli));
    });
  program
    .command('metrics')
    .description('Print what every metric is and where it is read, with those of your own collectors.')
    .option('--collector <name>', 'only the metrics of this collector')
    .option('--format <format>', `${metricsFormats.join(', ')} (default: table)`)
    .allowExcessArguments(false)
    .action((flags: Flags, command: Command) => {
      const format = oneOf('format', flags['format'] ?? 'table', metricsFormats);
      finish(listMetrics({ collector: flags['collector'], format }, options(command), cli));
    });
  program
    .command('snmp-oids')
    .description(
      'Print the OIDs that are read over SNMP, one a line: for an SNMP proxy or a view of an agent.',
    )
    .option('--type <type>', `only what devices of this type are asked for: ${deviceTypes.join(', ')}`)
    .allowExcessArguments(false)
    .action((flags: Flags, command: Command) => {
      const { type } = flags;
      const chosen = type === undefined ? undefined : oneOf('type', type, deviceTypes);
      finish(listOids(chosen, options(command), cli));
    });
}

function probeCommand(target: string | undefined, flags: Flags): ProbeCommand {
  const all = flags['all'] !== undefined;
  const { module, auth, timeout, tenant } = flags;
  if (all && target !== undefined) throw invalidOption('all', 'cannot be combined with a device.');
  if (!all && target === undefined) {
    throw new ExporterError(
      'config.invalid-option',
      'Which device? Give its name, TENANT/NAME, an address with --auth, or --all for all of them.',
    );
  }
  if (all && (auth !== undefined || flags['format'] !== undefined)) {
    throw invalidOption(auth === undefined ? 'format' : 'auth', 'cannot be combined with --all.');
  }
  const format = oneOf('format', flags['format'] ?? 'table', probeFormats);
  const concurrency = wholeNumber('concurrency', flags['concurrency'] ?? defaultConcurrency);
  if (concurrency < 1 || concurrency > maxConcurrency) {
    throw invalidOption('concurrency', `must be a number from 1 to ${maxConcurrency}.`);
  }
  return { target, tenant, module, auth, timeout, format, concurrency };
}
