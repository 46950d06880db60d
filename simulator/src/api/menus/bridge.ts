import {
  type BridgeHost,
  bridgePortsOf,
  bridgesOf,
  hasLongPathCosts,
  hostsAt,
  pathCostOf,
  portsOf,
  SHORT_PATH_COST,
} from '../../model/bridge.ts';
import type { DeviceMoment } from '../../model/device.ts';
import { duration, flag, itemId, whole } from '../../model/format.ts';
import type { PortModel } from '../../model/interface.ts';
import { defineMenu, singleton, type AnyMenu } from '../menu.ts';

const when = (value: boolean): string | undefined => (value ? 'true' : undefined);
const yes = (value: boolean): string => (value ? 'true' : 'false');
const idOf = (bridge: PortModel): string => `0x8000.${bridge.mac ?? ''}`;

/** The port to the other switch of a pair. */
const peerOf = (one: PortModel, m: DeviceMoment): PortModel | undefined =>
  m.device.ports.find(({ name }) => name === one.description.mlagPeer);
const mlag = (one: PortModel, value: string): string | undefined =>
  one.description.mlagPeer === undefined ? undefined : value;

const bridge = defineMenu<PortModel>({
  path: '/interface/bridge',
  items: bridgesOf,
  columns: {
    '.id': (one) => itemId(one.number),
    name: (one) => one.name,
    comment: (one) => one.comment,
    mtu: () => 'auto',
    'actual-mtu': (one) => String(one.mtu),
    'mac-address': (one) => one.mac,
    'protocol-mode': () => 'rstp',
    priority: () => '0x8000',
    'igmp-snooping': () => 'false',
    'vlan-filtering': () => 'true',
    running: (one, m) => flag(one.isUp(m)),
    disabled: (one) => flag(one.disabled),
  },
  monitors: {
    monitor: {
      selectors: ['numbers'],
      name: (one) => one.name,
      id: (one) => itemId(one.number),
      columns: {
        state: () => 'enabled',
        'current-mac-address': (one) => one.mac,
        'bridge-id': idOf,
        'root-bridge': () => 'true',
        'root-bridge-id': idOf,
        'root-path-cost': () => '0',
        'root-port': () => 'none',
        'port-count': (one, m) => String(portsOf(m, one.name).length),
        'designated-port-count': (one, m) =>
          String(portsOf(m, one.name).filter((port) => port.isUp(m)).length),
        'fast-forward': () => 'false',
        'multicast-router': () => 'false',
        'mlag-state': (one, m) =>
          mlag(one, one.isUp(m) && peerOf(one, m)?.isUp(m) === true ? 'connected' : 'disconnected'),
        'mlag-active-role': (one) => mlag(one, 'primary'),
      },
    },
  },
});

/** A link that comes back is a change of the topology. */
const changes = (port: PortModel, m: DeviceMoment): string => whole(1 + port.link(m).downs);

const ports = defineMenu<PortModel>({
  path: '/interface/bridge/port',
  items: bridgePortsOf,
  columns: {
    '.id': (one) => itemId(one.number),
    interface: (one) => one.name,
    bridge: (one) => one.description.parent,
    status: (one, m) => (one.isUp(m) ? 'in-bridge' : 'inactive'),
    role: (one, m) => (one.isUp(m) ? 'designated-port' : 'disabled-port'),
    pvid: () => '1',
    priority: () => '0x80',
    'path-cost': () => String(SHORT_PATH_COST),
    'actual-path-cost': (_, m) => (hasLongPathCosts(m.device) ? String(pathCostOf(m.device)) : undefined),
    'edge-port': () => 'true',
    'point-to-point-port': () => 'true',
    'hw-offload': (one) => when(one.type === 'ether'),
    learning: (one, m) => when(one.isUp(m)),
    forwarding: (one, m) => when(one.isUp(m)),
    'tx-bpdu': (one, m) => whole(Math.max(0, m.now - one.link(m).lastUp) / 2),
    'rx-bpdu': () => '0',
    'tx-tc': changes,
    'rx-tc': () => '0',
    'forward-transitions': changes,
    'discard-transitions': (one, m) => whole(one.link(m).downs),
    'topology-changes': changes,
    'last-topology-change': (one, m) => duration(m.now - one.link(m).lastUp),
    inactive: (one, m) => when(!one.isUp(m)),
    disabled: () => 'false',
  },
});

const hosts = defineMenu<BridgeHost>({
  path: '/interface/bridge/host',
  items: hostsAt,
  columns: {
    '.id': (one) => itemId(one.number),
    'mac-address': (one) => one.mac,
    'on-interface': (one) => one.interface,
    interface: (one) => one.interface,
    bridge: (one) => one.bridge,
    dynamic: () => 'true',
    local: (one) => yes(one.local),
    external: () => 'false',
    invalid: () => 'false',
    disabled: () => 'false',
  },
});

const vlans = defineMenu<PortModel>({
  path: '/interface/bridge/vlan',
  items: bridgesOf,
  columns: {
    '.id': (one) => itemId(one.number),
    bridge: (one) => one.name,
    'vlan-ids': () => '1',
    'current-tagged': () => '',
    'current-untagged': (one, m) =>
      [one, ...portsOf(m, one.name).filter((port) => port.isUp(m))].map(({ name }) => name).join(','),
    dynamic: () => 'true',
    disabled: () => 'false',
  },
});

const groups = defineMenu<never>({ path: '/interface/bridge/mdb', items: () => [], columns: {} });

const settings = singleton('/interface/bridge/settings', {
  'use-ip-firewall': () => 'false',
  'allow-fast-path': () => 'true',
  'bridge-fast-path-active': () => 'true',
  'bridge-fast-path-packets': (_, m) => whole((m.now - m.boot) * 53),
  'bridge-fast-path-bytes': (_, m) => whole((m.now - m.boot) * 53 * 610),
  'bridge-fast-forward-packets': () => '0',
  'bridge-fast-forward-bytes': () => '0',
});

export const bridgeMenus: readonly AnyMenu[] = [bridge, ports, hosts, vlans, groups, settings];
