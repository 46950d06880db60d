/** What a device of a measurement is read over. */
export type Access = 'api' | 'api-tls' | 'snmp-2c' | 'snmp-3';

/** A running device, as far as its clients have to know. */
export interface FleetTarget {
  readonly name: string;
  readonly type: string;
  readonly access: Access;
  readonly address: string;
  readonly port: number;
}

export type SimulatorRequest =
  /** Devices of the demo fleet by name, each with the version given, read over the API. */
  | { readonly do: 'demo'; readonly names: readonly string[]; readonly version?: string }
  /** That many devices made from templates, mixed as `mixedFleet` says. */
  | { readonly do: 'mixed'; readonly count: number }
  /** A recorded walk. */
  | { readonly do: 'replay'; readonly file: string }
  | { readonly do: 'delay'; readonly ms: number }
  /** Counters of a device since they were last asked for. */
  | { readonly do: 'counters'; readonly name: string };

export interface Started {
  readonly targets: readonly FleetTarget[];
  readonly username: string;
  readonly password: string;
  readonly community: string;
  readonly caPem: string;
}

export interface Counters {
  /** API commands or SNMP requests. */
  readonly requests: number;
  /** Longest chain of requests that each waited for the answer of the one before. */
  readonly sequential: number;
  readonly bytesOut: number;
}
