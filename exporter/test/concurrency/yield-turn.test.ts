import { afterEach, expect, it, vi } from 'vitest';
import { yieldTurn } from '../../src/concurrency/yield-turn.ts';

afterEach(() => vi.restoreAllMocks());

/** How often other code got a turn during work of `ms` between two yields. */
async function turnsOfOthers(ms: number): Promise<number> {
  // The previous turn may have started one.
  await new Promise((resolve) => setImmediate(resolve));
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  let others = 0;
  await yieldTurn();
  setImmediate(() => others++);
  now += ms;
  await yieldTurn();
  return others;
}

it('lets others have their turn once the work has taken long', async () => {
  expect(await turnsOfOthers(6)).toBe(1);
});

it('goes on at once before that', async () => {
  expect(await turnsOfOthers(4)).toBe(0);
});
