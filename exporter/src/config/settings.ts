import type { DeviceType } from '../define/device-types.ts';
import type { AccountKey } from './account-key.ts';
import type { Secret } from './secret.ts';

/** How API-SSL is verified. There is no silent downgrade: every mode is asked for by name. */
export type TlsSetting =
  | { readonly mode: 'off' }
  | {
      readonly mode: 'verify';
      /** PEM text of `ca_file`; absent: the authorities of the system. */
      readonly ca?: string;
      /** Whether the name in the certificate has to match. */
      readonly verifyName: boolean;
      /** Name to expect instead of the address. */
      readonly serverName?: string;
    }
  /** SHA-256 of the certificate (DER), 64 lower-case hexadecimal digits. */
  | { readonly mode: 'pin'; readonly fingerprint: string }
  /** Anonymous Diffie-Hellman, for an api-ssl service without a certificate. Authenticates nobody. */
  | { readonly mode: 'anonymous' };

/** Code page for text of a device that is not valid UTF-8 (old WinBox wrote the code page of the PC). */
export type CodePage = 'windows-1250' | 'windows-1251' | 'windows-1252' | 'gbk';

export interface ApiAuth {
  readonly key: AccountKey;
  readonly username: string;
  readonly password: Secret;
  readonly tls: TlsSetting;
  /** Default 8728, with TLS 8729. */
  readonly port: number;
  /** Allow the challenge login of RouterOS before 6.43. */
  readonly legacyLogin: boolean;
  readonly codePage: CodePage;
}

export type SnmpAuthProtocol = 'md5' | 'sha1';
export type SnmpPrivProtocol = 'des' | 'aes128';

interface SnmpCommon {
  readonly key: AccountKey;
  readonly port: number;
  /** Upper bound of rows asked for in one GETBULK; lowered on tooBig and time-outs. */
  readonly maxRepetitions: number;
  /** Seconds are the unit in files; milliseconds inside the code. */
  readonly timeoutMs: number;
  readonly retries: number;
}

export type SnmpAuth =
  | (SnmpCommon & { readonly version: '1' | '2c'; readonly community: Secret })
  | (SnmpCommon & {
      readonly version: '3';
      readonly username: string;
      readonly auth?: { readonly protocol: SnmpAuthProtocol; readonly password: Secret };
      readonly priv?: { readonly protocol: SnmpPrivProtocol; readonly password: Secret };
      readonly contextName: string;
    });

/** A named auth holds an API account, an SNMP account, or both; with both, the API is used unless a target says otherwise. */
export interface Auth {
  readonly name: string;
  readonly api?: ApiAuth;
  readonly snmp?: SnmpAuth;
}

export type TransportName = 'api' | 'snmp';

export interface Module {
  readonly name: string;
  readonly collectors: readonly string[];
  /** How often a Prometheus job of its own reads the module; absent: with every scrape of the device. */
  readonly intervalMs?: number;
}

/** What a probe needs to know of a device, wherever it is registered. */
export interface Target {
  readonly name: string;
  /** Host name, IPv4 or IPv6 address without brackets. */
  readonly address: string;
  /** Overrides the port of the auth. */
  readonly port?: number;
  readonly type: DeviceType;
  readonly auth: Auth;
  readonly transport: TransportName;
  readonly tenant?: string;
  readonly site?: string;
  readonly role?: string;
  /** Overrides the modules of the device type. */
  readonly modules?: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
}

export interface ConnectionLimits {
  /** Connections to devices kept open at once. */
  readonly max: number;
  readonly idleMs: number;
  /**
   * Commands in flight on one connection. 25 at once could hang RouterOS 7.22.1 (restraml), so at most 16. The default
   * of 12 brings a probe of all areas down to three round trips; 4 needed eight.
   */
  readonly commandsInFlight: number;
}

/** Where the registry lives: a file, or a PostgreSQL server that several exporters share. */
export type StorageSetting =
  | { readonly sqlite: { readonly path: string } }
  | {
      readonly postgresql: {
        /** Holds a password. */
        readonly url: Secret;
        /** Login that owns the tables, when it is another than that of `url`. */
        readonly ownerUrl?: Secret;
        /** Role without rights of its own that the exporter works as. */
        readonly role: string;
        readonly maxConnections: number;
      };
    };

/** Where the root key of stored secrets comes from. */
export type KeySetting = { readonly file: string } | { readonly key: Secret; readonly previous?: Secret };

/** How much of the management API may be used; scrapes do not count. */
export interface RequestLimits {
  /** By one token, one user, or one address without either. */
  readonly perPrincipalPerMinute: number;
  readonly perDevicePerMinute: number;
}

/** The Grafana whose word about its people counts. */
export interface GrafanaSetting {
  /** `root_url` as Grafana writes it into its tokens, which ends in `/`. */
  readonly issuer: string;
  readonly jwksUrl: URL;
  /** PEM text of `ca_file`; absent: the authorities of the system. */
  readonly ca?: string;
}

export interface Settings {
  readonly storage: StorageSetting;
  /** Nobody asked for a database, so that the exporter goes on without one where it cannot make it. */
  readonly isStorageDefault: boolean;
  readonly keys: KeySetting;
  readonly limits: RequestLimits;
  /** Absent: Grafana vouches for nobody. */
  readonly grafana?: GrafanaSetting;
  readonly auths: ReadonlyMap<string, Auth>;
  readonly modules: ReadonlyMap<string, Module>;
  readonly targets: ReadonlyMap<string, Target>;
  /** CIDR networks in which an unregistered address may be probed. */
  readonly adHocAllow: readonly string[];
  readonly connections: ConnectionLimits;
  /** Results younger than this are given to a further scraper of the same device; 0 shares only reads under way. */
  readonly freshnessMs: number;
  /** Time a probe may take when Prometheus does not send its scrape timeout. */
  readonly defaultTimeoutMs: number;
  /** Subtracted from the scrape timeout, so that the answer arrives before Prometheus gives up. */
  readonly timeoutOffsetMs: number;
}
