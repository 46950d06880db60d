import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { toApiError } from '../api/api-error.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { ErrorState } from '../states/error-state.tsx';
import { QueryState } from '../states/query-state.tsx';
import { Text } from '@grafana/ui';
import { text } from '../texts/alerts.ts';

interface AlertmanagerStateProps<T> {
  readonly query: UseQueryResult<T>;
  readonly failed: string;
  readonly children: (data: T) => ReactNode;
}

/** What is read from Alertmanager: none may be configured, or it is away although the exporter answers. */
export function AlertmanagerState<T>({ query, failed, children }: AlertmanagerStateProps<T>) {
  const { data, error, refetch } = query;
  const code = error === null ? '' : toApiError(error).code;
  if (code === 'alertmanager.not-configured')
    return <EmptyState title={text('notConfigured')}>{text('notConfiguredRemedy')}</EmptyState>;
  if (data === undefined && code.startsWith('alertmanager.'))
    return (
      <>
        <ErrorState error={error} title={text('away')} onRetry={() => void refetch()} />
        <Text color="secondary">{text('awayStill')}</Text>
      </>
    );
  return (
    <QueryState query={query} failed={failed}>
      {children}
    </QueryState>
  );
}
