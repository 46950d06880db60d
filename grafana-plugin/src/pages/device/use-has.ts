import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '../../api/client.ts';
import type { Device } from '../../devices/device.ts';
import { type HasResource, isWorthShowing } from './has-resource.ts';

/** Which tables a device has. What it usually has is shown at once, and corrected as soon as the exporter says what it has seen. */
export function useHas(device: Device | undefined): HasResource {
  const { data } = useQuery({
    queryKey: ['devices', device?.id, 'live-resources'],
    queryFn: ({ signal }) => api.get('/devices/{id}/live-resources', { path: { id: device!.id }, signal }),
    enabled: device !== undefined,
    staleTime: 60_000,
    retry: false,
  });
  const type = device?.type;
  return useCallback<HasResource>(
    (resource) =>
      type !== undefined &&
      isWorthShowing(
        type,
        resource,
        data?.items.find(({ name }) => name === resource),
      ),
    [type, data],
  );
}
