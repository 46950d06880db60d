import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { emailOf } from './people.ts';
import type { SignedIn } from './signed-in.ts';

/** As long as Grafana's. */
const lifetimeSeconds = 600;
const leewaySeconds = 30;

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Signs who asks, as Grafana does for the header `X-Grafana-Id`, with a key of this process. */
export class IdentityTokens {
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  /** Another process has another key, and who knows the one of before looks for this one. */
  readonly #keyId = randomUUID();
  readonly #known = new Map<string, { readonly token: string; readonly until: number }>();

  /** What `/api/signing-keys/keys` answers. */
  get publicKeys(): { readonly keys: readonly object[] } {
    const key = this.#keys.publicKey.export({ format: 'jwk' });
    return { keys: [{ ...key, kid: this.#keyId, use: 'sig', alg: 'ES256' }] };
  }

  /** `issuer` is the root URL with a slash at its end. */
  tokenOf({ person, organisation }: SignedIn, issuer: string): string {
    const seconds = Math.floor(Date.now() / 1000);
    const name = `${issuer} ${person.id} ${organisation.id}`;
    const known = this.#known.get(name);
    if (known !== undefined && known.until > seconds) return known.token;
    const text = `${encode({ alg: 'ES256', typ: 'jwt', kid: this.#keyId })}.${encode({
      iss: issuer,
      aud: [`org:${organisation.id}`],
      sub: `user:${person.id}`,
      iat: seconds,
      exp: seconds + lifetimeSeconds,
      namespace: organisation.id === 1 ? 'default' : `org-${organisation.id}`,
      identifier: person.uid,
      type: 'user',
      role: person.role,
      email: emailOf(person),
      email_verified: false,
      authenticatedBy: 'password',
      username: person.login,
      displayName: person.name,
    })}`;
    const signature = sign('sha256', Buffer.from(text), {
      key: this.#keys.privateKey,
      dsaEncoding: 'ieee-p1363',
    });
    const token = `${text}.${signature.toString('base64url')}`;
    this.#known.set(name, { token, until: seconds + lifetimeSeconds - leewaySeconds });
    return token;
  }
}
