import type { PendingCommand } from './pending-command.ts';

interface Watched {
  readonly commands: Set<PendingCommand>;
  readonly listener: () => void;
}

/**
 * Watches the deadlines of commands with one listener per signal. A listener per command would make every end of a
 * command search through all of them.
 */
export class SignalWatch {
  readonly #onEnd: (pending: PendingCommand) => void;
  readonly #signals = new Map<AbortSignal, Watched>();

  /** `onEnd` is called for every command whose deadline ends before the command does. */
  constructor(onEnd: (pending: PendingCommand) => void) {
    this.#onEnd = onEnd;
  }

  /** Signals with a listener, for tests. */
  get size(): number {
    return this.#signals.size;
  }

  add(pending: PendingCommand): void {
    const { signal } = pending.deadline;
    if (signal.aborted) {
      this.#onEnd(pending);
      return;
    }
    const { commands } = this.#signals.get(signal) ?? this.#watch(signal);
    commands.add(pending);
    pending.whenSettled(() => this.#leave(signal, pending));
  }

  #watch(signal: AbortSignal): Watched {
    const watched: Watched = {
      commands: new Set(),
      listener: () => {
        this.#signals.delete(signal);
        // a command that leaves a set does not disturb the loop over it
        for (const pending of watched.commands) this.#onEnd(pending);
      },
    };
    signal.addEventListener('abort', watched.listener, { once: true });
    this.#signals.set(signal, watched);
    return watched;
  }

  #leave(signal: AbortSignal, pending: PendingCommand): void {
    const watched = this.#signals.get(signal);
    if (watched === undefined) return;
    watched.commands.delete(pending);
    if (watched.commands.size > 0) return;
    signal.removeEventListener('abort', watched.listener);
    this.#signals.delete(signal);
  }
}
