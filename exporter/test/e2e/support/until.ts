import { setTimeout as sleep } from 'node:timers/promises';

/** Repeats until the answer is accepted; the error shows the last answer that was not. */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  isGood: (answer: T) => boolean,
  timeoutMs = 150_000,
): Promise<T> {
  const end = performance.now() + timeoutMs;
  let last: unknown;
  while (performance.now() < end) {
    try {
      const answer = await ask();
      if (isGood(answer)) return answer;
      last = answer;
    } catch (error) {
      last = String(error);
    }
    await sleep(200);
  }
  throw new Error(`not within ${timeoutMs / 1000} s: ${what}; last: ${JSON.stringify(last)?.slice(0, 2000)}`);
}
