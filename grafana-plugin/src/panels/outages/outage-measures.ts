import { text } from '../../texts/outages-panel.ts';
import type { Measure } from '../shared/rows/measures.ts';

export type OutageMeasure = 'open' | 'planned' | 'silenced' | 'last';

const alerts = 'ALERTS{alertstate="firing", severity="critical"}';

export const outageMeasures: readonly Measure<OutageMeasure>[] = [
  {
    key: 'open',
    title: () => text('measureOpen'),
    letter: 'A',
    metrics: ['ALERTS_FOR_STATE', 'device:mikrotik_last_seen:timestamp', 'site:mikrotik_last_seen:timestamp'],
    example: `ALERTS_FOR_STATE{severity="critical"} and ignoring (alertstate) ${alerts}`,
  },
  {
    key: 'planned',
    title: () => text('measurePlanned'),
    letter: 'B',
    metrics: ['mikrotik_maintenance', 'site:mikrotik_maintenance:bool', 'device:mikrotik_maintenance:bool'],
    example: 'site:mikrotik_maintenance:bool == 1',
  },
  {
    key: 'silenced',
    title: () => text('measureSilenced'),
    letter: 'C',
    metrics: [],
    // Silences are in Alertmanager alone: what Prometheus knows comes from a rule of one's own.
    example: 'max by (tenant, site, device) (ALERTS{alertname="Acknowledged", alertstate="firing"})',
  },
  {
    key: 'last',
    title: () => text('measureLast'),
    letter: 'D',
    metrics: [],
    example: `max(max_over_time(timestamp(${alerts})[7d:5m]))`,
  },
];
