import { isRowLoss, type Loss } from '../define/loss.ts';
import type { RowReader } from '../define/row-reader.ts';
import { ExporterError, quoteDeviceText } from '../errors/exporter-error.ts';

/** `absent`: the device does not have the feature (no menu, package or table); never a failure. */
export type CollectorOutcome = 'ok' | 'absent' | 'failed';

export interface CollectorResult {
  readonly name: string;
  readonly outcome: CollectorOutcome;
  readonly durationMs: number;
  /** Set exactly if the outcome is `failed`. */
  readonly error?: ExporterError;
  /** Rows and values that the device sent and that made no sample, by table and reason; absent if there are none. */
  readonly losses?: readonly Loss[];
  /** Rows that share one series, where only the largest have their own. */
  readonly remainder?: number;
  /** What its definition in the configuration file names and no row had; absent if there is nothing. */
  readonly unseen?: readonly string[];
}

/** One read from the device, for `debug=true` and the terminal. Never contains values or secrets. */
export interface ReadRecord {
  /** For example `/interface/print` or `IF-MIB ifXTable`. */
  readonly what: string;
  readonly collectors: readonly string[];
  readonly rows: number;
  readonly durationMs: number;
  readonly outcome: CollectorOutcome;
  readonly error?: ExporterError;
}

/** The outcome of one read, for one or more collectors. */
export interface ReadEvent {
  readonly what: string;
  readonly collectors: readonly string[];
  readonly rows: number;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly outcome: CollectorOutcome;
  readonly error?: ExporterError | undefined;
  /** Nothing was sent: the outcome is what is remembered of the device, and no sign of life. */
  readonly isRemembered?: boolean;
}

/** Collects the reads of a probe and derives the result of each collector. */
export class ReadLog {
  readonly #events: ReadEvent[] = [];
  readonly #tableErrors = new Map<string, ExporterError>();
  readonly #losses = new Map<string, Loss[]>();
  readonly #unseen = new Map<string, string[]>();
  readonly #remainders = new Map<string, number>();

  add(event: ReadEvent): void {
    this.#events.push(event);
  }

  /** What became of the rows of a table, once all of them are read. Returns what was lost of it. */
  addTable({ collector, what }: TableName, read: RowReader): readonly Loss[] {
    const losses = read.losses(what);
    this.#losses.set(collector, [...(this.#losses.get(collector) ?? []), ...losses]);
    const misfit = valueError(read) ?? (read.isUnused ? unusedError(losses) : undefined);
    const error = read.table.ofFile === undefined ? misfit : ofFile(misfit);
    const unseen = (read.unseen?.names ?? []).map((name) => `No row of ${what} had ${name}.`);
    if (unseen.length > 0) this.#unseen.set(collector, [...(this.#unseen.get(collector) ?? []), ...unseen]);
    // the samples around it are valid, but the collector did not read everything
    if (error !== undefined && !this.#tableErrors.has(collector)) this.#tableErrors.set(collector, error);
    return losses;
  }

  addRemainder(collector: string, rows: number): void {
    this.#remainders.set(collector, (this.#remainders.get(collector) ?? 0) + rows);
  }

  /** Whether everything that was asked timed out without a row; false if nothing was asked. */
  get isSilent(): boolean {
    const asked = this.#events.filter(({ isRemembered }) => isRemembered !== true);
    return asked.length > 0 && asked.every(isLost);
  }

  get records(): ReadRecord[] {
    return this.#events.map(({ what, collectors, rows, outcome, startedAt, endedAt, error }) => ({
      what,
      collectors: [...new Set(collectors)],
      rows,
      outcome,
      durationMs: endedAt - startedAt,
      ...(error === undefined ? {} : { error }),
    }));
  }

  /** Failed if any read failed or a table lost all its rows, absent if the device has none of it, otherwise ok. */
  resultOf(name: string): CollectorResult {
    const events = this.#events.filter(({ collectors }) => collectors.includes(name));
    const error = events.find(({ outcome }) => outcome === 'failed')?.error ?? this.#tableErrors.get(name);
    const start = Math.min(...events.map(({ startedAt }) => startedAt));
    const end = Math.max(...events.map(({ endedAt }) => endedAt));
    const durationMs = events.length === 0 ? 0 : end - start;
    const losses = this.#losses.get(name) ?? [];
    const remainder = this.#remainders.get(name);
    const unseen = this.#unseen.get(name);
    const common = {
      name,
      durationMs,
      ...(losses.length === 0 ? {} : { losses }),
      ...(remainder === undefined ? {} : { remainder }),
      ...(unseen === undefined ? {} : { unseen }),
    };
    if (error !== undefined) return { ...common, outcome: 'failed', error };
    const outcome = events.some((event) => event.outcome === 'ok') ? 'ok' : 'absent';
    return { ...common, outcome };
  }
}

const isLost = ({ error, rows }: ReadEvent): boolean => error?.code === 'collector.timeout' && rows === 0;

interface TableName {
  readonly collector: string;
  readonly what: string;
}

/** Undefined if every value of the table could be parsed. */
export function valueError({ errors: [first], errorCount }: RowReader): ExporterError | undefined {
  if (first === undefined) return undefined;
  const more = errorCount > 1 ? ` and ${errorCount - 1} more` : '';
  return new ExporterError(
    'collector.parse',
    `${first.property} is ${quoteDeviceText(first.text)}, which is not a ${first.expected}${more}.`,
  );
}

function unusedError(losses: readonly Loss[]): ExporterError {
  const rows = losses.filter(({ reason }) => isRowLoss(reason));
  return new ExporterError('collector.rows-unused', `None of the rows could be used: ${lossText(rows)}.`);
}

/** The same as a mistake of the configuration file: its author can mend it, and nobody else. */
const ofFile = (error: ExporterError | undefined): ExporterError | undefined =>
  error === undefined ? undefined : new ExporterError('collector.misfit', error.message);

/** `12 duplicate of /interface/print, 1 unreadable of /system/health/print` */
export function lossText(losses: readonly Loss[]): string {
  return losses.map(({ table, reason, count }) => `${count} ${reason} of ${table}`).join(', ');
}
