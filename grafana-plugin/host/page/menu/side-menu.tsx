import type { GrafanaTheme2, NavModelItem } from '@grafana/data';
import { Icon, IconButton, ScrollContainer, useStyles2 } from '@grafana/ui';
import { css, cx } from '@emotion/css';
import { useLocation } from 'react-router-dom-v5-compat';
import { topBarHeight } from '../frame/top-bar-height.ts';
import { isActive, navigation } from './navigation.ts';

interface SideMenuProps {
  /** Beside the page, or above it until something is chosen. */
  readonly isDocked: boolean;
  readonly onClose: () => void;
}

export const menuWidth = 300;

/** What Grafana calls its mega menu. */
export function SideMenu({ isDocked, onClose }: SideMenuProps) {
  const styles = useStyles2(getStyles);
  const { pathname } = useLocation();
  return (
    <div className={cx(styles.menu, !isDocked && styles.over)} data-testid="side-menu">
      <div className={styles.head}>
        <span>Grafana</span>
        <IconButton name="times" tooltip="Close menu" onClick={onClose} />
      </div>
      <ScrollContainer>
        <nav aria-label="Navigation">
          <MenuList items={navigation} path={pathname} level={0} onChoose={isDocked ? undefined : onClose} />
        </nav>
      </ScrollContainer>
    </div>
  );
}

interface MenuListProps {
  readonly items: readonly NavModelItem[];
  readonly path: string;
  readonly level: number;
  readonly onChoose: (() => void) | undefined;
}

function MenuList({ items, path, level, onChoose }: MenuListProps) {
  const styles = useStyles2(getStyles);
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item.url}>
          <a
            href={item.url}
            className={cx(styles.link, isActive(item, path) && styles.active)}
            style={{ paddingLeft: 16 + level * 24 }}
            aria-current={isActive(item, path) ? 'page' : undefined}
            onClick={onChoose}
          >
            {item.icon !== undefined && level === 0 && <Icon name={item.icon} size="lg" />}
            <span>{item.text}</span>
          </a>
          {item.children !== undefined && item.children.length > 0 && (
            <MenuList items={item.children} path={path} level={level + 1} onChoose={onChoose} />
          )}
        </li>
      ))}
    </ul>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  menu: css({
    position: 'fixed',
    top: 0,
    bottom: 0,
    left: 0,
    zIndex: theme.zIndex.sidemenu,
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    width: menuWidth,
    maxWidth: '100vw',
    background: theme.colors.background.primary,
    borderRight: `1px solid ${theme.colors.border.weak}`,
  }),
  over: css({
    zIndex: theme.zIndex.modal,
    boxShadow: theme.shadows.z3,
    [theme.breakpoints.down('md')]: { width: '100vw' },
  }),
  head: css({
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    boxSizing: 'border-box',
    height: topBarHeight,
    padding: theme.spacing(0, 2),
    borderBottom: `1px solid ${theme.colors.border.weak}`,
    fontWeight: theme.typography.fontWeightMedium,
  }),
  list: css({ listStyle: 'none', margin: 0, padding: 0 }),
  link: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    minHeight: theme.spacing(4),
    color: theme.colors.text.secondary,
    '&:hover': { color: theme.colors.text.primary, background: theme.colors.action.hover },
  }),
  active: css({
    color: theme.colors.text.primary,
    background: theme.colors.action.selected,
    boxShadow: `inset 3px 0 ${theme.colors.primary.main}`,
  }),
});
