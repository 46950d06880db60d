import type { GrafanaTheme2 } from '@grafana/data';
import { Icon, IconButton, useStyles2, useTheme2 } from '@grafana/ui';
import { css } from '@emotion/css';
import { showIn, startKiosk } from './address.ts';

/** Breadcrumbs, and on a board its switches for theme and kiosk. */
export function TopBar({ title }: { readonly title?: string }) {
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  const other = theme.isDark ? 'light' : 'dark';
  return (
    <header className={styles.bar}>
      <nav aria-label="Breadcrumbs" className={styles.crumbs}>
        <Icon name="apps" />
        <a href="/" aria-current={title === undefined ? 'page' : undefined}>
          Dashboards
        </a>
        {title !== undefined && (
          <>
            <Icon name="angle-right" />
            <span className={styles.current} aria-current="page">
              {title}
            </span>
          </>
        )}
      </nav>
      <IconButton name="adjust-circle" tooltip={`Show in ${other} colours`} onClick={() => showIn(other)} />
      {title !== undefined && (
        <IconButton name="monitor" tooltip="Kiosk: only the panels. Esc ends it." onClick={startKiosk} />
      )}
    </header>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  bar: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    height: 40,
    padding: theme.spacing(0, 2),
    borderBottom: `1px solid ${theme.colors.border.weak}`,
    background: theme.colors.background.primary,
  }),
  crumbs: css({
    display: 'flex',
    flex: 1,
    alignItems: 'center',
    gap: theme.spacing(0.5),
    minWidth: 0,
    color: theme.colors.text.secondary,
    '& a': { color: theme.colors.text.secondary },
  }),
  current: css({
    color: theme.colors.text.primary,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  }),
});
