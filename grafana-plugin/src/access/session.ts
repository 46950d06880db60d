import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import type { ApiError } from '../api/api-error.ts';
import type { components } from '../api/schema.generated.ts';
import type { PermissionName } from './permissions.generated.ts';

export type Session = components['schemas']['Session'];

/** A change of the person's role takes effect in the exporter at once; here after this long, or with the next page. */
const freshMs = 60_000;

const sessionKey = ['session'];

/** Who the person is for the exporter, and what they may do there. */
export function useSession(): UseQueryResult<Session, ApiError> {
  return useQuery<Session, ApiError>({
    queryKey: sessionKey,
    queryFn: ({ signal }) => api.get('/session', { signal }),
    staleTime: freshMs,
  });
}

/** The version of the exporter, if it was told already: what explains an error must not ask again. */
export const useKnownVersion = (): string | undefined =>
  useQueryClient().getQueryData<Session>(sessionKey)?.version;

/** Whether the person may do something. False until it is known. */
export function useMay(permission: PermissionName): boolean {
  return useSession().data?.permissions.includes(permission) === true;
}
