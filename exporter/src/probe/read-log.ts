import type { ExporterError } from '../errors/exporter-error.ts';

/** `absent`: the device does not have the feature (no menu, package or table); never a failure. */
export type CollectorOutcome = 'ok' | 'absent' | 'failed';

export interface CollectorResult {
  readonly name: string;
  readonly outcome: CollectorOutcome;
  readonly durationMs: number;
  /** Set exactly if the outcome is `failed`. */
  readonly error?: ExporterError;
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
}

/** Collects the reads of a probe and derives the result of each collector. */
export class ReadLog {
  readonly #events: ReadEvent[] = [];
  readonly #valueErrors = new Map<string, ExporterError>();

  add(event: ReadEvent): void {
    this.#events.push(event);
  }

  /** A value that could not be parsed: the samples around it are valid, but the collector did not read everything. */
  addValueError(collector: string, error: ExporterError): void {
    if (!this.#valueErrors.has(collector)) this.#valueErrors.set(collector, error);
  }

  get records(): ReadRecord[] {
    return this.#events.map(({ startedAt, endedAt, error, ...rest }) => ({
      ...rest,
      collectors: [...new Set(rest.collectors)],
      durationMs: endedAt - startedAt,
      ...(error === undefined ? {} : { error }),
    }));
  }

  /** Failed if any read failed, absent if the device has none of the things it reads, otherwise ok. */
  resultOf(name: string): CollectorResult {
    const events = this.#events.filter(({ collectors }) => collectors.includes(name));
    const error = events.find(({ outcome }) => outcome === 'failed')?.error ?? this.#valueErrors.get(name);
    const start = Math.min(...events.map(({ startedAt }) => startedAt));
    const end = Math.max(...events.map(({ endedAt }) => endedAt));
    const durationMs = events.length === 0 ? 0 : end - start;
    if (error !== undefined) return { name, outcome: 'failed', durationMs, error };
    const outcome = events.some((event) => event.outcome === 'ok') ? 'ok' : 'absent';
    return { name, outcome, durationMs };
  }
}
