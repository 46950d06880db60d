import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';

const refused = [
  series('mikrotik_exporter_config_last_reload_successful'),
  series('mikrotik_exporter_web_config_last_reload_successful'),
  series('mikrotik_exporter_server_files_last_read_successful'),
];

/** Somebody changed the configuration or a file that it names, and the exporter goes on with the old one. */
export default alert({
  severity: 'warning',
  scope: 'exporter',
  for: '10m',
  expression: refused.map((one) => `min(${one}) == 0`).join(' or '),
  summary: 'The exporter refused its new configuration',
  description:
    'The last reload of the configuration, or of a certificate or secret that it names, failed 10 minutes ago or more; the exporter works with what was there before, and would not start with this one.',
  board: 'exporter',
});
