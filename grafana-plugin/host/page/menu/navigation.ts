import type { NavLinkDTO, NavModelItem } from '@grafana/data';
import { config } from '@grafana/runtime';

/** The menu, as the server has made it for this person. */
export const navigation: readonly NavModelItem[] = config.bootData.navTree.map((link) => linked(link));

function linked(link: NavLinkDTO, parentItem?: NavModelItem): NavModelItem {
  const { children = [], icon, ...rest } = link;
  const item = { ...rest, icon, parentItem } as NavModelItem;
  item.children = children.map((child) => linked(child, item));
  return item;
}

const all = (items: readonly NavModelItem[]): NavModelItem[] =>
  items.flatMap((item) => [item, ...all(item.children ?? [])]);

export const placeOf = (id: string): NavModelItem | undefined =>
  all(navigation).find((item) => item.id === id);

/** Where an address of an app is in the menu: its page with the longest address that the address begins with, or the app. */
export function sectionOf(pluginId: string, address: string): NavModelItem | undefined {
  const app = placeOf(`plugin-page-${pluginId}`);
  if (app === undefined) return undefined;
  const [closest] = all([app])
    .filter(({ url = '' }) => address.startsWith(url))
    .sort((left, right) => (right.url ?? '').length - (left.url ?? '').length);
  return closest ?? app;
}

/** The part of the menu that is open: the item whose address fits best. */
export function isActive(item: NavModelItem, path: string): boolean {
  const fits = ({ url = '' }: NavModelItem): boolean =>
    url === '/' ? path === '/' : path === url || path.startsWith(`${url}/`);
  if (!fits(item)) return false;
  return !all(navigation).some((other) => fits(other) && (other.url ?? '').length > (item.url ?? '').length);
}
