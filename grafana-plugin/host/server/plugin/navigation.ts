import type { NavLinkDTO } from './nav-link.ts';
import { hasRole } from '../people/roles.ts';
import type { SignedIn } from '../people/signed-in.ts';
import type { PluginFiles } from './plugin-files.ts';
import type { Include, PluginJson } from './plugin-json.ts';
import { grantedActions } from './plugin-permissions.ts';
import type { PluginSettings } from './plugin-settings.ts';

interface Parts {
  readonly plugins: PluginFiles;
  readonly settings: PluginSettings;
}

/** Where the link of an app in the menu leads. */
export const navigationUrl = ({ id, includes = [] }: PluginJson): string =>
  includes.find(({ type, defaultNav, addToNav }) => type === 'page' && defaultNav && addToNav)?.path ??
  `/a/${id}`;

/** The menu, as Grafana's server makes it of plugin.json for a person. */
export function navigationTree({ plugins, settings }: Parts, signedIn: SignedIn): readonly NavLinkDTO[] {
  const { role } = signedIn.person;
  const { id: organisation } = signedIn.organisation;
  const apps = plugins.apps
    .filter(({ json }) => hasRole(role, 'Viewer') && settings.of(organisation, json.id)?.enabled === true)
    .flatMap(({ json }) => appLink(json, signedIn) ?? []);
  return [
    { id: 'home', text: 'Home', icon: 'home-alt', url: '/' },
    { id: 'dashboards/browse', text: 'Dashboards', icon: 'apps', url: '/dashboards' },
    ...(apps.length === 0
      ? []
      : [
          {
            id: 'apps',
            text: 'More apps',
            subTitle: 'App plugins that extend the Grafana experience',
            icon: 'layer-group',
            url: '/apps',
            children: apps,
          },
        ]),
    ...(hasRole(role, 'Admin') && plugins.apps.length > 0
      ? [
          {
            id: 'cfg',
            text: 'Administration',
            icon: 'cog',
            url: '/admin',
            children: [
              {
                id: 'plugins',
                text: 'Plugins',
                subTitle: 'Extend the Grafana experience with plugins',
                icon: 'plug',
                url: '/plugins',
              },
            ],
          },
        ]
      : []),
  ];
}

/** The first page is the app's own link, and not among its pages. Undefined: it has nothing to show in a menu. */
function appLink(json: PluginJson, signedIn: SignedIn): NavLinkDTO | undefined {
  const { id, name, info, includes = [] } = json;
  const granted = grantedActions(json, signedIn);
  const mayOpen = ({ action = '', role = 'Viewer' }: Include): boolean =>
    action === '' ? hasRole(signedIn.person.role, role) : granted.has(action);
  const pages = includes
    .filter((include) => include.type === 'page' && include.addToNav && mayOpen(include))
    .map(({ name: text, path, icon }) => ({
      text,
      url: path ?? '',
      pluginId: id,
      ...(icon === undefined ? {} : { icon }),
    }));
  if (pages.length === 0) return undefined;
  const url = includes.some((include) => include.defaultNav === true && mayOpen(include))
    ? navigationUrl(json)
    : `/a/${id}`;
  return {
    id: `plugin-page-${id}`,
    text: name,
    subTitle: info.description ?? '',
    img: info.logos.small,
    url,
    isSection: true,
    pluginId: id,
    children: pages.filter((page) => page.url !== url),
  };
}
