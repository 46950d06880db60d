import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { usePrometheusUid } from '../prometheus/data-source.ts';
import { instantQuery } from '../prometheus/instant-query.ts';
import {
  namesOfLeases,
  namesOfNeighbors,
  namesOfSamples,
  namesQuery,
  type NamesByMac,
  type SiteLabels,
} from './names-by-mac.ts';
import { readPage } from './read-page.ts';

/** Names change rarely, and each source costs a reading. */
const freshMs = 60_000;
const rowsRead = 1000;

/** Names of the clients of a device or, without one, of a site. Where a source does not answer, addresses stay as they are. */
export function useNamesByMac(
  labels: SiteLabels,
  { deviceId, isWanted = true }: { readonly deviceId?: string; readonly isWanted?: boolean },
): NamesByMac {
  const uid = usePrometheusUid();
  const expression = namesQuery(labels);
  const known = useQuery({
    queryKey: ['names-by-mac', uid, expression],
    queryFn: async () => namesOfSamples(await instantQuery(uid!, expression)),
    enabled: isWanted && uid !== undefined && labels.site !== undefined,
    ...rarely,
  }).data;
  const isOfDevice = isWanted && deviceId !== undefined;
  const leases = useQuery({
    queryKey: ['names-by-mac', deviceId, 'dhcp-leases'],
    queryFn: async ({ signal }) =>
      namesOfLeases((await readPage(deviceId!, 'dhcp-leases', { limit: rowsRead }, signal)).rows),
    enabled: isOfDevice,
    ...rarely,
  }).data;
  const neighbors = useQuery({
    queryKey: ['names-by-mac', deviceId, 'neighbors'],
    queryFn: async ({ signal }) =>
      namesOfNeighbors((await readPage(deviceId!, 'neighbors', { limit: rowsRead }, signal)).rows),
    enabled: isOfDevice,
    ...rarely,
  }).data;
  // The last one counts: a device that is read by itself has the name that people know.
  return useMemo(
    () => new Map([...(neighbors ?? []), ...(leases ?? []), ...(known ?? [])]),
    [neighbors, leases, known],
  );
}

const rarely = { staleTime: freshMs, refetchInterval: freshMs, retry: false } as const;
