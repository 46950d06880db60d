/** How a device is read in a measurement. */
export type Access = 'api' | 'api-tls' | 'snmp-2c' | 'snmp-3';

/** What clients need to know about a running device. */
export interface FleetTarget {
  readonly name: string;
  readonly type: string;
  readonly access: Access;
  readonly address: string;
  readonly port: number;
}

export type SimulatorRequest =
  /** Devices of the demo fleet by name, each with the given version, read over the API unless `access` says otherwise. */
  | {
      readonly do: 'demo';
      readonly names: readonly string[];
      readonly version?: string;
      readonly access?: Access;
    }
  /** A concentrator of the size that `children/concentrator.ts` describes. */
  | { readonly do: 'concentrator'; readonly access: Access }
  /** This many devices made from templates, mixed as in `mixedFleet`. */
  | { readonly do: 'mixed'; readonly count: number }
  /** A recorded walk. */
  | { readonly do: 'replay'; readonly file: string }
  | { readonly do: 'delay'; readonly ms: number }
  /** Counters of a device since the last request for them. */
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
  /** Longest chain of requests that each waited for the previous answer. */
  readonly sequential: number;
  readonly bytesOut: number;
}
