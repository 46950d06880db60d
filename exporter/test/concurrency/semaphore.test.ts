import { describe, expect, it } from 'vitest';
import { KeyedSemaphore } from '../../src/concurrency/keyed-semaphore.ts';
import { Semaphore } from '../../src/concurrency/semaphore.ts';
import { watchedSignal } from './leaks.ts';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a semaphore', () => {
  it('has as many places as it was given, and serves the waiting in order', async () => {
    const semaphore = new Semaphore(2);
    const [one, two] = [semaphore.tryAcquire(), await semaphore.acquire(undefined)];
    expect(one).not.toBe(two);
    expect(semaphore.tryAcquire()).toBeUndefined();
    expect(semaphore.contended).toBe(false);
    const order: string[] = [];
    const waiting = ['first', 'second'].map(async (name) => {
      const permit = await semaphore.acquire(undefined);
      order.push(name);
      return permit;
    });
    expect(semaphore.contended).toBe(true);
    semaphore.release(two);
    await turn();
    expect(order).toEqual(['first']);
    // A newcomer must not overtake the waiters.
    expect(semaphore.tryAcquire()).toBeUndefined();
    semaphore.release(two);
    expect(await Promise.all(waiting)).toEqual([two, two]);
    expect([order, semaphore.contended, semaphore.capacity]).toEqual([['first', 'second'], false, 2]);
  });

  it('lets one that waits go away, and takes nothing for it', async () => {
    const semaphore = new Semaphore(1);
    const held = await semaphore.acquire(undefined);
    const { signal, abort } = watchedSignal();
    const leaving = semaphore.acquire(signal);
    const staying = semaphore.acquire(watchedSignal().signal);
    const reason = new Error('gone');
    abort(reason);
    await expect(leaving).rejects.toBe(reason);
    await expect(semaphore.acquire(signal)).rejects.toBe(reason);
    semaphore.release(held);
    expect(await staying).toBe(held);
    semaphore.release(held);
    expect(semaphore.tryAcquire()).toBe(held);
  });

  it('leaves no listener with whoever got a place', async () => {
    const semaphore = new Semaphore(1);
    const held = await semaphore.acquire(undefined);
    const { signal, listeners } = watchedSignal();
    const next = semaphore.acquire(signal);
    expect(listeners()).toBe(1);
    semaphore.release(held);
    await next;
    expect(listeners()).toBe(0);
  });
});

describe('a semaphore for each key', () => {
  it('bounds one key without holding up another', async () => {
    const semaphore = new KeyedSemaphore(1);
    const release = semaphore.tryAcquire('a');
    expect(semaphore.tryAcquire('a')).toBeUndefined();
    expect(semaphore.tryAcquire('b')).toBeDefined();
    const next = semaphore.acquire('a', undefined);
    release?.();
    (await next)();
    expect(semaphore.tryAcquire('a')).toBeDefined();
  });

  it('forgets keys that nobody uses', async () => {
    const semaphore = new KeyedSemaphore(1);
    const release = await semaphore.acquire('a', undefined);
    expect(semaphore.tryAcquire('a')).toBeUndefined();
    const { signal, abort } = watchedSignal();
    const leaving = semaphore.acquire('a', signal);
    abort(new Error('gone'));
    await expect(leaving).rejects.toThrow('gone');
    expect(semaphore.size).toBe(1);
    release();
    expect(semaphore.size).toBe(0);
  });
});
