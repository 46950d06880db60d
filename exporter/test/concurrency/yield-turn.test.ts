import { expect, it } from 'vitest';
import { yieldTurn } from '../../src/concurrency/yield-turn.ts';

function work(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

it('lets others have their turn once the work has taken long', async () => {
  let others = 0;
  await yieldTurn();
  setImmediate(() => others++);
  work(10);
  await yieldTurn();
  expect(others).toBe(1);
});

it('costs nothing before that', async () => {
  let others = 0;
  await new Promise((resolve) => setImmediate(resolve));
  setImmediate(() => others++);
  for (let round = 0; round < 3; round++) await yieldTurn();
  expect(others).toBe(0);
});
