import { lookup } from 'node:dns/promises';
import { withDeadline } from '../../concurrency/deadline.ts';
import { KeyedSemaphore } from '../../concurrency/keyed-semaphore.ts';
import { Semaphore } from '../../concurrency/semaphore.ts';
import { untilAborted } from '../../concurrency/until-aborted.ts';
import { ExporterError } from '../../errors/exporter-error.ts';

/**
 * A look-up occupies one of the four libuv threads until the name server answers, and a tenant's server may
 * never answer. The same threads compress responses.
 */
const threads = new Semaphore(3);
/** The look-ups of one owner leave a thread free for the others. */
const shares = new KeyedSemaphore(2);
/** Then the caller gets an error; the thread is freed when the system gives up. */
const timeoutMs = 3000;

/** Resolves a name through the system, hosts file included. Rejects after three seconds. */
export function lookUp(host: string, owner: string): Promise<readonly { readonly address: string }[]> {
  const whenExpired = (): Error =>
    new ExporterError(
      'device.name-not-found',
      `The name ${host} was not resolved within ${timeoutMs / 1000} s.`,
    );
  return withDeadline(timeoutMs, { whenExpired }, async ({ signal }) => {
    const release = await acquireThread(owner, signal);
    const found = lookup(host, { all: true });
    // The thread stays occupied until the system returns, even if the caller has given up.
    found.then(release, release);
    return untilAborted(found, signal);
  });
}

async function acquireThread(owner: string, stop: AbortSignal): Promise<() => void> {
  const leave = await shares.acquire(owner, stop);
  try {
    const thread = await threads.acquire(stop);
    return () => {
      threads.release(thread);
      leave();
    };
  } catch (error) {
    leave();
    throw error;
  }
}
