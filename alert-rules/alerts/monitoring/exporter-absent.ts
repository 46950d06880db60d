import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';

/** No exporter at all: the job is gone from the configuration, or discovery found nothing. */
export default alert({
  severity: 'critical',
  scope: 'exporter',
  for: '10m',
  expression: `absent(${series('mikrotik_exporter_build_info')})`,
  summary: 'Prometheus has no exporter',
  description:
    'No series of the exporter itself has arrived for 10 minutes: the job mikrofleet is missing, or nothing answers it.',
  board: 'exporter',
});
