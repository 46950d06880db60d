import type { Translation } from '../../../scripts/generate/peers/peer.ts';
import type { ParsedSample } from '../../exposition/strict-parser.ts';

/** Name, labels and value as its collectors make them: a number, or text of RouterOS. */
export type Foreign = readonly [
  name: string,
  labels: Readonly<Record<string, string>>,
  value: number | string,
];

export interface Difference {
  readonly metric: string;
  readonly sample: Foreign;
}

export interface Comparison {
  readonly compared: number;
  readonly differences: readonly Difference[];
}

const isClose = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-6 * Math.max(1e-3, Math.abs(a), Math.abs(b));

/** The number in our unit, by the note of the translation: `× 0.001`, `÷ 8`, `1 − value`. */
function inOurUnit(value: number, note: string): number {
  if (note.includes('1 − value')) return 1 - value;
  const [, sign, factor] = /([×÷]) ([\d.e-]+)/.exec(note) ?? [];
  if (factor === undefined) return value;
  return sign === '×' ? value * Number(factor) : value / Number(factor);
}

/** Labels that our samples must have: `direction="upload"`. */
const selected = (note: string): readonly (readonly [string, string])[] =>
  [...note.matchAll(/(\w+)="([^"]+)"/g)].flatMap(([, label = '', value = '']) =>
    label === 'protocol' ? [] : [[label, value] as const],
  );

function matching(ours: readonly ParsedSample[], name: string, note: string): readonly ParsedSample[] {
  const wanted = selected(note);
  const family = name.includes('_ipv6') ? 'ipv6' : 'ipv4';
  return ours.filter(
    ({ labels }) =>
      wanted.every(([label, value]) => labels[label] === value) && (labels['family'] ?? family) === family,
  );
}

const bare = (name: string): string => name.replace(/^mktxp_/, '').replace(/_(?:total|info)$/, '');

/**
 * Each sample of the peer needs one of ours with the same value, and each of ours serves once. A zero of theirs where we
 * have none is their form of a missing value.
 */
export function compare(
  theirs: readonly Foreign[],
  ours: ReadonlyMap<string, readonly ParsedSample[]>,
  translations: readonly Translation[],
): Comparison {
  const byName = new Map(translations.map((one) => [one.peer, one]));
  const pools = new Map<string, ParsedSample[]>();
  const differences: Difference[] = [];
  let compared = 0;
  for (const sample of theirs) {
    const [name, labels, value] = sample;
    const full = name.replace(/^mktxp_/, '');
    const translation = byName.get(full) ?? byName.get(bare(name));
    if (translation === undefined || translation.ours.length === 0) continue;
    const { peer, ours: names, note } = translation;
    const pool = pools.get(peer) ?? [
      ...matching(
        names.flatMap((one) => ours.get(one) ?? []),
        full,
        note,
      ),
    ];
    pools.set(peer, pool);
    const wanted = inOurUnit(Number(value), note);
    // a text of several values, on which its own answer fails
    if (Number.isNaN(wanted)) continue;
    const equal = pool.filter((one) => isClose(Number(one.value), wanted));
    if (wanted === 0 && equal.length === 0) continue;
    compared += 1;
    const shared = ({ labels: own }: ParsedSample): number =>
      Object.values(own).filter((text) => Object.values(labels).includes(text)).length;
    const [best] = equal.toSorted((a, b) => shared(b) - shared(a));
    if (best === undefined) differences.push({ metric: peer, sample });
    else pool.splice(pool.indexOf(best), 1);
  }
  return { compared, differences };
}
