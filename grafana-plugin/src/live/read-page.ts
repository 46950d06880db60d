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
  const reading: Reading<unknown> & Failed = await api.get(path, { path: { id }, query, signal });
  return unlessFailed(reading) as Reading<RowsOf[Name]>;
}

interface Failed {
  /** The device as a whole could not be read. */
  readonly error?: LiveError;
}

/** A device that does not answer is a failure as any other: what was read before stays, with its time. */
export function unlessFailed<Answer extends Failed>(answer: Answer): Answer {
  if (answer.error !== undefined) throw deviceError(answer.error);
  return answer;
}

export const deviceError = ({ code, message, remedy }: LiveError): ApiError =>
  new ApiError(code, message, { remedy });
