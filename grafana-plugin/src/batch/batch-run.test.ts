import { afterEach, expect, test, vi } from 'vitest';
import { ApiError } from '../api/api-error.ts';
import { BatchRun } from './batch-run.ts';

const ended = (run: { readonly isRunning: boolean }) => vi.waitFor(() => expect(run.isRunning).toBe(false));

afterEach(() => {
  vi.useRealTimers();
});

test('does at most three at once, keeps the reason of each failure, and tries only those again', async () => {
  let working = 0;
  let most = 0;
  let isBroken = true;
  const tried: number[] = [];
  const onEnd = vi.fn();
  const work = async (item: number): Promise<number> => {
    tried.push(item);
    working += 1;
    most = Math.max(most, working);
    await Promise.resolve();
    working -= 1;
    if (item === 4 && isBroken) throw new ApiError('registration.failed', 'The device rejected the login.');
    return item * 10;
  };
  const run = new BatchRun([1, 2, 3, 4, 5], work, onEnd);
  await ended(run);
  expect(onEnd).toHaveBeenCalledTimes(1);
  expect(most).toBe(3);
  expect(run.items.map(({ progress }) => progress.state)).toEqual(['done', 'done', 'done', 'failed', 'done']);
  const { progress } = run.items[3]!;
  expect(progress.state === 'failed' && progress.error.message).toBe('The device rejected the login.');

  isBroken = false;
  run.retry();
  await ended(run);
  // Lists are read again after a second try too.
  expect(onEnd).toHaveBeenCalledTimes(2);
  expect(tried).toEqual([1, 2, 3, 4, 5, 4]);
  expect(run.items[3]!.progress).toEqual({ state: 'done', result: 40 });
});

test('what throws something else than an error of the API has failed too', async () => {
  const run = new BatchRun(['a'], () => Promise.reject(new Error('no room')));
  await ended(run);
  const { progress } = run.items[0]!;
  expect(progress.state === 'failed' && progress.error.message).toBe('no room');
});

test('two hundred records wait for the limit of the exporter, and only what is wrong fails', async () => {
  vi.useFakeTimers();
  let left = 150;
  const refill = setInterval(() => {
    left = 150;
  }, 10_000);
  const run = new BatchRun(
    Array.from({ length: 200 }, (_, index) => index),
    async (item) => {
      left -= 1;
      if (left < 0) throw new ApiError('request.rate-limited', 'Too many requests.', { status: 429 });
      if (item === 7) throw new ApiError('registry.in-use', 'Other devices hang on it.');
      return item;
    },
  );
  await vi.advanceTimersByTimeAsync(60_000);
  expect(run.isRunning).toBe(false);
  clearInterval(refill);
  expect(run.items.filter(({ progress }) => progress.state === 'done')).toHaveLength(199);
  expect(run.items[7]!.progress.state).toBe('failed');
});

test('what is refused again and again fails in the end', async () => {
  vi.useFakeTimers();
  let tries = 0;
  const run = new BatchRun([1], () => {
    tries += 1;
    return Promise.reject(new ApiError('request.rate-limited', 'Too many requests.', { status: 429 }));
  });
  await vi.advanceTimersByTimeAsync(120_000);
  expect([tries, run.items[0]!.progress.state]).toEqual([6, 'failed']);
});
