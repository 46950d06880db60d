import { useQueries } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { api } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';
import type { Device } from '../../devices/device.ts';
import { ReadSlots } from '../../live/read-slots.ts';
import { type ClientSource, clientSources, mayServeClients } from './client-source.ts';

type Resources = components['schemas']['LiveResourceList'];

export interface ClientSources {
  readonly sources: readonly ClientSource[];
  /** Not all devices have been asked yet. */
  readonly isPending: boolean;
}

/** The lists of clients of all devices of a site, as the exporter knows what each device has. */
export function useClientSources(devices: readonly Device[]): ClientSources {
  const slots = useRef(new ReadSlots(3));
  const combine = useCallback(
    (results: readonly { readonly data: Resources | undefined; readonly isPending: boolean }[]) => ({
      sources: devices
        .filter(mayServeClients)
        .flatMap((device, i) => clientSources(device, results[i]?.data?.items)),
      isPending: results.some(({ isPending }) => isPending),
    }),
    [devices],
  );
  return useQueries({
    queries: devices.filter(mayServeClients).map(({ id }) => ({
      // As the page of the device reads it.
      queryKey: ['devices', id, 'live-resources'],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        slots.current.run(signal, () => api.get('/devices/{id}/live-resources', { path: { id }, signal })),
      staleTime: 60_000,
      retry: false,
    })),
    combine,
  });
}
