import { useQueries } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { type ApiError, toApiError } from '../../api/api-error.ts';
import { ReadSlots } from '../../live/read-slots.ts';
import type { Reading, RowsOf } from '../../live/reading.ts';
import { readPage } from '../../live/read-page.ts';
import type { ClientResource, ClientSource } from './client-source.ts';

export type ClientReading = Reading<RowsOf[ClientResource]>;

export interface AccessPoint extends ClientSource {
  /** The last one; it stays when the next fails. */
  readonly reading: ClientReading | undefined;
  /** Why it could not be read just now: the exporter is away or refuses, or the device does not answer. */
  readonly error: ApiError | undefined;
}

/** Of each access point, the weakest. */
export const clientsLimit = 100;
export const clientsSeconds = 15;
/** A browser has six connections, and a tower may have thirty access points. */
const atOnce = 3;

const signalOf: Readonly<Record<ClientResource, string>> = {
  'wireless-clients': 'signal_dbm',
  'wigig-stations': 'rssi_dbm',
};

/** The clients of several access points, each read by itself: one that hangs keeps no other back for long. */
export function useSiteClients(sources: readonly ClientSource[]): readonly AccessPoint[] {
  const slots = useRef(new ReadSlots(atOnce));
  // The same function while nothing changes: then what it makes stays the same as well.
  const combine = useCallback(
    (results: readonly { readonly data: ClientReading | undefined; readonly error: Error | null }[]) =>
      sources.map((source, i): AccessPoint => {
        const { data: reading, error = null } = results[i] ?? { data: undefined };
        return { ...source, reading, error: error === null ? undefined : toApiError(error) };
      }),
    [sources],
  );
  return useQueries({
    queries: sources.map(({ device: { id }, resource }) => ({
      queryKey: ['live', id, resource, 'weakest'],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        slots.current.run(signal, () =>
          readPage(id, resource, { limit: clientsLimit, sort: signalOf[resource] }, signal),
        ),
      refetchInterval: clientsSeconds * 1000,
      staleTime: 0,
      retry: false,
    })),
    combine,
  });
}
