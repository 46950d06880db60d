import { Text, TextLink } from '@grafana/ui';
import { useQuery } from '@tanstack/react-query';
import { pluginLink } from '../../address/plugin-link.ts';
import { api } from '../../api/client.ts';
import { everyPage } from '../../api/every-page.ts';
import type { components } from '../../api/schema.generated.ts';
import { QueryState } from '../../states/query-state.tsx';
import { text } from '../../texts/site.ts';
import { exactTime } from '../../time/exact-time.ts';
import type { SiteContext } from './site-tab.ts';

type Window = components['schemas']['MaintenanceWindow'];

/** Windows that are open or come, of the site, of a device there, or of everything. */
export function SiteWindows({ name: siteName, site, devices }: SiteContext) {
  const query = useQuery({
    queryKey: ['maintenance-windows'],
    queryFn: ({ signal }) => everyPage((page) => api.get('/maintenance-windows', { query: page, signal })),
  });
  const isHere = (window: Window): boolean =>
    window.state !== 'over' &&
    (window.scope === 'tenant' ||
      (window.scope === 'site' && (window.site === site?.id || window.site === siteName)) ||
      (window.scope === 'device' &&
        devices.some(({ id, name }) => window.device === id || window.device === name)));
  return (
    <QueryState query={query} failed={text('windowsFailed')}>
      {(windows) => {
        const here = windows.filter(isHere);
        return here.length === 0 ? (
          <Text color="secondary">{text('noWindows')}</Text>
        ) : (
          <ul style={{ paddingLeft: 20 }}>
            {here.map((window) => (
              <li key={window.id}>
                <TextLink href={pluginLink('maintenance')}>{window.reason}</TextLink> {whenOf(window)}
              </li>
            ))}
          </ul>
        );
      }}
    </QueryState>
  );
}

function whenOf({ state, next, starts_at: start, ends_at: end }: Window): string {
  const from = exactTime(next?.starts_at ?? start);
  const to = exactTime(next?.ends_at ?? end);
  return state === 'open' ? text('openNow', { time: to }) : text('planned', { from, to });
}
