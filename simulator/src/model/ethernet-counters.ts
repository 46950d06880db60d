import type { Moment } from './moment.ts';
import type { Direction, InterfaceState, PortModel } from './interface.ts';

export const isEthernet = (port: PortModel): boolean =>
  port.description.kind === 'ether' || port.description.kind === 'sfp';

type Count = (port: InterfaceState, m: Moment) => number;

const FRAME_CHECK_SEQUENCE = 4;
const atChip =
  (direction: Direction): Count =>
  (port, m) =>
    port.bytes(m, direction) + port.packets(m, direction) * FRAME_CHECK_SEQUENCE;
const none: Count = () => 0;

/** What driver and chip count of an Ethernet port, by the words of the menu. */
export const ethernetCounters = {
  'driver-rx-byte': (port, m) => port.bytes(m, 'rx'),
  'driver-rx-packet': (port, m) => port.packets(m, 'rx'),
  'driver-tx-byte': (port, m) => port.bytes(m, 'tx'),
  'driver-tx-packet': (port, m) => port.packets(m, 'tx'),
  'rx-bytes': atChip('rx'),
  'rx-broadcast': (port, m) => port.packets(m, 'rx') / 900,
  'rx-pause': none,
  'rx-multicast': (port, m) => port.packets(m, 'rx') / 300,
  'rx-fcs-error': (port, m) => port.drops(m, 'rx') / 10,
  'rx-align-error': none,
  'rx-fragment': none,
  'rx-overflow': (port, m) => port.drops(m, 'rx') / 4,
  'rx-too-short': none,
  'rx-too-long': none,
  'rx-drop': (port, m) => port.drops(m, 'rx'),
  'tx-bytes': atChip('tx'),
  'tx-broadcast': (port, m) => port.packets(m, 'tx') / 900,
  'tx-pause': none,
  'tx-multicast': (port, m) => port.packets(m, 'tx') / 300,
  'tx-underrun': none,
  'tx-collision': none,
  'tx-deferred': none,
  'tx-drop': (port, m) => port.drops(m, 'tx'),
} satisfies Readonly<Record<string, Count>>;

export type EthernetCounter = keyof typeof ethernetCounters;
