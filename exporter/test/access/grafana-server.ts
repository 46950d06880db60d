import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecured, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { whenFileEnds } from '../run/when-file-ends.ts';

interface Signing {
  readonly kid?: string;
  readonly key?: CryptoKey | Uint8Array;
  readonly alg?: string;
  readonly subject?: string;
  readonly issuer?: string;
  readonly audience?: string;
  /** Seconds from now on; null: never. */
  readonly expires?: number | null;
}

interface KeyPair {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

/** The part of Grafana that the exporter sees: its signing keys, on a socket, and the tokens signed with them. */
export class GrafanaServer {
  /** With a trailing slash, as Grafana writes it. */
  readonly url: string;
  pair: KeyPair;
  keys: JWK[] = [];
  /** How often the keys were requested. */
  fetched = 0;
  /** Answers instead of the keys. */
  instead: RequestListener | undefined;

  private constructor(url: string, pair: KeyPair) {
    this.url = url;
    this.pair = pair;
  }

  static async start(tls?: ServerOptions): Promise<GrafanaServer> {
    const listener: RequestListener = (request, response) => found.answer(request, response);
    const server = tls === undefined ? createServer(listener) : createSecured(tls, listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    whenFileEnds(() => server.close());
    const { port } = server.address() as AddressInfo;
    const protocol = tls === undefined ? 'http' : 'https';
    const found = new GrafanaServer(`${protocol}://127.0.0.1:${port}/`, await makePair('k1'));
    await found.publish();
    return found;
  }

  /** Replaces the key, as Grafana does every month; the old one is no longer published. */
  async rotate(kid: string): Promise<void> {
    this.pair = await makePair(kid);
    await this.publish();
  }

  /** The signed identity of a person in organisation 3, unless the test overrides it. */
  async sign(claims: Record<string, unknown>, signing: Signing = {}): Promise<string> {
    const { kid = this.pair.kid, key = this.pair.privateKey, alg = 'ES256', expires = 300 } = signing;
    const now = Math.floor(Date.now() / 1000);
    const jwt = new SignJWT(claims)
      .setProtectedHeader({ alg, kid, typ: 'jwt' })
      .setSubject(signing.subject ?? 'user:1')
      .setIssuer(signing.issuer ?? this.url)
      .setAudience(signing.audience ?? 'org:3')
      .setIssuedAt(now);
    if (expires !== null) jwt.setExpirationTime(now + expires);
    return jwt.sign(key);
  }

  private async publish(): Promise<void> {
    const { kid, publicKey } = this.pair;
    this.keys = [{ ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' }];
  }

  private answer(...[request, response]: Parameters<RequestListener>): void {
    this.fetched += 1;
    if (this.instead !== undefined) return this.instead(request, response);
    if (request.url !== '/api/signing-keys/keys') return void response.writeHead(404).end();
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: this.keys }));
  }
}

async function makePair(kid: string): Promise<KeyPair> {
  return { kid, ...(await generateKeyPair('ES256', { extractable: true })) };
}
