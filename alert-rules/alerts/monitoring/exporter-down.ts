import { matching, series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';

/** The exporter, not the devices: one alert instead of one per target. Everything the exporter reads is unknown now, and not well. Of several exporters that share a fleet, each is watched by its own job. */
export default alert({
  severity: 'critical',
  scope: 'exporter',
  for: '5m',
  expression: `
    avg by (tenant, job) (${series('up', { job: matching('mikrotik.*') })}) < 0.5
    or min by (job, instance) (${series('up', { job: 'mikrofleet' })}) == 0`,
  summary: 'The exporter does not answer Prometheus',
  description:
    'Only {{ $value | humanizePercentage }} of the scrapes of job {{ $labels.job }} have succeeded for 5 minutes. The network is blind, not healthy: alerts about devices are unknown.',
  board: 'exporter',
});
