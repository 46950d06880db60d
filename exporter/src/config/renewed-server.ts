import { readCertificateFile, readPrivateKeyFile } from './certificates.ts';
import { certificatesIn, foreignKey, privateKeyIn, type Unusable } from './pem.ts';
import { Secret } from './secret.ts';
import { readSecretFile } from './secret-file.ts';
import type { ClientCertificate, ServerAccount, ServerSetting, ServerTls } from './settings.ts';

export const serverFiles = [
  'password_file',
  'bearer_token_file',
  'ca_file',
  'cert_file',
  'key_file',
] as const;

/** Absolute paths by key. */
export type ServerFiles = Readonly<Partial<Record<(typeof serverFiles)[number], string>>>;

/** A file that cannot be used now. What it contained before stays in use. */
export interface FileError extends Unusable {
  readonly path: string;
}

type Contents = Pick<ServerSetting, 'account' | 'tls'>;

/** A certificate with its key, unless it is another's. */
export function clientCertificate(cert: string, key: Secret): ClientCertificate | Unusable {
  const certificates = certificatesIn(cert);
  if ('why' in certificates) return certificates;
  const parsed = privateKeyIn(key.reveal());
  if ('why' in parsed) return parsed;
  const [own] = certificates;
  if (!own.checkPrivateKey(parsed)) return { why: foreignKey };
  return { cert, key, expiresAtMs: Date.parse(own.validTo) };
}

/**
 * A server whose secrets and certificates can be in files that others renew: service accounts of Kubernetes get a new token
 * every hour, and internal authorities issue certificates for a day.
 */
export class RenewedServer implements ServerSetting {
  readonly url: URL;
  readonly timeoutMs: number;
  account: ServerAccount | undefined;
  tls: ServerTls | undefined;
  readonly #files: ServerFiles;
  #error: FileError | undefined;

  constructor({ url, timeoutMs, account, tls }: ServerSetting, files: ServerFiles) {
    this.url = url;
    this.timeoutMs = timeoutMs;
    this.account = account;
    this.tls = tls;
    this.#files = files;
  }

  /** Why the files were not taken over when they were last read. */
  get fileError(): FileError | undefined {
    return this.#error;
  }

  /** Reads the files and uses what they contain, unless one of them is of no use. Returns whether that is news. */
  renew(): boolean {
    const read = this.#read();
    if ('why' in read) {
      const isNews = read.why !== this.#error?.why || read.path !== this.#error.path;
      this.#error = read;
      return isNews;
    }
    const wasUnusable = this.#error !== undefined;
    this.#error = undefined;
    if (isSame(read, this)) return wasUnusable;
    this.account = read.account;
    this.tls = read.tls;
    return true;
  }

  #read(): Contents | FileError {
    const account = this.#readAccount();
    if (account !== undefined && 'why' in account) return account;
    const tls = this.#readTls();
    if (tls !== undefined && 'why' in tls) return tls;
    return { account, tls };
  }

  #readAccount(): ServerAccount | FileError | undefined {
    const { account } = this;
    const path = this.#files.password_file ?? this.#files.bearer_token_file;
    if (account === undefined || path === undefined) return account;
    const read = readSecretFile(path);
    if ('why' in read) return { path, why: read.why };
    const secret = new Secret(read.secret);
    return account.kind === 'basic' ? { ...account, password: secret } : { ...account, token: secret };
  }

  #readTls(): ServerTls | FileError | undefined {
    const { ca_file: caFile, cert_file: certFile, key_file: keyFile } = this.#files;
    const ca = caFile === undefined ? undefined : readCertificateFile(caFile);
    if (ca !== undefined && 'why' in ca) return { path: caFile ?? '', why: ca.why };
    const client = certFile === undefined || keyFile === undefined ? undefined : readPair(certFile, keyFile);
    if (client !== undefined && 'why' in client) return client;
    return ca === undefined && client === undefined ? undefined : { ca: ca?.text, client };
  }
}

function readPair(certFile: string, keyFile: string): ClientCertificate | FileError {
  const cert = readCertificateFile(certFile);
  if ('why' in cert) return { path: certFile, why: cert.why };
  const key = readPrivateKeyFile(keyFile);
  if ('why' in key) return { path: keyFile, why: key.why };
  const pair = clientCertificate(cert.text, key.key);
  return 'why' in pair ? { path: keyFile, why: pair.why } : pair;
}

const isSame = (one: Contents, other: Contents): boolean => textOf(one) === textOf(other);

/** Contains secrets: compare it, never show it. */
function textOf({ account, tls }: Contents): string {
  const secret = account?.kind === 'basic' ? account.password : account?.token;
  const { ca, client } = tls ?? {};
  return JSON.stringify([secret?.reveal(), ca, client?.cert, client?.key.reveal()]);
}
