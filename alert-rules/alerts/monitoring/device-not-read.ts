import { matching, series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { only, type Guard } from '../../language/guard.ts';
import { deviceNotInMaintenance } from '../../language/guards.ts';
import { anyReason, exporterReasons, settingReasons } from '../../language/probe-reasons.ts';

/** When most scrapes fail, it is the exporter, which has an alert of its own. */
const exporterWorks: Guard = {
  name: 'most scrapes of the tenant fail',
  expression: `and on (tenant) avg by (tenant) (${series('up', { job: matching('mikrotik.*') })}) >= 0.5`,
  applies: (labels) =>
    ['a', 'b', 'c', 'd', 'e', 'f'].map((other) => ({
      series: 'up',
      labels: { ...only(labels, 'tenant'), site: 'another', device: other, job: 'mikrotik' },
      value: 0,
    })),
};

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
    )`,
  guards: [exporterWorks, deviceNotInMaintenance],
  summary: '{{ $labels.device }} is not read',
  description:
    'For 15 minutes nothing, or nothing of its slow modules, has been read of {{ $labels.device }} ({{ $labels.site }}), while the exporter works. Whether it is up is not known.',
  board: 'exporter',
});
