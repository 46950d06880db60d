import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';

/** Somebody changed the configuration, and the exporter goes on with the old one. */
export default alert({
  severity: 'warning',
  scope: 'exporter',
  for: '10m',
  expression: `min(${series('mikrotik_exporter_config_last_reload_successful')}) == 0`,
  summary: 'The exporter refused its new configuration',
  description:
    'The last reload failed 10 minutes ago or more; the exporter works with the configuration before it, and would not start with this one.',
  board: 'exporter',
});
