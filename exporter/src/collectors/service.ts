import { defineCollector } from '../define/collector.ts';
import { everywhere } from '../define/device-types.ts';
import { count, flagOrFalse, not, type Row, text } from '../define/fields.ts';
import { gauge, info, rows } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';
import { firstGiven, isSet } from '../define/values.ts';

/** From 7.19 on the menu has a row for each open connection, and for each port that another menu opens. */
function* services(row: Row): Iterable<Row> {
  if (isSet(row['connection']) || isSet(row['dynamic'])) return;
  // 7.24 calls the allowed networks `available-from`
  yield { ...row, networks: firstGiven(row['available-from'], row['address']) ?? '' };
}

function* connections(row: Row): Iterable<Row> {
  if (isSet(row['connection'])) yield row;
}

const ofRows = ['connection', 'dynamic'];

export default defineCollector({
  name: 'service',
  title: 'IP services: which are open, and who is connected',
  types: everywhere,
  isSlow: true,
  notes:
    'API, SSH, WinBox, Telnet, FTP and web. Connections are from 7.19 on. One command; service-setting has SOCKS, proxy, UPnP ' +
    'and others. Rows: services, about ten.',
  tables: [
    {
      api: menu('/ip/service'),
      labels: { service: text('name') },
      expand: {
        properties: [...ofRows, 'address', 'available-from'],
        makes: { networks: ['address', 'available-from'] },
        rows: services,
      },
      metrics: [
        gauge('mikrotik_service_enabled', 'Whether the service is enabled.', not(flagOrFalse('disabled'))),
        gauge(
          'mikrotik_service_invalid',
          'Whether the service cannot run, for example because its certificate is gone.',
          flagOrFalse('invalid'),
        ),
        gauge(
          'mikrotik_service_sessions_limit',
          'Sessions that the service allows at once (from 7.16 on).',
          count('max-sessions'),
        ),
        info(
          'mikrotik_service_info',
          'Port, certificate and VRF of the service, and the networks it accepts; no networks means any.',
          {
            port: text('port'),
            networks: text('networks'),
            certificate: text('certificate'),
            vrf: text('vrf'),
          },
        ),
      ],
    },
    {
      api: menu('/ip/service'),
      labels: {},
      expand: { properties: ofRows, rows: connections },
      metrics: [
        rows('mikrotik_service_connections', 'Open connections by service (from 7.19 on).', {
          service: text('name'),
        }),
      ],
    },
  ],
});
