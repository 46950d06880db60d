import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { compare } from 'bcryptjs';
import type { Secret } from '../../config/secret.ts';
import { RateLimited } from '../../errors/rate-limited.ts';
import type { BasicCredentials } from './basic-credentials.ts';

/** Cache of wrong attempts, so a scraper with an old password costs one hash, not one per scrape. */
const maxWrong = 256;
/** Different attempts that may queue. */
const maxWaiting = 32;

export type Users = ReadonlyMap<string, Secret>;

/**
 * Checks passwords against bcrypt hashes, one at a time, since each occupies the only thread for a tenth of a
 * second. Results are cached by a keyed digest of user, hash and password, so a changed file needs no
 * invalidation. An unknown user is compared with the hash of another, to take the same time.
 */
export class PasswordCheck {
  readonly #key = randomBytes(32);
  readonly #right = new Map<string, Buffer>();
  readonly #wrong = new Set<string>();
  readonly #pending = new Map<string, Promise<boolean>>();
  readonly #admit: (source: string) => void;
  #last: Promise<unknown> = Promise.resolve();

  /** `admit` throws when `source`, the origin of an attempt, has made too many uncached ones. */
  constructor(admit: (source: string) => void) {
    this.#admit = admit;
  }

  async isRight(users: Users, credentials: BasicCredentials, source: string): Promise<boolean> {
    const { user, password } = credentials;
    const stored = users.get(user)?.reveal();
    const hash = stored ?? this.#decoy(users, user);
    const digest = this.#digest([user, hash, password.reveal()]);
    const known = this.#right.get(user);
    if (known !== undefined && timingSafeEqual(known, digest)) return true;
    const id = digest.toString('hex');
    if (this.#wrong.has(id)) return false;
    const pending = this.#pending.get(id) ?? this.#start(id, { hash, password, source });
    // The password may match the hash of another user, which does not count.
    const right = (await pending) && stored !== undefined;
    if (right) this.#right.set(user, digest);
    else this.#rememberWrong(id);
    return right;
  }

  #start(id: string, attempt: { hash: string; password: Secret; source: string }): Promise<boolean> {
    if (this.#pending.size >= maxWaiting) throw new RateLimited(1000, 'password-check');
    this.#admit(attempt.source);
    const result = this.#last
      .then(() => compare(attempt.password.reveal(), attempt.hash))
      .finally(() => this.#pending.delete(id));
    this.#pending.set(id, result);
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Always the same for a name: varying costs on repeated attempts would reveal which names exist. */
  #decoy(users: Users, user: string): string {
    const hashes = [...users.values()];
    const index = this.#digest([user]).readUInt32BE(0) % hashes.length;
    return hashes[index]?.reveal() ?? '';
  }

  #rememberWrong(id: string): void {
    this.#wrong.add(id);
    for (const oldest of this.#wrong) {
      if (this.#wrong.size <= maxWrong) return;
      this.#wrong.delete(oldest);
    }
  }

  #digest(parts: readonly string[]): Buffer {
    return createHmac('sha256', this.#key).update(JSON.stringify(parts)).digest();
  }
}
