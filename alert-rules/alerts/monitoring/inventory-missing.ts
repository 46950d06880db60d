import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';

/** What was known of the inventory holds for an hour. After it, planned work pages, and so does each site behind one that is down. */
export default alert({
  severity: 'warning',
  scope: 'exporter',
  for: '10m',
  expression: `min by (instance) (${series('up', { job: 'mikrofleet-fleet' })}) == 0`,
  summary: 'Prometheus cannot read the inventory',
  description:
    'GET /fleet of {{ $labels.instance }} has failed for 10 minutes. An hour after its last answer, maintenance, upstreams and the roles of links are forgotten: planned work pages then, and alerts about links stop.',
  board: 'exporter',
});
