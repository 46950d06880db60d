import { withDeadline } from '../concurrency/deadline.ts';
import { untilAborted } from '../concurrency/until-aborted.ts';

const timeoutMs = 1000;

/** Does not wait for a database that hangs; `registry_up` reports that. */
export async function soon<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await withDeadline(timeoutMs, {}, ({ signal }) => untilAborted(answer, signal));
  } catch {
    return undefined;
  }
}
