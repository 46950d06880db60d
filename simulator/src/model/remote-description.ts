import type { Flap } from './presence.ts';

/** The other end of a connection. */
export interface Remote {
  readonly name: string;
  /** Mean rate in both directions together, Mbit/s. */
  readonly megabits: number;
  readonly flap?: Flap;
}

export interface IpsecPeer extends Remote {
  readonly address: string;
  /** Identity it sends; without one it is known by its address. */
  readonly identity?: string;
  readonly isResponder: boolean;
  /** Networks on this side and on the other. */
  readonly networks: readonly [here: string, there: string];
}

export interface WireguardPeer extends Remote {
  readonly interface: string;
  readonly publicKey: string;
  readonly address: string;
  readonly allowed: string;
  /** Configured, and has never connected. */
  readonly isUnused?: boolean;
}

export interface TunnelDescription {
  readonly local?: string;
  readonly remote?: string;
  readonly id?: number;
  /** `10s,10` */
  readonly keepalive?: string;
}

export interface PppClientDescription {
  /** Server, or the interface on which PPPoE looks for one. */
  readonly server: string;
  readonly user: string;
  readonly concentrator?: string;
}

/** A USB modem of the ppp-client menu, which is asked by AT commands. */
export interface SerialModemDescription {
  readonly manufacturer: string;
  readonly model: string;
  readonly revision: string;
  readonly operator: string;
  readonly earfcn: number;
  /** Mean received power, dBm. */
  readonly rsrp: number;
}

export interface RadiusServer extends Remote {
  readonly address: string;
  readonly service: string;
  /** Milliseconds. */
  readonly rtt: number;
  /** RADIUS over TLS (radsec). */
  readonly isTls?: boolean;
  readonly disabled?: boolean;
}

export interface HotspotServer {
  readonly name: string;
  readonly interface: string;
  readonly network: string;
  /** Guests who come and go. */
  readonly guests: number;
  /** Users in the router. */
  readonly accounts: number;
  /** Bytes that a guest may send and receive in a session. */
  readonly limits?: readonly [receive: number, transmit: number];
}

export interface UserManagerDescription {
  readonly routers: readonly Remote[];
  readonly users: number;
  readonly disabledUsers: number;
}

/** What a device connects to and serves beyond its own network. */
export interface RemoteDescription {
  readonly ipsec?: readonly IpsecPeer[];
  readonly wireguard?: readonly WireguardPeer[];
  readonly radius?: readonly RadiusServer[];
  readonly hotspot?: HotspotServer;
  readonly userManager?: UserManagerDescription;
  /** Names of users of kid control; each has two devices. */
  readonly kids?: readonly string[];
  /** ZeroTier networks by the name of their interface. */
  readonly zerotier?: Readonly<Record<string, string>>;
}
