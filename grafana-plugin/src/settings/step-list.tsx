import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Icon, type IconName, Text, useStyles2 } from '@grafana/ui';
import { text } from '../texts/settings.ts';
import type { Step, StepState } from './check-connection.ts';

const icons: Readonly<Record<StepState, IconName>> = {
  ok: 'check-circle',
  warning: 'exclamation-triangle',
  failed: 'times-circle',
  waiting: 'circle-mono',
};
const colours = { ok: 'success', warning: 'warning', failed: 'error', waiting: 'disabled' } as const;
const words = { ok: 'stepOk', warning: 'stepWarning', failed: 'stepFailed', waiting: 'stepWaiting' } as const;

/** The steps of a test, with what was found and what to do. Results are read out as they come. */
export function StepList({ steps, label }: { readonly steps: readonly Step[]; readonly label: string }) {
  const styles = useStyles2(getStyles);
  return (
    <ol className={styles.list} aria-label={label} aria-live="polite">
      {steps.map(({ id, title, state, detail }) => (
        <li key={id} className={styles.step}>
          <Text color={colours[state]}>
            <Icon name={icons[state]} aria-hidden />
          </Text>
          <div>
            <Text weight="medium">{title}</Text>: <Text color={colours[state]}>{text(words[state])}</Text>
            {detail !== '' && (
              <div>
                <Text color="secondary">{detail}</Text>
              </div>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({
    listStyle: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
    margin: 0,
  }),
  step: css({ display: 'flex', gap: theme.spacing(1), overflowWrap: 'anywhere' }),
});
