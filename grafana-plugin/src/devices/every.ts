import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { everyPage } from '../api/every-page.ts';
import type { operations } from '../api/schema.generated.ts';
import type { Device, Site } from './device.ts';
import { oneOfEachName } from './sites.ts';

type DeviceQuery = NonNullable<operations['listDevices']['parameters']['query']>;

/** Every device that fits, however many pages that takes: for trees, maps and lists to choose from. */
export const everyDevice = (query: DeviceQuery = {}) =>
  queryOptions<readonly Device[]>({
    queryKey: ['devices', 'every', query],
    queryFn: ({ signal }) =>
      everyPage((page) => api.get('/devices', { query: { ...query, ...page }, signal })),
    staleTime: 30_000,
  });

export const everySite = queryOptions<readonly Site[]>({
  queryKey: ['sites', 'every'],
  queryFn: async ({ signal }) =>
    oneOfEachName(await everyPage((page) => api.get('/sites', { query: page, signal }))),
  staleTime: 30_000,
});

export const useSites = () => useQuery(everySite);

export const useDevices = () => useQuery(everyDevice());

/** After devices were added, changed or removed. */
export async function refreshDevices(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ['devices'] }),
    client.invalidateQueries({ queryKey: ['sites'] }),
  ]);
}
