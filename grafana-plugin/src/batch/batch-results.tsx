import { css } from '@emotion/css';
import {
  Alert,
  type BadgeColor,
  Button,
  type IconName,
  LoadingBar,
  Stack,
  Text,
  useStyles2,
} from '@grafana/ui';
import type { GrafanaTheme2 } from '@grafana/data';
import type { ReactNode } from 'react';
import { Badge } from '../states/badge.tsx';
import { MarkedText } from '../states/marked-text.tsx';
import { text } from '../texts/devices.ts';
import type { BatchItem, BatchRun, Progress } from './batch-run.ts';
import { useBatchRun } from './use-batch-run.ts';

interface BatchResultsProps<Item, Result> {
  readonly run: BatchRun<Item, Result>;
  readonly title: string;
  readonly nameOf: (item: Item) => string;
  /** More about one that is done: a link, what was found. */
  readonly detail?: (item: BatchItem<Item, Result>) => ReactNode;
  readonly onClose: () => void;
  readonly closeLabel?: string;
}

type State = Progress<unknown>['state'];
const looks: Readonly<
  Record<
    State,
    { readonly color: BadgeColor; readonly icon: IconName; readonly word: Parameters<typeof text>[0] }
  >
> = {
  waiting: { color: 'darkgrey', icon: 'clock-nine', word: 'waiting' },
  running: { color: 'blue', icon: 'sync', word: 'running' },
  done: { color: 'green', icon: 'check-circle', word: 'done' },
  failed: { color: 'red', icon: 'times-circle', word: 'didFail' },
};

/** What came of each of several records. Failures stay with their reason until they are tried again or closed. */
export function BatchResults<Item, Result>(props: BatchResultsProps<Item, Result>) {
  const { run, title, nameOf, detail, onClose, closeLabel = text('dismiss') } = props;
  const items = useBatchRun(run);
  const styles = useStyles2(getStyles);
  const count = (state: State) => items.filter(({ progress }) => progress.state === state).length;
  const failed = count('failed');
  const { isRunning } = run;
  return (
    <Alert
      severity={isRunning ? 'info' : failed > 0 ? 'warning' : 'success'}
      title={title}
      role="region"
      aria-label={title}
    >
      <Stack direction="column" gap={1}>
        {isRunning && <LoadingBar width={200} />}
        <span role="status">
          {text('progress', { done: count('done'), total: items.length, failed })}{' '}
          {isRunning && text('leaveNote')}
        </span>
        <ul className={styles.list}>
          {items.map((entry, index) => {
            const { color, icon, word } = looks[entry.progress.state];
            return (
              <li key={index} className={styles.item}>
                <Badge color={color} icon={icon} text={text(word)} />
                <div>
                  <Text weight="medium">{nameOf(entry.item)}</Text>
                  {entry.progress.state === 'failed' && (
                    <div>
                      <MarkedText text={`${entry.progress.error.message} ${entry.progress.error.remedy}`} />
                    </div>
                  )}
                  {detail?.(entry)}
                </div>
              </li>
            );
          })}
        </ul>
        <Stack gap={1} wrap="wrap">
          {failed > 0 && (
            <Button
              size="sm"
              variant="secondary"
              icon="sync"
              disabled={isRunning}
              onClick={() => run.retry()}
            >
              {text('retryFailed', { count: failed })}
            </Button>
          )}
          <Button size="sm" variant="secondary" disabled={isRunning} onClick={onClose}>
            {closeLabel}
          </Button>
        </Stack>
      </Stack>
    </Alert>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({
    listStyle: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.5),
    maxHeight: theme.spacing(40),
    overflowY: 'auto',
  }),
  item: css({ display: 'flex', gap: theme.spacing(1), alignItems: 'flex-start', overflowWrap: 'anywhere' }),
});
