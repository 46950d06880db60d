import { onTestFinished } from 'vitest';

/** Counts timers started from now on in this test that are still running. */
export function countTimers(): () => number {
  const running = new Set<unknown>();
  const { setTimeout: start, clearTimeout: stop } = globalThis;
  const watched = (callback: (...values: unknown[]) => void, ms?: number, ...rest: unknown[]): unknown => {
    const timer = start(() => {
      running.delete(timer);
      callback(...rest);
    }, ms);
    running.add(timer);
    return timer;
  };
  Object.assign(globalThis, {
    setTimeout: watched,
    clearTimeout: (timer: Parameters<typeof stop>[0]) => {
      running.delete(timer);
      stop(timer);
    },
  });
  onTestFinished(() => {
    Object.assign(globalThis, { setTimeout: start, clearTimeout: stop });
  });
  return () => running.size;
}

/** Counts listeners added to a signal from now on and not removed. */
export function countListeners(signal: AbortSignal): () => number {
  const known = new Set<unknown>();
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (...args: Parameters<typeof add>) => {
    known.add(args[1]);
    add(...args);
  };
  signal.removeEventListener = (...args: Parameters<typeof remove>) => {
    known.delete(args[1]);
    remove(...args);
  };
  return () => known.size;
}

/** A signal that counts its listeners. */
export function watchedSignal(): {
  readonly signal: AbortSignal;
  readonly abort: (reason?: unknown) => void;
  readonly listeners: () => number;
} {
  const controller = new AbortController();
  const { signal } = controller;
  return { signal, abort: (reason) => controller.abort(reason), listeners: countListeners(signal) };
}
