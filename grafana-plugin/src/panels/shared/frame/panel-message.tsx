import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';

interface PanelMessageProps {
  readonly title: string;
  readonly children?: string;
  /** A query that works. */
  readonly example?: string;
  readonly isError?: boolean;
}

/** What a panel shows instead of data: why, and what to do. */
export function PanelMessage({ title, children = '', example, isError = false }: PanelMessageProps) {
  const styles = useStyles2(messageStyles);
  return (
    // Focusable, since it scrolls in a small panel.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.message} role={isError ? 'alert' : 'status'} tabIndex={0}>
      <strong className={isError ? styles.failed : styles.title}>{title}</strong>
      {children !== '' && <span>{children}</span>}
      {example !== undefined && <code className={styles.example}>{example}</code>}
    </div>
  );
}

const messageStyles = ({ colors, spacing, typography }: GrafanaTheme2) => {
  const title = { fontSize: typography.h4.fontSize };
  return {
    message: css({
      height: '100%',
      overflow: 'auto',
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'safe center',
      alignItems: 'center',
      gap: spacing(0.5),
      padding: spacing(1),
      textAlign: 'center',
      color: colors.text.primary,
    }),
    title: css(title),
    failed: css({ ...title, color: colors.error.text }),
    example: css({ overflowWrap: 'anywhere', maxWidth: '100%' }),
  };
};
