import { createHash, randomBytes } from 'node:crypto';
import type { DeviceDescription, User } from '../model/description.ts';
import { bytesOf } from '../model/format.ts';
import { isAtLeast, type RouterOsVersion } from '../model/version.ts';
import type { Request } from './request.ts';

export type LoginResult =
  | { readonly kind: 'ok'; readonly user: User }
  | { readonly kind: 'challenge'; readonly hex: string }
  | { readonly kind: 'refused' };

/** Both login forms: name and password from 6.43 on, an MD5 challenge before. One per connection. */
export class Login {
  readonly #description: DeviceDescription;
  readonly #challengeOnly: boolean;
  #challenge: Buffer | undefined;

  constructor(description: DeviceDescription, version: RouterOsVersion) {
    this.#description = description;
    this.#challengeOnly = !isAtLeast(version, 6, 43);
  }

  attempt(request: Request): LoginResult {
    const response = request.arguments.get('response');
    // 6.43 and 6.44 still accepted the challenge form; 6.45.1 dropped it.
    if (response !== undefined) return this.#answer(request.arguments.get('name') ?? '', response);
    const password = request.arguments.get('password');
    if (this.#challengeOnly || password === undefined) {
      this.#challenge = randomBytes(16);
      return { kind: 'challenge', hex: this.#challenge.toString('hex') };
    }
    const user = this.#user(request.arguments.get('name') ?? '');
    if (user === undefined || bytesOf(user.password) !== password) return { kind: 'refused' };
    return { kind: 'ok', user };
  }

  #answer(name: string, response: string): LoginResult {
    const challenge = this.#challenge;
    const user = this.#user(name);
    if (challenge === undefined || user === undefined) return { kind: 'refused' };
    const digest = createHash('md5')
      .update(Buffer.from([0]))
      .update(user.password, 'utf8')
      .update(challenge);
    return `00${digest.digest('hex')}` === response.toLowerCase()
      ? { kind: 'ok', user }
      : { kind: 'refused' };
  }

  #user(name: string): User | undefined {
    // A user without the policy `api` cannot log in over the API.
    return this.#description.users.find((one) => bytesOf(one.name) === name && one.policies.includes('api'));
  }
}
