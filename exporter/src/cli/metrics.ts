import { suggestion } from '../config/spelling.ts';
import { collectorEntries } from '../reference/collector-entries.ts';
import { inventoryEntries, type MetricEntry, metricEntries } from '../reference/metric-entries.ts';
import type { CliEnvironment } from './environment.ts';
import { exitCode } from './exit-code.ts';
import { collectorsOfFile } from './optional-config.ts';
import { type GlobalOptions, invalidOption } from './options.ts';

export const metricsFormats = ['table', 'json'] as const;

export interface MetricsCommand {
  readonly collector: string | undefined;
  readonly format: (typeof metricsFormats)[number];
}

/** `mikrofleet metrics`: the reference of all metrics, with those of the collectors in the configuration file. */
export function listMetrics(
  { collector, format }: MetricsCommand,
  options: GlobalOptions,
  cli: CliEnvironment,
): number {
  const all = [...cli.catalogue.builtIn, ...collectorsOfFile(options, cli)];
  const names = all.map(({ name }) => name);
  if (collector !== undefined && !names.includes(collector)) {
    throw invalidOption('collector', `There is no collector ${collector}${suggestion(collector, names)}`);
  }
  const chosen = all.filter(({ name }) => collector === undefined || name === collector);
  const ofProbe = collector === undefined;
  const ofDevices = metricEntries(chosen).filter(({ collectors: readers }) => ofProbe || readers.length > 0);
  const metrics = ofProbe ? [...ofDevices, ...inventoryEntries()] : ofDevices;
  cli.stdout.write(
    format === 'json'
      ? `${JSON.stringify({ collectors: collectorEntries(chosen), metrics }, null, 2)}\n`
      : metrics.map(textOf).join('\n'),
  );
  return exitCode.success;
}

/** Lines one below the other: as columns of a table they would be wider than a terminal. */
function textOf({ name, type, labels, help, api, snmp }: MetricEntry): string {
  const sources = [api[0] ?? '', snmp[0] ?? ''].filter((text) => text !== '').join(' or ');
  const lines = [
    `${name}${labels.length === 0 ? '' : `{${labels.join(', ')}}`} (${type})`,
    `  ${help}`,
    ...(sources === '' ? [] : [`  ${sources}`]),
  ];
  return `${lines.join('\n')}\n`;
}
