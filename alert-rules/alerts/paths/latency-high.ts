import { limitText } from '../../../promql/limit-text.ts';
import { infrastructure } from '../../../promql/scopes.ts';
import { series } from '../../../promql/series.ts';
import { thresholds } from '../../../promql/thresholds.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';
import { netwatchEntry, testedOften } from '../../language/netwatch.ts';

const roundTrip = series('mikrotik_netwatch_round_trip_average_seconds', infrastructure);

/** Against the same hour of yesterday: a satellite is slow always, a full link in the evening only. Without a yesterday it is silent. */
export default alert({
  severity: 'warning',
  scope: 'device',
  for: '15m',
  keepFiringFor: '10m',
  expression: `
    (
      max by (${netwatchEntry}) (avg_over_time(${roundTrip}[15m])) > ${thresholds.roundTrip.warn}
      and on (${netwatchEntry}) max by (${netwatchEntry}) (avg_over_time(${roundTrip}[15m]))
      > on (${netwatchEntry}) ${thresholds.roundTripGrowth.bad} * max by (${netwatchEntry}) (avg_over_time(${roundTrip}[1h] offset 1d))
    )`,
  guards: [...testedOften, ...ofWorkingDevices],
  summary: '{{ $labels.host }} answers {{ $labels.device }} late',
  description: `Pings of {{ $labels.device }} ({{ $labels.site }}) to {{ $labels.host }}{{ with $labels.entry }} ({{ . }}){{ end }} take {{ $value | humanizeDuration }}: more than ${limitText(thresholds.roundTrip, 'warn')} and more than twice as long as yesterday.`,
  board: 'tower-site',
});
