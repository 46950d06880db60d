import { LruMap } from '../concurrency/lru-map.ts';
import { ExporterError } from '../errors/exporter-error.ts';

export interface DeadDeviceOptions {
  /** Pause after the first failure. Each further failure doubles it. */
  readonly firstPauseMs?: number;
  /** Short, so that a device that is back is noticed within about a scrape. */
  readonly longestPauseMs?: number;
  readonly maxEntries?: number;
  /** Monotonic milliseconds. */
  readonly now?: () => number;
}

interface DeadDevice {
  readonly error: ExporterError;
  readonly pauseMs: number;
  readonly until: number;
}

/** A device not requested for this many longest pauses starts over with the first pause. */
const forgottenAfterPauses = 10;

/**
 * Remembers unreachable devices, so that a scrape of a dead device fails at once instead of using up its deadline
 * every time. The caller chooses the key: whatever fails together, for example address and account.
 */
export class DeadDeviceMemory {
  readonly #firstPauseMs: number;
  readonly #longestPauseMs: number;
  readonly #now: () => number;
  readonly #devices: LruMap<string, DeadDevice>;

  constructor(options: DeadDeviceOptions = {}) {
    this.#firstPauseMs = options.firstPauseMs ?? 5_000;
    this.#longestPauseMs = options.longestPauseMs ?? 60_000;
    this.#devices = new LruMap(options.maxEntries ?? 10_000);
    this.#now = options.now ?? (() => performance.now());
  }

  /** Devices whose last attempt failed. */
  get size(): number {
    return this.#devices.size;
  }

  /** `device.backoff` during a pause, with the original error as cause; undefined otherwise. */
  backoffError(key: string): ExporterError | undefined {
    const device = this.#devices.get(key);
    if (device === undefined) return undefined;
    const remainingMs = device.until - this.#now();
    if (remainingMs <= 0) return undefined;
    const seconds = Math.ceil(remainingMs / 1000);
    return new ExporterError(
      'device.backoff',
      `Paused for another ${seconds} s after: ${device.error.message} (${device.error.code})`,
      { cause: device.error },
    );
  }

  /**
   * Ends the pause, for a person who wants to know now. Another failure brings back the same pause, so that
   * looking at a device does not make its scrapes rarer.
   */
  endPause(key: string): void {
    const device = this.#devices.get(key);
    if (device === undefined || device.until <= this.#now()) return;
    this.#devices.set(key, { ...device, pauseMs: device.pauseMs / 2, until: this.#now() });
  }

  /** Call after a failed attempt. Concurrent attempts count once. */
  remember(key: string, error: ExporterError): void {
    const before = this.#devices.get(key);
    const now = this.#now();
    if (before !== undefined && before.until > now) return;
    const forgotten =
      before === undefined || now - before.until > forgottenAfterPauses * this.#longestPauseMs;
    const pauseMs = forgotten ? this.#firstPauseMs : Math.min(before.pauseMs * 2, this.#longestPauseMs);
    this.#devices.set(key, { error, pauseMs, until: now + pauseMs });
  }

  /** Call after a successful attempt. */
  forget(key: string): void {
    this.#devices.delete(key);
  }
}
