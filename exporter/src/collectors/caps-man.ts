import { whenAsked } from '../define/asked.ts';
import { defineCollector } from '../define/collector.ts';
import {
  bitRate,
  bytes,
  channel,
  count,
  duration,
  flagOrFalse,
  type Row,
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
import * as capsman from '../oids/mikrotik-capsman.ts';
import * as oid from '../oids/mikrotik-wireless.ts';

/** A virtual interface has the radio of its master, and its own is all zeros. */
const givenMac = (mac: string): string | undefined => (mac === '00:00:00:00:00:00' ? undefined : mac);

/** A manager that sends no name calls it the same in its log. */
function withName(row: Row): Row {
  const mac = row['base-mac'];
  return row['name'] !== undefined || mac === undefined
    ? row
    : { ...row, name: `CAP-${String(mac).replaceAll(':', '')}` };
}

export default defineCollector({
  name: 'caps-man',
  title: 'CAPsMAN (legacy wireless package): access points and clients',
  types: ['router', 'ap'],
  notes:
    'The manager of the new package is in wifi-capsman, its radios and clients in the wifi collector. An access point ' +
    'that vanishes leaves the list; the interfaces configured for it stay and are not bound. A plain print of the ' +
    'registration table has no counters; `stats` adds them (7.24.5). Rows: interfaces, radios, access points and their clients.',
  options: {
    identities:
      'Add the EAP identity of clients that log in with 802.1X (API only). It names a person: mind who can read the metrics.',
  },
  tables: [
    {
      api: menu('/caps-man/interface'),
      snmp: walk(oid.mtxrWlCMTable),
      labels: { interface: text('name', interfaceName) },
      metrics: [
        info('mikrotik_caps_man_interface_info', 'Configuration, radio and master of the interface.', {
          configuration: text('configuration'),
          radio_mac: text('radio-mac', undefined, givenMac),
          master_interface: text('master-interface', undefined, (name) =>
            name === 'none' ? undefined : name,
          ),
        }),
        gauge(
          'mikrotik_caps_man_interface_bound',
          'Whether a radio serves the interface: 0 if its access point vanished.',
          flagOrFalse('bound'),
        ),
        gauge(
          'mikrotik_caps_man_interface_inactive',
          'Whether the interface is inactive although it is enabled.',
          flagOrFalse('inactive'),
        ),
        gauge(
          'mikrotik_caps_man_interface_master',
          'Whether the interface is the first of its radio.',
          flagOrFalse('master'),
        ),
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
      snmp: walk(capsman.mtxrWlCMRemoteTable, [], undefined, oid.mtxrWlCMState),
      resource: {
        name: 'caps-man-access-points',
        title: 'Access points of the legacy CAPsMAN',
        prefix: 'caps_man_remote_cap',
        example: {
          cap: 'CAP-D4CA6DBB0E52',
          identity: 'lobby',
          base_mac: '02:CA:6D:BB:0E:52',
          board: 'RB951Ui-2HnD',
          version: '7.16.2',
          serial: 'HB00A000001',
          state: 'Run',
          radios: 1,
        },
      },
      // the name contains the base MAC address; identities are often alike
      labels: { cap: text('name', capsman.mtxrWlCMRemoteName) },
      expand: { properties: ['base-mac'], rows: (row) => [withName(row)] },
      metrics: [
        states('mikrotik_caps_man_remote_cap_state', 'State of the access point as the manager reports it.', {
          label: 'state',
          text: text('state', capsman.mtxrWlCMRemoteState),
          states: ['Run'],
        }),
        gauge(
          'mikrotik_caps_man_remote_cap_radios',
          'Radios of the access point.',
          count('radios', capsman.mtxrWlCMRemoteRadios),
        ),
        rows('mikrotik_caps_man_remote_caps', 'Access points connected to the manager.'),
      ],
    },
    {
      api: menu('/caps-man/remote-cap'),
      resource: { name: 'caps-man-access-points', prefix: 'caps_man_remote_cap' },
      labels: { cap: text('name') },
      expand: { properties: ['base-mac'], rows: (row) => [withName(row)] },
      metrics: [
        info(
          'mikrotik_caps_man_remote_cap_info',
          'Identity, board and RouterOS version of the access point.',
          {
            identity: text('identity'),
            base_mac: text('base-mac'),
            board: text('board'),
            version: text('version'),
            serial: text('serial'),
          },
        ),
      ],
    },
    {
      api: menu('/caps-man/radio'),
      labels: { radio_mac: text('radio-mac') },
      metrics: [
        info('mikrotik_caps_man_radio_info', 'Access point of the radio, and the interface it became.', {
          cap: text('remote-cap-name'),
          interface: text('interface'),
        }),
        gauge(
          'mikrotik_caps_man_radio_provisioned',
          'Whether the radio has an interface: a rule of provisioning applies to it.',
          flagOrFalse('provisioned'),
        ),
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
        info('mikrotik_caps_man_client_info', 'SSID and VLAN of the client.', {
          ssid: text('ssid', oid.mtxrWlCMRtabSsid),
          vlan_id: text('vlan-id'),
        }),
        whenAsked(
          'identities',
          info(
            'mikrotik_caps_man_client_identity_info',
            'EAP identity of the client: the name a person logs in with.',
            { eap_identity: text('eap-identity') },
            { when: (row) => (row['eap-identity'] ?? '') !== '' },
          ),
        ),
        gauge(
          'mikrotik_caps_man_client_signal_dbm',
          'Client signal as received by the access point.',
          signal('rx-signal', oid.mtxrWlCMRtabRxStrength),
        ),
        gauge(
          'mikrotik_caps_man_client_remote_signal_dbm',
          'Signal of the access point as received by the client.',
          signal('tx-signal', oid.mtxrWlCMRtabTxStrength),
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
