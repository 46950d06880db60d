import type { EventEmitter } from 'node:events';

const stopSignals = ['SIGTERM', 'SIGINT'] as const;

/**
 * The signals of a service, heard from before anything else is started: by default a SIGHUP would end a process that
 * is still starting, and a SIGTERM would end it with a database half open.
 */
export class SignalWatch {
  /** Resolves with the first signal to stop. */
  readonly stop: Promise<string>;
  /** Resolves with the second one: somebody does not want to wait. */
  readonly impatience: Promise<void>;
  readonly #signals: EventEmitter;
  #announceStop: (signal: string) => void = () => undefined;
  #announceImpatience: () => void = () => undefined;
  #isStopping = false;
  #reload: (() => void) | undefined;
  #isReloadQueued = false;

  constructor(signals: EventEmitter) {
    this.#signals = signals;
    this.stop = new Promise((resolve) => (this.#announceStop = resolve));
    this.impatience = new Promise((resolve) => (this.#announceImpatience = resolve));
    signals.on('SIGHUP', this.hangUp);
    for (const name of stopSignals) signals.on(name, this.#onStop);
  }

  get isStopping(): boolean {
    return this.#isStopping;
  }

  /** From now on a SIGHUP reloads; one that came before does so now. */
  reloadWith(reload: () => void): void {
    this.#reload = reload;
    if (this.#isReloadQueued) reload();
    this.#isReloadQueued = false;
  }

  readonly hangUp = (): void => {
    if (this.#reload === undefined) this.#isReloadQueued = true;
    else this.#reload();
  };

  close(): void {
    this.#signals.off('SIGHUP', this.hangUp);
    for (const name of stopSignals) this.#signals.off(name, this.#onStop);
  }

  readonly #onStop = (signal: string): void => {
    if (this.#isStopping) this.#announceImpatience();
    this.#isStopping = true;
    this.#announceStop(signal);
  };
}
