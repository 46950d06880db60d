import { seriesKey } from './exposition-text.ts';

export type Labels = Readonly<Record<string, string | undefined>>;

/** Collects the expected series of a walk. An undefined value produces none. */
export class RawSeries {
  readonly values = new Map<string, string>();

  add(name: string, labels: Labels, value: string | undefined): void {
    if (value === undefined) return;
    const given = Object.entries(labels).filter((pair): pair is [string, string] => pair[1] !== undefined);
    this.values.set(seriesKey(`mikrotik_${name}`, Object.fromEntries(given)), value);
  }
}

/** Moves the decimal point: the nearest double of the exact decimal, as text. Whole numbers stay unchanged. */
export function shifted(text: string | undefined, exponent: number): string | undefined {
  if (text === undefined || exponent === 0) return text;
  return String(Number(`${text}e${exponent}`));
}

/** `02:00:00:00:00:01` of the hexadecimal digits of six bytes. */
export const macText = (hex: string | undefined): string | undefined =>
  hex?.length === 12 ? hex.replace(/..(?=.)/g, '$&:') : undefined;

/** A signed number sent as Gauge32. */
export function asSigned(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  return BigInt(text) >= 2n ** 31n ? String(BigInt(text) - 2n ** 32n) : text;
}
