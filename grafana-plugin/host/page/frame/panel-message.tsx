import type { GrafanaTheme2 } from '@grafana/data';
import type { PanelDataErrorViewProps } from '@grafana/runtime';
import { useStyles2 } from '@grafana/ui';
import { css } from '@emotion/css';

/** What a panel shows in place of data: its own text for that, or why the data cannot be drawn. */
export function PanelMessage({ data, fieldConfig, message }: PanelDataErrorViewProps) {
  const styles = useStyles2(getStyles);
  const isEmpty = data.series.every(({ length }) => length === 0);
  const text = message || (isEmpty ? (fieldConfig?.defaults.noValue ?? 'No data') : 'Cannot visualize data');
  return (
    <div className={styles.wrapper} data-testid="panel-message">
      {text}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  wrapper: css({
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '100%',
    height: '100%',
    textAlign: 'center',
    color: theme.colors.text.secondary,
    fontSize: theme.typography.size.lg,
  }),
});
