import type { DeviceModel, DeviceMoment } from './device.ts';
import type { PortModel } from './interface.ts';
import { hashText, macAddress } from './random.ts';
import { isAtLeast } from './version.ts';

/** An address in the host table of a bridge. */
export interface BridgeHost {
  readonly number: number;
  readonly mac: string;
  readonly bridge: string;
  readonly interface: string;
  /** Position among the ports of all bridges; 0 is the bridge itself. */
  readonly port: number;
  readonly local: boolean;
}

export const bridgesOf = (m: DeviceMoment): readonly PortModel[] =>
  m.device.ports.filter(({ description }) => description.kind === 'bridge');

export const portsOf = (m: DeviceMoment, bridge: string): readonly PortModel[] =>
  m.device.ports.filter((port) => port.slave && port.description.parent === bridge);

/** Ports of all bridges. */
export const bridgePortsOf = (m: DeviceMoment): readonly PortModel[] =>
  bridgesOf(m).flatMap(({ name }) => portsOf(m, name));

export const SHORT_PATH_COST = 10;
const LONG_PATH_COST = 20_000;
/** 7.13 changed the costs of ports from 16 to 32 bits; they depend on the speed since. */
export const hasLongPathCosts = ({ version }: DeviceModel): boolean => isAtLeast(version, 7, 13);
export const pathCostOf = (device: DeviceModel): number =>
  hasLongPathCosts(device) ? LONG_PATH_COST : SHORT_PATH_COST;

/** A host that says nothing for five minutes is forgotten; each is silent once in seven quarters of an hour. */
const isForgotten = (seed: number, now: number): boolean => (Math.floor(now / 900) + seed) % 7 === 0;

export function hostsAt(m: DeviceMoment): readonly BridgeHost[] {
  const hosts: BridgeHost[] = [];
  const numbers = new Map(bridgePortsOf(m).map((port, i) => [port, i + 1]));
  let number = 0;
  for (const bridge of bridgesOf(m)) {
    const own = { bridge: bridge.name, interface: bridge.name, port: 0, local: true };
    hosts.push({ number: ++number, mac: bridge.mac ?? '', ...own });
    for (const port of portsOf(m, bridge.name)) {
      for (let host = 0; host < 1 + (port.seed % 4); host++) {
        const seed = hashText(port.seed, `host ${host}`);
        number++;
        if (!port.isUp(m) || isForgotten(seed, m.now)) continue;
        const on = { bridge: bridge.name, interface: port.name, port: numbers.get(port) ?? 0, local: false };
        hosts.push({ number, mac: macAddress(seed, 9), ...on });
      }
    }
  }
  return hosts;
}
