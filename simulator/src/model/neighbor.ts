import type { DeviceMoment } from './device.ts';
import { hashText, macAddress } from './random.ts';

/** A device that announces itself to this one. */
export interface Neighbor {
  readonly identity: string;
  readonly number: number;
  readonly address: string;
  readonly mac: string;
  readonly port: string;
  /** Index of the port. */
  readonly portNumber: number;
  /** The bridge that the port belongs to. */
  readonly bridge: string | undefined;
}

export const NEIGHBOR_VERSION = '7.18.2 (stable)';
export const NEIGHBOR_DESCRIPTION = 'MikroTik RouterOS 7.18.2 (stable) CRS317-1G-16S+';

/** Neighbours are spread over the ports with a link, in order. */
export function neighborsAt(m: DeviceMoment): readonly Neighbor[] {
  const ports = m.device.ports.filter((port) => port.type === 'ether' && port.isUp(m));
  const [first] = m.device.ports;
  return (m.device.description.neighbors ?? []).flatMap((identity, i) => {
    const port = ports[i % Math.max(1, ports.length)] ?? first;
    if (port === undefined) return [];
    return {
      identity,
      number: i + 1,
      address: `10.0.0.${i + 2}`,
      mac: macAddress(hashText(3, identity), 1),
      port: port.name,
      portNumber: port.number,
      bridge: port.description.parent,
    };
  });
}
