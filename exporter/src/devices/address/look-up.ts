import { lookup } from 'node:dns/promises';
import { withDeadline } from '../../concurrency/deadline.ts';
import { KeyedSemaphore } from '../../concurrency/keyed-semaphore.ts';
import { Semaphore } from '../../concurrency/semaphore.ts';
import { untilAborted } from '../../concurrency/until-aborted.ts';
import { ExporterError } from '../../errors/exporter-error.ts';

/**
 * A look-up holds one of the four threads of the process until the name server answers, and that of a tenant may never:
 * answers are compressed by the same threads.
 */
const threads = new Semaphore(3);
/** One owner's names leave a thread to those of the others. */
const shares = new KeyedSemaphore(2);
/** Then the caller is told; the thread is free again when the system has given up. */
const timeoutMs = 3000;

/** What a name stands for, as the system has it, hosts file included. Rejects after three seconds. */
export function lookUp(host: string, owner: string): Promise<readonly { readonly address: string }[]> {
  const whenExpired = (): Error =>
    new ExporterError(
      'device.name-not-found',
      `The name ${host} was not resolved within ${timeoutMs / 1000} s.`,
    );
  return withDeadline(timeoutMs, { whenExpired }, async ({ signal }) => {
    const release = await acquireThread(owner, signal);
    const found = lookup(host, { all: true });
    // The thread is held as long as the system takes, whoever waits.
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
