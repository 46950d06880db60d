import { ExporterError } from '../../errors/exporter-error.ts';
import { SnmpRequestError } from './request-error.ts';
import type { Answer, Ask, Wire } from './wire.ts';

export interface ExchangeOptions {
  readonly wire: Wire;
  /** Time until the request is repeated. */
  readonly timeoutMs: number;
  readonly retries: number;
  /** Ends the exchange with its reason. */
  readonly stop: AbortSignal;
}

export interface Exchanged {
  /** The request that was answered: the original or a smaller one. */
  readonly ask: Ask;
  readonly answer: Answer;
  /** It was sent more than once. */
  readonly isRepeated: boolean;
}

/** Maximum number of varbinds in an answer to `ask`. */
export function sizeOf(ask: Ask): number {
  return ask.oids.length * ask.repetitions;
}

/** Half of a request: fewer rows, then fewer columns; undefined if it cannot shrink further. */
export function halved(ask: Ask): Ask | undefined {
  if (ask.repetitions > 1) return { ...ask, repetitions: Math.floor(ask.repetitions / 2) };
  if (ask.oids.length > 1) return { ...ask, oids: ask.oids.slice(0, Math.floor(ask.oids.length / 2)) };
  return undefined;
}

/**
 * Repeats a request until an answer arrives. Every retry requests half, because a slow agent may manage that; late
 * answers to earlier tries still count. Rejects with {@link SnmpRequestError} (`status`, `too-big`, `unusable` or
 * `silent`), or with an ExporterError if the device as a whole refuses.
 */
export function exchange(first: Ask, options: ExchangeOptions): Promise<Exchanged> {
  return new Promise((resolve, reject) => {
    const conversation = new Conversation(first, options, { resolve, reject });
    conversation.start();
  });
}

interface Settle {
  readonly resolve: (exchanged: Exchanged) => void;
  readonly reject: (error: Error) => void;
}

class Conversation {
  readonly #options: ExchangeOptions;
  readonly #settle: Settle;
  readonly #answersBefore: number;
  readonly #stopped = (): void => {
    this.#end(this.#options.stop.reason as Error);
  };
  #ask: Ask;
  #tries = 0;
  #isRepeated = false;
  #timer: NodeJS.Timeout | undefined;
  #ended = false;

  constructor(first: Ask, options: ExchangeOptions, settle: Settle) {
    this.#ask = first;
    this.#options = options;
    this.#settle = settle;
    this.#answersBefore = options.wire.answers;
  }

  start(): void {
    const { stop } = this.#options;
    if (stop.aborted) {
      this.#stopped();
      return;
    }
    stop.addEventListener('abort', this.#stopped, { once: true });
    this.#try(this.#ask);
  }

  #try(ask: Ask): void {
    const { timeoutMs, retries } = this.#options;
    this.#ask = ask;
    this.#tries += 1;
    this.#timer = setTimeout(() => {
      this.#askAgain();
    }, timeoutMs);
    void this.#send(ask, timeoutMs * (retries + 1) + 1);
  }

  async #send(ask: Ask, timeoutMs: number): Promise<void> {
    try {
      const answer = await this.#options.wire.send(ask, timeoutMs);
      this.#end({ ask, answer, isRepeated: this.#isRepeated });
    } catch (error) {
      if (!this.#ended) this.#failed(ask, error);
    }
  }

  #askAgain(): void {
    const smaller = halved(this.#ask);
    // The device answers other requests meanwhile, so it is alive and this request is probably too large: continue
    // beyond the retries.
    const alive = this.#options.wire.answers > this.#answersBefore;
    this.#isRepeated = true;
    if (this.#tries <= this.#options.retries || (alive && smaller !== undefined))
      this.#try(smaller ?? this.#ask);
    else this.#end(new SnmpRequestError({ kind: 'silent' }));
  }

  #failed(ask: Ask, error: unknown): void {
    if (!(error instanceof SnmpRequestError)) {
      this.#end(
        error instanceof ExporterError
          ? error
          : new ExporterError('internal.bug', 'SNMP failed.', { cause: error }),
      );
    } else if (error.reason.kind === 'too-big') {
      const smaller = halved(ask);
      if (smaller === undefined) this.#end(error);
      else if (ask === this.#ask) this.#tryInstead(smaller);
    } else if (error.reason.kind === 'status') {
      this.#end(error);
    }
    // After silence or an unusable answer the timer decides; the right answer may still arrive.
  }

  #tryInstead(smaller: Ask): void {
    clearTimeout(this.#timer);
    this.#tries -= 1;
    this.#try(smaller);
  }

  #end(result: Exchanged | Error): void {
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#options.stop.removeEventListener('abort', this.#stopped);
    if (result instanceof Error) this.#settle.reject(result);
    else this.#settle.resolve(result);
  }
}
