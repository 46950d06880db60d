import { afterEach, expect, it, vi } from 'vitest';
import { yieldTurn } from '../../src/concurrency/yield-turn.ts';

afterEach(() => vi.restoreAllMocks());

/** How often others had their turn while somebody worked `ms` between two rests. */
async function turnsOfOthers(ms: number): Promise<number> {
  // The turn before may have begun one.
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
