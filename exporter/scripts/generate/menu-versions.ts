import { type CommandVersions, findCommand } from '../../src/define/command-tree.ts';

/** Versions of RouterOS, as `7.13`; RouterOS 6 is `6`. */
export interface Versions {
  /** The first version that has it; absent if RouterOS 6 does. */
  readonly since?: string;
  /** The last one; absent if the newest does. */
  readonly until?: string;
  /** Package or hardware that it needs besides. */
  readonly needs?: string;
}

const version6 = { until: '6' } as const;
const version7 = { since: '7.0' } as const;
const wireless = { needs: 'package wireless' } as const;
const withW60g = { needs: 'package wireless, boards with 60 GHz' } as const;
const wifi = { since: '7.13' } as const;
const wave2 = { since: '7.1', until: '7.12' } as const;
const routingOf6 = { until: '6', needs: 'package routing' } as const;
const iot = { needs: 'package iot' } as const;
const gpio = { needs: 'package iot, boards with GPIO' } as const;
const isis = { since: '7.13' } as const;
const ptp = { since: '7.0', needs: 'boards with PTP' } as const;
const userManager6 = { until: '6', needs: 'package user-manager' } as const;
const userManager7 = { since: '7.0', needs: 'package user-manager' } as const;
const zerotier = { since: '7.1', needs: 'package zerotier, which is for arm and arm64' } as const;

/**
 * Menus and monitors that not every version has: all others are in RouterOS 6 and 7. From changelogs and recordings; a
 * test compares them with the command trees of RouterOS 7 and with the cases.
 */
export const menuVersions: Readonly<Record<string, Versions>> = {
  '/caps-man/interface': wireless,
  '/caps-man/radio': wireless,
  '/caps-man/registration-table': wireless,
  '/caps-man/remote-cap': wireless,
  '/container': { since: '7.4', needs: 'package container' },
  '/dude': { needs: 'package dude' },
  '/interface/ethernet/poe': { needs: 'boards with PoE' },
  '/interface/ethernet/poe/monitor': { needs: 'boards with PoE' },
  '/interface/ethernet/poe/settings': { needs: 'boards with PoE' },
  '/interface/ethernet/switch': { needs: 'boards with a switch chip' },
  '/interface/ethernet/switch/l3hw-settings/advanced/monitor': {
    since: '7.0',
    needs: 'switch chips with Layer 3 offload',
  },
  '/interface/ethernet/switch/l3hw-settings/monitor': {
    since: '7.0',
    needs: 'switch chips with Layer 3 offload',
  },
  '/interface/ethernet/switch/port': { needs: 'boards with a switch chip' },
  '/interface/ethernet/switch/qos/monitor': { since: '7.0', needs: 'switch chips with QoS offload' },
  '/interface/ethernet/switch/rule': { needs: 'boards with a switch chip' },
  '/interface/lte/esim': { since: '7.18' },
  '/interface/lte/info': version6,
  '/interface/lte/monitor': version7,
  '/interface/macvlan': { since: '7.12' },
  '/interface/veth': { since: '7.4' },
  '/interface/vxlan': version7,
  '/interface/vxlan/fdb': version7,
  '/interface/vxlan/vteps': version7,
  '/interface/w60g': withW60g,
  '/interface/w60g/monitor': withW60g,
  '/interface/w60g/station': withW60g,
  '/interface/w60g/station/monitor': withW60g,
  '/interface/wifi': wifi,
  '/interface/wifi/cap': wifi,
  '/interface/wifi/capsman': wifi,
  '/interface/wifi/capsman/remote-cap': wifi,
  '/interface/wifi/monitor': wifi,
  '/interface/wifi/radio': wifi,
  '/interface/wifi/registration-table': wifi,
  '/interface/wifiwave2': wave2,
  '/interface/wifiwave2/cap': wave2,
  '/interface/wifiwave2/capsman': wave2,
  '/interface/wifiwave2/capsman/remote-cap': wave2,
  '/interface/wifiwave2/monitor': wave2,
  '/interface/wifiwave2/radio': wave2,
  '/interface/wifiwave2/registration-table': wave2,
  '/interface/wireguard': version7,
  '/interface/wireguard/peers': version7,
  '/interface/wireless': wireless,
  '/interface/wireless/cap': wireless,
  '/interface/wireless/monitor': wireless,
  '/interface/wireless/nstreme-dual': wireless,
  '/interface/wireless/nstreme-dual/monitor': wireless,
  '/interface/wireless/registration-table': wireless,
  '/iot/bluetooth': iot,
  '/iot/bluetooth/peripheral-devices': iot,
  '/iot/gpio/analog': gpio,
  '/iot/gpio/digital': gpio,
  '/iot/lora': iot,
  '/iot/mqtt/brokers': iot,
  '/ip/cloud/back-to-home-user': { since: '7.19', needs: 'devices with Back To Home' },
  '/ip/cloud/back-to-home-users': { since: '7.14', until: '7.18', needs: 'devices with Back To Home' },
  '/ip/dns/adlist': { since: '7.15' },
  '/ip/ipsec/active-peers': { since: '6.44' },
  '/ip/ipsec/remote-peers': { until: '6.43' },
  '/ip/nat-pmp': { since: '7.12' },
  '/ipv6/firewall/nat': version7,
  '/partitions': { needs: 'boards with NAND' },
  '/routing/bfd/neighbor': routingOf6,
  '/routing/bfd/session': { since: '7.10' },
  '/routing/bgp/connection': version7,
  '/routing/bgp/peer': routingOf6,
  '/routing/bgp/session': version7,
  '/routing/isis/instance': isis,
  '/routing/isis/lsp': isis,
  '/routing/isis/neighbor': isis,
  '/routing/ospf-v3/instance': routingOf6,
  '/routing/ospf-v3/interface': routingOf6,
  '/routing/ospf-v3/lsa': routingOf6,
  '/routing/ospf-v3/neighbor': routingOf6,
  '/routing/pimsm/neighbor': version7,
  '/routing/route': version7,
  '/routing/rpki': version7,
  '/routing/rpki/session': version7,
  '/routing/stats/process': version7,
  '/routing/table': version7,
  '/system/device-mode': version7,
  '/system/gps/monitor': { needs: 'package gps' },
  '/system/health/settings': { since: '7.0', needs: 'boards of MikroTik' },
  '/system/ptp': ptp,
  '/system/ptp/monitor': ptp,
  '/system/ptp/status': ptp,
  '/system/resource/hardware': { since: '7.20' },
  '/system/resource/pci': { until: '7.19' },
  '/system/resource/usb': { until: '7.19' },
  '/system/routerboard': { needs: 'boards of MikroTik' },
  '/system/ups': { needs: 'package ups' },
  '/system/ups/monitor': { needs: 'package ups' },
  '/tool/user-manager/router': userManager6,
  '/tool/user-manager/session': userManager6,
  '/tool/user-manager/user': userManager6,
  '/tr069-client': { needs: 'package tr069-client' },
  '/user-manager/database': userManager7,
  '/user-manager/monitor': userManager7,
  '/user-manager/router': userManager7,
  '/user-manager/router/monitor': userManager7,
  '/user-manager/user': userManager7,
  '/user-manager/user-profile': userManager7,
  '/zerotier': zerotier,
  '/zerotier/interface': zerotier,
  '/zerotier/peer': zerotier,
};

const ofNetwatchTypes = [
  'done-tests',
  'failed-tests',
  'http-resp-time',
  'http-status-code',
  'loss-count',
  'loss-percent',
  'response-count',
  'rtt-avg',
  'rtt-jitter',
  'rtt-max',
  'rtt-min',
  'rtt-stdev',
  'sent-count',
  'tcp-connect-time',
];

const all = (properties: readonly string[], versions: Versions): Readonly<Record<string, Versions>> =>
  Object.fromEntries(properties.map((property) => [property, versions]));

/** Properties that not every version of their menu has, where a changelog or a recording says so. */
export const propertyVersions: Readonly<Record<string, Readonly<Record<string, Versions>>>> = {
  '/container': all(['cpu-usage', 'memory-current'], { since: '7.20' }),
  '/file': { 'creation-time': { until: '7.15' }, 'last-modified': { since: '7.16' } },
  '/interface/bridge/port': all(['designated-bridge', 'designated-port-number'], version6),
  '/interface/ovpn-server/server': { enabled: version6 },
  '/interface/vpls': { 'remote-peer': version6 },
  '/ip/firewall/connection/tracking': all(['total-ip4-entries', 'total-ip6-entries'], { since: '7.19' }),
  '/ip/service': { 'max-sessions': { since: '7.16' } },
  '/ipv6/pool': { 'actual-prefix': { since: '7.24' } },
  '/routing/ospf/interface': all(['adjacent-neighbors', 'neighbors'], version6),
  '/system/ntp/client': all(
    ['active-server', 'last-adjustment', 'last-update-before', 'poll-interval'],
    version6,
  ),
  '/tool/netwatch': all(ofNetwatchTypes, version7),
};

/** A command of the trees: `print` of a menu, or a monitor by its own path. */
export function commandOf(path: string, verb: 'print' | 'monitor'): CommandVersions | undefined {
  if (verb === 'print') return findCommand(path, 'print');
  const end = path.lastIndexOf('/');
  return findCommand(path.slice(0, end), path.slice(end + 1));
}

/** For people; empty if RouterOS 6 and 7 have it. */
export function versionText({ since, until, needs }: Versions): string {
  const from = since === '7.0' ? 'RouterOS 7' : `${since} and later`;
  const to = until === '6' ? 'RouterOS 6' : `up to ${until}`;
  const when =
    since !== undefined && until !== undefined ? `${since} to ${until}` : until === undefined ? from : to;
  return [...((since ?? until) ? [when] : []), ...(needs === undefined ? [] : [needs])].join(', ');
}

/** Menus among these, and pairs `menu property` among what is read, that not every version has. */
export function versionsOf(reads: readonly string[]): Readonly<Record<string, Versions>> {
  const found: Record<string, Versions> = {};
  for (const read of reads) {
    const [menu = '', ...properties] = read.split(/,? /);
    const ofMenu = menuVersions[menu];
    if (ofMenu !== undefined) found[menu] = ofMenu;
    for (const property of properties) {
      const own = propertyVersions[menu]?.[property];
      if (own !== undefined) found[`${menu} ${property}`] = own;
    }
  }
  return found;
}
