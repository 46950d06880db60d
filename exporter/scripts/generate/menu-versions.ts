import { findCommand, knownVersions } from '../../src/define/command-tree.ts';

/**
 * Menus and monitors whose versions the trees do not show: those of RouterOS 6, of packages, and those that came between
 * two trees. From the changelogs of RouterOS and from recordings.
 */
export const knownOtherwise: Readonly<Record<string, string>> = {
  '/caps-man/interface': 'package wireless',
  '/caps-man/radio': 'package wireless',
  '/caps-man/registration-table': 'package wireless',
  '/caps-man/remote-cap': 'package wireless',
  '/interface/ethernet/poe/monitor': 'boards with PoE',
  '/interface/lte/info': 'RouterOS 6',
  '/interface/lte/monitor': '7.0 and later',
  '/interface/w60g': 'package wireless, boards with 60 GHz',
  '/interface/w60g/monitor': 'package wireless, boards with 60 GHz',
  '/interface/w60g/station': 'package wireless, boards with 60 GHz',
  '/interface/w60g/station/monitor': 'package wireless, boards with 60 GHz',
  '/interface/ethernet/switch/l3hw-settings/advanced/monitor': 'switch chips with Layer 3 offload',
  '/interface/ethernet/switch/qos/monitor': 'switch chips with QoS offload',
  '/interface/wifi': '7.13 and later',
  '/interface/wifi/cap': '7.13 and later',
  '/interface/wifi/capsman': '7.13 and later',
  '/interface/wifi/capsman/remote-cap': '7.13 and later',
  '/interface/wifi/monitor': '7.13 and later',
  '/interface/wifi/radio': '7.13 and later',
  '/interface/wifi/registration-table': '7.13 and later',
  '/interface/wifiwave2': '7.1 to 7.12',
  '/interface/wifiwave2/cap': '7.1 to 7.12',
  '/interface/wifiwave2/capsman': '7.1 to 7.12',
  '/interface/wifiwave2/capsman/remote-cap': '7.1 to 7.12',
  '/interface/wifiwave2/monitor': '7.1 to 7.12',
  '/interface/wifiwave2/radio': '7.1 to 7.12',
  '/interface/wifiwave2/registration-table': '7.1 to 7.12',
  '/interface/wireless': 'package wireless',
  '/interface/wireless/cap': 'package wireless',
  '/interface/wireless/monitor': 'package wireless',
  '/interface/wireless/nstreme-dual': 'package wireless',
  '/interface/wireless/nstreme-dual/monitor': 'package wireless',
  '/interface/wireless/registration-table': 'package wireless',
  '/ip/cloud/back-to-home-user': '7.19 and later, devices with Back To Home',
  '/ip/cloud/back-to-home-users': '7.14 to 7.18, devices with Back To Home',
  '/ip/ipsec/remote-peers': 'before 6.44',
  '/routing/bfd/neighbor': 'RouterOS 6, package routing',
  '/routing/bgp/peer': 'RouterOS 6, package routing',
  '/routing/isis/instance': '7.13 and later',
  '/routing/isis/lsp': '7.13 and later',
  '/routing/isis/neighbor': '7.13 and later',
  '/routing/ospf-v3/instance': 'RouterOS 6, package routing',
  '/routing/ospf-v3/interface': 'RouterOS 6, package routing',
  '/routing/ospf-v3/lsa': 'RouterOS 6, package routing',
  '/routing/ospf-v3/neighbor': 'RouterOS 6, package routing',
  '/iot/bluetooth': 'package iot',
  '/iot/bluetooth/peripheral-devices': 'package iot',
  '/iot/gpio/analog': 'package iot, boards with GPIO',
  '/iot/gpio/digital': 'package iot, boards with GPIO',
  '/iot/lora': 'package iot',
  '/iot/mqtt/brokers': 'package iot',
  '/system/gps/monitor': 'package gps',
  '/partitions': 'boards with NAND',
  '/system/ptp': 'boards with PTP, 7.x',
  '/system/ptp/monitor': 'boards with PTP, 7.x',
  '/system/ptp/status': 'boards with PTP, 7.x',
  '/tool/user-manager/router': 'package user-manager of 6.x',
  '/tool/user-manager/session': 'package user-manager of 6.x',
  '/tool/user-manager/user': 'package user-manager of 6.x',
  '/zerotier': 'package zerotier, which is for arm and arm64',
  '/zerotier/interface': 'package zerotier, which is for arm and arm64',
  '/zerotier/peer': 'package zerotier, which is for arm and arm64',
};

/** A command of the trees: `print` of a menu, or a monitor by its own path. */
export const isInTrees = (path: string, verb: 'print' | 'monitor'): boolean =>
  commandOf(path, verb) !== undefined;

function commandOf(path: string, verb: 'print' | 'monitor'): ReturnType<typeof findCommand> {
  if (verb === 'print') return findCommand(path, 'print');
  const end = path.lastIndexOf('/');
  return findCommand(path.slice(0, end), path.slice(end + 1));
}

/** Which versions have the menu or monitor, for people; empty if all do. */
export function versionsOf(path: string): string {
  const known = knownOtherwise[path];
  if (known !== undefined) return known;
  const { since, until } = commandOf(path, 'print') ?? commandOf(path, 'monitor') ?? {};
  const from = since === undefined ? '' : `not in ${beside(since, -1)}, in ${since}`;
  const to = until === undefined ? '' : `in ${until}, not in ${beside(until, 1)}`;
  return [from, to].filter((text) => text !== '').join('; ');
}

/** The neighbour of a version among those of the trees. */
const beside = (version: string, offset: number): string =>
  knownVersions[knownVersions.indexOf(version) + offset] ?? 'others';
