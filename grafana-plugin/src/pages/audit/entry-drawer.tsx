import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Drawer, Stack, TextLink, useStyles2 } from '@grafana/ui';
import { pluginLink } from '../../address/plugin-link.ts';
import { text } from '../../texts/audit.ts';
import { exactTime } from '../../time/exact-time.ts';
import type { AuditRecord } from './audit-table.tsx';
import { OutcomeBadge } from './outcome-badge.tsx';
import { isOpen } from './record-words.ts';

interface EntryDrawerProps {
  readonly number: string;
  /** Absent: on another page, or left out by the filter. */
  readonly record: AuditRecord | undefined;
  readonly onClose: () => void;
}

export function EntryDrawer({ number, record, onClose }: EntryDrawerProps) {
  const styles = useStyles2(getStyles);
  return (
    <Drawer title={text('entry', { number })} subtitle={record?.action} size="md" onClose={onClose}>
      {record === undefined ? (
        text('entryElsewhere')
      ) : (
        <Stack direction="column" gap={2}>
          <dl className={styles.list}>
            {rows(record).map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
            <div>
              <dt>{text('outcome')}</dt>
              <dd>
                <OutcomeBadge outcome={record.outcome} isOpen={isOpen(record)} />
              </dd>
            </div>
          </dl>
          <pre className={styles.details} aria-label={text('details')} tabIndex={0}>
            {JSON.stringify(record.details, undefined, 2)}
          </pre>
          <TextLink href={pluginLink('audit', { actor: record.actor })}>
            {text('onlyActor', { value: record.actor })}
          </TextLink>
          {record.target_id !== '' && (
            <TextLink href={pluginLink('audit', { target: record.target_id })}>
              {text('onlyTarget', { value: record.target_id })}
            </TextLink>
          )}
        </Stack>
      )}
    </Drawer>
  );
}

const rows = (record: AuditRecord): readonly (readonly [string, string])[] => [
  [text('at'), exactTime(record.at)],
  [text('actor'), record.actor],
  [text('action'), record.action],
  [text('target'), `${record.target_kind} ${record.target_id}`],
  [text('source'), record.source],
  [text('requestId'), record.request_id],
  [text('hash'), record.hash],
];

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({
    margin: 0,
    display: 'grid',
    gap: theme.spacing(1),
    '& dt': { color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  }),
  details: css({ maxHeight: 320, overflow: 'auto', margin: 0 }),
});
