import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import type { Device } from '../../devices/device.ts';
import type { ResourceName } from '../../live/reading.ts';
import { isWorthShowing } from './has-resource.ts';

/** Which tabs a device has. What it usually has is shown at once, and corrected as soon as the exporter says what it has seen. */
export function useHas(device: Device | undefined): (resource: ResourceName) => boolean {
  const { data } = useQuery({
    queryKey: ['devices', device?.id, 'live-resources'],
    queryFn: ({ signal }) => api.get('/devices/{id}/live-resources', { path: { id: device!.id }, signal }),
    enabled: device !== undefined,
    staleTime: 60_000,
    retry: false,
  });
  return (resource) =>
    device !== undefined &&
    isWorthShowing(
      device.type,
      resource,
      data?.items.find(({ name }) => name === resource),
    );
}
