/** A bond; its members are the ports that have it as their parent. */
export interface BondDescription {
  readonly mode: '802.3ad' | 'active-backup';
  readonly primary?: string;
  readonly minLinks?: number;
}

export interface MacvlanDescription {
  readonly mode: 'private' | 'bridge';
}

/** An interface to a container. */
export interface VethDescription {
  readonly address: string;
  readonly gateway: string;
}

/** A link over two radios. */
export interface NstremeDualDescription {
  /** The two radios. */
  readonly sends: string;
  readonly receives: string;
  /** MAC address of the other end. */
  readonly peer: string;
  /** Mean signal of the other end, dBm. */
  readonly signal: number;
}
