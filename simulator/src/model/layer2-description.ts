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
