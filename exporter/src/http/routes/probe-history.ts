import { LruMap } from '../../concurrency/lru-map.ts';
import type { ErrorCode } from '../../errors/codes.ts';
import type { ProbeResult } from '../../probe/result.ts';
import type { Logger } from '../../telemetry/logger.ts';

export interface LastProbe {
  readonly up: boolean;
  /** Error code, when the device is down. */
  readonly code?: ErrorCode;
  /** When it was last contacted: later scrapes may have been answered from its back-off. */
  readonly askedAtMs?: number;
  /** When it last answered. */
  readonly upAtMs?: number;
}

/** Callers choose unregistered addresses, so the number must be bounded. */
const maxDevices = 20_000;

/** The last probe result of every device. Logs a line when it changes, not on every scrape. */
export class ProbeHistory {
  readonly #log: Logger;
  readonly #now: () => number;
  readonly #last = new LruMap<string, LastProbe>(maxDevices);

  constructor(log: Logger, now: () => number = Date.now) {
    this.#log = log;
    this.#now = now;
  }

  last(target: string): LastProbe | undefined {
    return this.#last.get(target);
  }

  record(target: string, result: ProbeResult): void {
    const before = this.#last.get(target);
    this.#last.set(target, this.#after(before, result));
    const code = result.error?.code;
    const details = { target, ms: Math.round(result.durationMs) };
    if (result.error !== undefined && before?.code !== code) {
      this.#log.warn({ ...details, code, reason: result.error.message }, 'device is down');
    } else if (result.up && before?.up === false) this.#log.info(details, 'device is up again');
    else this.#log.debug({ ...details, up: result.up }, 'probe');
    for (const collector of result.collectors) {
      if (collector.error === undefined) continue;
      const { code: cause, message: reason } = collector.error;
      this.#log.debug({ ...details, collector: collector.name, code: cause, reason }, 'collector failed');
    }
  }

  #after(before: LastProbe | undefined, { up, asked, error }: ProbeResult): LastProbe {
    const askedAtMs = asked ? this.#now() : before?.askedAtMs;
    const upAtMs = up ? askedAtMs : before?.upAtMs;
    return {
      up,
      ...(error === undefined ? {} : { code: error.code }),
      ...(askedAtMs === undefined ? {} : { askedAtMs }),
      ...(upAtMs === undefined ? {} : { upAtMs }),
    };
  }
}
