import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { LinkButton, Stack, Text, useStyles2 } from '@grafana/ui';
import { PermittedButton } from '../access/permitted-button.tsx';
import { Badge } from '../states/badge.tsx';
import { RelativeTime } from '../time/relative-time.tsx';
import { text } from '../texts/alerts.ts';
import { boardAddress } from './board-address.ts';
import { type Alert, type Silence, stateOf, summaryOf, webAddress } from './alert.ts';
import { DeviceLink } from './device-link.tsx';
import { SeverityBadge } from './severity-badge.tsx';
import { Suppression } from './suppression.tsx';

interface AlertRowProps {
  readonly alert: Alert;
  /** All that fire; undefined until they are read. */
  readonly alerts: readonly Alert[] | undefined;
  readonly silences: readonly Silence[] | undefined;
  /** Its name, where it is not said above. */
  readonly device?: string | undefined;
  readonly onSilence: (alert: Alert) => void;
}

export function AlertRow({ alert, alerts, silences, device, onSilence }: AlertRowProps) {
  const styles = useStyles2(getStyles);
  const { labels, annotations, starts_at: since } = alert;
  const summary = summaryOf(alert);
  const state = stateOf(alert);
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Stack gap={1} wrap="wrap" alignItems="center">
          <SeverityBadge severity={labels['severity']} />
          {state === 'silenced' && <Badge color="purple" icon="bell-slash" text={text('silenced')} />}
          {state === 'inhibited' && <Badge color="darkgrey" icon="link" text={text('inhibited')} />}
          <Text weight="medium">{summary}</Text>
        </Stack>
        {annotations['description'] !== undefined && (
          <Text element="p" variant="bodySmall">
            {annotations['description']}
          </Text>
        )}
        <Text variant="bodySmall" color="secondary">
          {device !== undefined && (
            <>
              <DeviceLink device={device} labels={labels} /> ·{' '}
            </>
          )}
          {labels['alertname'] ?? ''} · {text('since')} <RelativeTime at={since} />
        </Text>
        <Suppression alert={alert} alerts={alerts} silences={silences} />
      </div>
      <Stack gap={1} wrap="wrap" alignItems="center">
        <OutsideLink address={annotations['runbook_url']} label={text('runbook')} of={summary} />
        <OutsideLink
          address={boardAddress(annotations['dashboard_url'], since)}
          label={text('board')}
          of={summary}
        />
        <PermittedButton
          needs="silence.write"
          size="sm"
          variant="secondary"
          icon="bell-slash"
          aria-label={text('silenceOf', { what: summary })}
          onClick={() => onSilence(alert)}
        >
          {text('silence')}
        </PermittedButton>
      </Stack>
    </li>
  );
}

interface OutsideLinkProps {
  readonly address: string | undefined;
  readonly label: string;
  readonly of: string;
}

function OutsideLink({ address, label, of }: OutsideLinkProps) {
  const href = webAddress(address);
  if (href === undefined) return null;
  const name = `${text('ofAlert', { what: label, alert: of })} ${text('opensOutside')}`;
  return (
    <LinkButton
      size="sm"
      variant="secondary"
      fill="text"
      href={href}
      target="_blank"
      rel="noreferrer"
      aria-label={name}
    >
      {label}
    </LinkButton>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  row: css({
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    justifyContent: 'space-between',
    alignItems: 'flex-start',
    padding: theme.spacing(1, 0),
    listStyle: 'none',
    '& + &': { borderTop: `1px solid ${theme.colors.border.weak}` },
  }),
  words: css({
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.5),
    // Beside the buttons, or above them where both do not fit.
    flex: '1 1 320px',
    minWidth: 0,
    overflowWrap: 'anywhere',
    '& p': { margin: 0 },
  }),
});
