import { defineCollector } from '../define/collector.ts';
import { duration, flag, text } from '../define/fields.ts';
import { gauge, info, rows, states } from '../define/metrics.ts';
import { menu, scalars, walk } from '../define/sources.ts';
import * as oid from '../oids/mikrotik-capsman.ts';
import { named } from './wifi/menus.ts';

export default defineCollector({
  name: 'wifi-capsman',
  title: 'CAPsMAN (wifi package): access points',
  types: ['router', 'ap'],
  notes:
    'The manager that the wifi packages bring along; every device has its menus from 7.13 on. Radios and clients of its ' +
    'access points are in the wifi collector, the legacy manager in caps-man. An access point that vanishes leaves the ' +
    'list; `mikrotik_wifi_interface_bound` of its interfaces becomes 0. Rows: access points, and one of settings.',
  tables: [
    {
      api: menu(named('/capsman')),
      snmp: scalars(),
      labels: {},
      metrics: [
        gauge(
          'mikrotik_wifi_capsman_enabled',
          'Whether the device manages access points.',
          flag('enabled', oid.mtxrWifiCapsmanEnabled),
        ),
      ],
    },
    {
      api: menu(named('/capsman/remote-cap')),
      snmp: walk(oid.mtxrRemoteCapTable, [], undefined, oid.mtxrWifiCapsmanEnabled),
      resource: {
        name: 'wifi-access-points',
        title: 'Access points of CAPsMAN (wifi package)',
        prefix: 'wifi_capsman_remote_cap',
        example: {
          cap: 'lobby',
          base_mac: '02:31:48:F6:C4:AF',
          board: 'cAPGi-5HaxD2HaxD',
          version: '7.20.2',
          serial: 'HG00A000001',
          state: 'Ok',
          connected_seconds: 290_302,
          uptime_seconds: 323_275,
        },
      },
      labels: {
        cap: text('identity', oid.mtxrRemoteCapIdentity),
        base_mac: text('base-mac', oid.mtxrRemoteCapBaseMac, (mac) => mac.toUpperCase()),
      },
      metrics: [
        info('mikrotik_wifi_capsman_remote_cap_info', 'Board and RouterOS version of the access point.', {
          board: text('board-name', oid.mtxrRemoteCapBoardName),
          version: text('version', oid.mtxrRemoteCapVersion),
          serial: text('serial', oid.mtxrRemoteCapSerial),
          common_name: text('common-name', oid.mtxrRemoteCapCommonName),
        }),
        states('mikrotik_wifi_capsman_remote_cap_state', 'State of the access point.', {
          label: 'state',
          text: text('state', oid.mtxrRemoteCapState),
          states: ['Ok'],
        }),
        gauge(
          'mikrotik_wifi_capsman_remote_cap_connected_seconds',
          'Time since the access point connected to the manager.',
          duration('connected-time'),
        ),
        gauge(
          'mikrotik_wifi_capsman_remote_cap_uptime_seconds',
          'Time since the access point started.',
          duration('uptime'),
        ),
        rows('mikrotik_wifi_capsman_remote_caps', 'Access points connected to the manager.'),
      ],
    },
  ],
});
