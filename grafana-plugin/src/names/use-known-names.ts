import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useMay } from '../access/session.ts';
import { api } from '../api/client.ts';
import { everyPage } from '../api/every-page.ts';
import { everyCredential } from '../devices/credentials.ts';
import { everyDevice, everySite } from '../devices/every.ts';

/** By id. */
export type Names = ReadonlyMap<string, string>;

/** What records of these kinds are called now. What is missing, or is not for this person to list, stays an id. */
export function useKnownNames(kinds: ReadonlySet<string>): Names {
  const mayCredentials = useMay('credential.read');
  const mayTokens = useMay('token.read');
  const credentials = useQuery({
    ...everyCredential,
    enabled: mayCredentials && kinds.has('credential'),
  }).data;
  const tokens = useQuery({
    queryKey: ['tokens'],
    queryFn: ({ signal }) => everyPage((page) => api.get('/tokens', { query: page, signal })),
    enabled: mayTokens && kinds.has('token'),
  }).data;
  const devices = useQuery({ ...everyDevice(), enabled: kinds.has('device') }).data;
  const sites = useQuery({ ...everySite, enabled: kinds.has('site') }).data;
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
