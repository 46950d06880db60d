import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, Combobox, useStyles2 } from '@grafana/ui';
import type { Address } from '../../address/use-address.ts';
import { severityWords } from '../../alerts/severity-badge.tsx';
import { text } from '../../texts/alerts.ts';
import { type Alert, alertStates } from '../../alerts/alert.ts';
import { type AlertFilter, isFiltered, valuesOf } from './alert-filter.ts';

interface FilterBarProps {
  readonly filter: AlertFilter;
  readonly alerts: readonly Alert[];
  readonly go: Address['go'];
}

export function FilterBar({ filter, alerts, go }: FilterBarProps) {
  const styles = useStyles2(getStyles);
  const plain = (label: string, chosen: string | undefined) =>
    valuesOf(alerts, label, chosen).map((value) => ({ value, label: value }));
  const severities = valuesOf(alerts, 'severity', filter.severity);
  const choices = [
    { name: 'site', label: text('site'), any: text('anySite'), options: plain('site', filter.site) },
    {
      name: 'device',
      label: text('device'),
      any: text('anyDevice'),
      options: plain('device', filter.device),
    },
    {
      name: 'severity',
      label: text('severity'),
      any: text('anySeverity'),
      options: severities.map((value) => ({ value, label: severityWords(value) })),
    },
    {
      name: 'state',
      label: text('state'),
      any: text('anyState'),
      options: alertStates.map((value) => ({ value, label: text(value) })),
    },
  ] as const;
  return (
    <div className={styles.bar} role="search" aria-label={text('filter')}>
      {choices.map(({ name, label, any, options }) => (
        <div key={name} className={styles.field}>
          <label htmlFor={`alerts-${name}`}>{label}</label>
          <Combobox<string>
            id={`alerts-${name}`}
            isClearable
            placeholder={any}
            options={[...options]}
            value={filter[name] ?? null}
            onChange={(option) => go({ [name]: option?.value ?? null })}
          />
        </div>
      ))}
      {isFiltered(filter) && (
        <Button
          variant="secondary"
          fill="text"
          onClick={() => go({ site: null, device: null, severity: null, state: null })}
        >
          {text('clearFilter')}
        </Button>
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  bar: css({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(2),
  }),
  field: css({
    flex: '1 1 150px',
    maxWidth: 260,
    '& label': { fontSize: theme.typography.bodySmall.fontSize, color: theme.colors.text.secondary },
  }),
});
