import { whenAsked } from '../define/asked.ts';
import { defineCollector } from '../define/collector.ts';
import { onRequest } from '../define/device-types.ts';
import { flag, flagOrFalse, type Row, text } from '../define/fields.ts';
import { gauge, info, rows } from '../define/metrics.ts';
import { indexOf, is } from '../define/oid-set.ts';
import { menu, walk } from '../define/sources.ts';
import { ifName } from '../oids/if-mib.ts';
import * as oid from '../oids/ip-mib.ts';
import { isSet } from '../define/values.ts';

/** RouterOS 6 has no `status`: whether it knows the MAC address is all it says. */
function* withStatus(row: Row): Iterable<Row> {
  const { status, complete } = row;
  if (status !== undefined || complete === undefined) yield row;
  else yield { ...row, status: isSet(complete) ? 'complete' : 'incomplete' };
}

/** RouterOS 6 spells it in capital letters over the API. */
const withDhcp = (row: Row): Iterable<Row> => [
  row['DHCP'] === undefined ? row : { ...row, dhcp: row['DHCP'] },
];

export default defineCollector({
  name: 'arp-entry',
  title: 'ARP and IPv6 neighbours, one series per address',
  types: onRequest,
  notes:
    'A series per host, so it is in no default module; `arp` counts. The status of an entry is from 7.x on (reachable, stale, ' +
    'delay, probe, failed, incomplete, permanent); on 6.x it is complete or incomplete. Rows: all entries of both tables.',
  options: { comments: 'Add the comment of an ARP entry as a label of all its series (API only).' },
  tables: [
    {
      api: menu('/ip/arp'),
      expand: { properties: ['complete'], rows: withStatus },
      labels: {},
      metrics: [
        rows('mikrotik_arp_addresses', 'Addresses in the ARP table by interface and status.', {
          interface: text('interface'),
          status: text('status'),
        }),
      ],
    },
    {
      api: menu('/ip/arp'),
      snmp: walk(oid.ipNetToMediaTable),
      resource: {
        name: 'arp',
        title: 'ARP',
        prefix: 'arp',
        example: {
          address: '10.10.100.10',
          interface: 'vlan100-mgmt',
          mac_address: '02:1C:7D:7A:88:95',
          complete: true,
          dynamic: true,
          invalid: false,
        },
      },
      labels: {
        interface: text('interface', ifName),
        address: text('address', indexOf(oid.ipNetToMediaTable, 'ipv4')),
        comment: whenAsked('comments', text('comment')),
      },
      expand: { properties: ['dhcp', 'DHCP'], makesOverApi: { dhcp: ['dhcp', 'DHCP'] }, rows: withDhcp },
      metrics: [
        info('mikrotik_arp_info', 'MAC address and comment of the entry.', {
          mac_address: text('mac-address', oid.ipNetToMediaPhysAddress),
          comment: text('comment'),
        }),
        gauge(
          'mikrotik_arp_complete',
          'Whether the MAC address of the host is known; missing where the device does not report it.',
          flag('complete'),
        ),
        gauge(
          'mikrotik_arp_dynamic',
          'Whether the entry was learned.',
          flagOrFalse('dynamic', is(oid.ipNetToMediaType, 'dynamic')),
        ),
        gauge(
          'mikrotik_arp_dhcp',
          'Whether a DHCP server of the device added the entry.',
          flagOrFalse('dhcp'),
        ),
        gauge(
          'mikrotik_arp_published',
          'Whether the device answers ARP requests for the address.',
          flagOrFalse('published'),
        ),
        rows('mikrotik_arp_interface_entries', 'Entries of the ARP table by interface.', {
          interface: text('interface', ifName),
        }),
        gauge(
          'mikrotik_arp_invalid',
          'Whether the entry is not in use, for example because its interface is a bridge port.',
          flagOrFalse('invalid'),
        ),
      ],
    },
    {
      api: menu('/ipv6/neighbor'),
      labels: {},
      metrics: [
        rows('mikrotik_ipv6_neighbors', 'IPv6 neighbours by interface and status.', {
          interface: text('interface'),
          status: text('status'),
        }),
      ],
    },
    {
      api: menu('/ipv6/neighbor'),
      labels: { interface: text('interface'), address: text('address') },
      metrics: [
        info('mikrotik_ipv6_neighbor_info', 'MAC address of the IPv6 neighbour.', {
          mac_address: text('mac-address'),
        }),
        gauge(
          'mikrotik_ipv6_neighbor_router',
          'Whether the neighbour says that it is a router.',
          flagOrFalse('router'),
        ),
      ],
    },
  ],
});
