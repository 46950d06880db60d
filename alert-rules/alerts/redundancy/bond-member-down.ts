import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { ofWorkingDevices } from '../../language/guards.ts';

const member = 'tenant, site, device, interface, member';
const bond = 'tenant, site, device, interface';
const active = `max by (${member}) (${series('mikrotik_bonding_member_active')})`;

/** Of a bond that uses one port at a time, only the primary one has to be active; the others wait. */
const waiting = `
      (${active} * on (${bond}) group_left () max by (${bond}) (${series('mikrotik_bonding_info', { mode: 'active-backup' })}))
      unless on (${member}) max by (${member}) (label_replace(${series('mikrotik_bonding_info', { mode: 'active-backup' })}, "member", "$1", "primary", "(.+)"))`;

/** The bond carries on with the others, and nobody notices. Not for a port that was never active within a week. */
export default alert({
  severity: 'warning',
  scope: 'link',
  for: '5m',
  keepFiringFor: '5m',
  expression: `
    (
      ${active} == 0
      unless on (${member}) (${waiting.trim()})
      and on (${member}) max by (${member}) (max_over_time(${series('mikrotik_bonding_member_active')}[7d:1h])) == 1
      and on (${bond}) max by (${bond}) (${series('mikrotik_interface_enabled')}) == 1
    )`,
  guards: ofWorkingDevices,
  summary: 'Port {{ $labels.member }} of bond {{ $labels.interface }} of {{ $labels.device }} is out',
  description:
    '{{ $labels.member }} has not been active in {{ $labels.interface }} of {{ $labels.device }} ({{ $labels.site }}) for 5 minutes. The bond works with less, or on its backup.',
  board: 'switch-ports',
});
