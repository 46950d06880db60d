import { expect, it } from 'vitest';
import { untilAborted } from '../../src/concurrency/until-aborted.ts';
import { watchedSignal } from './leaks.ts';

it('gives the result, or the error, and leaves no listener behind', async () => {
  const { signal, listeners } = watchedSignal();
  expect(await untilAborted(Promise.resolve('read'), signal)).toBe('read');
  await expect(untilAborted(Promise.reject(new Error('down')), signal)).rejects.toThrow('down');
  await Promise.resolve();
  expect(listeners()).toBe(0);
  expect(await untilAborted(Promise.resolve('read'), undefined)).toBe('read');
});

it('does not wait any longer once the signal aborts, and keeps quiet about what comes later', async () => {
  const { signal, abort } = watchedSignal();
  const fails: ((error: Error) => void)[] = [];
  const work = new Promise<never>((_resolve, reject) => fails.push(reject));
  const waiting = untilAborted(work, signal);
  const reason = new Error('gone');
  abort(reason);
  await expect(waiting).rejects.toBe(reason);
  for (const fail of fails) fail(new Error('late'));
  await expect(untilAborted(new Promise(() => undefined), signal)).rejects.toBe(reason);
});
