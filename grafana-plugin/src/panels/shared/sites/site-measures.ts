import { text } from '../../../texts/site-states.ts';
import type { Measure } from '../rows/measures.ts';

export type SiteMeasure = 'up' | 'maintenance' | 'down';

/** What makes the state of a site. */
export const siteMeasures: readonly Measure<SiteMeasure>[] = [
  {
    key: 'up',
    title: () => text('measureUp'),
    letter: 'A',
    metrics: ['mikrotik_up'],
    example: 'min by (tenant, site, device) (mikrotik_up{role!~"cpe|lte|customer"})',
  },
  {
    key: 'maintenance',
    title: () => text('measureMaintenance'),
    letter: 'B',
    metrics: ['mikrotik_maintenance', 'device:mikrotik_maintenance:bool', 'site:mikrotik_maintenance:bool'],
    example: 'max by (tenant, site, device) (mikrotik_maintenance)',
  },
  {
    key: 'down',
    title: () => text('measureDown'),
    letter: 'C',
    metrics: ['device:mikrotik_unreachable:bool', 'site:mikrotik_unreachable:bool'],
    example: 'max by (tenant, site, device) (device:mikrotik_unreachable:bool{role!~"cpe|lte|customer"})',
  },
];
