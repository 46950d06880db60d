import type { ClientGroup } from './description.ts';
import type { Moment } from './moment.ts';
import { stayAt, type Presence, type Stay } from './presence.ts';
import { between, fraction, hashText, macAddress, macBytes, mix, drift, pick } from './random.ts';
import { loadBetween, meanBytesPerSecond } from './traffic.ts';

const MCS_RATES = ['6.5', '13', '19.5', '26', '39', '52', '58.5', '65'] as const;

/** Seconds after a boot in which clients come back, each at its own moment. */
const BACK_AFTER_BOOT: readonly [number, number] = [3, 25];

/** A client in a registration table, of either wireless package. */
export class StationModel {
  readonly mac: string;
  readonly macArcs: readonly number[];
  readonly radioName: string;
  readonly seed: number;
  readonly number: number;
  readonly address: string;
  readonly distance: number;
  readonly #signal: number;
  readonly #megabits: number;
  readonly #presence: Presence;
  readonly #joinSeconds: number;
  /** When it is on its own radio. */
  readonly #home: Presence | undefined;

  constructor(group: ClientGroup, index: number, radioSeed: number) {
    this.seed = hashText(radioSeed, `${group.name}${index}`);
    this.number = index + 1;
    this.mac = macAddress(this.seed, 3);
    this.macArcs = macBytes(this.mac);
    this.radioName = `${group.name}-${String(index + 1).padStart(2, '0')}`;
    this.address = `10.60.${1 + Math.floor(index / 200)}.${10 + (index % 200)}`;
    this.distance = 1 + (mix(this.seed, 4) % 9);
    this.#signal = between(this.seed, 5, group.signal);
    this.#megabits = between(this.seed, 6, group.megabits);
    this.#home =
      group.roamsTo === undefined
        ? undefined
        : {
            periodSeconds: between(this.seed, 10, [1_800, 9_000]),
            share: between(this.seed, 11, [0.6, 0.9]),
          };
    this.#joinSeconds = between(this.seed, 9, BACK_AFTER_BOOT);
    this.#presence = {
      periodSeconds: between(this.seed, 7, [9_000, 160_000]),
      share: between(this.seed, 8, [0.82, 1.08]),
    };
  }

  /** On one radio: it registers anew where it moves. */
  stay(m: Moment): Stay {
    const stay = stayAt(this.seed, this.#presence, m.now, m.boot + this.#joinSeconds);
    if (this.#home === undefined || !stay.online) return stay;
    return { ...stay, since: Math.max(stay.since, this.#roam(this.#home, m).since) };
  }

  isAway(m: Moment): boolean {
    return this.#home !== undefined && !this.#roam(this.#home, m).online;
  }

  #roam(home: Presence, m: Moment): Stay {
    return stayAt(this.seed + 1, home, m.now, m.boot);
  }

  /** dBm: a mean, a slow fade of ±4 dB and a little flutter. */
  signal(m: Moment): number {
    return Math.round(
      this.#signal + 3.2 * drift(this.seed, m.now, 1_900) + 0.9 * drift(this.seed + 1, m.now, 41),
    );
  }

  signalToNoise(m: Moment, noiseFloor: number): number {
    return Math.max(3, this.signal(m) - noiseFloor);
  }

  ccq(m: Moment): number {
    const span = Math.min(1, Math.max(0, (this.signal(m) + 92) / 40));
    return Math.round(45 + 50 * span + 5 * drift(this.seed + 2, m.now, 130));
  }

  /** Index 0..7 of a modulation: weak clients use slow ones. */
  mcs(m: Moment): number {
    return Math.min(7, Math.max(0, Math.floor((this.signal(m) + 90) / 4)));
  }

  /** Number part of a legacy rate, Mbit/s. */
  legacyRate(m: Moment, streams: 1 | 2): string {
    const base = MCS_RATES[this.mcs(m)] ?? '6.5';
    return streams === 1 ? base : String(Number(base) * 2);
  }

  /** Rate of the last received frame: weak signals use a basic rate. */
  receiveRate(m: Moment): string {
    const choice = fraction(this.seed, Math.floor(m.now / 17));
    if (choice < 0.4) return '6Mbps';
    return choice < 0.7 ? `HT20-${this.mcs(m)}` : '1Mbps';
  }

  bytes(m: Moment, direction: 'rx' | 'tx'): number {
    const stay = this.stay(m);
    if (!stay.online) return 0;
    const mean = meanBytesPerSecond(direction === 'tx' ? this.#megabits : this.#megabits / 7);
    return Math.floor(mean * loadBetween(this.seed, stay.since, m.now));
  }

  packets(m: Moment, direction: 'rx' | 'tx'): number {
    return Math.floor(this.bytes(m, direction) / (direction === 'tx' ? 900 : 280));
  }

  bitsPerSecond(m: Moment, direction: 'rx' | 'tx'): number {
    const past = { ...m, now: m.now - 2 };
    return Math.max(0, Math.floor((this.bytes(m, direction) - this.bytes(past, direction)) * 4));
  }

  /** MikroTik clients of NV2 send their version; others are of any make. */
  routerOs(isMikrotik: boolean): string | undefined {
    if (!isMikrotik) return undefined;
    return pick(this.seed, 12, ['6.49.10', '6.48.6', '7.16.2']);
  }

  idleMs(m: Moment): number {
    return Math.floor(fraction(this.seed, Math.floor(m.now)) ** 3 * 4_000);
  }
}
