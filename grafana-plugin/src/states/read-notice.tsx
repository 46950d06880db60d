import { Alert, Button, Stack } from '@grafana/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import { toApiError } from '../api/api-error.ts';
import { text } from '../texts/states.ts';
import { MarkedText } from './marked-text.tsx';

interface ReadNoticeProps {
  readonly query: Pick<UseQueryResult, 'data' | 'error' | 'refetch'>;
  /** What is missing below: The devices could not be read, so that they are not counted. */
  readonly failed: string;
}

/**
 * For what a page reads beside its main content: says that it is missing. Without it, nothing read would look like nothing there. What was
 * read before stays, and is good enough for choices and names.
 */
export function ReadNotice({ query: { data, error, refetch }, failed }: ReadNoticeProps) {
  if (data !== undefined || error === null) return null;
  const { message, remedy } = toApiError(error);
  return (
    <div role="status">
      <Alert severity="warning" title={failed} bottomSpacing={0}>
        <Stack direction="column" gap={1}>
          <span>
            <MarkedText text={`${message} ${remedy}`} />
          </span>
          <div>
            <Button variant="secondary" size="sm" icon="sync" onClick={() => void refetch()}>
              {text('retry')}
            </Button>
          </div>
        </Stack>
      </Alert>
    </div>
  );
}
