import { matching, series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { anyReason, exporterReasons, settingReasons } from '../../language/probe-reasons.ts';
import { deviceMaintenance } from '../../recording/reachability.ts';

/**
 * One device is blind while the exporter works: its scrape is above a limit of Prometheus, or the exporter may not ask it. Without
 * `mikrotik_up`, no other alert about it can fire.
 */
export default alert({
  severity: 'warning',
  scope: 'device',
  for: '15m',
  expression: `
    (
      max by (tenant, site, device) (${series('up', { job: matching('mikrotik.*') })} == bool 0) == 1
      or max by (tenant, site, device) (${series('mikrotik_probe_failure', { reason: matching(anyReason(settingReasons, exporterReasons)) })}) == 1
    )
    and on (tenant) avg by (tenant) (${series('up', { job: matching('mikrotik.*') })}) >= 0.5
    unless on (tenant, site, device) ${series(deviceMaintenance)} == 1`,
  summary: '{{ $labels.device }} is not read',
  description:
    'For 15 minutes nothing, or nothing of its slow modules, has been read of {{ $labels.device }} ({{ $labels.site }}), while the exporter works. Whether it is up is not known.',
  board: 'exporter',
});
