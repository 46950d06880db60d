import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';

/** Registered devices cannot be looked up: those of the file go on, all others are blind. */
export default alert({
  severity: 'critical',
  scope: 'exporter',
  for: '5m',
  expression: `min(${series('mikrotik_exporter_registry_up')}) == 0`,
  summary: 'The registry database does not answer',
  description:
    'For 5 minutes no operation of the registry has succeeded: registered devices cannot be read, and nothing can be changed.',
  board: 'exporter',
});
