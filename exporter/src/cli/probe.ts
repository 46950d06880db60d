import { withDeadline } from '../concurrency/deadline.ts';
import { parseDuration } from '../config/duration.ts';
import { DeviceDirectory } from '../devices/directory.ts';
import { selectCollectors } from '../devices/modules.ts';
import { loadSettings } from '../config/load.ts';
import type { Settings } from '../config/settings.ts';
import { quoteDeviceText } from '../errors/exporter-error.ts';
import { encodeFamilies } from '../exposition/encode.ts';
import { ProbeService } from '../probe/probe-service.ts';
import { readModuleList } from '../config/module-list.ts';
import type { ProbeResult } from '../probe/result.ts';
import type { CliEnvironment } from './environment.ts';
import { exitCode } from './exit-code.ts';
import { type GlobalOptions, invalidOption } from './options.ts';
import { paintFor } from './paint.ts';
import { printable, resultTable } from './result-table.ts';

export const probeFormats = ['table', 'exposition', 'openmetrics'] as const;
export type ProbeFormat = (typeof probeFormats)[number];

export interface ProbeCommand {
  readonly target: string;
  readonly module: string | undefined;
  readonly auth: string | undefined;
  readonly format: ProbeFormat;
  readonly timeout: string | undefined;
}

/** `mikrofleet probe TARGET`: one scrape to the terminal. */
export async function probe(
  command: ProbeCommand,
  { configFile: file }: GlobalOptions,
  cli: CliEnvironment,
): Promise<number> {
  const settings = loadSettings({ file, environment: cli.environment, catalogue: cli.catalogue });
  const directory = new DeviceDirectory({ settings: () => settings });
  const wanted = { target: command.target, auth: command.auth };
  const { target } = await directory.scrapeTarget({ isLocal: true }, wanted);
  const collectors = selectCollectors(settings, target, readModuleList(command.module));
  const timeoutMs = readTimeout(command.timeout, settings);
  const controller = new AbortController();
  const interrupt = (): void => controller.abort();
  cli.signals.once('SIGINT', interrupt);
  const service = new ProbeService(settings, cli.createProber);
  try {
    const { result } = await withDeadline(timeoutMs, { caller: controller.signal }, (deadline) =>
      service.probe({ target, collectors, deadline }),
    );
    const text =
      command.format === 'table'
        ? resultTable(target, result, paintFor(cli.stdout, cli.environment))
        : exposition(result, command.format, cli);
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
