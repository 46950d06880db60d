import type { DeviceMoment } from '../../model/device.ts';
import { durationMs, flag, itemId } from '../../model/format.ts';
import type { PortModel } from '../../model/interface.ts';
import { hashText, macAddress } from '../../model/random.ts';
import { defineMenu, type AnyMenu } from '../menu.ts';

const meshes = (m: DeviceMoment): readonly PortModel[] =>
  m.device.ports.filter(({ description }) => description.kind === 'mesh');
const portsOf = (mesh: PortModel, m: DeviceMoment): readonly PortModel[] =>
  m.device.ports.filter((port) => port.slave && port.description.parent === mesh.name);

const mesh = defineMenu<PortModel>({
  path: '/interface/mesh',
  items: meshes,
  columns: {
    '.id': (one) => itemId(one.number),
    name: (one) => one.name,
    mtu: (one) => String(one.mtu),
    'mac-address': (one) => one.mac,
    arp: () => 'enabled',
    'auto-mac': () => 'true',
    'mesh-portal': () => 'true',
    'hwmp-default-hoplimit': () => '32',
    'reoptimize-paths': () => 'false',
    running: (one, m) => flag(one.isUp(m)),
    disabled: (one) => flag(one.disabled),
  },
});

const ports = defineMenu<PortModel>({
  path: '/interface/mesh/port',
  items: (m) => meshes(m).flatMap((one) => portsOf(one, m)),
  columns: {
    '.id': (port) => itemId(port.number),
    interface: (port) => port.name,
    mesh: (port) => port.description.parent,
    'path-cost': () => '10',
    'hello-interval': () => '10s',
    'port-type': () => 'auto',
    'active-port-type': (port, m) => (port.isUp(m) ? 'ethernet-mesh' : undefined),
    inactive: (port, m) => flag(!port.isUp(m)),
    dynamic: () => 'false',
    disabled: () => 'false',
  },
});

interface Host {
  readonly mesh: string;
  readonly port: string;
  readonly mac: string;
  readonly kind: 'local' | 'direct' | 'mesh' | 'outsider';
  readonly seed: number;
}

const KINDS = ['direct', 'mesh', 'mesh', 'outsider', 'outsider'] as const;
/** Seconds after which each host may be gone, or back. */
const TURN = 420;

/** The device itself, and what is known behind each port whose link is up: some come and go. */
function hostsOf(m: DeviceMoment): Host[] {
  return meshes(m).flatMap((one) => {
    const own = {
      mesh: one.name,
      port: one.name,
      mac: one.mac ?? '',
      kind: 'local',
      seed: one.seed,
    } as const;
    const behind = portsOf(one, m)
      .filter((port) => port.isUp(m))
      .flatMap((port) =>
        KINDS.map((kind, i): Host => {
          const seed = hashText(port.seed, `host ${i}`);
          return { mesh: one.name, port: port.name, mac: macAddress(seed, 9), kind, seed };
        }).filter(({ kind, seed }) => kind === 'direct' || (Math.floor(m.now / TURN) + seed) % 4 !== 0),
      );
    return [own, ...behind];
  });
}

const hosts = defineMenu<Host>({
  path: '/interface/mesh/fdb',
  items: hostsOf,
  columns: {
    mesh: (host) => host.mesh,
    type: (host) => host.kind,
    'mac-address': (host) => host.mac,
    'on-interface': (host) => host.port,
    lifetime: (host, m) => (host.kind === 'mesh' ? durationMs(120_000 - (m.now % 60) * 1000) : undefined),
    age: (_, m) => durationMs((m.now % 60) * 1000),
    metric: (host) => (host.kind === 'mesh' ? String(10 + (host.seed % 90)) : undefined),
    active: () => 'true',
  },
});

export const meshMenus: readonly AnyMenu[] = [mesh, ports, hosts];
