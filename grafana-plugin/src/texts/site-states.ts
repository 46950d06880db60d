import { texts } from './text.ts';

/** Words of the panels about sites. */
export const text = texts('site-states', {
  measureUp: 'Devices that answer (1 up, 0 down)',
  measureMaintenance: 'In maintenance (1)',
  measureDown: 'Devices or sites that are down (1 down, 0 up)',
  count_down: '{{count}} down',
  count_part: '{{count}} part down',
  count_unknown: '{{count}} unknown',
  count_maintenance: '{{count}} in maintenance',
  count_up: '{{count}} up',
  short_maintenance: '{{count}} maint',
  sites: { one: '{{count}} site', other: '{{count}} sites' },
});
