import { LruMap } from '../concurrency/lru-map.ts';
import type { AllTenantsScope } from './scope.ts';
import type { Token, TokenSource } from './token.ts';

/** A token is noted at most this often, since a scrape happens every few seconds; also when the write failed. */
const againMs = 60_000;
/** Above the tokens that one exporter is sent; one that is forgotten is written once more. */
const maxRemembered = 10_000;

export interface TokenUsesDeps {
  readonly tokens: Pick<TokenSource, 'noteUse'>;
  readonly scope: AllTenantsScope;
  readonly onError: (error: unknown) => void;
}

/** Notes when tokens were used, beside the requests: none of them waits for the disk or fails because of it. */
export class TokenUses {
  readonly #deps: TokenUsesDeps;
  readonly #attempts = new LruMap<string, number>(maxRemembered);
  readonly #pending = new Set<Promise<void>>();

  constructor(deps: TokenUsesDeps) {
    this.#deps = deps;
  }

  /** Tokens of which it knows that they need no write. */
  get size(): number {
    return this.#attempts.size;
  }

  note(token: Token): void {
    const now = performance.now();
    if (now - (this.#attempts.get(token.id) ?? -againMs) < againMs) return;
    this.#attempts.set(token.id, now);
    const { tokens, scope, onError } = this.#deps;
    const writing = tokens.noteUse(scope, token).catch(onError);
    this.#pending.add(writing);
    void writing.finally(() => this.#pending.delete(writing));
  }

  /** Resolves when nothing is being written; to be awaited before the database closes. */
  async settled(): Promise<void> {
    await Promise.all(this.#pending);
  }
}
