import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Badge as GrafanaBadge, type BadgeProps, useStyles2 } from '@grafana/ui';

/**
 * Grafana's, with a grey that can be read: its own has a contrast of 3.8 to 1 in light colours, and 4.5 is needed. One with a tooltip is
 * reached by keyboard, which shows it.
 */
export function Badge({ className, ...rest }: BadgeProps) {
  const styles = useStyles2(getStyles);
  return (
    <GrafanaBadge
      {...(rest.tooltip === undefined ? {} : { tabIndex: 0 })}
      {...rest}
      className={cx(rest.color === 'darkgrey' && styles.grey, className)}
    />
  );
}

const getStyles = (theme: GrafanaTheme2) => ({ grey: css({ color: theme.colors.text.primary }) });
