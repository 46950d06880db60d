import { type GrafanaTheme2, type NavModelItem, PageLayoutType } from '@grafana/data';
import type { PluginPageProps } from '@grafana/runtime';
import { useStyles2 } from '@grafana/ui';
import { css, cx } from '@emotion/css';
import { useContext, useEffect } from 'react';
import { breadcrumbsOf } from '../menu/breadcrumbs.ts';
import { SectionContext } from '../menu/section-context.ts';
import { PageHead } from './page-head.tsx';
import { TopBar } from './top-bar.tsx';

/** A page with its way through the menu, its head and its tabs. */
export function Page({
  pageNav,
  children,
  layout = PageLayoutType.Standard,
  background,
  ...head
}: PluginPageProps) {
  const styles = useStyles2(getStyles);
  const section = useContext(SectionContext);
  const shown = pageNav ?? section;
  useTitle(section, pageNav);
  const isStandard = layout === PageLayoutType.Standard;
  const isCanvas = (background ?? (isStandard ? 'primary' : 'canvas')) === 'canvas';
  return (
    <>
      <div className={styles.bar}>
        <TopBar crumbs={breadcrumbsOf(section, pageNav)} />
      </div>
      <main id="pageContent" className={cx(styles.page, isCanvas && styles.canvas)}>
        {isStandard && shown !== undefined && <PageHead nav={shown} {...head} />}
        <div className={cx(styles.content, layout !== PageLayoutType.Custom && styles.padded)}>
          {children}
        </div>
      </main>
    </>
  );
}

function useTitle(section: NavModelItem | undefined, pageNav: NavModelItem | undefined): void {
  const tab = pageNav?.children?.find(({ active }) => active === true)?.text;
  const parts = [tab, pageNav?.text, section?.text, section?.parentItem?.text, 'Grafana'];
  const title = [...new Set(parts.filter(Boolean))].join(' - ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}

const getStyles = (theme: GrafanaTheme2) => ({
  bar: css({ position: 'sticky', top: 0, zIndex: theme.zIndex.navbarFixed }),
  page: css({
    display: 'flex',
    flex: '1 1 auto',
    flexDirection: 'column',
    minWidth: 0,
    background: theme.colors.background.primary,
  }),
  canvas: css({ background: theme.colors.background.canvas }),
  content: css({ display: 'flex', flex: '1 1 auto', flexDirection: 'column', minWidth: 0 }),
  padded: css({
    padding: theme.spacing(2),
    [theme.breakpoints.up('md')]: { padding: theme.spacing(0, 3, 3) },
  }),
});
