import { defineCollector } from '../define/collector.ts';
import { everywhere } from '../define/device-types.ts';
import { count, flagOrFalse, not, type Row, text } from '../define/fields.ts';
import { isGeneratedName } from '../define/generated-name.ts';
import { gauge, info, rows } from '../define/metrics.ts';
import { referredTo } from '../define/oid-set.ts';
import { counted, menu, walk } from '../define/sources.ts';
import { ifName } from '../oids/if-mib.ts';
import { addressWithPrefix, ipAddrTable, ipAdEntIfIndex } from '../oids/ip-mib.ts';
import { ipv6AddressWithPrefix, ipv6AddrTable, ipv6AddrType } from '../oids/ipv6-mib.ts';

/** Configured addresses; on 7.24 the word can be missing where it is false, so that `dynamic=false` would lose rows. */
const configured = { where: ['dynamic=true', '#!'] };

/** SNMP calls addresses stateless that the device made itself, such as link-local ones: dynamic over the API. */
const isConfigured6 = (row: Row): boolean => row[ipv6AddrType.name] !== 'stateless';

/** An address from a pool is the pool's, and changes with what the provider delegates. */
function* withoutPoolAddress(row: Row): Iterable<Row> {
  const { address, ...rest } = row;
  const isOwn = (row['from-pool'] ?? '') === '';
  yield isOwn && address !== undefined ? { ...rest, address } : rest;
}

export default defineCollector({
  name: 'address',
  title: 'IP addresses of the interfaces',
  types: everywhere,
  isSlow: true,
  notes:
    'Configured addresses have series. Dynamic ones (DHCP, PPP, IPv6 link-local) come and go, so the device counts them. SNMP ' +
    'does not say which are dynamic: addresses of PPP sessions are left out by the name of their interface, and one from DHCP ' +
    'looks configured. So does an IPv6 address from a pool, which SNMP reports with the address itself; the API has the name of its pool. Rows: the addresses of both families.',
  tables: [
    {
      api: menu('/ip/address', configured),
      snmp: walk(ipAddrTable),
      labels: {
        interface: text('interface', referredTo(ipAdEntIfIndex, ifName)),
        address: text('address', addressWithPrefix),
      },
      keep: (labels) => !isGeneratedName(labels['interface']),
      metrics: [
        info('mikrotik_ip_address_info', 'Comment of the IPv4 address.', { comment: text('comment') }),
        gauge(
          'mikrotik_ip_address_enabled',
          'Whether the IPv4 address is enabled.',
          not(flagOrFalse('disabled')),
        ),
        gauge(
          'mikrotik_ip_address_invalid',
          'Whether the IPv4 address is not in use, for example because its interface is gone.',
          flagOrFalse('invalid'),
        ),
        rows('mikrotik_ip_addresses', 'Configured IPv4 addresses by interface.', {
          interface: text('interface', referredTo(ipAdEntIfIndex, ifName)),
        }),
      ],
    },
    {
      api: counted('/ip/address', { where: ['dynamic=true'] }),
      labels: {},
      metrics: [
        gauge(
          'mikrotik_ip_dynamic_addresses',
          'IPv4 addresses that DHCP, PPP and others have added.',
          count('count'),
        ),
      ],
    },
    {
      api: menu('/ipv6/address', configured),
      snmp: walk(ipv6AddrTable, [ipv6AddrType], isConfigured6),
      labels: {
        interface: text('interface', ifName),
        address: text('address', ipv6AddressWithPrefix),
        pool: text('from-pool'),
      },
      // every device has it, and the API calls it dynamic
      keep: (labels) => !isGeneratedName(labels['interface']) && labels['address'] !== '::1/128',
      expand: { properties: ['from-pool'], rows: withoutPoolAddress },
      metrics: [
        info('mikrotik_ipv6_address_info', 'Comment of the IPv6 address.', { comment: text('comment') }),
        gauge(
          'mikrotik_ipv6_address_enabled',
          'Whether the IPv6 address is enabled.',
          not(flagOrFalse('disabled')),
        ),
        gauge(
          'mikrotik_ipv6_address_invalid',
          'Whether the IPv6 address is not in use, for example because its pool has no prefix.',
          flagOrFalse('invalid'),
        ),
        gauge(
          'mikrotik_ipv6_address_deprecated',
          'Whether the IPv6 address is no longer used for new connections.',
          flagOrFalse('deprecated'),
        ),
        rows('mikrotik_ipv6_addresses', 'Configured IPv6 addresses by interface.', {
          interface: text('interface', ifName),
        }),
      ],
    },
  ],
  live: [
    {
      api: menu('/ip/address'),
      resource: {
        name: 'ip-addresses',
        title: 'IPv4 addresses',
        prefix: 'ip_address',
        example: {
          address: '10.10.100.1/24',
          interface: 'vlan100-mgmt',
          network: '10.10.100.0',
          actual_interface: 'vlan100-mgmt',
          comment: 'management',
          dynamic: false,
          enabled: true,
          invalid: false,
        },
      },
      labels: { interface: text('interface'), address: text('address'), network: text('network') },
      metrics: [
        info('mikrotik_ip_address_info', 'Comment of the IPv4 address.', {
          actual_interface: text('actual-interface'),
          comment: text('comment'),
        }),
        gauge(
          'mikrotik_ip_address_dynamic',
          'Whether the address was added by itself.',
          flagOrFalse('dynamic'),
        ),
        gauge('mikrotik_ip_address_enabled', 'Whether the address is enabled.', not(flagOrFalse('disabled'))),
        gauge('mikrotik_ip_address_invalid', 'Whether the address is not in use.', flagOrFalse('invalid')),
      ],
    },
  ],
});
