import { setMaxListeners } from 'node:events';
import { type Deadline, withDeadline } from '../concurrency/deadline.ts';
import type { Settings } from '../config/settings.ts';
import { selectCollectors } from '../devices/modules.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import { textTable } from '../exposition/text-table.ts';
import { ProbeService } from '../probe/probe-service.ts';
import { failedResult, type ProbeResult } from '../probe/result.ts';
import type { ChosenDevice } from './device-choice.ts';
import type { CliEnvironment } from './environment.ts';
import { exitCode } from './exit-code.ts';
import { type Paint, paintFor } from './paint.ts';
import { printable } from './result-table.ts';

export interface ProbeAllOptions {
  readonly settings: Settings;
  readonly modules: readonly string[] | undefined;
  readonly timeoutMs: number;
  readonly concurrency: number;
}

interface Row {
  readonly label: string;
  readonly result: ProbeResult;
}

/** `mikrofleet probe --all`: one line per device. Ctrl-C prints the devices that are done. */
export async function probeAll(
  devices: readonly ChosenDevice[],
  options: ProbeAllOptions,
  cli: CliEnvironment,
): Promise<number> {
  if (devices.length === 0) {
    throw new ExporterError('request.unknown-target', 'No device is configured or registered.');
  }
  const controller = new AbortController();
  const interrupt = (): void => controller.abort();
  cli.signals.once('SIGINT', interrupt);
  const service = new ProbeService(options.settings, cli.createProber);
  // Each probe under way listens for the interruption.
  setMaxListeners(0, controller.signal);
  const rows: Row[] = [];
  const waiting = devices.values();
  const probeNext = async (): Promise<void> => {
    for (const device of waiting) {
      if (controller.signal.aborted) return;
      const result = await withDeadline(options.timeoutMs, { caller: controller.signal }, (deadline) =>
        readDevice(device, { ...options, service, deadline }),
      ).catch((error: unknown) => {
        if (controller.signal.aborted) return undefined;
        throw error;
      });
      if (result === undefined) return;
      rows.push({ label: device.label, result });
      showProgress(cli, rows.length, devices.length);
    }
  };
  try {
    await Promise.all(Array.from({ length: options.concurrency }, probeNext));
  } finally {
    cli.signals.off('SIGINT', interrupt);
    await service.close();
  }
  cli.stdout.write(summaryTable(rows, devices.length, paintFor(cli.stdout, cli.environment)));
  return controller.signal.aborted ? exitCode.failed : worstCode(rows);
}

interface Reading extends ProbeAllOptions {
  readonly service: ProbeService;
  readonly deadline: Deadline;
}

/** Whatever keeps a device from being read is its result; the others are read all the same. */
async function readDevice(
  { open, check }: ChosenDevice,
  { settings, modules, service, deadline }: Reading,
): Promise<ProbeResult> {
  const startedAt = performance.now();
  try {
    const target = await open();
    const collectors = selectCollectors(settings, target, modules);
    const { result } = await service.probe({ target, collectors, deadline });
    await check(target, result);
    return result;
  } catch (error) {
    if (deadline.cancelled || isMisuse(error)) throw error;
    return failedResult(asExporterError(error), performance.now() - startedAt);
  }
}

/** A module that does not exist is a mistake in the command, not of each device. */
const isMisuse = (error: unknown): boolean =>
  error instanceof ExporterError && error.code.startsWith('request.');

/** Even a defect of ours that one device brings out does not end the probes of the others. */
function asExporterError(error: unknown): ExporterError {
  if (error instanceof ExporterError) return error;
  const message = 'The exporter failed on this device; probe it alone to see the error.';
  return new ExporterError('internal.bug', message, { cause: error });
}

function showProgress({ stderr }: CliEnvironment, done: number, total: number): void {
  if (stderr.isTTY === true) stderr.write(done === total ? '\r\u001b[K' : `\r${done} of ${total}`);
}

/** Devices that are down come first: they are why one looks. */
function summaryTable(rows: readonly Row[], total: number, paint: Paint): string {
  const ordered = rows.toSorted(
    (left, right) => Number(left.result.up) - Number(right.result.up) || (left.label < right.label ? -1 : 1),
  );
  const table = textTable([
    ['DEVICE', 'STATE', 'SERIES', 'SECONDS', 'REASON'],
    ...ordered.map(({ label, result }) => [
      printable(label),
      result.up ? 'up' : 'down',
      String(seriesOf(result)),
      (result.durationMs / 1000).toFixed(3),
      printable(reasonOf(result)),
    ]),
  ]);
  const up = rows.filter(({ result }) => result.up).length;
  const left = total - rows.length;
  const rest = left === 0 ? '' : `, ${left} not probed`;
  const verdict = `${total} devices: ${up} up, ${rows.length - up} down${rest}.`;
  return `${table}\n${rows.length === up && left === 0 ? paint.green(verdict) : paint.red(verdict)}\n`;
}

const seriesOf = ({ families }: ProbeResult): number =>
  families.reduce((sum, { labels }) => sum + labels.length, 0);

function reasonOf({ error, collectors }: ProbeResult): string {
  if (error !== undefined) return `${error.message} [${error.code}]`;
  return collectors
    .filter(({ outcome }) => outcome === 'failed')
    .map(
      ({ name, error: why }) => `${name} failed${why === undefined ? '' : `: ${why.message} [${why.code}]`}`,
    )
    .join('; ');
}

function worstCode(rows: readonly Row[]): number {
  if (rows.some(({ result }) => !result.up)) return exitCode.deviceDown;
  const failed = rows.some(({ result }) => result.collectors.some(({ outcome }) => outcome === 'failed'));
  return failed ? exitCode.collectorFailed : exitCode.success;
}
