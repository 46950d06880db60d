import { lookup } from 'node:dns/promises';
import { ExporterError } from '../../errors/exporter-error.ts';
import { unlessStopped } from '../../transport/snmp/address.ts';
import { Slots } from '../../concurrency/slots.ts';

/**
 * A look-up holds one of the four threads of the process until the name server answers, and that of a tenant may never:
 * answers are compressed by the same threads.
 */
const threads = new Slots(3);
/** One owner's names leave a thread to those of the others. */
const threadsOfOwner = 2;
/** Then the caller is told; the thread is free again when the system has given up. */
const patienceMs = 3000;

interface Share {
  readonly slots: Slots;
  users: number;
}
const shares = new Map<string, Share>();

/** What a name stands for, as the system has it, hosts file included. Rejects after three seconds. */
export async function lookUp(host: string, owner: string): Promise<readonly { readonly address: string }[]> {
  const late = new AbortController();
  const timer = setTimeout(() => {
    const message = `The name ${host} was not resolved within ${patienceMs / 1000} s.`;
    late.abort(new ExporterError('device.name-not-found', message));
  }, patienceMs);
  try {
    const release = await takeThread(owner, late.signal);
    const found = lookup(host, { all: true });
    // The thread is held as long as the system takes, whoever waits.
    found.then(release, release);
    return await unlessStopped(found, late.signal);
  } finally {
    clearTimeout(timer);
  }
}

async function takeThread(owner: string, stop: AbortSignal): Promise<() => void> {
  const share = shares.get(owner) ?? { slots: new Slots(threadsOfOwner), users: 0 };
  shares.set(owner, share);
  share.users += 1;
  const leave = (): void => {
    share.users -= 1;
    if (share.users === 0) shares.delete(owner);
  };
  try {
    const own = await share.slots.take(stop);
    const thread = await threads.take(stop).catch((error: unknown) => {
      share.slots.release(own);
      throw error;
    });
    return () => {
      threads.release(thread);
      share.slots.release(own);
      leave();
    };
  } catch (error) {
    leave();
    throw error;
  }
}
