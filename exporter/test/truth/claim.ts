import { type Exposition, seriesKey } from './exposition-text.ts';
import type { Extraction } from './librenms.ts';

/** One value on which LibreNMS and we should agree. */
export interface Claim {
  /** For the count of what was compared. */
  readonly kind: string;
  readonly what: string;
  /** LibreNMS's value in our unit; undefined if it reports none. */
  readonly theirs: string | undefined;
  readonly ours: string | undefined;
}

type Value = string | number | null | undefined;

/** Makes the claims of one walk and tracks the LibreNMS rows that no claim has used. */
export class Claims {
  readonly list: Claim[] = [];
  readonly extraction: Extraction;
  readonly #exposition: Exposition;

  constructor(extraction: Extraction, exposition: Exposition) {
    this.extraction = extraction;
    this.#exposition = exposition;
  }

  /** Compares with the series of that name and labels. */
  series(
    claim: { kind: string; what: string },
    [metric, labels]: readonly [string, Readonly<Record<string, string>>],
    theirs: Value,
  ): void {
    this.add(claim, theirs, this.#exposition.values.get(seriesKey(`mikrotik_${metric}`, labels)));
  }

  /** Compares with a label of the only series of an info metric that has the other labels. */
  label(
    claim: { kind: string; what: string },
    [metric, label, others = {}]: readonly [string, string, Readonly<Record<string, string>>?],
    theirs: Value,
  ): void {
    const samples = (this.#exposition.samples.get(`mikrotik_${metric}`) ?? []).filter(({ labels }) =>
      Object.entries(others).every(([name, value]) => labels[name] === value),
    );
    if (samples.length > 1) throw new Error(`${metric} has ${samples.length} series for one thing`);
    this.add(claim, theirs, samples[0]?.labels[label]);
  }

  /** The same, for a label that says more than LibreNMS does. */
  mapped(
    claim: { kind: string; what: string },
    [metric, label, others]: readonly [string, string, Readonly<Record<string, string>>],
    theirs: Value,
    map: (label: string) => string,
  ): void {
    const samples = (this.#exposition.samples.get(`mikrotik_${metric}`) ?? []).filter(({ labels }) =>
      Object.entries(others).every(([name, value]) => labels[name] === value),
    );
    const ours = samples[0]?.labels[label];
    this.add(claim, theirs, ours === undefined ? undefined : map(ours));
  }

  add({ kind, what }: { kind: string; what: string }, theirs: Value, ours: string | undefined): void {
    const hasValue = theirs !== null && theirs !== undefined;
    this.list.push({ kind, what, theirs: hasValue ? String(theirs) : undefined, ours });
  }
}

/** Equal as text; fractions also as numbers, up to the last digit that a division can spoil. Counters are exact. */
export function agrees({ theirs, ours }: Pick<Claim, 'theirs' | 'ours'>): boolean {
  if (theirs === ours) return true;
  if (theirs === undefined || ours === undefined || theirs === '' || ours === '') return false;
  if (/^-?\d+$/.test(theirs) && /^-?\d+$/.test(ours)) return false;
  const [a, b] = [Number(theirs), Number(ours)];
  return Math.abs(a - b) <= 1e-12 * Math.abs(a);
}

/** In our unit, without binary rounding noise. */
export const scaled = (value: Value, factor: number): number | undefined =>
  value === null || value === undefined ? undefined : Number((Number(value) * factor).toPrecision(12));

/** LibreNMS writes the digits only. */
export const macOf = (digits: Value): string =>
  String(digits)
    .toUpperCase()
    .replace(/..(?=.)/g, '$&:');
