/** An entry of netwatch. */
export interface WatchedHost {
  readonly host: string;
  readonly name?: string;
  readonly probe: 'simple' | 'icmp' | 'tcp-conn' | 'http-get' | 'https-get';
  readonly port?: number;
  /** Mean round trip, milliseconds. */
  readonly milliseconds: number;
  /** Share of packets lost, 0 to 1. */
  readonly loss?: number;
  readonly intervalSeconds: number;
  readonly comment?: string;
  /** Never, or for a while at regular intervals. */
  readonly down?: 'always' | { readonly everySeconds: number; readonly downSeconds: number };
  readonly disabled?: boolean;
}

export interface DhcpClientDescription {
  readonly interface: string;
  readonly address: string;
  readonly gateway: string;
  readonly distance: number;
  /** Without an answer it searches. */
  readonly isSearching?: boolean;
  /** A delegated IPv6 prefix, and the pool it goes to. */
  readonly prefix?: { readonly pool: string; readonly value: string };
}

export interface DhcpRelayDescription {
  readonly name: string;
  readonly interface: string;
  readonly server: string;
}

/** Watches an interface for DHCP servers; one comes and goes if it has an address. */
export interface DhcpAlertDescription {
  readonly interface: string;
  readonly valid: string;
  readonly unknown?: string;
}

export interface AdList {
  readonly url: string;
  readonly names: number;
}

export interface DnsDescription {
  readonly servers: readonly string[];
  readonly cacheKiB: number;
  readonly doh?: string;
  readonly staticEntries: number;
  readonly adLists: readonly AdList[];
}

export interface CloudDescription {
  readonly publicAddress: string;
  readonly backToHome?: { readonly users: number };
}

/** IP services of a device, each alive if it is described. */
export interface IpDescription {
  readonly netwatch?: readonly WatchedHost[];
  readonly dhcpClients?: readonly DhcpClientDescription[];
  readonly dhcpRelays?: readonly DhcpRelayDescription[];
  readonly dhcpRelays6?: readonly DhcpRelayDescription[];
  readonly dhcpAlerts?: readonly DhcpAlertDescription[];
  readonly dns?: DnsDescription;
  readonly cloud?: CloudDescription;
  /** Interface by IPv6 address. */
  readonly addresses6?: Readonly<Record<string, string>>;
}
