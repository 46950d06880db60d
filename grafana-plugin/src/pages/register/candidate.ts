import type { components } from '../../api/schema.generated.ts';

type Neighbour = components['schemas']['Neighbour'];

/** A device that was seen and might be registered. */
export interface Candidate {
  readonly address: string;
  readonly name: string;
  readonly board: string;
  /** On which interface, or what answered. */
  readonly seen: string;
  readonly status: 'new' | 'known' | 'known-by-name' | 'other' | 'no-address';
  readonly registeredId?: string | undefined;
}

/** Of what may be registered; a device that only has the identity of a known one may still be another. */
export const isChoosable = ({ status }: Candidate): boolean => status === 'new' || status === 'known-by-name';

const statusOf = (
  address: string | undefined,
  isMikrotik: boolean | undefined,
  matchedBy: string | undefined,
): Candidate['status'] =>
  matchedBy === 'address'
    ? 'known'
    : matchedBy === 'identity'
      ? 'known-by-name'
      : isMikrotik === false
        ? 'other'
        : address === undefined || address === ''
          ? 'no-address'
          : 'new';

export const fromNeighbour = (neighbour: Neighbour): Candidate => ({
  address: neighbour.address ?? '',
  name: neighbour.identity ?? neighbour.mac ?? '',
  board: [neighbour.board ?? neighbour.platform, neighbour.version].filter(Boolean).join(', '),
  seen: neighbour.interfaces.join(', '),
  status: statusOf(neighbour.address, neighbour.is_mikrotik, neighbour.matched_by),
  registeredId: neighbour.registered_id,
});

/** How much is known of a candidate: one that is registered stays so, whoever else sees it. */
const certainty: readonly Candidate['status'][] = ['known', 'known-by-name', 'new', 'other', 'no-address'];

/** What several devices see, each once, with all who see it. Without an address only the name tells candidates apart. */
export function mergedCandidates(
  seen: readonly { readonly seenBy: string; readonly candidates: readonly Candidate[] }[],
): readonly Candidate[] {
  const merged = new Map<string, Candidate>();
  for (const { seenBy, candidates } of seen)
    for (const candidate of candidates) {
      const key = candidate.address === '' ? `name ${candidate.name}` : candidate.address;
      const where = candidate.seen === '' ? seenBy : `${seenBy}: ${candidate.seen}`;
      const before = merged.get(key);
      const isSurer =
        before === undefined || certainty.indexOf(candidate.status) < certainty.indexOf(before.status);
      merged.set(key, {
        ...(isSurer ? candidate : before),
        seen: before === undefined ? where : `${before.seen}; ${where}`,
      });
    }
  return [...merged.values()];
}

interface ScanHit {
  readonly address: string;
  readonly open_ports?: readonly { readonly port: number; readonly speaks: string }[];
  readonly snmp?: { readonly identity?: string; readonly description?: string };
  readonly api?: { readonly device: { readonly identity?: string; readonly board?: string } };
  readonly login_failure?: string;
  readonly is_mikrotik?: boolean;
  readonly registered_id?: string;
  readonly matched_by?: string;
}

export interface ScanResult {
  readonly found: readonly Candidate[];
  readonly done: number;
  readonly total: number;
  readonly isOver: boolean;
}

/** The lines that have come so far: the last one may be cut. */
export function readScan(lines: string): ScanResult {
  const found: Candidate[] = [];
  let done = 0;
  let total = 0;
  let isOver = false;
  for (const line of lines.split('\n').slice(0, lines.endsWith('\n') ? undefined : -1)) {
    if (line.trim() === '') continue;
    const event = JSON.parse(line) as { event: string; total?: number; done?: number } & ScanHit;
    if (event.event === 'found') found.push(fromHit(event));
    total = event.total ?? total;
    done = event.done ?? done;
    isOver ||= event.event === 'end';
  }
  return { found, done, total, isOver };
}

function fromHit(hit: ScanHit): Candidate {
  const ports = (hit.open_ports ?? []).map(({ port }) => String(port));
  const identity = hit.api?.device.identity ?? hit.snmp?.identity;
  return {
    address: hit.address,
    name: identity ?? hit.address,
    board: hit.api?.device.board ?? hit.snmp?.description ?? '',
    seen: [...ports, ...(hit.snmp === undefined ? [] : ['SNMP'])].join(', '),
    status: statusOf(hit.address, hit.is_mikrotik, hit.matched_by),
    registeredId: hit.registered_id,
  };
}
