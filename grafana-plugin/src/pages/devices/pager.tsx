import { Button, Stack, Text } from '@grafana/ui';
import { text } from '../../texts/devices.ts';
import { pageSize } from './use-device-page.ts';

interface PagerProps {
  readonly page: number;
  readonly shown: number;
  readonly total: number;
  readonly nextCursor: string | undefined;
  /** Cursors of the pages before; without them only the first page can be gone back to. */
  readonly trail: readonly (string | undefined)[];
  readonly onPage: (page: number, cursor: string | undefined) => void;
}

export function Pager({ page, shown, total, nextCursor, trail, onPage }: PagerProps) {
  const start = (page - 1) * pageSize;
  const isTrailKnown = trail.length === page - 1;
  return (
    <Stack justifyContent="space-between" alignItems="center" wrap="wrap" gap={1}>
      <Text color="secondary" role="status">
        {text('range', { first: shown === 0 ? 0 : start + 1, last: start + shown, total })}
      </Text>
      <Stack gap={1}>
        {page > 1 && !isTrailKnown && (
          <Button variant="secondary" size="sm" onClick={() => onPage(1, undefined)}>
            {text('first')}
          </Button>
        )}
        <Button
          variant="secondary"
          size="sm"
          icon="angle-left"
          disabled={page === 1 || !isTrailKnown}
          onClick={() => onPage(page - 1, trail.at(-1))}
        >
          {text('previous')}
        </Button>
        <Button
          variant="secondary"
          size="sm"
          icon="angle-right"
          iconPlacement="right"
          disabled={nextCursor === undefined}
          onClick={() => onPage(page + 1, nextCursor)}
        >
          {text('next')}
        </Button>
      </Stack>
    </Stack>
  );
}
