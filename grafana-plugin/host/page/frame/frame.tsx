import { type GrafanaTheme2, store } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import { css, cx } from '@emotion/css';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'react-router-dom-v5-compat';
import { boot } from '../boot.ts';
import { MenuContext } from '../menu/menu-context.ts';
import { menuWidth, SideMenu } from '../menu/side-menu.tsx';
import { isKiosk } from './address.ts';
import { Alerts } from './alerts.tsx';

const openKey = 'grafana.navigation.open';

/** The menu beside every page; below the width of a desktop it is closed, and opens above the page. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const styles = useStyles2(getStyles);
  const isWide = useIsWide();
  const [isWanted, setWanted] = useState(() => store.getBool(openKey, true));
  const [isOver, setOver] = useState(false);
  // Drawn again when kiosk begins or ends.
  useLocation();
  const isThere = boot.choices.people.length > 0;
  const isOpen = isThere && !isKiosk() && (isWide ? isWanted : isOver);
  const menu = useMemo(() => {
    const change = (open: boolean): void => {
      if (!isWide) setOver(open);
      else {
        store.set(openKey, open);
        setWanted(open);
      }
    };
    return { isThere, isOpen, open: () => change(true), close: () => change(false) };
  }, [isThere, isOpen, isWide]);
  return (
    <MenuContext.Provider value={menu}>
      {isOpen && <SideMenu isDocked={isWide} onClose={menu.close} />}
      <div className={cx(styles.page, isOpen && isWide && styles.beside)}>{children}</div>
      <Alerts />
    </MenuContext.Provider>
  );
}

function useIsWide(): boolean {
  const { xl } = useTheme2().breakpoints.values;
  const query = useMemo(() => window.matchMedia(`(min-width: ${xl}px)`), [xl]);
  const [matches, setMatches] = useState(query.matches);
  useEffect(() => {
    const onChange = (): void => setMatches(query.matches);
    query.addEventListener('change', onChange);
    return () => query.removeEventListener('change', onChange);
  }, [query]);
  return matches;
}

const getStyles = (theme: GrafanaTheme2) => ({
  page: css({
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    background: theme.colors.background.canvas,
  }),
  beside: css({ marginLeft: menuWidth }),
});
