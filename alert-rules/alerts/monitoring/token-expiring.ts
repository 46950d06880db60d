import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';

/** A scrape token that ends takes the whole monitoring with it. */
export default alert({
  severity: 'warning',
  scope: 'exporter',
  for: '1h',
  expression: `min by (tenant, token) (${series('mikrotik_exporter_token_expiry_timestamp_seconds')}) - time() < 14 * 86400`,
  summary: 'Token {{ $labels.token }} expires',
  description:
    'The token {{ $labels.token }} {{ if lt $value 0.0 }}has ended. What uses it has stopped{{ else }}ends in {{ $value | humanizeDuration }}. What uses it stops then{{ end }}: scrapes, discovery or the plugin.',
  board: 'exporter',
});
