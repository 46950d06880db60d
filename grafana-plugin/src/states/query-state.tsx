import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState } from './error-state.tsx';
import { LoadingState } from './loading-state.tsx';
import { StaleNotice } from './stale-notice.tsx';

interface QueryStateProps<T> {
  readonly query: UseQueryResult<T>;
  /** Title of an error: The sites could not be read. */
  readonly failed: string;
  readonly children: (data: T) => ReactNode;
}

/** What every read goes through: loading, failed, there, or there but no longer fresh. */
export function QueryState<T>({ query, failed, children }: QueryStateProps<T>) {
  const { data, error, dataUpdatedAt, refetch } = query;
  if (data === undefined)
    return error === null ? (
      <LoadingState />
    ) : (
      <ErrorState error={error} title={failed} onRetry={() => void refetch()} />
    );
  return (
    <>
      {error !== null && <StaleNotice error={error} readAt={dataUpdatedAt} />}
      {children(data)}
    </>
  );
}
