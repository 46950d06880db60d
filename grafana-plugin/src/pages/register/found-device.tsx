import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { text } from '../../texts/register.ts';
import type { Diagnosis } from './test-lines.ts';

/** What the device says it is. */
export function FoundDevice({ found }: { readonly found: NonNullable<Diagnosis['device']> }) {
  const styles = useStyles2(getStyles);
  const { identity = '', board, model, version = '', serial } = found;
  const facts = [
    ['identity', identity],
    ['board', board ?? model ?? ''],
    ['version', version],
    ['serial', serial ?? text('serialNone')],
  ] as const;
  return (
    <dl className={styles.facts} aria-label={text('found')}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([key, value]) => (
          <div key={key}>
            <dt>{text(key)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  facts: css({
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 4),
    margin: 0,
    padding: theme.spacing(1.5),
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
    dt: {
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
      fontWeight: theme.typography.fontWeightRegular,
    },
    dd: { margin: 0 },
  }),
});
