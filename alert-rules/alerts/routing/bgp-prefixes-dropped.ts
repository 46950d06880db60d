import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices, whileFiring } from '../../language/guards.ts';

const labels = 'tenant, site, device, connection, remote_address';
const prefixes = `max by (${labels}) (${series('mikrotik_bgp_session_prefixes')})`;
const halfOfTheMostWithin = (window: string): string =>
  `0.5 * (max by (${labels}) (max_over_time(${series('mikrotik_bgp_session_prefixes')}[${window}])) > 10)`;

/**
 * The session stands, and half of the routes are gone: a filter, or a fault at the peer. Raised by the day before; it lasts a week, unless
 * they are back.
 */
export default alert({
  severity: 'warning',
  scope: 'link',
  for: '10m',
  expression: `
    (
      ${prefixes} < ${halfOfTheMostWithin('1d')}
      or (${prefixes} < ${halfOfTheMostWithin('7d')} ${whileFiring('MikrofleetBgpPrefixesDropped', labels)})
    )
    and on (${labels}) max by (${labels}) (${series('mikrotik_bgp_session_established')}) == 1`,
  guards: ofWorkingDevices,
  summary: 'BGP session {{ $labels.connection }} of {{ $labels.device }} lost prefixes',
  description:
    '{{ $labels.connection }} ({{ $labels.remote_address }}) of {{ $labels.device }} ({{ $labels.site }}) has {{ $value | humanize }} prefixes: less than half of what it had the day before.',
  board: 'routing',
});
