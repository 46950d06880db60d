import type { SecureContextOptions } from 'node:tls';
import type { Secret } from '../../config/secret.ts';

/** Client authentication, with the names used in the file (those of Go). */
export const clientAuthTypes = [
  'NoClientCert',
  'RequestClientCert',
  'RequireAnyClientCert',
  'VerifyClientCertIfGiven',
  'RequireAndVerifyClientCert',
] as const;
export type ClientAuthType = (typeof clientAuthTypes)[number];

export interface WebTls {
  /** Certificate, key, authorities, versions and ciphers; complete and checked. */
  readonly context: SecureContextOptions;
  readonly clientAuth: ClientAuthType;
  /** A client certificate must contain one of these names; absent: any. */
  readonly allowedNames?: ReadonlySet<string>;
  /** Expiry of the server certificate, in ms since 1970. */
  readonly expiresAtMs: number;
}

/** At most `burst` requests at once, then one per interval. */
export interface WebRate {
  readonly intervalMs: number;
  readonly burst: number;
}

/** The web configuration file: how to reach the exporter itself. */
export interface WebSettings {
  /** Absent: plain HTTP. */
  readonly tls?: WebTls;
  /** Headers added to every response. */
  readonly headers: ReadonlyMap<string, string>;
  /** User to bcrypt hash; empty: no password required. */
  readonly users: ReadonlyMap<string, Secret>;
  /** For all requests together. */
  readonly rate?: WebRate;
}

export const noWebSettings: WebSettings = { headers: new Map(), users: new Map() };
