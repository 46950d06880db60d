import { expect, it } from 'vitest';
import { RequestWindow } from '../../../src/transport/snmp/request-window.ts';

const range = { least: 8, most: 32 };
const never = new AbortController().signal;

/** Requests one after another, each answered after so many milliseconds; a repeated one after `again`. */
async function after(window: RequestWindow, answers: readonly (number | 'again')[]): Promise<number> {
  for (const answer of answers) {
    const permit = await window.acquire(never);
    const answered = { ms: answer === 'again' ? 2000 : answer, isRepeated: answer === 'again' };
    const further = window.release(permit, answered);
    if (further !== undefined) window.put(further);
  }
  return window.size;
}

const times = (count: number, ms: number): number[] => Array<number>(count).fill(ms);

it('grows while no answer is later than the first, up to its most', async () => {
  const window = new RequestWindow(8, range);
  expect(await after(window, times(5, 50))).toBe(13);
  expect(await after(window, times(100, 55))).toBe(32);
});

it('shrinks when answers wait for each other, down to its least', async () => {
  const window = new RequestWindow(20, range);
  expect(await after(window, [20, ...times(5, 200)])).toBe(16);
  expect(await after(window, times(100, 200))).toBe(8);
});

it('stays as it is between the two', async () => {
  const window = new RequestWindow(20, range);
  expect(await after(window, [20, ...times(50, 45)])).toBe(21);
});

it('does not take the jitter of a near device for a queue', async () => {
  expect(await after(new RequestWindow(8, range), [0.3, ...times(10, 4)])).toBe(19);
});

it('halves after an answer that had to be asked for again', async () => {
  const window = new RequestWindow(32, range);
  expect(await after(window, ['again'])).toBe(16);
  expect(await after(window, ['again', 'again'])).toBe(8);
});

it('keeps a fixed size', async () => {
  expect(await after(new RequestWindow(3, { least: 3, most: 3 }), [1, 500, 'again'])).toBe(3);
});

it('starts within its range, whatever was remembered', () => {
  expect(new RequestWindow(2, range).size).toBe(8);
  expect(new RequestWindow(500, range).size).toBe(32);
});

it('lends as many permits as it is large, after growing and after shrinking', async () => {
  const window = new RequestWindow(8, range);
  const lent = async (): Promise<number> => {
    const stop = new AbortController();
    const permits = [];
    for (let i = 0; i < 40; i += 1) permits.push(window.acquire(stop.signal).then(() => true));
    const none = Promise.resolve(false);
    const all = await Promise.all(permits.map((permit) => Promise.race([permit, none.then(() => false)])));
    return all.filter(Boolean).length;
  };
  await after(window, times(6, 10));
  await after(window, times(3, 900));
  expect(window.size).toBe(11);
  expect(await lent()).toBe(11);
});
