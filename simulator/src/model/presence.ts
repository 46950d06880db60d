import { fraction, hashText } from './random.ts';

/** When a client or link is present: a share of every period. */
export interface Presence {
  readonly periodSeconds: number;
  readonly share: number;
}

export interface Stay {
  readonly online: boolean;
  /** Start of the current stay or absence, in seconds. */
  readonly since: number;
  /** Number of the stay; session ids are derived from it. */
  readonly number: number;
}

/** `boot`: when it can be there at the earliest, some time after the device has started. */
export function stayAt(seed: number, presence: Presence, seconds: number, boot: number): Stay {
  if (presence.share >= 1) return { online: seconds >= boot, since: boot, number: 0 };
  const offset = fraction(seed, 7) * presence.periodSeconds;
  const number = Math.floor((seconds + offset) / presence.periodSeconds);
  const start = number * presence.periodSeconds - offset;
  const online = seconds >= boot && seconds - start < presence.share * presence.periodSeconds;
  const since = online ? start : start + presence.share * presence.periodSeconds;
  return { online, since: Math.max(boot, since), number };
}

/** A link that goes down briefly once per period. */
export interface Flap {
  readonly everySeconds: number;
  readonly downSeconds: number;
  /** Both ends of a link give the same text: it flaps for both at once, whenever they were started. */
  readonly link?: string;
}

export interface LinkHistory {
  readonly up: boolean;
  readonly downs: number;
  readonly lastDown: number | undefined;
  readonly lastUp: number;
  /** Seconds the link was up since boot. */
  readonly upSeconds: number;
}

/** What a device knows that was started at `boot`. */
function sinceBoot(now: LinkHistory, then: LinkHistory, boot: number): LinkHistory {
  return {
    up: now.up,
    downs: now.downs - then.downs,
    lastDown: now.lastDown === undefined || now.lastDown < boot ? undefined : now.lastDown,
    lastUp: Math.max(boot, now.lastUp),
    upSeconds: now.upSeconds - then.upSeconds,
  };
}

export function linkAt(seed: number, flap: Flap | undefined, seconds: number, boot: number): LinkHistory {
  if (flap?.link !== undefined) {
    const { link, ...rest } = flap;
    const at = (when: number): LinkHistory => linkAt(hashText(0, link), rest, when, 0);
    return sinceBoot(at(seconds), at(boot), boot);
  }
  const uptime = Math.max(0, seconds - boot);
  if (flap === undefined) return { up: true, downs: 0, lastDown: undefined, lastUp: boot, upSeconds: uptime };
  // The first outage comes after at least one full up time, so that a link is up right after boot.
  const lead = flap.everySeconds * (0.2 + 0.6 * fraction(seed, 11));
  const cycle = flap.everySeconds;
  const into = uptime - lead;
  if (into < 0) return { up: true, downs: 0, lastDown: undefined, lastUp: boot, upSeconds: uptime };
  const number = Math.floor(into / cycle);
  const inCycle = into - number * cycle;
  const up = inCycle >= flap.downSeconds;
  const downStart = boot + lead + number * cycle;
  const lost = number * flap.downSeconds + Math.min(inCycle, flap.downSeconds);
  const lastUp = up
    ? downStart + flap.downSeconds
    : number === 0
      ? boot
      : downStart - cycle + flap.downSeconds;
  return { up, downs: number + 1, lastDown: downStart, lastUp, upSeconds: uptime - lost };
}
