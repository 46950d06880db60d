import type { GrafanaTheme2 } from '@grafana/data';
import { Icon, IconButton, useStyles2, useTheme2 } from '@grafana/ui';
import { css } from '@emotion/css';
import { useContext } from 'react';
import type { Breadcrumb } from '../menu/breadcrumbs.ts';
import { MenuContext } from '../menu/menu-context.ts';
import { PersonMenu } from '../menu/person-menu.tsx';
import { showIn, startKiosk } from './address.ts';
import { topBarHeight } from './top-bar-height.ts';

interface TopBarProps {
  /** The last is the page itself. */
  readonly crumbs: readonly Breadcrumb[];
  readonly isBoard?: boolean;
}

/** Breadcrumbs, who is signed in, and the switches for theme and, on a board, kiosk. */
export function TopBar({ crumbs, isBoard = false }: TopBarProps) {
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  const menu = useContext(MenuContext);
  const other = theme.isDark ? 'light' : 'dark';
  return (
    <header className={styles.bar}>
      {menu.isThere && !menu.isOpen && (
        <IconButton name="bars" size="lg" tooltip="Open menu" onClick={menu.open} />
      )}
      <nav aria-label="Breadcrumbs" className={styles.crumbs}>
        {crumbs.map(({ text, href }, index) => (
          <span key={`${index} ${text}`} className={styles.crumb}>
            {index > 0 && <Icon name="angle-right" />}
            {index === crumbs.length - 1 ? (
              <span className={styles.current} aria-current="page">
                {text}
              </span>
            ) : (
              <a href={href}>{text}</a>
            )}
          </span>
        ))}
      </nav>
      <PersonMenu />
      <IconButton name="adjust-circle" tooltip={`Show in ${other} colours`} onClick={() => showIn(other)} />
      {isBoard && (
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
    boxSizing: 'border-box',
    height: topBarHeight,
    padding: theme.spacing(0, 2),
    borderBottom: `1px solid ${theme.colors.border.weak}`,
    background: theme.colors.background.primary,
  }),
  crumbs: css({
    display: 'flex',
    flex: 1,
    alignItems: 'center',
    minWidth: 0,
    color: theme.colors.text.secondary,
    '& a': { color: theme.colors.text.secondary },
  }),
  crumb: css({
    display: 'flex',
    alignItems: 'center',
    minWidth: 0,
    whiteSpace: 'nowrap',
    // A phone shows only where it is, and where that belongs.
    [theme.breakpoints.down('md')]: { '&:not(:nth-last-child(-n + 2))': { display: 'none' } },
  }),
  current: css({
    color: theme.colors.text.primary,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  }),
});
