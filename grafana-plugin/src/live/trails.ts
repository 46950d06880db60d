import { type Counter, ratePerSecond } from './counters.ts';

/** How many readings a sparkline shows: five minutes at five seconds. */
const kept = 60;

interface Track {
  lastValue: Counter | undefined;
  lastAtMs: number;
  readonly points: number[];
}

/** The course of values of rows since the page was opened: rates of counters, and gauges as they are. */
export class Trails {
  readonly #tracks = new Map<string, Track>();

  /** Takes a reading of a counter. Rates begin with the second one. */
  addCounter(key: string, value: Counter, atMs: number): void {
    const track = this.#track(key);
    if (track.lastAtMs >= atMs) return;
    if (track.lastValue !== undefined) {
      const rate = ratePerSecond({ value: track.lastValue, atMs: track.lastAtMs }, { value, atMs });
      if (rate !== undefined) push(track.points, rate);
    }
    track.lastValue = value;
    track.lastAtMs = atMs;
  }

  addGauge(key: string, value: number, atMs: number): void {
    const track = this.#track(key);
    if (track.lastAtMs >= atMs) return;
    push(track.points, value);
    track.lastAtMs = atMs;
  }

  /** Oldest first. */
  points(key: string): readonly number[] {
    return this.#tracks.get(key)?.points ?? [];
  }

  last(key: string): number | undefined {
    return this.#tracks.get(key)?.points.at(-1);
  }

  /** Forgets rows that are gone, such as sessions that ended. */
  keepOnly(keys: ReadonlySet<string>): void {
    for (const key of this.#tracks.keys()) if (!keys.has(key)) this.#tracks.delete(key);
  }

  #track(key: string): Track {
    const known = this.#tracks.get(key);
    if (known !== undefined) return known;
    const track: Track = { lastValue: undefined, lastAtMs: 0, points: [] };
    this.#tracks.set(key, track);
    return track;
  }
}

function push(points: number[], value: number): void {
  points.push(value);
  if (points.length > kept) points.shift();
}
