import { type Claims, macOf, scaled } from './claim.ts';
import { type Row, tableOf } from './librenms.ts';

/** LibreNMS's column, our metric; 64-bit counters if the walk has them. */
const counters = [
  ['ifInOctets', 'receive_bytes'],
  ['ifOutOctets', 'transmit_bytes'],
  ['ifInErrors', 'receive_errors'],
  ['ifOutErrors', 'transmit_errors'],
  ['ifInDiscards', 'receive_drops'],
  ['ifOutDiscards', 'transmit_drops'],
] as const;

/** IANAifType by name, and the word of `/interface print`. */
const types: Readonly<Record<string, string>> = {
  ethernetCsmacd: 'ether',
  ieee80211: 'wlan',
  l2vlan: 'vlan',
  ieee8023adLag: 'bond',
  bridge: 'bridge',
  tunnel: 'tunnel',
  other: 'other',
};

const packets = (row: Row, direction: 'In' | 'Out'): number =>
  ['Ucast', 'Multicast', 'Broadcast'].reduce(
    (sum, cast) => sum + Number(row[`if${direction}${cast}Pkts`]),
    0,
  );

/** Addresses with the length of their network, without those that a device makes itself. */
export function claimAddresses(claims: Claims): void {
  const ports = tableOf(claims.extraction, 'ports', 'ports');
  for (const row of tableOf(claims.extraction, 'ipv4-addresses', 'ipv4_addresses')) {
    const name = ports.find((port) => port['ifIndex'] === row['ifIndex'])?.['ifName'];
    const address = `${row['ipv4_address']}/${row['ipv4_prefixlen']}`;
    claims.series(
      { kind: 'address', what: `address ${address} on ${row['ifIndex']}` },
      ['ip_address_info', { interface: String(name), address }],
      1,
    );
  }
  for (const row of tableOf(claims.extraction, 'ipv6-addresses', 'ipv6_addresses')) {
    if (isLinkLocal(row)) continue;
    const name = ports.find((port) => port['ifIndex'] === row['ifIndex'])?.['ifName'];
    const address = `${row['ipv6_compressed']}/${row['ipv6_prefixlen']}`;
    claims.series(
      { kind: 'address of IPv6', what: `address ${address} on ${row['ifIndex']}` },
      ['ipv6_address_info', { interface: String(name), address }],
      1,
    );
  }
}

export const isLinkLocal = (row: Row): boolean => String(row['ipv6_address']).startsWith('fe80:');

/** Their number; LibreNMS has a row for each. */
export function claimRoutes(claims: Claims): void {
  const routes = tableOf(claims.extraction, 'route', 'route');
  if (routes.length === 0) return;
  const ofVersion4 = routes.filter((row) => row['inetCidrRouteDestType'] === 'ipv4').length;
  claims.series(
    { kind: 'routes', what: 'number of IPv4 routes' },
    ['route_entries', { family: 'ipv4' }],
    ofVersion4,
  );
}

export function claimInterfaces(claims: Claims): void {
  for (const row of tableOf(claims.extraction, 'ports', 'ports')) {
    const labels = { interface: String(row['ifName']) };
    const claim = (kind: string, what: string) => ({ kind, what: `port ${row['ifIndex']} ${what}` });
    for (const [column, metric] of counters) {
      const kind = `interface ${metric.replace(/^\w+?_/, '')}`;
      claims.series(claim(kind, column), [`interface_${metric}_total`, labels], row[column]);
    }
    for (const [direction, metric] of [
      ['In', 'receive'],
      ['Out', 'transmit'],
    ] as const) {
      claims.series(
        claim('interface packets', `if${direction}Pkts`),
        [`interface_${metric}_packets_total`, labels],
        packets(row, direction),
      );
    }
    const up = row['ifOperStatus'] === 'up' ? 1 : 0;
    claims.series(claim('interface status', 'ifOperStatus'), ['interface_up', labels], up);
    const enabled = row['ifAdminStatus'] === 'up' ? 1 : 0;
    claims.series(claim('interface status', 'ifAdminStatus'), ['interface_enabled', labels], enabled);
    claims.series(
      claim('interface rate', 'ifSpeed'),
      ['interface_rate_bytes_per_second', labels],
      row['ifSpeed'] === null ? null : Number(row['ifSpeed']) / 8,
    );
    claims.series(claim('interface mtu', 'ifMtu'), ['interface_mtu_bytes', labels], row['ifMtu']);
    claims.label(
      claim('interface type', 'ifType'),
      ['interface_info', 'interface_type', labels],
      types[String(row['ifType'])] ?? row['ifType'],
    );
    const mac = row['ifPhysAddress'];
    claims.label(
      claim('interface mac address', 'ifPhysAddress'),
      ['interface_mac_info', 'mac_address', labels],
      mac === null || mac === undefined ? mac : macOf(mac),
    );
    claims.series(
      claim('interface last change', 'ifLastChange'),
      ['interface_last_change_uptime_seconds', labels],
      scaled(row['ifLastChange'], 0.01),
    );
    // LibreNMS shows the name for an unset alias
    const alias = row['ifAlias'] === row['ifName'] ? '(ifName)' : row['ifAlias'];
    claims.label(claim('interface comment', 'ifAlias'), ['interface_info', 'comment', labels], alias);
  }
}
