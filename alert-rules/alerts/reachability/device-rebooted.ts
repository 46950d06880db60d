import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { notWorkedOnWithin } from '../../language/guards.ts';

/** Uptime over SNMP begins anew after 2^32 hundredths of a second, 497 days, on devices that say no more than that. */
const snmpWrap = 42_949_673;

/** A note, not a page. What made it reboot is the question. */
export default alert({
  severity: 'info',
  scope: 'device',
  expression: `
    max by (tenant, site, device) (${series('mikrotik_system_uptime_seconds')}) < 600
    and max by (tenant, site, device) (${series('mikrotik_system_uptime_seconds')} offset 15m) > 600
    unless on (tenant, site, device) max by (tenant, site, device) (${series('mikrotik_system_uptime_seconds')} offset 15m) > ${snmpWrap - 900}
      < ${snmpWrap}`,
  guards: [notWorkedOnWithin('15m')],
  summary: 'Device {{ $labels.device }} rebooted',
  description:
    '{{ $labels.device }} of {{ $labels.site }} has been up for {{ $value | humanizeDuration }} only.',
  board: 'tower-site',
});
