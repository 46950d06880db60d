import { ExporterError } from './exporter-error.ts';

/** Asks a caller for patience; the answer tells for how long. */
export class RateLimited extends ExporterError {
  readonly #seconds: number;

  /** `what` there were too many of, as in "requests for this device". */
  constructor(waitMs: number, what: string) {
    const seconds = Math.max(1, Math.ceil(waitMs / 1000));
    super('request.rate-limited', `Too many ${what}; the next can come in ${seconds} s.`);
    this.name = 'RateLimited';
    this.#seconds = seconds;
  }

  override get retryAfterSeconds(): number {
    return this.#seconds;
  }
}

/** Refuses when there is a time to wait. */
export function refuseFor(waitMs: number, what: string): void {
  if (waitMs > 0) throw new RateLimited(waitMs, what);
}
