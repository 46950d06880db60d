import { texts } from './text.ts';

export const text = texts('outages-panel', {
  measureOpen: 'Open outages (since when in Unix seconds, or for how many seconds)',
  measurePlanned: 'Planned work (1)',
  measureSilenced: 'Silenced or acknowledged (1)',
  measureLast: 'End of the last outage (Unix seconds)',
  listLongest: 'Open outages, the longest first',
  listNewest: 'Open outages, the newest first',
  open: { one: '{{count}} open outage', other: '{{count}} open outages' },
  countPlanned: '{{count}} planned',
  countSilenced: '{{count}} silenced',
  planned: 'planned',
  silenced: 'silenced',
  since: 'since {{time}}',
  everywhere: 'Whole fleet',
  none: 'No outages',
  knownHidden: { one: '{{count}} planned or silenced', other: '{{count}} planned or silenced' },
  last: 'The last one ended {{time}}, {{ago}} ago',
  order: 'First',
  orderLongest: 'Longest',
  orderNewest: 'Newest',
  known: 'Planned and silenced',
  knownAbout:
    'Somebody knows of them. Prometheus does not know of silences, only of maintenance windows: one that was silenced in Alertmanager alone stays among the others',
  knownBelow: 'Below the others',
  knownLeftOut: 'Left out',
});
