import type { Scope } from '../../access/scope.ts';
import { type Claim, type IdempotencyRepository, leaseMs } from './repository.ts';

/** Runs work that contacts a device, and extends its claim until it ends. */
export async function whileClaimed<T>(
  keys: IdempotencyRepository,
  [scope, claim]: readonly [Scope, Claim],
  work: () => Promise<T>,
): Promise<T> {
  let extending: Promise<void> | undefined;
  const timer = setInterval(() => {
    // If the database does not answer, the next attempt may come in time.
    extending ??= keys
      .extend(scope, claim)
      .catch(() => undefined)
      .finally(() => {
        extending = undefined;
      });
  }, leaseMs / 3);
  timer.unref();
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await extending;
  }
}
