import { DetailedError } from './detailed-error.ts';

/** Rate limits and how messages name them. The keys appear in answers and metrics. */
const limits = {
  caller: 'requests',
  device: 'requests for this device',
  exporter: 'requests to the exporter',
  password: 'wrong passwords',
  'password-check': 'passwords are being checked',
  scan: 'scans of the tenant are under way',
} as const;

export type RateLimit = keyof typeof limits;
export const rateLimits = Object.keys(limits) as RateLimit[];

/** Asks the caller to wait; the answer names the limit and the time. */
export class RateLimited extends DetailedError {
  readonly limit: RateLimit;
  readonly #seconds: number;

  constructor(waitMs: number, limit: RateLimit) {
    const seconds = Math.max(1, Math.ceil(waitMs / 1000));
    super('request.rate-limited', `Too many ${limits[limit]}; try again in ${seconds} s.`, { limit });
    this.name = 'RateLimited';
    this.limit = limit;
    this.#seconds = seconds;
  }

  override get retryAfterSeconds(): number {
    return this.#seconds;
  }
}

/** Throws if there is a time to wait. */
export function refuseFor(waitMs: number, limit: RateLimit): void {
  if (waitMs > 0) throw new RateLimited(waitMs, limit);
}
