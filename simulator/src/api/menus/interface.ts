import { counterOf, ethernetCounters, isEthernet } from '../../model/ethernet-counters.ts';
import { dateTime, flag, itemId, rate, whole } from '../../model/format.ts';
import { type InterfaceState, type PortModel } from '../../model/interface.ts';
import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import { isAtLeast } from '../../model/version.ts';
import { defineMenu, singleton, type AnyMenu, type ReadColumn } from '../menu.ts';

const when = (value: boolean): string | undefined => (value ? 'true' : undefined);

/** Ethernet ports send their error counters only in /interface/ethernet (hAP ax3, 7.24). */
function loss(one: InterfaceState, m: DeviceMoment, value: number): string | undefined {
  return one.type === 'ether' && m.device.version.major >= 7 ? undefined : whole(value);
}

/** A cage that gives less than its module may take. */
const CAGE_WATTS = 3.5;
const isPowerLimited = (one: InterfaceState): boolean =>
  'description' in one && ((one as PortModel).description.sfp?.maxPower ?? 0) > CAGE_WATTS;

const interfaces = defineMenu<InterfaceState>({
  path: '/interface',
  items: (m) => m.device.interfaces(m),
  columns: {
    '.id': (one) => itemId(one.number),
    name: (one) => one.name,
    'default-name': (one) => one.defaultName,
    type: (one) => one.type,
    comment: (one) => one.comment,
    mtu: (one) => one.configuredMtu,
    'actual-mtu': (one) => String(one.mtu),
    l2mtu: (one) => (one.defaultName === undefined ? undefined : '1598'),
    'max-l2mtu': (one) => (one.type === 'ether' ? '9214' : undefined),
    'mac-address': (one) => one.mac,
    'last-link-down-time': (one, m) => {
      const down = one.link(m).lastDown;
      return down === undefined ? undefined : dateTime(down, m.device.version);
    },
    'last-link-up-time': (one, m) =>
      one.isUp(m) ? dateTime(one.link(m).lastUp + (one.dynamic ? 0 : 4), m.device.version) : undefined,
    'link-downs': (one, m) => String(one.link(m).downs),
    'rx-byte': (one, m) => whole(one.bytes(m, 'rx')),
    'tx-byte': (one, m) => whole(one.bytes(m, 'tx')),
    'rx-packet': (one, m) => whole(one.packets(m, 'rx')),
    'tx-packet': (one, m) => whole(one.packets(m, 'tx')),
    'rx-drop': (one, m) => loss(one, m, one.drops(m, 'rx')),
    'tx-drop': (one, m) => loss(one, m, one.drops(m, 'tx')),
    'tx-queue-drop': (one, m) => whole(one.drops(m, 'tx') / 3),
    'rx-error': (one, m) => loss(one, m, one.drops(m, 'rx') / 10),
    'tx-error': (one, m) => loss(one, m, one.drops(m, 'tx') / 10),
    'fp-rx-byte': (one, m) => whole(one.bytes(m, 'rx') * 0.9),
    'fp-tx-byte': (one, m) => whole(one.bytes(m, 'tx') * 0.9),
    'fp-rx-packet': (one, m) => whole(one.packets(m, 'rx') * 0.9),
    'fp-tx-packet': (one, m) => whole(one.packets(m, 'tx') * 0.9),
    vrf: (one, m) => (m.device.version.major < 7 ? undefined : one.vrf),
    'fp-rps-drop': (one, m) =>
      one.type === 'ether' && isAtLeast(m.device.version, 7, 20) ? whole(one.drops(m, 'rx') / 50) : undefined,
    running: (one, m) => flag(one.isUp(m)),
    slave: (one) => when(one.slave),
    inactive: (one) => when(one.inactive),
    dynamic: (one) => when(one.dynamic),
    'power-limited': (one) => when(isPowerLimited(one)),
    disabled: (one) => flag(one.disabled),
  },
  monitors: {
    'monitor-traffic': {
      selectors: ['interface', 'numbers'],
      name: (one) => one.name,
      id: (one) => itemId(one.number),
      unknown: () => 'input does not match any value of interface',
      columns: {
        name: (one) => one.name,
        'rx-packets-per-second': (one, m) => whole(one.bitsPerSecond(m, 'rx') / 6400),
        'rx-bits-per-second': (one, m) => whole(one.bitsPerSecond(m, 'rx')),
        'fp-rx-bits-per-second': (one, m) => whole(one.bitsPerSecond(m, 'rx') * 0.9),
        'rx-drops-per-second': () => '0',
        'rx-errors-per-second': () => '0',
        'tx-packets-per-second': (one, m) => whole(one.bitsPerSecond(m, 'tx') / 6400),
        'tx-bits-per-second': (one, m) => whole(one.bitsPerSecond(m, 'tx')),
        'fp-tx-bits-per-second': (one, m) => whole(one.bitsPerSecond(m, 'tx') * 0.9),
        'tx-drops-per-second': () => '0',
        'tx-queue-drops-per-second': () => '0',
        'tx-errors-per-second': () => '0',
      },
    },
  },
});

const yes = (value: boolean): string => (value ? 'true' : 'false');

export const ETHERNET_STATISTICS: Readonly<Record<string, ReadColumn<PortModel>>> = Object.fromEntries(
  ethernetCounters.map((name) => [
    name,
    (one, m) => {
      const count = counterOf(m.device, name);
      return count === undefined ? undefined : whole(count(one, m));
    },
  ]),
);

const ethernet = defineMenu<PortModel>({
  path: '/interface/ethernet',
  items: (m) => m.device.ports.filter(isEthernet),
  statistics: Object.keys(ETHERNET_STATISTICS),
  columns: {
    '.id': (one) => itemId(one.number),
    name: (one) => one.name,
    'default-name': (one) => one.defaultName,
    comment: (one) => one.comment,
    mtu: (one) => String(one.mtu),
    l2mtu: () => '1598',
    'mac-address': (one) => one.mac,
    'orig-mac-address': (one) => one.mac,
    arp: () => 'enabled',
    'auto-negotiation': () => 'true',
    'loop-protect': () => 'default',
    'loop-protect-status': () => 'off',
    speed: (one, m) => (m.device.version.major < 7 && one.speed !== undefined ? rate(one.speed) : undefined),
    bandwidth: () => 'unlimited/unlimited',
    'poe-out': (one) => one.description.poe?.mode,
    running: (one, m) => flag(one.isUp(m)),
    slave: (one) => when(one.slave),
    disabled: (one) => flag(one.disabled),
    ...ETHERNET_STATISTICS,
  },
  monitors: {
    monitor: {
      selectors: ['numbers'],
      name: (one) => one.name,
      id: (one) => itemId(one.number),
      columns: {
        name: (one) => one.name,
        status: (one, m) => (one.isUp(m) ? 'link-ok' : 'no-link'),
        'auto-negotiation': (one, m) => (one.isUp(m) ? 'done' : undefined),
        rate: (one, m) => (one.isUp(m) && one.speed !== undefined ? rate(one.speed) : undefined),
        'full-duplex': (one, m) => (one.isUp(m) ? 'true' : undefined),
        'tx-flow-control': (one, m) => (one.isUp(m) ? 'false' : undefined),
        'rx-flow-control': (one, m) => (one.isUp(m) ? 'false' : undefined),
        'link-partner-advertising': (one, m) => (one.isUp(m) ? partnerModes(one) : undefined),
        fec: (one, m) => (one.description.kind === 'sfp' && one.isUp(m) ? 'off' : undefined),
        supported: (one) =>
          one.description.kind === 'sfp'
            ? '1G-baseX,10G-baseSR-LR,10G-baseCR'
            : '100M-baseT-full,1G-baseT-full',
        advertising: (one) => (one.description.kind === 'sfp' ? undefined : '100M-baseT-full,1G-baseT-full'),
        'sfp-module-present': (one) => cage(one, () => yes(one.description.sfp !== undefined)),
        'sfp-rx-loss': (one, m) =>
          module(one, ({ lanes = 1 }) => Array.from({ length: lanes }, () => yes(!one.isUp(m))).join(',')),
        'sfp-tx-fault': (one) => module(one, () => 'false'),
        'sfp-type': (one) => module(one, (sfp) => sfp.type ?? 'SFP/SFP+/SFP28/SFP56'),
        'sfp-cmis-revision': (one) => module(one, (sfp) => sfp.cmis),
        'sfp-cmis-module-state': (one, m) =>
          module(one, (sfp) => (sfp.cmis === undefined ? undefined : one.isUp(m) ? 'ready' : 'low-power')),
        'sfp-power-class': (one) =>
          module(one, (sfp) => (sfp.maxPower === undefined ? undefined : sfp.maxPower > 3.5 ? '5' : '4')),
        'sfp-max-power': (one) =>
          module(one, (sfp) => (sfp.maxPower === undefined ? undefined : `${sfp.maxPower}W`)),
        'sfp-connector-type': (one) => module(one, (sfp) => sfp.connector),
        'sfp-link-length-sm': (one) => module(one, (sfp) => (sfp.reach > 0 ? `${sfp.reach}km` : undefined)),
        'sfp-vendor-name': (one) => module(one, (sfp) => sfp.vendor),
        'sfp-vendor-part-number': (one) => module(one, (sfp) => sfp.part),
        'sfp-vendor-revision': (one) => module(one, () => '1.0'),
        'sfp-vendor-serial': (one) => module(one, (sfp) => sfp.serial),
        'sfp-manufacturing-date': (one) => module(one, () => '23-05-11'),
        'sfp-wavelength': (one) =>
          module(one, (sfp) => (sfp.wavelength > 0 ? String(sfp.wavelength) : undefined)),
        'sfp-temperature': (one, m) => optics(one, m, (o) => String(o.temperature)),
        'sfp-supply-voltage': (one, m) => optics(one, m, (o) => (o.millivolts / 1000).toFixed(3)),
        'sfp-tx-bias-current': (one, m) => optics(one, m, (o) => o.lanes.map(({ bias }) => bias).join(',')),
        'sfp-tx-power': (one, m) =>
          optics(one, m, (o) => o.lanes.map(({ txPower }) => (txPower / 1000).toFixed(3)).join(',')),
        'sfp-rx-power': (one, m) =>
          optics(one, m, (o) => o.lanes.map(({ rxPower }) => (rxPower / 1000).toFixed(3)).join(',')),
        'eeprom-checksum': (one) => module(one, () => 'good'),
      },
    },
  },
});

/** The other end offers what this one does; a port that runs at 100 Mbit/s has lost two of its four pairs. */
function partnerModes(port: PortModel): string | undefined {
  return port.description.kind === 'sfp' ? undefined : '100M-baseT-full,1G-baseT-full';
}

type Sfp = NonNullable<PortModel['description']['sfp']>;

function cage(port: PortModel, read: () => string): string | undefined {
  return port.description.kind === 'sfp' ? read() : undefined;
}

function module(port: PortModel, read: (sfp: Sfp) => string | undefined): string | undefined {
  return port.description.sfp === undefined ? undefined : read(port.description.sfp);
}

function optics(
  port: PortModel,
  m: DeviceMoment,
  read: (o: NonNullable<ReturnType<PortModel['optics']>>) => string | undefined,
): string | undefined {
  const values = port.optics(m);
  return values === undefined ? undefined : read(values);
}

const poe = defineMenu<PortModel>({
  path: '/interface/ethernet/poe',
  items: (m) => m.device.ports.filter((one) => one.description.poe !== undefined),
  absent: (device) => !device.description.interfaces.some((one) => one.poe !== undefined),
  columns: {
    '.id': (one) => itemId(one.number),
    name: (one) => one.name,
    'poe-out': (one) => one.description.poe?.mode,
    'poe-priority': () => '10',
    'poe-voltage': (_, m) => (m.device.version.major >= 7 ? 'auto' : undefined),
    'power-cycle-ping-enabled': (one) => flag(one.description.poe?.watched !== undefined),
    'power-cycle-ping-address': (one) => one.description.poe?.watched,
    'power-cycle-interval': () => 'none',
  },
  monitors: {
    monitor: {
      selectors: ['numbers'],
      name: (one) => one.name,
      id: (one) => itemId(one.number),
      columns: {
        name: (one) => one.name,
        'poe-out': (one) => one.description.poe?.mode,
        'poe-out-status': (one, m) => one.poe(m).status,
        'power-cycle-host-alive': (one, m) =>
          one.description.poe?.watched === undefined ? undefined : flag(one.isUp(m)),
        'poe-out-voltage': (one, m) => powered(one, m, (p) => (p.decivolts / 10).toFixed(1)),
        'poe-out-current': (one, m) => powered(one, m, (p) => String(p.milliamps)),
        'poe-out-power': (one, m) => powered(one, m, (p) => (p.deciwatts / 10).toFixed(1)),
      },
    },
  },
});

/** Boards with a budget of power for their ports: the limit, what the board takes, what the supply gives. */
const BUDGETS: Readonly<Record<string, readonly [limit: number, board: number, supply: number]>> = {
  'CRS328-24P-4S+': [450, 44, 494],
};
const budget = (part: 0 | 1 | 2) => (device: DeviceModel) =>
  BUDGETS[device.description.board]?.[part]?.toString();

const poeSettings = singleton(
  '/interface/ethernet/poe/settings',
  {
    'poe-out-limit-power': budget(0),
    'routerboard-max-self-power': budget(1),
    'psu1-max-power': budget(2),
    'psu1-poe-out-max-power': budget(0),
  },
  { absent: (device) => BUDGETS[device.description.board] === undefined },
);

/** A port without a load sends no electrical values (measured, RouterOS 7). */
function powered(
  port: PortModel,
  m: DeviceMoment,
  read: (p: ReturnType<PortModel['poe']>) => string,
): string | undefined {
  const state = port.poe(m);
  return state.status === 'powered-on' ? read(state) : undefined;
}

const ofKind = (kind: string) => (m: DeviceMoment) =>
  m.device.ports.filter((port) => port.description.kind === kind);

const vlan = defineMenu<PortModel>({
  path: '/interface/vlan',
  items: ofKind('vlan'),
  columns: {
    '.id': (one) => itemId(one.number),
    name: (one) => one.name,
    comment: (one) => one.comment,
    mtu: (one) => String(one.mtu),
    'mac-address': (one) => one.mac,
    'vlan-id': (one) => String(one.description.vlanId ?? 1),
    interface: (one) => one.description.parent,
    running: (one, m) => flag(one.isUp(m)),
    disabled: (one) => flag(one.disabled),
  },
});

export const interfaceMenus: readonly AnyMenu[] = [interfaces, ethernet, poe, poeSettings, vlan];
