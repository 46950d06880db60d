import { ApiError } from '../api/api-error.ts';
import { api } from '../api/client.ts';
import type { LiveError, Reading, ResourceName, RowsOf } from './reading.ts';

export interface PageQuery {
  readonly limit: number;
  readonly offset?: number;
  readonly search?: string;
  readonly sort?: string;
}

/** One page of a resource, read from the device now. Fails if the device as a whole could not be read. */
export async function readPage<Name extends ResourceName>(
  id: string,
  resource: Name,
  query: PageQuery,
  signal: AbortSignal,
): Promise<Reading<RowsOf[Name]>> {
  // Every resource answers the same way; the path of one stands for all in the types.
  const path = `/devices/{id}/${resource}` as '/devices/{id}/interfaces';
  const reading: Reading<unknown> = await api.get(path, { path: { id }, query, signal });
  return unlessFailed(reading) as Reading<RowsOf[Name]>;
}

interface Answered {
  readonly complete: boolean;
  /** Null: not counted, of routes. */
  readonly total: number | null;
  readonly warnings: readonly LiveError[];
  /** The device as a whole could not be read. */
  readonly error?: LiveError;
}

/** Why an answer says nothing: the device did not answer, or not for any of its rows. */
export function failureOf({ error, complete, total, warnings }: Answered): ApiError | undefined {
  // A device that falls silent while it is read has answered part of the menus; none of the rows does not mean that it has none.
  const why = error ?? (!complete && total === 0 ? warnings[0] : undefined);
  return why === undefined ? undefined : deviceError(why);
}

/** A device that does not answer is a failure as any other: what was read before stays, with its time. */
export function unlessFailed<Answer extends Answered>(answer: Answer): Answer {
  const failure = failureOf(answer);
  if (failure !== undefined) throw failure;
  return answer;
}

export const deviceError = ({ code, message, remedy }: LiveError): ApiError =>
  new ApiError(code, message, { remedy });
