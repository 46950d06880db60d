import { Text, TextLink } from '@grafana/ui';
import { pluginLink } from '../../address/plugin-link.ts';
import type { components } from '../../api/schema.generated.ts';
import { useSites } from '../../devices/every.ts';
import { isFor, placesOf } from '../../maintenance/places-of.ts';
import { useWindows } from '../../maintenance/use-windows.ts';
import { QueryState } from '../../states/query-state.tsx';
import { text } from '../../texts/site.ts';
import { exactTime } from '../../time/exact-time.ts';
import type { SiteContext } from './site-tab.ts';

type Window = components['schemas']['MaintenanceWindow'];

/** Windows that are open or come, of the site or one above it, of a device there, or of everything. */
export function SiteWindows({ site, devices }: SiteContext) {
  const query = useWindows();
  const sites = useSites().data ?? [];
  const places = placesOf(site, sites);
  return (
    <QueryState query={query} failed={text('windowsFailed')}>
      {(windows) => {
        const here = windows
          .filter((window) => window.state !== 'over' && isFor(window, { places, devices }))
          .toSorted((left, right) => startOf(left).localeCompare(startOf(right)));
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

/** Also of the occurrence that is open: what goes on now comes first. */
const startOf = ({ next, starts_at: start }: Window): string => next?.starts_at ?? start;

function whenOf({ state, next, starts_at: start, ends_at: end }: Window): string {
  const from = exactTime(next?.starts_at ?? start);
  const to = exactTime(next?.ends_at ?? end);
  return state === 'open' ? text('openNow', { time: to }) : text('planned', { from, to });
}
