import { expect, test } from 'vitest';
import { ApiError } from '../api/api-error.ts';
import { BatchRun } from './batch-run.ts';

test('does at most three at once, keeps the reason of each failure, and tries only those again', async () => {
  let working = 0;
  let most = 0;
  let isBroken = true;
  const tried: number[] = [];
  const run = new BatchRun([1, 2, 3, 4, 5], async (item) => {
    tried.push(item);
    working += 1;
    most = Math.max(most, working);
    await Promise.resolve();
    working -= 1;
    if (item === 4 && isBroken) throw new ApiError('registration.failed', 'The device rejected the login.');
    return item * 10;
  });
  await run.finished();
  expect(most).toBe(3);
  expect(run.items.map(({ progress }) => progress.state)).toEqual(['done', 'done', 'done', 'failed', 'done']);
  const { progress } = run.items[3]!;
  expect(progress.state === 'failed' && progress.error.message).toBe('The device rejected the login.');

  isBroken = false;
  run.retry();
  await run.finished();
  expect(tried).toEqual([1, 2, 3, 4, 5, 4]);
  expect(run.items[3]!.progress).toEqual({ state: 'done', result: 40 });
});

test('what throws something else than an error of the API has failed too', async () => {
  const run = new BatchRun(['a'], () => Promise.reject(new Error('no room')));
  await run.finished();
  const { progress } = run.items[0]!;
  expect(progress.state === 'failed' && progress.error.message).toBe('no room');
});
