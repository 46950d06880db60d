import { LruMap } from '../concurrency/lru-map.ts';
import type { AllTenantsScope } from './scope.ts';
import type { Token, TokenSource } from './token.ts';

/**
 * At most one write per token in this time, even after a failed write, since scrapes come every few seconds.
 */
const againMs = 60_000;
/** More than the number of tokens one exporter sees; a forgotten one is written once more. */
const maxRemembered = 10_000;

export interface TokenUsesDeps {
  readonly tokens: Pick<TokenSource, 'noteUse'>;
  readonly scope: AllTenantsScope;
  readonly onError: (error: unknown) => void;
}

/** Records token uses outside the request path: no request waits for the disk or fails because of it. */
export class TokenUses {
  readonly #deps: TokenUsesDeps;
  readonly #attempts = new LruMap<string, number>(maxRemembered);
  readonly #pending = new Set<Promise<void>>();

  constructor(deps: TokenUsesDeps) {
    this.#deps = deps;
  }

  /** Tokens known to need no write yet. */
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

  /** Resolves when no write is under way. Await this before closing the database. */
  async settled(): Promise<void> {
    await Promise.all(this.#pending);
  }
}
