import type { PppService } from './description.ts';
import type { Direction, InterfaceState } from './interface.ts';
import type { Moment } from './moment.ts';
import { stayAt, type LinkHistory, type Presence, type Stay } from './presence.ts';
import { between, hashText, macAddress, mix, pick } from './random.ts';
import { loadAt, loadBetween, meanBytesPerSecond } from './traffic.ts';

/** First item number of dynamic PPP interfaces: RouterOS numbers them from *F00000. */
const FIRST_NUMBER = 0xf00000;
const FRAME = 1100;

/** Seconds after a boot in which customers dial in again. */
const BACK_AFTER_BOOT: readonly [number, number] = [3, 25];

/** A PPP user: while online it has a row in /ppp/active, a dynamic interface and a dynamic queue. */
export class SubscriberModel implements InterfaceState {
  readonly user: string;
  readonly name: string;
  readonly number: number;
  readonly type: string;
  readonly comment = undefined;
  readonly defaultName = undefined;
  readonly mac = undefined;
  readonly mtu = 1480;
  readonly configuredMtu = '1480';
  readonly speed = undefined;
  readonly disabled = false;
  readonly dynamic = true;
  readonly slave = false;
  readonly inactive = false;
  readonly vrf = 'main';
  readonly address: string;
  readonly callerId: string;
  readonly plan: string;
  readonly seed: number;
  /** Mean download rate, Mbit/s. */
  readonly megabits: number;
  readonly #presence: Presence | undefined;
  readonly #dialSeconds: number;

  constructor(service: PppService, index: number, deviceSeed: number) {
    this.user = `${service.user}${String(index + 1).padStart(3, '0')}`;
    this.name = `<${service.service}-${this.user}>`;
    this.number = FIRST_NUMBER + index;
    this.type = `${service.service}-in`;
    this.seed = hashText(deviceSeed, this.user);
    this.address = `${service.network}.${2 + (index % 250)}`;
    this.callerId = macAddress(this.seed, 9);
    this.plan = pick(this.seed, 10, service.plans);
    this.megabits = between(this.seed, 11, service.megabits);
    this.#dialSeconds = between(this.seed, 14, BACK_AFTER_BOOT);
    this.#presence =
      index < service.sessions
        ? {
            periodSeconds: between(this.seed, 12, [20_000, 400_000]),
            share: between(this.seed, 13, [0.9, 1]),
          }
        : undefined;
  }

  stay(m: Moment): Stay {
    if (this.#presence === undefined) return { online: false, since: m.boot, number: 0 };
    return stayAt(this.seed, this.#presence, m.now, m.boot + this.#dialSeconds);
  }

  sessionId(m: Moment): string {
    return `0x${(0x8100_0000 + (mix(this.seed, this.stay(m).number) & 0xff_ffff)).toString(16)}`;
  }

  isUp(m: Moment): boolean {
    return this.stay(m).online;
  }

  link(m: Moment): LinkHistory {
    const stay = this.stay(m);
    return {
      up: stay.online,
      downs: 0,
      lastDown: undefined,
      lastUp: stay.since,
      upSeconds: m.now - stay.since,
    };
  }

  bytes(m: Moment, direction: Direction): number {
    const stay = this.stay(m);
    return stay.online ? Math.floor(this.#mean(direction) * loadBetween(this.seed, stay.since, m.now)) : 0;
  }

  packets(m: Moment, direction: Direction): number {
    return Math.floor(this.bytes(m, direction) / (direction === 'tx' ? FRAME : FRAME / 3));
  }

  drops(m: Moment, direction: Direction): number {
    return direction === 'tx' ? Math.floor(this.packets(m, direction) / 20_000) : 0;
  }

  bitsPerSecond(m: Moment, direction: Direction): number {
    return this.isUp(m) ? Math.floor(this.#mean(direction) * 8 * loadAt(this.seed, m.now)) : 0;
  }

  /** The router sends the download, so its tx is larger. */
  #mean(direction: Direction): number {
    return meanBytesPerSecond(direction === 'tx' ? this.megabits : this.megabits / 8);
  }
}
