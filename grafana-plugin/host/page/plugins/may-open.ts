import type { AppPluginMeta } from '@grafana/data';
import { config } from '@grafana/runtime';

/**
 * Whether the page of a path may be shown, by the action or the role that plugin.json gives it. Only a path that is the very same is asked about:
 * below it, and with a slash more, everybody may, as in Grafana.
 */
export function mayOpen({ includes }: AppPluginMeta<object>, path: string): boolean {
  const include = includes?.find((candidate) => candidate.path === path);
  const { isGrafanaAdmin, permissions = {} } = config.bootData.user;
  if (include?.action !== undefined && include.action !== '') return permissions[include.action] === true;
  const role: string | undefined = include?.role;
  const own: string = config.bootData.user.orgRole;
  if (role === undefined || isGrafanaAdmin || own === 'Admin') return true;
  return role === own || (role === 'Viewer' && own === 'Editor');
}
