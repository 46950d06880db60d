import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import type { Page } from '../src/app/page.ts';
import { type ManagementApi, type Operation, type Role, roles } from './management-api.ts';
import { readPluginBoards } from './boards.ts';
import { readPanels } from './panels.ts';

const organisationRoles: Readonly<Record<Role, 'Viewer' | 'Editor' | 'Admin' | undefined>> = {
  viewer: 'Viewer',
  operator: 'Editor',
  admin: 'Admin',
  // Tenants are made at the platform, which no organisation is.
  platform: undefined,
};

interface Route {
  readonly path: string;
  readonly method: string;
  readonly reqRole: string;
  readonly url: string;
  readonly headers: readonly { readonly name: string; readonly content: string }[];
}

/** What a person types once: everything else in plugin.json follows from pages, boards and the management API. */
export async function pluginJson(
  { operations, permissions }: ManagementApi,
  pages: readonly Page[],
): Promise<unknown> {
  const base = JSON.parse(await readFile(new URL('plugin-base.json', import.meta.url), 'utf8')) as object;
  return {
    ...base,
    languages: await languages(),
    includes: [...pageIncludes(pages, permissions), ...(await panelIncludes()), ...(await boardIncludes())],
    routes: proxyRoutes(operations),
  };
}

/** English comes from src/texts; a further language is a folder in src/locales with one file, and nothing else. */
async function languages(): Promise<readonly string[]> {
  const folder = new URL('../src/locales/', import.meta.url);
  return ['en-US', ...(existsSync(folder) ? (await readdir(folder)).sort() : [])];
}

function pageIncludes(pages: readonly Page[], permissions: ManagementApi['permissions']): readonly object[] {
  return pages
    .filter(({ menu }) => menu !== undefined)
    .map(({ path, title, menu, needs }) => ({
      type: 'page',
      name: title(),
      path: `/a/%PLUGIN_ID%/${path}`,
      role: organisationRoles[permissions[needs]!.role],
      addToNav: true,
      defaultNav: menu?.isFirst === true,
      icon: menu?.icon,
    }));
}

async function panelIncludes(): Promise<readonly object[]> {
  const panels = await readPanels();
  return panels.map(({ name, folder }) => ({ type: 'panel', name, path: `panels/${folder}/plugin.json` }));
}

async function boardIncludes(): Promise<readonly object[]> {
  const boards = await readPluginBoards();
  return boards.map(({ name, board }) => ({
    type: 'dashboard',
    name: board.title,
    path: `dashboards/${name}.json`,
    addToNav: false,
    role: 'Viewer',
  }));
}

/**
 * Grafana tries routes in their order and takes the first whose verb and path fit; only what `*` took is added to the address. So
 * each first word of the API has one route for its list and one for what is below, for each verb, with the lowest role of any
 * operation there. The exporter checks the role of each operation itself, by the identity that Grafana signs.
 */
export function proxyRoutes(operations: readonly Operation[]): readonly Route[] {
  const lowest = new Map<string, Role>();
  for (const { method, path, role } of operations) {
    const [word = '', ...rest] = path.split('/');
    const key = `${word}${rest.length === 0 ? '' : '/*'} ${method}`;
    const known = lowest.get(key);
    if (known === undefined || roles.indexOf(role) < roles.indexOf(known)) lowest.set(key, role);
  }
  return [...lowest]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([key, role]) => {
      const [path = '', method = ''] = key.split(' ');
      const reqRole = organisationRoles[role];
      if (reqRole === undefined) return [];
      return [
        {
          path: `v1/${path}`,
          method,
          reqRole,
          url: `{{ .JsonData.exporterUrl }}/api/v1/${path.replace('/*', '')}`,
          // Always set: Grafana would pass on what the browser sent.
          headers: [{ name: 'Authorization', content: 'Bearer {{ .SecureJsonData.token }}' }],
        },
      ];
    });
}
