import type { Collector } from '../define/collector.ts';
import type { DeviceType } from '../define/device-types.ts';
import type { AccountKey } from './account-key.ts';
import type { InterfacePlans } from './interface-plan.ts';
import type { CollectorSettings } from './collector-settings.ts';
import type { RenewedServer } from './renewed-server.ts';
import type { Secret } from './secret.ts';

/** How API-SSL is verified. Every mode is explicit; there is no silent downgrade. */
export type TlsSetting =
  | { readonly mode: 'off' }
  | {
      readonly mode: 'verify';
      /** PEM text of `ca_file`; absent: the system authorities. */
      readonly ca?: string;
      /** Whether the name in the certificate must match. */
      readonly verifyName: boolean;
      /** Expected name, if it is not the address. */
      readonly serverName?: string;
    }
  /** SHA-256 of the certificate (DER), 64 lower-case hexadecimal digits. */
  | { readonly mode: 'pin'; readonly fingerprint: string }
  /** Anonymous Diffie-Hellman, for an api-ssl service without a certificate. Authenticates nobody. */
  | { readonly mode: 'anonymous' };

/** Code page of device text that is not valid UTF-8 (old versions of WinBox used the code page of the PC). */
export type CodePage = 'windows-1250' | 'windows-1251' | 'windows-1252' | 'gbk';

export interface ApiAuth {
  readonly key: AccountKey;
  readonly username: string;
  readonly password: Secret;
  readonly tls: TlsSetting;
  /** Default 8728, with TLS 8729. */
  readonly port: number;
  /** Allows the challenge login of RouterOS before 6.43. */
  readonly legacyLogin: boolean;
  readonly codePage: CodePage;
}

export type SnmpAuthProtocol = 'md5' | 'sha1';
export type SnmpPrivProtocol = 'des' | 'aes128';

interface SnmpCommon {
  readonly key: AccountKey;
  readonly port: number;
  /** Upper bound for one GETBULK; lowered on tooBig and timeouts. */
  readonly maxRepetitions: number;
  /** Seconds are the unit in files; milliseconds inside the code. */
  readonly timeoutMs: number;
  readonly retries: number;
  readonly codePage: CodePage;
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

/** An API account, an SNMP account, or both. With both, the API is used unless the target sets `transport`. */
export interface Auth {
  readonly name: string;
  readonly api?: ApiAuth;
  readonly snmp?: SnmpAuth;
}

export type TransportName = 'api' | 'snmp';

export interface Module {
  readonly name: string;
  readonly collectors: readonly string[];
  /** Scrape interval of the module in a Prometheus job of its own; absent: with every scrape of the device. */
  readonly intervalMs?: number;
}

/** What a probe needs to know about a device, whatever its source. */
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
  /** A registered device not yet reached at this address: its serial is compared before anything is read. */
  readonly unmet?: true;
  readonly labels: Readonly<Record<string, string>>;
  /** What the operator planned for its interfaces. */
  readonly interfaces?: InterfacePlans;
}

/** A site with the others it refers to by their names, as in the configuration file. */
export interface NamedSite {
  readonly tenant?: string;
  readonly name: string;
  readonly latitude?: number;
  readonly longitude?: number;
  /** Name of the site above it. */
  readonly parent?: string;
  /** Names of the sites that it gets its uplink from. */
  readonly upstreams: readonly string[];
  readonly voltageMin?: number;
  readonly voltageCutoff?: number;
  /** Wanted availability, a ratio. */
  readonly sloObjective?: number;
  /** Bits per second sold to its customers. */
  readonly soldBandwidth?: number;
}

export interface ConnectionLimits {
  /** Connections to devices kept open at once. */
  readonly max: number;
  readonly idleMs: number;
  /**
   * Commands in flight on one connection. 25 at once could hang RouterOS 7.22.1 (restraml), so the maximum is 16,
   * and the default too: three round trips are 48 commands.
   */
  readonly commandsInFlight: number;
}

/** How much one probe, or all of them, may cost; see `budget` in the configuration guide. */
export interface BudgetLimits {
  readonly rows: number;
  readonly items: number;
  readonly series: number;
  /** Bytes. */
  readonly memory: number;
  /** Bytes. */
  readonly text: number;
}

export interface Budget {
  readonly probe: BudgetLimits;
  /** All probes under way together. */
  readonly process: BudgetLimits;
}

/** The database of the registry: a file, or a PostgreSQL server that several exporters share. */
export type StorageSetting =
  | { readonly sqlite: { readonly path: string } }
  | {
      readonly postgresql: {
        /** Contains a password. */
        readonly url: Secret;
        /** Login that owns the tables, if it differs from that of `url`. */
        readonly ownerUrl?: Secret;
        /** Unprivileged role that the exporter switches to. */
        readonly role: string;
        readonly maxConnections: number;
        /** File with the ends of the audit; absent: none is kept. */
        readonly auditHeads?: string;
      };
    };

/** Source of the root key of stored secrets. */
export type KeySetting = { readonly file: string } | { readonly key: Secret; readonly previous?: Secret };

/** Rate limits of the management API; scrapes do not count. */
export interface RequestLimits {
  /** For one token, one user, or one address without either. */
  readonly perPrincipalPerMinute: number;
  readonly perDevicePerMinute: number;
}

/** The Grafana whose users are accepted. */
export interface GrafanaSetting {
  /** `root_url` as Grafana writes it into its tokens; ends in `/`. */
  readonly issuer: string;
  readonly jwksUrl: URL;
  /** PEM text of `ca_file`; absent: the system authorities. */
  readonly ca?: string;
}

/** How the exporter shows another server who it is, over HTTP. */
export type ServerAccount =
  | { readonly kind: 'basic'; readonly username: string; readonly password: Secret }
  | { readonly kind: 'bearer'; readonly token: Secret };

export interface ServerTls {
  /** PEM text of `ca_file`; absent: the system authorities. */
  readonly ca?: string | undefined;
  /** What the exporter shows when the server asks for a certificate. */
  readonly client?: ClientCertificate | undefined;
}

export interface ClientCertificate {
  /** PEM text, with the certificates between it and the authority. */
  readonly cert: string;
  readonly key: Secret;
  readonly expiresAtMs: number;
}

/** Another server that the exporter asks: an Alertmanager, or Prometheus. */
export interface ServerSetting {
  readonly url: URL;
  readonly timeoutMs: number;
  readonly account?: ServerAccount | undefined;
  readonly tls?: ServerTls | undefined;
}

/** The files that one entry of `collector_files` names, as shown in messages. */
export interface CollectorFiles {
  readonly pattern: string;
  readonly files: readonly string[];
}

export interface Settings {
  /** Names of all collectors, built-in and custom. */
  readonly collectors: readonly string[];
  readonly customCollectors: readonly Collector[];
  /** What the patterns of `collector_files` matched. */
  readonly collectorFiles: readonly CollectorFiles[];
  /** Settings of the collectors that the file names. */
  readonly collectorSettings: ReadonlyMap<string, CollectorSettings>;
  /** The file they come from; empty if it has no key at all. */
  readonly source: { readonly path: string; readonly isEmpty: boolean };
  readonly storage: StorageSetting;
  /** The database is not configured, so the exporter runs without one if it cannot create it. */
  readonly isStorageDefault: boolean;
  readonly keys: KeySetting;
  readonly limits: RequestLimits;
  /** Absent: no Grafana users. */
  readonly grafana?: GrafanaSetting;
  readonly auths: ReadonlyMap<string, Auth>;
  readonly modules: ReadonlyMap<string, Module>;
  readonly targets: ReadonlyMap<string, Target>;
  readonly sites: readonly NamedSite[];
  readonly alertmanagers: readonly RenewedServer[];
  /** Absent: no reports. */
  readonly prometheus?: RenewedServer;
  /** CIDR networks in which ad-hoc probes are allowed. */
  readonly adHocAllow: readonly string[];
  readonly connections: ConnectionLimits;
  readonly budget: Budget;
  /** A result younger than this also answers other scrapers of the device; 0 shares only concurrent reads. */
  readonly freshnessMs: number;
  /** Time limit of a probe if the request does not contain a scrape timeout. */
  readonly defaultTimeoutMs: number;
  /** Subtracted from the scrape timeout, so that the response arrives before Prometheus gives up. */
  readonly timeoutOffsetMs: number;
}
