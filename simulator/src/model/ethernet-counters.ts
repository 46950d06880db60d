import type { DeviceModel } from './device.ts';
import type { Moment } from './moment.ts';
import type { Direction, InterfaceState, PortModel } from './interface.ts';

export const isEthernet = (port: PortModel): boolean =>
  port.description.kind === 'ether' || port.description.kind === 'sfp';

type Count = (port: InterfaceState, m: Moment) => number;
type Counters = Readonly<Record<string, Count>>;

const FRAME_CHECK_SEQUENCE = 4;
const atChip =
  (direction: Direction): Count =>
  (port, m) =>
    port.bytes(m, direction) + port.packets(m, direction) * FRAME_CHECK_SEQUENCE;
const none: Count = () => 0;
/** A share of the frames that the port loses. */
const lost =
  (direction: Direction, share: number): Count =>
  (port, m) =>
    port.drops(m, direction) * share;
const share =
  (direction: Direction, part: number): Count =>
  (port, m) =>
    port.packets(m, direction) * part;

/** What nearly every chip and its driver count, by the words of the menu. */
const common = {
  'driver-rx-byte': (port, m) => port.bytes(m, 'rx'),
  'driver-rx-packet': (port, m) => port.packets(m, 'rx'),
  'driver-tx-byte': (port, m) => port.bytes(m, 'tx'),
  'driver-tx-packet': (port, m) => port.packets(m, 'tx'),
  'rx-bytes': atChip('rx'),
  'rx-broadcast': share('rx', 1 / 900),
  'rx-pause': none,
  'rx-multicast': share('rx', 1 / 300),
  'rx-fcs-error': lost('rx', 0.1),
  'rx-align-error': none,
  'rx-fragment': none,
  'rx-overflow': lost('rx', 0.25),
  'rx-too-short': none,
  'rx-too-long': none,
  'rx-drop': lost('rx', 1),
  'tx-bytes': atChip('tx'),
  'tx-broadcast': share('tx', 1 / 900),
  'tx-pause': none,
  'tx-multicast': share('tx', 1 / 300),
  'tx-underrun': none,
  'tx-collision': none,
  'tx-deferred': none,
  'tx-drop': lost('tx', 1),
} satisfies Counters;

/** Shares of frames by size: many acknowledgements, and full frames. */
const SIZES = {
  '64': 0.31,
  '65-127': 0.14,
  '128-255': 0.06,
  '256-511': 0.05,
  '512-1023': 0.07,
  '1024-1518': 0.36,
  '1519-max': 0.01,
} as const;
type Size = keyof typeof SIZES;

const sizes = Object.keys(SIZES) as Size[];
const bySize = (direction: Direction): Counters =>
  Object.fromEntries(sizes.map((size) => [`${direction}-${size}`, share(direction, SIZES[size])]));

/** Switch chips of Marvell: frames by size in each direction, and what is wrong with a frame. */
const ofSwitch: Counters = {
  'rx-unicast': share('rx', 1 - 1 / 900 - 1 / 300),
  'tx-unicast': share('tx', 1 - 1 / 900 - 1 / 300),
  ...bySize('rx'),
  ...bySize('tx'),
  'rx-jabber': none,
  'rx-error-events': lost('rx', 0.1),
  'rx-unknown-op': none,
  'tx-fcs-error': none,
  'tx-single-collision': none,
  'tx-multiple-collision': none,
  'tx-excessive-collision': none,
  'tx-late-collision': none,
};

const QUEUES = [0, 1, 2, 3, 4, 5, 6, 7];
/** Queue 0 has all ordinary traffic, queue 5 the calls. */
const queueShare = (queue: number): number => (queue === 0 ? 0.97 : queue === 5 ? 0.03 : 0);
const CODEWORD_BYTES = 660;

/** Chips for 25 and 100 Gbit/s: queues, forward error correction, room for addresses; both directions by size. */
const ofFastSwitch: Counters = {
  'rx-packet': share('rx', 1),
  'tx-packet': share('tx', 1),
  'rx-unicast': share('rx', 1 - 1 / 900 - 1 / 300),
  'tx-unicast': share('tx', 1 - 1 / 900 - 1 / 300),
  ...Object.fromEntries(
    sizes
      .filter((size) => size !== '1024-1518' && size !== '1519-max')
      .map((size): [string, Count] => [
        `tx-rx-${size}`,
        (port, m) => (port.packets(m, 'rx') + port.packets(m, 'tx')) * SIZES[size],
      ]),
  ),
  'tx-rx-1024-max': (port, m) => (port.packets(m, 'rx') + port.packets(m, 'tx')) * 0.37,
  'tx-drop-packet': lost('tx', 0.8),
  'tx-drop-byte': (port, m) => port.drops(m, 'tx') * 0.8 * 1_200,
  'policy-drop-packet': lost('rx', 0.4),
  'custom-drop-packet': none,
  ...Object.fromEntries(
    QUEUES.flatMap((queue): [string, Count][] => [
      [`tx-queue${queue}-packet`, share('tx', queueShare(queue))],
      [`tx-queue${queue}-byte`, (port, m) => port.bytes(m, 'tx') * queueShare(queue)],
      [`tx-drop-queue${queue}-packet`, lost('tx', 0.8 * queueShare(queue))],
      [`tx-drop-queue${queue}-byte`, (port, m) => port.drops(m, 'tx') * 0.8 * 1_200 * queueShare(queue)],
    ]),
  ),
  'rs-fec-codewords': (port, m) => port.bytes(m, 'rx') / CODEWORD_BYTES,
  'rs-fec-corrected': (port, m) => port.bytes(m, 'rx') / CODEWORD_BYTES / 90_000,
  'rs-fec-uncorrected': lost('rx', 0.05),
  'rs-fec-symbol-error': (port, m) => port.bytes(m, 'rx') / CODEWORD_BYTES / 60_000,
  'fc-fec-rx-block': none,
  'fc-fec-block-corrected': none,
  'fc-fec-block-uncorrected': none,
  'current-learned': (port, m) => (port.isUp(m) ? 20 + (Math.floor(m.now / 240) % 9) : 0),
  'not-learned': none,
};

/** Chips of older routers: control frames, and all kinds of collisions. */
const ofOldRouter: Counters = {
  'rx-packet': share('rx', 1),
  'rx-control': none,
  'rx-carrier-error': none,
  'rx-code-error': none,
  'rx-length-error': none,
  'rx-jabber': none,
  'rx-unknown-op': none,
  'tx-packet': share('tx', 1),
  'tx-control': none,
  'tx-pause-honored': none,
  'tx-too-short': none,
  'tx-too-long': none,
  'tx-fcs-error': none,
  'tx-fragment': none,
  'tx-jabber': none,
  'tx-carrier-sense-error': none,
  'tx-single-collision': lost('tx', 2),
  'tx-multiple-collision': lost('tx', 0.5),
  'tx-excessive-collision': lost('tx', 0.01),
  'tx-late-collision': lost('tx', 0.2),
  'tx-total-collision': lost('tx', 2.71),
  'tx-excessive-deferred': none,
};

/** Processors with their own ports check what they receive. */
const ofProcessor: Counters = {
  'rx-ip-header-checksum-error': none,
  'rx-tcp-checksum-error': lost('rx', 0.02),
  'rx-udp-checksum-error': none,
};

const CHIPS: readonly (readonly [board: RegExp, counters: Counters])[] = [
  [/^CRS5/, ofFastSwitch],
  [/^CRS3/, ofSwitch],
  [/^RB433|^RB OmniTIK/, ofOldRouter],
  [/^hAP/, ofProcessor],
];

const known = new WeakMap<DeviceModel, Counters>();

/** What a word of the menu stands for on a device; a chip that does not count it leaves it out, or sends 0 over SNMP. */
export function counterOf(device: DeviceModel, name: string): Count | undefined {
  let counters = known.get(device);
  if (counters === undefined) {
    const ofChip = CHIPS.find(([board]) => board.test(device.description.board))?.[1];
    known.set(device, (counters = { ...common, ...ofChip }));
  }
  return counters[name];
}

/** The words of all chips. */
export const ethernetCounters: readonly string[] = [
  ...new Set([common, ...CHIPS.map(([, counters]) => counters)].flatMap((one) => Object.keys(one))),
];
