/** What a socket takes. */
export type Socket = 'copper' | 'sfp' | 'qsfp' | 'combo';

export interface PortName {
  readonly socket: Socket;
  /** Group of ports that stand together: ether, sfp-sfpplus … */
  readonly family: string;
  readonly number: number;
  /** Of the lanes of a QSFP cage. */
  readonly lane: number | undefined;
}

/**
 * The names that RouterOS gives to ports: ether1, ether2-master (RouterOS 6), sfp1, sfp-sfpplus2, sfp28-3, qsfpplus1-4, combo5. Bridges,
 * VLANs and radios are no sockets. What a person appended after a dash stays their text.
 */
const pattern =
  /^(?<family>ether|sfp-sfpplus|sfpplus|sfp28|sfp56|sfp|qsfpplus|qsfp28|qsfp56-dd|combo)-?(?<number>\d+)(?:-(?<lane>\d+))?(?:$|[^\d])/u;

export function portName(name: string): PortName | undefined {
  const groups = pattern.exec(name)?.groups;
  if (groups === undefined) return undefined;
  const { family = '', number, lane } = groups;
  return {
    family,
    socket: socketOf(family),
    number: Number(number),
    lane: lane === undefined ? undefined : Number(lane),
  };
}

function socketOf(family: string): Socket {
  if (family === 'ether') return 'copper';
  if (family === 'combo') return 'combo';
  return family.startsWith('qsfp') ? 'qsfp' : 'sfp';
}

const families = [
  'ether',
  'combo',
  'sfp',
  'sfp-sfpplus',
  'sfpplus',
  'sfp28',
  'sfp56',
  'qsfpplus',
  'qsfp28',
  'qsfp56-dd',
];

/** From left to right: copper before optics, and each by its number. */
export const byPlace = (left: PortName, right: PortName): number =>
  families.indexOf(left.family) - families.indexOf(right.family) ||
  left.number - right.number ||
  (left.lane ?? 0) - (right.lane ?? 0);

/** Short enough for the drawing: 5, s1, q1.2. */
export function shortName({ socket, number, lane }: PortName): string {
  const letter = { copper: '', sfp: 's', qsfp: 'q', combo: 'c' }[socket];
  return `${letter}${number}${lane === undefined ? '' : `.${lane}`}`;
}
