import type { AppPluginMeta } from '@grafana/data';
import { config } from '@grafana/runtime';

/**
 * Whether the page of a path may be shown, by the role that plugin.json gives it. Only a path that is the very same is asked about:
 * below it, and with a slash more, everybody may, as in Grafana.
 */
export function mayOpen({ includes }: AppPluginMeta<object>, path: string): boolean {
  const role: string | undefined = includes?.find((include) => include.path === path)?.role;
  const { isGrafanaAdmin } = config.bootData.user;
  const own: string = config.bootData.user.orgRole;
  if (role === undefined || isGrafanaAdmin || own === 'Admin') return true;
  return role === own || (role === 'Viewer' && own === 'Editor');
}
