import { alert } from '../../language/alert.ts';

/** Fires always. A service outside the network rings when it stops arriving: then no other alert can arrive, either. */
export default alert({
  severity: 'none',
  scope: 'platform',
  expression: 'vector(1)',
  summary: 'Alerts work',
  description:
    'This alert always fires. If it does not arrive, Prometheus, Alertmanager or the way out is broken.',
  board: 'exporter',
});
