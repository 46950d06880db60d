import { matching, series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';

const scrapes = series('up', { job: matching('mikrotik.*') });

/** The exporter, not the devices: one alert instead of one per target. Everything the exporter reads is unknown now, and not well. Of several exporters that share a fleet, each is watched by its own job. Of a tenant with fewer than five devices, the scrapes of all jobs must fail: one device with too many series is no exporter that is down, and would hide every alert of the tenant. */
export default alert({
  severity: 'critical',
  scope: 'exporter',
  for: '5m',
  expression: `
    avg by (tenant, job) (${scrapes}) < 0.5
    and (count by (tenant, job) (${scrapes}) >= 5 or sum by (tenant, job) (${scrapes}) == 0 and on (tenant) max by (tenant) (${scrapes}) == 0)
    or min by (job, instance) (${series('up', { job: 'mikrofleet' })}) == 0`,
  summary: 'The exporter does not answer Prometheus',
  description:
    'Only {{ $value | humanizePercentage }} of the scrapes of job {{ $labels.job }} have succeeded for 5 minutes. The network is blind, not healthy: alerts about devices are unknown.',
  board: 'exporter',
});
