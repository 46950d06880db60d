import { limitText } from '../../../promql/limit-text.ts';
import { infrastructure } from '../../../promql/scopes.ts';
import { series } from '../../../promql/series.ts';
import { thresholds } from '../../../promql/thresholds.ts';
import { alert } from '../../language/alert.ts';
import { deviceAnswers, notWorkedOnWithin } from '../../language/guards.ts';

/** Radar, or a choice of channels that never settles: each change drops all clients. Home Wi-Fi of customers is left out. */
export default alert({
  severity: 'info',
  scope: 'link',
  keepFiringFor: '30m',
  expression: `
    max by (tenant, site, device, interface) (
      changes(${series('mikrotik_wireless_frequency_hertz', infrastructure)}[1h])
      or changes(${series('mikrotik_wifi_frequency_hertz', infrastructure)}[1h])
      or changes(${series('mikrotik_caps_man_frequency_hertz', infrastructure)}[1h])
    ) > ${thresholds.channelChanges.bad}`,
  guards: [deviceAnswers, notWorkedOnWithin('1h')],
  summary: 'Radio {{ $labels.interface }} of {{ $labels.device }} changes its channel',
  description: `{{ $labels.interface }} of {{ $labels.device }} ({{ $labels.site }}) changed its channel {{ $value }} times within an hour; the limit is ${limitText(thresholds.channelChanges)}.`,
  board: 'ap-sector',
});
