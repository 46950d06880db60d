import type { NavModelItem } from '@grafana/data';

export interface Breadcrumb {
  readonly text: string;
  readonly href: string;
}

const home: Breadcrumb = { text: 'Home', href: '/' };
const pathOf = (url = ''): string => url.split('?')[0] ?? '';

/**
 * The way from the start to a page, with the rules of Grafana: parents first; one of two neighbours with the same path; an active
 * tab that is not the first; nothing above the start.
 */
export function breadcrumbsOf(
  section: NavModelItem | undefined,
  pageNav: NavModelItem | undefined,
): readonly Breadcrumb[] {
  const crumbs: Breadcrumb[] = [];
  let lastPath = '';
  for (const start of [pageNav, section]) {
    for (let item = start; item !== undefined; item = item.parentItem) {
      const path = pathOf(item.url);
      if (path === '/') return [home, ...crumbs];
      const isRepeated = path !== '' && path === lastPath;
      lastPath = path;
      if (item.hideFromBreadcrumbs === true || isRepeated || item.text === '') continue;
      const tabs = item.children ?? [];
      const tab = item === section ? -1 : tabs.findIndex(({ active }) => active === true);
      if (tab > 0) crumbs.unshift({ text: tabs[tab]!.text, href: tabs[tab]!.url ?? '' });
      crumbs.unshift({ text: item.text, href: item.url ?? '' });
    }
  }
  return [home, ...crumbs];
}
