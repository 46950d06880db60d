import { setTimeout as sleep } from 'node:timers/promises';

export interface WaitOptions {
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly everyMs?: number;
}

/** Polls until there is a result; undefined after the timeout. Rejects when the demo stops. */
export async function waitFor<T>(
  ask: () => Promise<T | undefined>,
  { timeoutMs, signal, everyMs = 100 }: WaitOptions,
): Promise<T | undefined> {
  const end = performance.now() + timeoutMs;
  while (performance.now() < end) {
    signal.throwIfAborted();
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined) return answer;
    await sleep(everyMs, undefined, { signal });
  }
  return undefined;
}

/** Waits until a server answers with 200. */
export async function waitForServer(name: string, url: string, signal: AbortSignal): Promise<void> {
  const isThere = async (): Promise<true | undefined> => {
    const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(2000)]) });
    await response.body?.cancel();
    return response.ok ? true : undefined;
  };
  // One that ends is told at once; this is for a busy machine, on which a start takes a minute.
  const found = await waitFor(isThere, { timeoutMs: 180_000, signal });
  if (found === undefined) throw new Error(`${name} does not answer at ${url}`);
}
