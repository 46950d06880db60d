import { Text, TextLink } from '@grafana/ui';
import { useQuery } from '@tanstack/react-query';
import { pluginLink } from '../../address/plugin-link.ts';
import { api } from '../../api/client.ts';
import { everyPage } from '../../api/every-page.ts';
import type { components } from '../../api/schema.generated.ts';
import { useSites } from '../../devices/every.ts';
import { placesOf } from '../../maintenance/places-of.ts';
import { QueryState } from '../../states/query-state.tsx';
import { text } from '../../texts/site.ts';
import { exactTime } from '../../time/exact-time.ts';
import type { SiteContext } from './site-tab.ts';

type Window = components['schemas']['MaintenanceWindow'];

/** Windows that are open or come, of the site or one above it, of a device there, or of everything. */
export function SiteWindows({ name: siteName, site, devices }: SiteContext) {
  const query = useQuery({
    queryKey: ['maintenance-windows'],
    queryFn: ({ signal }) => everyPage((page) => api.get('/maintenance-windows', { query: page, signal })),
  });
  const sites = useSites().data ?? [];
  const places = site === undefined ? new Set([siteName]) : placesOf(site, sites);
  const isHere = ({ state, scope, sites: named, devices: namedDevices }: Window): boolean =>
    state !== 'over' &&
    (scope === 'tenant' ||
      named.some((place) => places.has(place)) ||
      namedDevices.some((one) => devices.some(({ id, name }) => one === id || one === name)));
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
