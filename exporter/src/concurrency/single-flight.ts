import type { Deadline } from './deadline.ts';
import { untilAborted } from './until-aborted.ts';

interface Flight<V> {
  readonly promise: Promise<V>;
  readonly controller: AbortController;
  waiting: number;
}

interface Kept<V> {
  readonly value: V;
  readonly timer: NodeJS.Timeout;
}

/** A result and where it came from. */
export interface Shared<V> {
  readonly value: V;
  /** Whether another caller started the work. */
  readonly shared: boolean;
}

export interface SingleFlightOptions {
  /** How long a result is reused for later callers; errors are never reused. */
  readonly freshnessMs?: (() => number) | undefined;
  /** How long a caller waits past its deadline: work that keeps the deadline answers within this time. */
  readonly graceMs?: number | undefined;
}

/**
 * Concurrent callers with the same key share one run, so a pair of Prometheus servers reads a device once. A caller
 * that leaves does not disturb the others; when the last one leaves, the run is aborted.
 */
export class SingleFlight<V> {
  readonly #freshnessMs: () => number;
  readonly #graceMs: number;
  readonly #flights = new Map<string, Flight<V>>();
  readonly #kept = new Map<string, Kept<V>>();
  readonly #drained: (() => void)[] = [];
  /** Runs that have not ended yet, including abandoned ones. */
  #running = 0;

  constructor({ freshnessMs = () => 0, graceMs = 0 }: SingleFlightOptions = {}) {
    this.#freshnessMs = freshnessMs;
    this.#graceMs = graceMs;
  }

  /** The run gets the time of the caller that starts it. Rejects at the end of `deadline`, whatever the run does. */
  async run(key: string, start: (deadline: Deadline) => Promise<V>, deadline: Deadline): Promise<Shared<V>> {
    deadline.signal.throwIfAborted();
    const kept = this.#kept.get(key);
    if (kept !== undefined) return { value: kept.value, shared: true };
    const known = this.#flights.get(key);
    const flight = known ?? this.#start(key, start, deadline);
    const wait = deadline.extended(this.#graceMs);
    flight.waiting++;
    try {
      return { value: await untilAborted(flight.promise, wait.signal), shared: known !== undefined };
    } finally {
      wait.end();
      flight.waiting--;
      if (flight.waiting === 0) this.#abandon(key, flight, wait);
    }
  }

  /** Number of active runs. */
  get size(): number {
    return this.#flights.size;
  }

  has(key: string): boolean {
    return this.#flights.has(key);
  }

  /** Resolves when no run is active; abandoned runs count until they end. */
  async drained(): Promise<void> {
    if (this.#running > 0) await new Promise<void>((resolve) => this.#drained.push(resolve));
  }

  /** Aborts all runs for all their callers. */
  abort(reason: Error): void {
    for (const { controller } of this.#flights.values()) controller.abort(reason);
    this.#flights.clear();
  }

  /** Drops results that are still fresh. */
  forget(): void {
    for (const { timer } of this.#kept.values()) clearTimeout(timer);
    this.#kept.clear();
  }

  #start(key: string, start: (deadline: Deadline) => Promise<V>, deadline: Deadline): Flight<V> {
    const controller = new AbortController();
    const own = deadline.forCaller(controller.signal);
    this.#running++;
    const promise = this.#settle(key, controller, () => start(own));
    // If no caller waits, the rejection is irrelevant and must not end the process.
    void promise.catch(() => undefined).finally(() => own.end());
    const flight: Flight<V> = { promise, controller, waiting: 0 };
    this.#flights.set(key, flight);
    return flight;
  }

  async #settle(key: string, controller: AbortController, start: () => Promise<V>): Promise<V> {
    try {
      // The flight must be in the map before its work begins, because the work may end at once.
      await Promise.resolve();
      const value = await start();
      if (!controller.signal.aborted) this.#keep(key, value);
      return value;
    } finally {
      if (this.#flights.get(key)?.controller === controller) this.#flights.delete(key);
      this.#running--;
      if (this.#running === 0) for (const resolve of this.#drained.splice(0)) resolve();
    }
  }

  #keep(key: string, value: V): void {
    const freshnessMs = this.#freshnessMs();
    if (freshnessMs <= 0) return;
    const timer = setTimeout(() => this.#kept.delete(key), freshnessMs);
    timer.unref();
    this.#kept.set(key, { value, timer });
  }

  /** Removes the flight from the map first: a new caller must not join a run that is being aborted. */
  #abandon(key: string, flight: Flight<V>, { expired, reason }: Deadline): void {
    if (this.#flights.get(key) !== flight) return;
    this.#flights.delete(key);
    // Lets the work distinguish a device that was too slow from callers that left.
    const abandoned = new DOMException('No caller waits for the result.', 'AbortError');
    flight.controller.abort(expired ? reason : abandoned);
  }
}
