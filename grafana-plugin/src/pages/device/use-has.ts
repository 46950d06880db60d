import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '../../api/client.ts';
import type { Device } from '../../devices/device.ts';
import { type HasResource, isWorthShowing } from './has-resource.ts';

interface Has {
  readonly has: HasResource;
  /** Where that comes from: what a device of the type usually has counts until it is read, and if it cannot be read. */
  readonly query: UseQueryResult;
}

/** Which tables a device has. What it usually has is shown at once, and corrected as soon as the exporter says what it has seen. */
export function useHas(device: Device | undefined): Has {
  const query = useQuery({
    queryKey: ['devices', device?.id, 'live-resources'],
    queryFn: ({ signal }) => api.get('/devices/{id}/live-resources', { path: { id: device!.id }, signal }),
    enabled: device !== undefined,
    staleTime: 60_000,
    retry: false,
  });
  const { data } = query;
  const type = device?.type;
  const has = useCallback<HasResource>(
    (resource) =>
      type !== undefined &&
      isWorthShowing(
        type,
        resource,
        data?.items.find(({ name }) => name === resource),
      ),
    [type, data],
  );
  return { has, query };
}
