import { defineCollector } from '../define/collector.ts';
import { count, text } from '../define/fields.ts';
import { gauge } from '../define/metrics.ts';
import { counted, menu } from '../define/sources.ts';

export default defineCollector({
  name: 'arp',
  title: 'ARP and IPv6 neighbours: how full the tables are',
  types: ['router'],
  isSlow: true,
  notes:
    'The device counts; arp-entry reads the tables. When a table is full, new hosts on all interfaces become unreachable. Counts only: no rows of the tables.',
  tables: [
    {
      api: [
        counted('/ip/arp', { constants: { family: 'ipv4' } }),
        counted('/ipv6/neighbor', { constants: { family: 'ipv6' } }),
      ],
      labels: { family: text('family') },
      metrics: [
        gauge(
          'mikrotik_arp_entries',
          'Entries of the ARP table (ipv4) and of the neighbour table (ipv6).',
          count('count'),
        ),
      ],
    },
    {
      api: [
        menu('/ip/settings', { constants: { family: 'ipv4' } }),
        menu('/ipv6/settings', { constants: { family: 'ipv6' } }),
      ],
      labels: { family: text('family') },
      metrics: [
        gauge(
          'mikrotik_arp_entries_limit',
          'Entries that the table can hold (max-neighbor-entries).',
          count('max-neighbor-entries'),
        ),
      ],
    },
  ],
});
