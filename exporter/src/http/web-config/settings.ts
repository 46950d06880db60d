import type { SecureContextOptions } from 'node:tls';
import type { Secret } from '../../config/secret.ts';

/** Whether clients show a certificate, in the words of the file (those of Go). */
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
  /** Names of which a client certificate has to hold one; absent: any. */
  readonly allowedNames?: ReadonlySet<string>;
  /** End of the certificate of the server, in ms since 1970. */
  readonly expiresAtMs: number;
}

/** At most `burst` requests at once, then one per interval. */
export interface WebRate {
  readonly intervalMs: number;
  readonly burst: number;
}

/** The web configuration file: how the exporter itself is reached. */
export interface WebSettings {
  /** Absent: plain HTTP. */
  readonly tls?: WebTls;
  /** Headers that every answer gets. */
  readonly headers: ReadonlyMap<string, string>;
  /** User to bcrypt hash; empty: no password is asked for. */
  readonly users: ReadonlyMap<string, Secret>;
  /** For all requests together. */
  readonly rate?: WebRate;
}

export const noWebSettings: WebSettings = { headers: new Map(), users: new Map() };
