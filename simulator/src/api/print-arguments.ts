import { isAtLeast, type RouterOsVersion } from '../model/version.ts';
import type { PropertyReader } from './query.ts';

// Arguments of `print` as the command trees of RouterOS 7.10.2, 7.20.8 and 7.24 have them (/console/inspect). An argument
// first seen in a tree is taken to exist from that minor version on; RouterOS 6 has no trees and is treated as 7.10.

/** Menus that are settings: one row that is not an item. */
const SETTINGS = ['as-value', 'file', 'interval', 'without-paging'];

const ITEMS = [
  ...SETTINGS,
  'append',
  'brief',
  'count-only',
  'detail',
  'follow',
  'follow-only',
  'from',
  'proplist',
  'show-ids',
  'terse',
  'value-list',
  'where',
];

const FIREWALL = ['all', 'chain', 'dynamic', 'static', 'stats'];
const QUEUES = ['bytes', 'oid', 'packets', 'rate', 'stats'];

/** Arguments that only some menus have. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  '/caps-man/interface': ['oid'],
  '/caps-man/registration-table': ['oid', 'stats'],
  '/certificate': ['active', 'inactive'],
  '/disk': ['oid', 'stats', 'stats-detail'],
  '/interface': ['oid', 'stats', 'stats-detail'],
  '/interface/bridge/port': ['debug', 'stats'],
  '/interface/ethernet': ['stats', 'stats-detail'],
  // Only on boards with a switch chip, so in no tree of a CHR; manual, page Switch Chip Features: "print stats".
  '/interface/ethernet/switch': ['stats'],
  '/interface/ethernet/switch/port': ['stats'],
  '/interface/mesh/port': ['stats'],
  '/interface/wifi': ['config', 'oid'],
  '/interface/wifi/cap': ['oid'],
  '/interface/wifi/capsman': ['oid'],
  '/interface/wifi/capsman/remote-cap': ['oid'],
  '/interface/wifi/registration-table': ['oid', 'stats'],
  '/interface/wifiwave2/registration-table': ['stats'],
  '/interface/wireless': ['advanced', 'basic', 'oid'],
  '/interface/wireless/nstreme-dual': ['oid'],
  '/interface/wireless/registration-table': ['oid', 'stats'],
  '/iot/bluetooth': ['stats'],
  '/ip/dhcp-server/lease': ['active'],
  '/ip/firewall/filter': FIREWALL,
  '/ip/firewall/mangle': FIREWALL,
  '/ip/firewall/nat': FIREWALL,
  '/ip/firewall/raw': FIREWALL,
  '/ip/hotspot/active': ['oid', 'stats', 'status'],
  '/ip/hotspot/host': ['bytes', 'packets', 'status'],
  '/ip/hotspot/user': ['bytes', 'packets'],
  '/ip/ipsec/active-peers': ['stats'],
  '/ip/kid-control/device': ['activity', 'all', 'dynamic', 'static', 'stats'],
  '/ip/neighbor': ['oid'],
  '/ip/route': ['stats'],
  '/ipv6/dhcp-server/binding': ['active'],
  '/ipv6/firewall/filter': ['stats'],
  '/ipv6/firewall/mangle': ['stats'],
  '/ipv6/firewall/nat': ['dynamic', 'static', 'stats'],
  '/ipv6/firewall/raw': ['stats'],
  '/ipv6/route': ['stats'],
  '/port': ['stats'],
  '/queue/simple': QUEUES,
  '/queue/tree': QUEUES,
  '/routing/igmp-proxy/interface': ['status'],
  '/routing/route': ['stats'],
  '/system/gps': ['oid'],
  '/system/health': ['oid'],
  '/system/identity': ['oid'],
  '/system/license': ['oid'],
  '/system/resource': ['oid'],
  '/system/resource/cpu': ['oid'],
  '/system/resource/irq': ['per-cpu-count'],
  '/system/ups': ['oid'],
  '/tool/netwatch': ['stats'],
};

/** Arguments of items that some menus lack. */
const LACKING: Readonly<Record<string, readonly string[]>> = {
  '/interface/mesh/fdb': ['from'],
  '/interface/ovpn-server/server': ['brief'],
  '/interface/veth': ['brief'],
  '/interface/vxlan/fdb': ['brief'],
  '/interface/wifi': ['value-list'],
  '/interface/wireguard': ['brief'],
  '/interface/wireless': ['brief', 'value-list'],
  '/interface/wireless/nstreme-dual': ['brief'],
  '/iot/lora': ['brief'],
  '/iot/mqtt/brokers': ['brief'],
  '/ip/dns/adlist': ['brief'],
  '/ip/firewall/filter': ['brief'],
  '/ip/firewall/mangle': ['brief'],
  '/ip/firewall/nat': ['brief'],
  '/ip/firewall/raw': ['brief'],
  '/ip/pool/used': ['from'],
  '/ipv6/firewall/filter': ['brief'],
  '/ipv6/firewall/mangle': ['brief'],
  '/ipv6/firewall/nat': ['brief'],
  '/ipv6/firewall/raw': ['brief'],
  '/ipv6/pool/used': ['from'],
  '/log': ['from'],
  '/routing/bfd/session': ['brief'],
  '/routing/bgp/connection': ['brief'],
  '/routing/bgp/instance': ['brief'],
  '/routing/bgp/session': ['brief'],
  '/routing/isis/instance': ['brief'],
  '/routing/isis/lsp': ['brief'],
  '/routing/isis/neighbor': ['brief'],
  '/routing/ospf/instance': ['brief'],
  '/routing/ospf/interface': ['brief'],
  '/routing/ospf/lsa': ['brief'],
  '/routing/ospf/neighbor': ['brief'],
  '/routing/rip/neighbor': ['brief'],
  '/routing/route': ['from'],
  '/routing/rpki': ['brief'],
  '/routing/rpki/session': ['brief'],
  '/routing/table': ['brief'],
  '/user-manager/router': ['brief'],
  '/user-manager/session': ['brief'],
  '/user-manager/user': ['brief'],
  '/user-manager/user-profile': ['brief'],
};

/** Menus with secrets: from 7.24 on they are hidden unless asked for. */
const SECRETS = new Set([
  '/caps-man/interface',
  '/certificate',
  '/disk',
  '/interface/6to4',
  '/interface/eoip',
  '/interface/eoipv6',
  '/interface/gre',
  '/interface/gre6',
  '/interface/ipip',
  '/interface/ipipv6',
  '/interface/l2tp-client',
  '/interface/l2tp-server/server',
  '/interface/lte',
  '/interface/ovpn-client',
  '/interface/ppp-client',
  '/interface/pppoe-client',
  '/interface/pptp-client',
  '/interface/sstp-client',
  '/interface/vrrp',
  '/interface/wifi',
  '/interface/wireguard',
  '/interface/wireguard/peers',
  '/interface/wireless',
  '/iot/mqtt/brokers',
  '/ip/cloud',
  '/ip/hotspot/user',
  '/ip/ipsec/installed-sa',
  '/ppp/secret',
  '/radius',
  '/routing/bgp/connection',
  '/routing/ospf/interface',
  '/tr069-client',
  '/user',
  '/user-manager/router',
  '/user-manager/user',
]);

export interface MenuShape {
  readonly path: string;
  readonly isSettings?: boolean;
}

export function printArguments(menu: MenuShape, version: RouterOsVersion): ReadonlySet<string> {
  const settings = menu.isSettings === true;
  const known = new Set(settings ? SETTINGS : ITEMS);
  for (const name of LACKING[menu.path] ?? []) known.delete(name);
  for (const name of OWN[menu.path] ?? []) known.add(name);
  if (isAtLeast(version, 7, 20)) {
    if (!settings) known.add('group-by');
    if (menu.path === '/ip/firewall/connection/tracking') known.add('oid');
    if (menu.path === '/ipv6/firewall/filter') known.add('chain');
    if (menu.path === '/log') known.add('with-extra-info');
    if (menu.path === '/system/device-mode') known.add('config');
    if (menu.path === '/file')
      for (const name of ['path', 'recursive', 'relative', 'show-hidden']) known.add(name);
  } else if (!settings && !isAtLeast(version, 7, 11)) known.add('follow-strict');
  if (menu.path === '/container' && !isAtLeast(version, 7, 20)) known.delete('brief');
  if (isAtLeast(version, 7, 24)) {
    known.add('comments');
    if (menu.path === '/interface/veth' || menu.path === '/interface/vxlan/fdb') known.add('brief');
    if (menu.path === '/container') known.add('json');
    if (SECRETS.has(menu.path)) known.add('show-sensitive');
    if (!settings) for (const name of ['on-event', 'order-by', 'timestamp']) known.add(name);
    if (menu.path === '/ip/firewall/connection')
      for (const name of ['follow', 'follow-only']) known.delete(name);
  } else if (menu.path === '/file' && isAtLeast(version, 7, 20)) known.add('list');
  return known;
}

/** Arguments of print that choose rows; all others change the layout on a console and nothing over the API. */
export const ROW_ARGUMENTS: Readonly<Record<string, (read: PropertyReader, value: string) => boolean>> = {
  active: (read) => read('status') === 'bound',
  chain: (read, value) => read('chain') === value,
  dynamic: (read) => read('dynamic') === 'true',
  static: (read) => read('dynamic') !== 'true',
};
