import { config } from '@grafana/runtime';
import { useQuery } from '@tanstack/react-query';
import type { Session } from '../access/session.ts';
import { toApiError } from '../api/api-error.ts';
import { api } from '../api/client.ts';
import { chosenSource, prometheusSources } from '../prometheus/data-source.ts';
import { instantQuery } from '../prometheus/instant-query.ts';
import { text } from '../texts/settings.ts';
import { connectionSteps, type Step } from './check-connection.ts';
import { sourceSteps, tenantsQuery } from './check-source.ts';

interface SavedState {
  /** Address and token are set. */
  readonly isComplete: boolean;
  readonly exporterUrl: string | undefined;
  readonly prometheusUid: string | undefined;
  /** Counts up with every test, so that nothing remembered answers it. */
  readonly attempt: number;
}

interface Checks {
  readonly steps: readonly Step[];
  readonly session: Session | undefined;
  readonly isRunning: boolean;
}

/** Tests what is saved: the exporter first, then the data source. */
export function useChecks({ isComplete, exporterUrl, prometheusUid, attempt }: SavedState): Checks {
  const connection = useQuery({
    queryKey: ['set-up', 'session', attempt],
    enabled: isComplete,
    retry: false,
    queryFn: async ({ signal }) => {
      try {
        return { session: await api.get('/session', { signal }) };
      } catch (error) {
        return { error: toApiError(error) };
      }
    },
  });
  const session =
    connection.data !== undefined && 'session' in connection.data ? connection.data.session : undefined;
  const source = useQuery({
    queryKey: ['set-up', 'source', attempt, prometheusUid, session?.tenant?.name],
    // The question whose series are there needs the tenant.
    enabled: !connection.isFetching,
    retry: false,
    queryFn: () => checkSource(prometheusUid, session?.tenant?.name),
  });
  const steps = [
    ...(connection.isFetching
      ? []
      : connectionSteps(isComplete ? connection.data : undefined, {
          organisation: config.bootData.user.orgId,
          exporterUrl,
        })),
    ...(source.data ?? []),
  ];
  return { steps, session, isRunning: connection.isFetching || source.isFetching };
}

const failed = (detail: string): readonly Step[] => [
  { id: 'source', title: text('checkSource'), state: 'failed', detail },
];

async function checkSource(uid: string | undefined, tenant: string | undefined): Promise<readonly Step[]> {
  const sources = prometheusSources();
  if (sources.length === 0) return failed(text('checkSourceNone'));
  const chosen = chosenSource(uid, sources);
  if (chosen === undefined) return failed(text('checkSourceAmbiguous'));
  try {
    return sourceSteps(await instantQuery(chosen, tenantsQuery), tenant);
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}
