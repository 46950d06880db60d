import type { Line } from '../../api/read-lines.ts';
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
): Candidate['status'] => {
  if (matchedBy === 'address') return 'known';
  // Whatever it is called: what cannot be reached cannot be registered.
  if (address === undefined || address === '') return 'no-address';
  if (matchedBy === 'identity') return 'known-by-name';
  return isMikrotik === false ? 'other' : 'new';
};

export const fromNeighbour = (neighbour: Neighbour): Candidate => ({
  address: neighbour.address ?? '',
  name: neighbour.identity ?? neighbour.mac ?? '',
  board: [neighbour.board ?? neighbour.platform, neighbour.version].filter(Boolean).join(', '),
  seen: neighbour.interfaces.join(', '),
  status: statusOf(neighbour.address, neighbour.is_mikrotik, neighbour.matched_by),
  registeredId: neighbour.registered_id,
});

/**
 * Tells candidates apart. The address alone does not: routers that keep that of the factory all have the same. The MAC address would take
 * one router for several: each of its interfaces has its own.
 */
export const candidateKey = ({ address, name }: Candidate): string => `${address} ${name}`;

/** How much is known of a candidate: one that is registered stays so, whoever else sees it. */
const certainty: readonly Candidate['status'][] = ['known', 'known-by-name', 'new', 'other', 'no-address'];

/** What several devices see, each once, with all who see it. */
export function mergedCandidates(
  seen: readonly { readonly seenBy: string; readonly candidates: readonly Candidate[] }[],
): readonly Candidate[] {
  const merged = new Map<string, Candidate>();
  for (const { seenBy, candidates } of seen)
    for (const candidate of candidates) {
      const key = candidateKey(candidate);
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

export const nothingFound: ScanResult = { found: [], done: 0, total: 0, isOver: false };

/** What is known after one more line. */
export function afterScanLine(result: ScanResult, line: Line): ScanResult {
  const event = line as unknown as { event: string; total?: number; done?: number } & ScanHit;
  return {
    found: event.event === 'found' ? [...result.found, fromHit(event)] : result.found,
    done: event.done ?? result.done,
    total: event.total ?? result.total,
    isOver: result.isOver || event.event === 'end',
  };
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
