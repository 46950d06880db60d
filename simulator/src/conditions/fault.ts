/** Ways for a device to misbehave; set and cleared at run time. */
export type Fault =
  /** Accepts connections and datagrams, never answers. */
  | { readonly kind: 'silent' }
  /** Every command and every SNMP request takes this long. */
  | { readonly kind: 'slow'; readonly milliseconds: number }
  /** The connection is reset after this many rows or bytes of replies. */
  | { readonly kind: 'reset'; readonly afterBytes?: number; readonly afterRows?: number }
  /** Replies arrive one byte at a time. */
  | { readonly kind: 'drip'; readonly intervalMs?: number }
  /** Replies are garbage. */
  | { readonly kind: 'garbage' }
  /** Every login is refused. */
  | { readonly kind: 'wrong-password' }
  /** Limits sessions to this number: further connections are closed at once. */
  | { readonly kind: 'session-limit'; readonly sessions?: number }
  /** A print never ends. */
  | { readonly kind: 'endless' }
  /** A reply announces a word of 256 MiB and then sends it slowly. */
  | { readonly kind: 'flood-word'; readonly announce?: number }
  /** No answer over SNMP only. */
  | { readonly kind: 'snmp-silent' }
  /** Every GETNEXT and GETBULK answers the same object forever. */
  | { readonly kind: 'snmp-loop' }
  /** No answer to anything: connection attempts time out, open connections hang. */
  | { readonly kind: 'unplugged' }
  /** The services are off: connections are refused, datagrams get no answer. */
  | { readonly kind: 'refused' };

export type FaultKind = Fault['kind'];

export const FAULT_KINDS: readonly FaultKind[] = [
  'silent',
  'slow',
  'reset',
  'drip',
  'garbage',
  'wrong-password',
  'session-limit',
  'endless',
  'flood-word',
  'snmp-silent',
  'snmp-loop',
  'unplugged',
  'refused',
];

export type FaultOptions = Readonly<Record<string, number>>;

const NUMBERS = ['milliseconds', 'afterBytes', 'afterRows', 'intervalMs', 'sessions', 'announce'];

export function makeFault(kind: string, options: FaultOptions = {}): Fault {
  if (!FAULT_KINDS.includes(kind as FaultKind)) {
    throw new Error(`unknown fault "${kind}"; known: ${FAULT_KINDS.join(', ')}`);
  }
  for (const [name, value] of Object.entries(options)) {
    if (!NUMBERS.includes(name) || !Number.isFinite(value))
      throw new Error(`bad option "${name}" of fault ${kind}`);
  }
  if (kind === 'slow') return { kind, milliseconds: options['milliseconds'] ?? 2000 };
  return { kind, ...options } as Fault;
}
