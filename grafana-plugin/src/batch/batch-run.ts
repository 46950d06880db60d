import { type ApiError, toApiError } from '../api/api-error.ts';

export type Progress<Result> =
  | { readonly state: 'waiting' }
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly result: Result }
  | { readonly state: 'failed'; readonly error: ApiError };

export interface BatchItem<Item, Result> {
  readonly item: Item;
  readonly progress: Progress<Result>;
}

/** A device is contacted for some of them, and the exporter limits requests of one person. */
const atOnce = 3;
/** Between tries of what the exporter refused for coming too fast; it does not say how long to a page. */
const waitsMs = [2_000, 5_000, 10_000, 20_000, 30_000];

const nothing = (): void => undefined;

/**
 * Does the same with many records, each on its own. It lives outside the page, so that leaving the page neither stops it nor loses
 * what came of it.
 */
export class BatchRun<Item, Result> {
  #items: readonly BatchItem<Item, Result>[];
  #working = 0;
  readonly #work: (item: Item) => Promise<Result>;
  readonly #onEnd: () => void;
  readonly #listeners = new Set<() => void>();
  /** Tidies up when the results are closed and nothing is tried again any more. */
  onClose: (() => Promise<void>) | undefined;

  /** `onEnd`: nothing is left to do; again after each round of tries. */
  constructor(items: readonly Item[], work: (item: Item) => Promise<Result>, onEnd: () => void = nothing) {
    this.#items = items.map((item) => ({ item, progress: { state: 'waiting' } }));
    this.#work = work;
    this.#onEnd = onEnd;
    this.#fill();
  }

  get items(): readonly BatchItem<Item, Result>[] {
    return this.#items;
  }

  get isRunning(): boolean {
    return this.#items.some(({ progress: { state } }) => state === 'waiting' || state === 'running');
  }

  /** For useSyncExternalStore. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): readonly BatchItem<Item, Result>[] => this.#items;

  /** Tries again what failed. */
  retry(): void {
    this.#items = this.#items.map((entry) =>
      entry.progress.state === 'failed' ? { ...entry, progress: { state: 'waiting' } } : entry,
    );
    this.#tell();
    this.#fill();
  }

  #fill(): void {
    while (this.#working < atOnce) {
      const index = this.#items.findIndex(({ progress: { state } }) => state === 'waiting');
      if (index === -1) return;
      this.#working += 1;
      this.#set(index, { state: 'running' });
      void this.#do(index);
    }
  }

  async #do(index: number): Promise<void> {
    try {
      this.#set(index, { state: 'done', result: await this.#patiently(this.#items[index]!.item) });
    } catch (error) {
      this.#set(index, { state: 'failed', error: toApiError(error) });
    }
    this.#working -= 1;
    this.#fill();
    if (!this.isRunning) this.#onEnd();
  }

  /** Hundreds of records are more requests than a person has in a minute: they take longer, and do not fail. */
  async #patiently(item: Item): Promise<Result> {
    for (const waitMs of waitsMs) {
      try {
        return await this.#work(item);
      } catch (error) {
        if (toApiError(error).code !== 'request.rate-limited') throw error;
        await new Promise<void>((resolve) => {
          setTimeout(resolve, waitMs);
        });
      }
    }
    return this.#work(item);
  }

  #set(index: number, progress: Progress<Result>): void {
    this.#items = this.#items.with(index, { item: this.#items[index]!.item, progress });
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
