import type { DeviceModel } from '../../model/device.ts';
import { bytesOf } from '../../model/format.ts';
import { defineMenu, type AnyMenu } from '../menu.ts';
import type { MenuSource } from '../outcome.ts';
import { bfdMenus } from './bfd.ts';
import { bgpMenus } from './bgp.ts';
import { bondingMenus } from './bonding.ts';
import { bridgeMenus } from './bridge.ts';
import { capsManMenus } from './caps-man.ts';
import { cloudMenus } from './cloud.ts';
import { dhcpClientMenus } from './dhcp-client.ts';
import { dhcpRelayMenus } from './dhcp-relay.ts';
import { certificateMenus } from './certificate.ts';
import { containerMenus } from './container.ts';
import { deviceModeMenus } from './device-mode.ts';
import { dhcpMenus } from './dhcp.ts';
import { dhcpV6Menus } from './dhcp-v6.ts';
import { dnsMenus } from './dns.ts';
import { dudeMenus } from './dude.ts';
import { firewallMenus } from './firewall.ts';
import { hardwareMenus } from './hardware.ts';
import { interfaceMenus } from './interface.ts';
import { iotMenus } from './iot.ts';
import { ipMenus } from './ip.ts';
import { isisMenus } from './isis.ts';
import { logAndFileMenus } from './log-and-file.ts';
import { lteMenus } from './lte.ts';
import { meshMenus } from './mesh.ts';
import { multicastMenus } from './multicast.ts';
import { nstremeDualMenus } from './nstreme-dual.ts';
import { netwatchMenus } from './netwatch.ts';
import { mplsMenus } from './mpls.ts';
import { ospfMenus } from './ospf.ts';
import { plainMenus } from './plain.ts';
import { powerAndPositionMenus } from './power-and-position.ts';
import { pppMenus } from './ppp.ts';
import { ptpMenus } from './ptp.ts';
import { queueMenus } from './queue.ts';
import { ripMenus } from './rip.ts';
import { routeMenus } from './route.ts';
import { routingMenus } from './routing.ts';
import { serialModemMenus } from './serial-modem.ts';
import { serviceMenus } from './service.ts';
import { schedulerMenus } from './scheduler.ts';
import { switchMenus } from './switch.ts';
import { systemMenus } from './system.ts';
import { guestMenus } from './guests.ts';
import { ipsecMenus } from './ipsec.ts';
import { pppClientMenus } from './ppp-client.ts';
import { radiusMenus } from './radius.ts';
import { tr069Menus } from './tr069.ts';
import { tunnelMenus } from './tunnel.ts';
import { wireguardMenus } from './wireguard.ts';
import { zerotierMenus } from './zerotier.ts';
import { virtualEthernetMenus } from './virtual-ethernet.ts';
import { vrrpMenus } from './vrrp.ts';
import { w60gMenus } from './w60g.ts';
import { wifiMenus } from './wifi.ts';
import { wirelessMenus } from './wireless.ts';

const MENUS: readonly AnyMenu[] = [
  ...systemMenus,
  ...certificateMenus,
  ...containerMenus,
  ...deviceModeMenus,
  ...hardwareMenus,
  ...ptpMenus,
  ...schedulerMenus,
  ...interfaceMenus,
  ...bondingMenus,
  ...bridgeMenus,
  ...meshMenus,
  ...virtualEthernetMenus,
  ...wirelessMenus,
  ...nstremeDualMenus,
  ...wifiMenus,
  ...w60gMenus,
  ...lteMenus,
  ...pppMenus,
  ...dhcpMenus,
  ...queueMenus,
  ...firewallMenus,
  ...iotMenus,
  ...ipMenus,
  ...capsManMenus,
  ...cloudMenus,
  ...dhcpClientMenus,
  ...dhcpRelayMenus,
  ...dhcpV6Menus,
  ...dnsMenus,
  ...dudeMenus,
  ...logAndFileMenus,
  ...netwatchMenus,
  ...powerAndPositionMenus,
  ...routeMenus,
  ...routingMenus,
  ...isisMenus,
  ...multicastMenus,
  ...ripMenus,
  ...serviceMenus,
  ...bgpMenus,
  ...ospfMenus,
  ...bfdMenus,
  ...mplsMenus,
  ...vrrpMenus,
  ...switchMenus,
  ...guestMenus,
  ...ipsecMenus,
  ...pppClientMenus,
  ...serialModemMenus,
  ...radiusMenus,
  ...tr069Menus,
  ...tunnelMenus,
  ...wireguardMenus,
  ...zerotierMenus,
  ...plainMenus,
];

/** A path can have several menus, at most one of which exists on a given version. */
const byPath = new Map<string, readonly AnyMenu[]>();
const parents = new Set<string>();
for (const menu of MENUS) {
  byPath.set(menu.path, [...(byPath.get(menu.path) ?? []), menu]);
  addParents(menu.path, parents);
}

function addParents(path: string, to: Set<string>): void {
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) to.add(path.slice(0, at));
}

/** Menus of one device: the modelled ones and the rows from its description. */
export function menusOf(device: DeviceModel): MenuSource {
  const extra = new Map<string, AnyMenu>();
  const extraParents = new Set<string>();
  for (const [path, rows] of Object.entries(device.description.menus ?? {})) {
    const isSettings = byPath.get(path)?.some((one) => one.isSettings === true) === true;
    extra.set(path, { ...rowsMenu(path, rows.map(encoded)), isSettings });
    addParents(path, extraParents);
  }
  return {
    find: (path) => extra.get(path) ?? byPath.get(path)?.find((menu) => menu.absent?.(device) !== true),
    paths: () => [
      ...extra.keys(),
      ...[...byPath]
        .filter(([, menus]) => menus.some((one) => one.absent?.(device) !== true))
        .map(([path]) => path),
    ],
    // A menu of a missing package is not a prefix either.
    hasBelow: (path) => extraParents.has(path) || (parents.has(path) && !byPath.has(path)),
  };
}

type Row = Readonly<Record<string, string>>;

const encoded = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, bytesOf(value)]));

/** A menu of fixed rows of bytes, for replayed records and menus without a model. */
export function rowsMenu(path: string, rows: readonly Row[]): AnyMenu {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const columns = Object.fromEntries(names.map((name) => [name, (row: Row) => row[name]]));
  return defineMenu<Row>({ path, items: () => rows, columns });
}
