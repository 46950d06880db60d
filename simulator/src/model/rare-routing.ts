import type { Moment } from './moment.ts';
import { type Flap, linkAt, type LinkHistory } from './presence.ts';
import { hashText } from './random.ts';

/** A neighbour of a protocol that few networks run. */
interface RareNeighbor {
  readonly address: string;
  readonly interface: string;
  readonly flap?: Flap;
}

export interface IsisNeighbor extends RareNeighbor {
  readonly systemId: string;
  readonly level: 'l1' | 'l2';
  /** We hear it, and it does not hear us. */
  readonly isInitial?: boolean;
}

export interface RipNeighbor extends RareNeighbor {
  readonly routes: number;
}

export interface PimNeighbor extends RareNeighbor {
  readonly priority: number;
  readonly isDesignated?: boolean;
}

/** Multicast comes from the first interface and goes to the others. */
export interface IgmpProxy {
  readonly upstream: string;
  readonly downstream: readonly string[];
  /** Configured, and without effect as the interface has no address. */
  readonly inactive?: string;
  /** Mean of all groups together. */
  readonly megabits: number;
  readonly groups: number;
}

export interface RareRouting {
  readonly isis?: { readonly instance: string; readonly neighbors: readonly IsisNeighbor[] };
  readonly rip?: readonly RipNeighbor[];
  readonly pim?: readonly PimNeighbor[];
  readonly igmpProxy?: IgmpProxy;
}

/** `seed` is that of the device. */
export function neighborLink(seed: number, one: RareNeighbor, m: Moment): LinkHistory {
  return linkAt(hashText(seed, one.address), one.flap, m.now, m.boot);
}

/** A neighbour that is silent is forgotten. */
export const present = <One extends RareNeighbor>(
  seed: number,
  all: readonly One[] | undefined,
  m: Moment,
): readonly One[] => (all ?? []).filter((one) => neighborLink(seed, one, m).up);
