interface Flight<V> {
  readonly promise: Promise<V>;
  readonly controller: AbortController;
  waiting: number;
}

interface Kept<V> {
  readonly value: V;
  readonly timer: NodeJS.Timeout;
}

/** How a value came about. */
export interface Shared<V> {
  readonly value: V;
  /** Whether another caller started the work. */
  readonly shared: boolean;
}

/**
 * Lets simultaneous callers for the same key share one run, so that a pair of Prometheus servers reads a device once.
 * A caller that goes away leaves the others undisturbed; when the last one goes, the run is aborted.
 */
export class SingleFlight<V> {
  readonly #freshnessMs: number;
  readonly #flights = new Map<string, Flight<V>>();
  readonly #kept = new Map<string, Kept<V>>();
  readonly #drained: (() => void)[] = [];
  /** Counts runs until they really end, those that were given up included. */
  #running = 0;

  /** Results are handed to later callers for `freshnessMs` after they came in; failures never are. */
  constructor(freshnessMs = 0) {
    this.#freshnessMs = freshnessMs;
  }

  /** Rejects with the reason of `signal` as soon as it aborts, whatever the run does. */
  async run(
    key: string,
    start: (signal: AbortSignal) => Promise<V>,
    signal: AbortSignal,
  ): Promise<Shared<V>> {
    signal.throwIfAborted();
    const kept = this.#kept.get(key);
    if (kept !== undefined) return { value: kept.value, shared: true };
    const known = this.#flights.get(key);
    const flight = known ?? this.#start(key, start);
    flight.waiting++;
    try {
      return { value: await untilAborted(flight.promise, signal), shared: known !== undefined };
    } finally {
      flight.waiting--;
      if (flight.waiting === 0) this.#abandon(key, flight);
    }
  }

  /** Number of runs under way. */
  get size(): number {
    return this.#flights.size;
  }

  /** Resolves when no run is under way; runs that were given up count until they really end. */
  async drained(): Promise<void> {
    if (this.#running > 0) await new Promise<void>((resolve) => this.#drained.push(resolve));
  }

  /** Forgets results that are still fresh. */
  forget(): void {
    for (const { timer } of this.#kept.values()) clearTimeout(timer);
    this.#kept.clear();
  }

  #start(key: string, start: (signal: AbortSignal) => Promise<V>): Flight<V> {
    const controller = new AbortController();
    this.#running++;
    const promise = this.#settle(key, controller, start);
    // Without anybody waiting a failure is of no interest, and must not end the process.
    promise.catch(() => undefined);
    const flight: Flight<V> = { promise, controller, waiting: 0 };
    this.#flights.set(key, flight);
    return flight;
  }

  async #settle(
    key: string,
    controller: AbortController,
    start: (signal: AbortSignal) => Promise<V>,
  ): Promise<V> {
    try {
      // The flight has to be in the map before its work begins, since that may end at once.
      await Promise.resolve();
      const value = await start(controller.signal);
      if (!controller.signal.aborted) this.#keep(key, value);
      return value;
    } finally {
      if (this.#flights.get(key)?.controller === controller) this.#flights.delete(key);
      this.#running--;
      if (this.#running === 0) for (const resolve of this.#drained.splice(0)) resolve();
    }
  }

  #keep(key: string, value: V): void {
    if (this.#freshnessMs <= 0) return;
    const timer = setTimeout(() => this.#kept.delete(key), this.#freshnessMs);
    timer.unref();
    this.#kept.set(key, { value, timer });
  }

  /** Takes the flight off the map first: a new caller must not join a run that is being aborted. */
  #abandon(key: string, flight: Flight<V>): void {
    if (this.#flights.get(key) !== flight) return;
    this.#flights.delete(key);
    flight.controller.abort(new DOMException('Nobody waits for the result any more.', 'AbortError'));
  }
}

async function untilAborted<V>(promise: Promise<V>, signal: AbortSignal): Promise<V> {
  return new Promise<V>((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
    void promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
