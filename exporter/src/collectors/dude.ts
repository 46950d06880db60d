import { defineCollector } from '../define/collector.ts';
import { flag, text } from '../define/fields.ts';
import { gauge, states } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';

export default defineCollector({
  name: 'dude',
  title: 'The Dude: server enabled, status',
  unseen: 'all of it',
  types: ['router'],
  isSlow: true,
  notes: 'Needs the package dude; one command, one row.',
  tables: [
    {
      api: menu('/dude'),
      labels: {},
      metrics: [
        gauge('mikrotik_dude_enabled', 'Whether the server is enabled.', flag('enabled')),
        states('mikrotik_dude_status', 'Status of the server as RouterOS reports it.', {
          label: 'status',
          text: text('status', undefined, (status) => (status === '' ? undefined : status)),
          states: ['running', 'stopped'],
        }),
      ],
    },
  ],
});
