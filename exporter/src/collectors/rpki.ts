import { defineCollector } from '../define/collector.ts';
import { count, duration, flagOrFalse, not, text } from '../define/fields.ts';
import { gauge, states } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';

export default defineCollector({
  name: 'rpki',
  title: 'RPKI: sessions with validators',
  unseen: 'all of it',
  types: ['router'],
  isSlow: true,
  notes: 'RouterOS 7 only. Not available over SNMP. Rows: sessions.',
  tables: [
    {
      api: menu('/routing/rpki/session'),
      labels: { group: text('group'), address: text('address'), port: text('port') },
      metrics: [
        states('mikrotik_rpki_session_state', 'State of the session.', {
          label: 'state',
          text: text('state'),
          states: ['idle', 'connecting', 'prepare', 'loading', 'sync', 'error'],
        }),
        gauge(
          'mikrotik_rpki_session_expires_after_seconds',
          'Time until the data of the validator expires.',
          duration('expires'),
        ),
        gauge(
          'mikrotik_rpki_session_serial',
          'Serial number of the data; it rises when the validator has news.',
          count('serial'),
        ),
        gauge('mikrotik_rpki_session_version', 'Version of the protocol.', count('version')),
      ],
    },
    {
      api: menu('/routing/rpki', { isConfigured: true }),
      labels: { group: text('group'), address: text('address'), port: text('port') },
      metrics: [
        gauge(
          'mikrotik_rpki_validator_enabled',
          'Whether the validator is enabled.',
          not(flagOrFalse('disabled')),
        ),
      ],
    },
  ],
});
