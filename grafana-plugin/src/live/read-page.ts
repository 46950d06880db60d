import { api } from '../api/client.ts';
import type { Reading, ResourceName, RowsOf } from './reading.ts';

export interface PageQuery {
  readonly limit: number;
  readonly offset?: number;
  readonly search?: string;
  readonly sort?: string;
}

/** One page of a resource, read from the device now. */
export async function readPage<Name extends ResourceName>(
  id: string,
  resource: Name,
  query: PageQuery,
  signal: AbortSignal,
): Promise<Reading<RowsOf[Name]>> {
  // Every resource answers the same way; the path of one stands for all in the types.
  const path = `/devices/{id}/${resource}` as '/devices/{id}/interfaces';
  const reading: Reading<unknown> = await api.get(path, { path: { id }, query, signal });
  return reading as Reading<RowsOf[Name]>;
}
