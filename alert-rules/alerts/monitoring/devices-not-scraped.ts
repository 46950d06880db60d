import { matching, series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';

/** In the inventory, and no target of Prometheus: discovery, a filter of a scrape job, or a shard that nobody has. */
export default alert({
  severity: 'warning',
  scope: 'exporter',
  for: '15m',
  expression: `
    count by (tenant) (
      max by (tenant, site, device) (${series('mikrotik_inventory_info')})
      unless on (tenant, site, device) max by (tenant, site, device) (${series('up', { job: matching('mikrotik.*') })})
    )`,
  summary: '{{ $value }} devices{{ with $labels.tenant }} of {{ . }}{{ end }} are not scraped',
  description:
    '{{ $value }} devices of the inventory have been no targets of Prometheus for 15 minutes: nothing is known of them, and no alert about them can fire.',
  board: 'exporter',
});
