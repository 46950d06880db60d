import { seriesKey } from './exposition-text.ts';
import { addDevice } from './raw-device.ts';
import { addHealth } from './raw-health.ts';
import { addInterfaces } from './raw-interface.ts';
import { addWireless } from './raw-wireless.ts';
import type { WalkText } from './walk-text.ts';

export type Labels = Readonly<Record<string, string | undefined>>;

/** Collects the series that a walk has to lead to. A value that is undefined leads to none. */
export class RawSeries {
  readonly values = new Map<string, string>();

  add(name: string, labels: Labels, value: string | undefined): void {
    if (value === undefined) return;
    const given = Object.entries(labels).filter((pair): pair is [string, string] => pair[1] !== undefined);
    this.values.set(seriesKey(`mikrotik_${name}`, Object.fromEntries(given)), value);
  }
}

/** Moves the decimal point: the nearest double of the exact decimal, as text. Whole numbers stay as they are. */
export function shifted(text: string | undefined, exponent: number): string | undefined {
  if (text === undefined || exponent === 0) return text;
  return String(Number(`${text}e${exponent}`));
}

/** A signed number that came as a Gauge32. */
export function asSigned(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  return BigInt(text) >= 2n ** 31n ? String(BigInt(text) - 2n ** 32n) : text;
}

/**
 * The whole exposition that has to come of a walk, made from the text of its lines and OIDs typed from the MIBs. Nothing
 * here is shared with the exporter, so a wrong column, factor or join shows.
 */
export function rawSeries(walk: WalkText): ReadonlyMap<string, string> {
  const series = new RawSeries();
  addDevice(walk, series);
  addHealth(walk, series);
  addInterfaces(walk, series);
  addWireless(walk, series);
  return series.values;
}
