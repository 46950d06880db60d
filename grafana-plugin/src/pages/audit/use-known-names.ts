import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../api/client.ts';
import { everyPage } from '../../api/every-page.ts';
import { everyCredential } from '../../devices/credentials.ts';
import { useDevices, useSites } from '../../devices/every.ts';
import type { AuditRecord } from './audit-table.tsx';

/** What records are called now, by id. Who reads the audit may read the lists too; what is missing in them stays an id. */
export function useKnownNames(records: readonly AuditRecord[]): ReadonlyMap<string, string> {
  const credentials = useQuery({
    ...everyCredential,
    enabled: records.some(({ target_kind: kind }) => kind === 'credential'),
  }).data;
  const tokens = useQuery({
    queryKey: ['tokens'],
    queryFn: ({ signal }) => everyPage((page) => api.get('/tokens', { query: page, signal })),
    enabled: records.some(({ target_kind: kind, actor }) => kind === 'token' || actor.startsWith(tokenActor)),
  }).data;
  const devices = useDevices().data;
  const sites = useSites().data;
  return useMemo(
    () =>
      new Map(
        [devices, sites, credentials, tokens].flatMap((list) =>
          (list ?? []).map(({ id, name }) => [id, name] as const),
        ),
      ),
    [devices, sites, credentials, tokens],
  );
}

/** Before the id of the token that acted. */
export const tokenActor = 'token:';
