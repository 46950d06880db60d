import { type ApiError, toApiError } from '../api/api-error.ts';
import { openEventStream } from './event-stream.ts';
import { deviceError, failureOf, readPage } from './read-page.ts';
import type { LiveError, Reading, ResourceName } from './reading.ts';

export interface Followed {
  /** Undefined: nothing new, only the way or the error has changed. */
  readonly reading?: Reading<unknown>;
  readonly way: 'connecting' | 'streaming' | 'polling' | 'paused';
  readonly error: ApiError | undefined;
}

interface FollowOptions {
  readonly deviceId: string;
  readonly resource: ResourceName;
  readonly intervalSeconds: number;
  readonly onChange: (followed: Followed) => void;
}

/** A proxy that collects a stream instead of passing it on sends nothing at all; the first event is there within two seconds. */
const firstEventMs = 12_000;
/** A stream that ended is opened again after this; one that could not be opened, after longer each time. */
const reopenMs = 1_000;
const longestReopenMs = 30_000;
/** Rows of one answer. Of a longer table, pages are read instead: see LongTable. */
export const pollRows = 1_000;

/**
 * Follows a resource by its stream. If no event comes, or the table has more rows than an event, it asks again and again instead.
 * While the page is hidden nothing is read. Returns how to stop.
 */
export function follow(options: FollowOptions): () => void {
  const follower = new Follower(options);
  return () => follower.close();
}

class Follower {
  readonly #options: FollowOptions;
  /** Ends what is going on: a stream, the polling, or a wait before the next one. */
  #stop: (() => void) | undefined;
  #failures = 0;
  #isPolling = false;

  constructor(options: FollowOptions) {
    this.#options = options;
    document.addEventListener('visibilitychange', this.#onVisibility);
    if (document.hidden) this.#pauseWhileHidden();
    else this.#start();
  }

  close(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    this.#stop?.();
  }

  readonly #onVisibility = (): void => {
    if (document.hidden) {
      this.#pauseWhileHidden();
      return;
    }
    this.#options.onChange({ way: 'connecting', error: undefined });
    this.#start();
  };

  #pauseWhileHidden(): void {
    this.#stop?.();
    this.#options.onChange({ way: 'paused', error: undefined });
  }

  #start(): void {
    this.#stop?.();
    this.#stop = this.#isPolling ? this.#poll() : this.#stream();
  }

  #startAfter(ms: number): void {
    const timer = setTimeout(() => this.#start(), ms);
    this.#stop = () => clearTimeout(timer);
  }

  #pollFromNow(): void {
    this.#isPolling = true;
    this.#start();
  }

  #stream(): () => void {
    const { deviceId, resource, intervalSeconds, onChange } = this.#options;
    let isStopped = false;
    const patience = setTimeout(() => this.#pollFromNow(), firstEventMs);
    const close = openEventStream({
      deviceId,
      resource,
      intervalSeconds,
      onEvent: ({ event, data }) => {
        clearTimeout(patience);
        if (event === 'failure')
          onChange({ way: 'streaming', error: deviceError(JSON.parse(data) as LiveError) });
        if (event !== resource) return;
        this.#failures = 0;
        const reading = JSON.parse(data) as Reading<unknown>;
        const error = failureOf(reading);
        if (error !== undefined) {
          onChange({ way: 'streaming', error });
          return;
        }
        onChange({ reading, way: 'streaming', error: undefined });
        if (reading.total > reading.rows.length) this.#pollFromNow();
      },
      onEnd: (error) => {
        clearTimeout(patience);
        if (!isStopped) this.#reopen(error);
      },
    });
    return () => {
      isStopped = true;
      clearTimeout(patience);
      close();
    };
  }

  #reopen(error: ApiError | undefined): void {
    if (error === undefined) {
      this.#startAfter(reopenMs);
      return;
    }
    if (error.code === 'request.too-many-streams') {
      // Others have them all; single readings are for everybody.
      this.#pollFromNow();
      return;
    }
    this.#failures += 1;
    this.#options.onChange({ way: 'connecting', error });
    // What is refused once is refused again until somebody changes something.
    const ms = error.isPassing ? reopenMs * 2 ** this.#failures : longestReopenMs;
    this.#startAfter(Math.min(ms, longestReopenMs));
  }

  #poll(): () => void {
    const abort = new AbortController();
    void this.#pollUntil(abort.signal);
    return () => abort.abort();
  }

  async #pollUntil(signal: AbortSignal): Promise<void> {
    const { deviceId, resource, intervalSeconds, onChange } = this.#options;
    while (!signal.aborted) {
      const asked = Date.now();
      try {
        const reading = await readPage(deviceId, resource, { limit: pollRows }, signal);
        onChange({ reading, way: 'polling', error: undefined });
      } catch (error) {
        if (signal.aborted) return;
        onChange({ way: 'polling', error: toApiError(error) });
      }
      await pause(Math.max(asked + intervalSeconds * 1000 - Date.now(), reopenMs), signal);
    }
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      // Else a table that is polled for weeks has a listener of each pause.
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
}
