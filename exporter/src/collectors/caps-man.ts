import { defineCollector } from '../define/collector.ts';
import {
  bitRate,
  bytes,
  channel,
  count,
  duration,
  flagOrFalse,
  rx,
  signal,
  text,
  tx,
} from '../define/fields.ts';
import { counter, gauge, info, rows, states } from '../define/metrics.ts';
import { indexOf, is } from '../define/oid-set.ts';
import { menu, walk } from '../define/sources.ts';
import { ifOperStatus } from '../oids/if-mib.ts';
import { interfaceName } from '../oids/mikrotik-interface-stats.ts';
import * as oid from '../oids/mikrotik-wireless.ts';

export default defineCollector({
  name: 'caps-man',
  title: 'CAPsMAN (legacy wireless package): access points and clients',
  types: ['router'],
  notes:
    'The manager of the new package shows its clients in the wifi collector. A plain print of the registration table has no ' +
    'counters; `stats` adds them (7.24.5).',
  tables: [
    {
      api: menu('/caps-man/interface'),
      snmp: walk(oid.mtxrWlCMTable),
      labels: { interface: text('name', interfaceName) },
      metrics: [
        info('mikrotik_caps_man_interface_info', 'Configuration of the interface.', {
          configuration: text('configuration'),
        }),
        gauge(
          'mikrotik_caps_man_interface_up',
          'Whether the interface is running.',
          flagOrFalse('running', is(ifOperStatus, 'up')),
        ),
        states('mikrotik_caps_man_interface_state', 'State of the interface as the manager reports it.', {
          label: 'state',
          text: text('current-state', oid.mtxrWlCMState),
          states: ['running-ap'],
        }),
        gauge(
          'mikrotik_caps_man_registered_clients',
          'Clients registered on the interface.',
          count('current-registered-clients', oid.mtxrWlCMRegClientCount),
        ),
        gauge(
          'mikrotik_caps_man_authorized_clients',
          'Clients allowed to pass data.',
          count('current-authorized-clients', oid.mtxrWlCMAuthClientCount),
        ),
        gauge(
          'mikrotik_caps_man_frequency_hertz',
          'Channel frequency.',
          channel('current-channel', oid.mtxrWlCMChannel),
        ),
      ],
    },
    {
      api: menu('/caps-man/remote-cap'),
      labels: { cap: text('identity'), base_mac: text('base-mac') },
      metrics: [
        info('mikrotik_caps_man_remote_cap_info', 'Board and RouterOS version of the access point.', {
          board: text('board'),
          version: text('version'),
        }),
        states('mikrotik_caps_man_remote_cap_state', 'State of the access point as the manager reports it.', {
          label: 'state',
          text: text('state'),
          states: ['Run'],
        }),
      ],
    },
    {
      api: menu('/caps-man/registration-table', { flags: ['stats'] }),
      snmp: walk(oid.mtxrWlCMRtabTable),
      resource: { name: 'wireless-clients', prefix: 'caps_man_client', constants: { stack: 'caps-man' } },
      labels: {
        interface: text('interface', interfaceName),
        mac_address: text('mac-address', indexOf(oid.mtxrWlCMRtabTable, 'mac')),
      },
      metrics: [
        info('mikrotik_caps_man_client_info', 'SSID the client is connected to.', {
          ssid: text('ssid', oid.mtxrWlCMRtabSsid),
        }),
        gauge(
          'mikrotik_caps_man_client_signal_dbm',
          'Client signal as received by the access point.',
          signal('rx-signal', oid.mtxrWlCMRtabRxStrength),
        ),
        gauge(
          'mikrotik_caps_man_client_transmit_rate_bytes_per_second',
          'Data rate to the client.',
          bitRate('tx-rate', oid.mtxrWlCMRtabTxRate),
        ),
        gauge(
          'mikrotik_caps_man_client_receive_rate_bytes_per_second',
          'Data rate from the client.',
          bitRate('rx-rate', oid.mtxrWlCMRtabRxRate),
        ),
        gauge(
          'mikrotik_caps_man_client_uptime_seconds',
          'Time since the client registered.',
          duration('uptime', oid.mtxrWlCMRtabUptime),
        ),
        counter(
          'mikrotik_caps_man_client_transmit_bytes_total',
          'Bytes sent to the client.',
          bytes(tx('bytes'), oid.mtxrWlCMRtabTxBytes),
        ),
        counter(
          'mikrotik_caps_man_client_receive_bytes_total',
          'Bytes received from the client.',
          bytes(rx('bytes'), oid.mtxrWlCMRtabRxBytes),
        ),
        counter(
          'mikrotik_caps_man_client_transmit_packets_total',
          'Packets sent to the client.',
          count(tx('packets'), oid.mtxrWlCMRtabTxPackets),
        ),
        counter(
          'mikrotik_caps_man_client_receive_packets_total',
          'Packets received from the client.',
          count(rx('packets'), oid.mtxrWlCMRtabRxPackets),
        ),
        rows('mikrotik_caps_man_clients', 'Clients in the registration table.', {
          interface: text('interface', interfaceName),
        }),
      ],
    },
  ],
});
