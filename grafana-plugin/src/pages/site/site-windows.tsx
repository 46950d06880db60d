import { Text, TextLink } from '@grafana/ui';
import { useQuery } from '@tanstack/react-query';
import { pluginLink } from '../../address/plugin-link.ts';
import { api } from '../../api/client.ts';
import { everyPage } from '../../api/every-page.ts';
import type { components } from '../../api/schema.generated.ts';
import type { Site } from '../../devices/device.ts';
import { useSites } from '../../devices/every.ts';
import { QueryState } from '../../states/query-state.tsx';
import { text } from '../../texts/site.ts';
import { exactTime } from '../../time/exact-time.ts';
import type { SiteContext } from './site-tab.ts';

type Window = components['schemas']['MaintenanceWindow'];

/** Windows that are open or come, of the site or one above it, of a device there, or of everything. */
export function SiteWindows({ site, devices }: SiteContext) {
  const query = useQuery({
    queryKey: ['maintenance-windows'],
    queryFn: ({ signal }) => everyPage((page) => api.get('/maintenance-windows', { query: page, signal })),
  });
  const places = placesOf(site, useSites().data ?? []);
  const isHere = ({ state, scope, sites, devices: named }: Window): boolean =>
    state !== 'over' &&
    (scope === 'tenant' ||
      sites.some((place) => places.has(place)) ||
      named.some((one) => devices.some(({ id, name }) => one === id || one === name)));
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

/** The site and all above it, as windows name them: work on a region concerns its towers. */
function placesOf(site: Site, all: readonly Site[]): ReadonlySet<string> {
  const places = new Set<string>();
  for (
    let place: Site | undefined = site;
    place !== undefined && !places.has(place.id);
    place = all.find(({ id }) => id === place?.parent_id)
  )
    places.add(place.id).add(place.name);
  return places;
}

function whenOf({ state, next, starts_at: start, ends_at: end }: Window): string {
  const from = exactTime(next?.starts_at ?? start);
  const to = exactTime(next?.ends_at ?? end);
  return state === 'open' ? text('openNow', { time: to }) : text('planned', { from, to });
}
