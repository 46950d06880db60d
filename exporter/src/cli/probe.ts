import { withDeadline } from '../concurrency/deadline.ts';
import { parseDuration } from '../config/duration.ts';
import { selectCollectors } from '../devices/modules.ts';
import { loadSettings } from '../config/load.ts';
import type { Settings } from '../config/settings.ts';
import { ExporterError, isDeviceError, quoteDeviceText } from '../errors/exporter-error.ts';
import { encodeFamilies } from '../exposition/encode.ts';
import { ProbeService } from '../probe/probe-service.ts';
import { readModuleList } from '../config/module-list.ts';
import type { ProbeResult } from '../probe/result.ts';
import { type ChosenDevice, withAllDevices, withDevice } from './device-choice.ts';
import type { CliEnvironment } from './environment.ts';
import { probeAll } from './probe-all.ts';
import { exitCode } from './exit-code.ts';
import { type GlobalOptions, invalidOption } from './options.ts';
import { paintFor } from './paint.ts';
import { printable, resultTable } from './result-table.ts';

export const probeFormats = ['table', 'exposition', 'openmetrics'] as const;
export type ProbeFormat = (typeof probeFormats)[number];

export interface ProbeCommand {
  /** Undefined: all devices. */
  readonly target: string | undefined;
  readonly tenant: string | undefined;
  readonly module: string | undefined;
  readonly auth: string | undefined;
  readonly format: ProbeFormat;
  readonly timeout: string | undefined;
  readonly concurrency: number;
}

/** `mikrofleet probe TARGET`: one scrape to the terminal; `--all`: a line for every device. */
export async function probe(
  command: ProbeCommand,
  options: GlobalOptions,
  cli: CliEnvironment,
): Promise<number> {
  const { configFile: file } = options;
  const settings = loadSettings({ file, environment: cli.environment, catalogue: cli.catalogue });
  const { target, tenant, auth, concurrency } = command;
  const modules = readModuleList(command.module);
  const timeoutMs = readTimeout(command.timeout, settings);
  const source = { settings, options, cli };
  if (target === undefined) {
    return withAllDevices(tenant, source, (devices) =>
      probeAll(devices, { settings, modules, timeoutMs, concurrency }, cli),
    );
  }
  return withDevice({ target, auth, tenant }, source, (device) =>
    probeOne(device, { ...command, settings, modules, timeoutMs }, cli),
  );
}

interface OneProbe {
  readonly settings: Settings;
  readonly modules: readonly string[] | undefined;
  readonly timeoutMs: number;
  readonly format: ProbeFormat;
}

async function probeOne(
  device: ChosenDevice,
  { settings, modules, timeoutMs, format }: OneProbe,
  cli: CliEnvironment,
): Promise<number> {
  const target = await device.open().catch((error: unknown) => {
    if (isDeviceError(error)) return error;
    throw error;
  });
  // A name that does not resolve is an error of the device, as for Prometheus.
  if (target instanceof ExporterError) {
    cli.stdout.write(`${device.label} is down: ${target.toLine()}\n`);
    return exitCode.deviceDown;
  }
  const collectors = selectCollectors(settings, target, modules);
  const controller = new AbortController();
  const interrupt = (): void => controller.abort();
  cli.signals.once('SIGINT', interrupt);
  const service = new ProbeService(settings, cli.createProber);
  try {
    const { result } = await withDeadline(timeoutMs, { caller: controller.signal }, (deadline) =>
      service.probe({ target, collectors, deadline }),
    );
    await device.check(target, result);
    const text =
      format === 'table'
        ? resultTable({ ...target, name: device.label }, result, paintFor(cli.stdout, cli.environment))
        : exposition(result, format, cli);
    cli.stdout.write(text);
    return codeOf(result);
  } catch (error) {
    if (!controller.signal.aborted) throw error;
    cli.stderr.write('interrupted\n');
    return exitCode.failed;
  } finally {
    cli.signals.off('SIGINT', interrupt);
    await service.close();
  }
}

function exposition(result: ProbeResult, format: 'exposition' | 'openmetrics', cli: CliEnvironment): string {
  const { text } = encodeFamilies(result.families, format === 'openmetrics' ? 'openmetrics' : 'text');
  return cli.stdout.isTTY === true ? text.split('\n').map(printable).join('\n') : text;
}

function codeOf(result: ProbeResult): number {
  if (!result.up) return exitCode.deviceDown;
  const failed = result.collectors.some(({ outcome }) => outcome === 'failed');
  return failed ? exitCode.collectorFailed : exitCode.success;
}

function readTimeout(text: string | undefined, settings: Settings): number {
  if (text === undefined) return settings.defaultTimeoutMs;
  const ms = parseDuration(text);
  if (ms !== undefined && ms > 0) return ms;
  throw invalidOption('timeout', `${quoteDeviceText(text)} is not a duration such as 10s.`);
}
