import { afterEach, describe, expect, it, vi } from 'vitest';
import { atOnce, inSlices, Slice, type Steps } from '../../src/concurrency/slices.ts';
import { sortSteps } from '../../src/concurrency/sort-steps.ts';

afterEach(() => vi.restoreAllMocks());

/** Work whose every step takes `ms` on the clock of the test. */
function work(name: string, done: string[], ms: number): Steps<string> {
  return (function* steps(): Steps<string> {
    for (let step = 0; step < 3; step++) {
      done.push(`${name}${step}`);
      now += ms;
      yield;
    }
    return name;
  })();
}

let now = 0;

function ownClock(): void {
  now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('long work', () => {
  it('alternates with other long work, and gives everybody else a turn in between', async () => {
    ownClock();
    const done: string[] = [];
    const all = Promise.all([inSlices(work('a', done, 6)), inSlices(work('b', done, 6))]);
    const others = async (): Promise<void> => {
      // more turns than both together need
      for (let turn = 0; turn < 10; turn++) {
        await nextTurn();
        done.push('other');
      }
    };
    const [results] = await Promise.all([all, others()]);
    expect(results).toEqual(['a', 'b']);
    // the first step starts the slice, so that two steps fit into it
    expect(done.join(' ')).toMatch(/^a0 a1 b0 b1 a2 (other )+b2/);
  });

  it('goes on at once while it is short', async () => {
    ownClock();
    const done: string[] = [];
    void nextTurn().then(() => done.push('other'));
    await inSlices(work('a', done, 1));
    expect(done).toEqual(['a0', 'a1', 'a2']);
  });

  it('ends between two slices when it is stopped', async () => {
    ownClock();
    const done: string[] = [];
    const stop = new AbortController();
    const result = inSlices(work('a', done, 6), stop.signal);
    stop.abort(new Error('enough'));
    await expect(result).rejects.toThrow('enough');
    expect(done).toEqual(['a0', 'a1']);
  });

  it('runs one slice per turn, in order', async () => {
    const ran: string[] = [];
    for (const name of ['a', 'b', 'c']) new Slice().continueLater(() => ran.push(name));
    const seen: string[] = [];
    while (ran.length < 3) {
      await nextTurn();
      seen.push(ran.join(''));
    }
    expect(seen).toEqual(['a', 'ab', 'abc']);
  });

  it('that has had fewer slices goes first', async () => {
    const ran: string[] = [];
    const old = new Slice();
    const again = (): void => {
      ran.push('old');
      if (ran.length < 6) old.continueLater(again);
    };
    old.continueLater(again);
    await nextTurn();
    await nextTurn();
    for (const name of ['new', 'newer']) new Slice().continueLater(() => ran.push(name));
    while (ran.length < 6) await nextTurn();
    expect(ran).toEqual(['old', 'old', 'new', 'newer', 'old', 'old']);
    // its next work is for another probe
    old.startOver();
    old.continueLater(() => ran.push('old'));
    new Slice().continueLater(() => ran.push('new'));
    while (ran.length < 8) await nextTurn();
    expect(ran.slice(6)).toEqual(['old', 'new']);
  });
});

const compare = (left: number, right: number): number => left - right;
const byKey = (left: readonly [number, number], right: readonly [number, number]): number =>
  left[0] - right[0];

describe('sorting in steps', () => {
  it.each([0, 1, 511, 512, 513, 5000, 20_000])('%i items like the built-in sort, stable', (count) => {
    const items = Array.from({ length: count }, (_, i) => [(i * 7919) % 101, i] as const);
    expect(atOnce(sortSteps(items, byKey))).toEqual([...items].sort(byKey));
  });

  it('of a sorted list changes nothing, and of a reversed one everything', () => {
    const sorted = Array.from({ length: 3000 }, (_, i) => i);
    expect(atOnce(sortSteps(sorted, compare))).toEqual(sorted);
    expect(atOnce(sortSteps(sorted.toReversed(), compare))).toEqual(sorted);
  });

  it('takes steps of at most some hundred comparisons', () => {
    let compared = 0;
    let most = 0;
    const steps = sortSteps(
      Array.from({ length: 50_000 }, (_, i) => (i * 7919) % 50_021),
      (left, right) => {
        compared++;
        return left - right;
      },
    );
    while (steps.next().done !== true) {
      most = Math.max(most, compared);
      compared = 0;
    }
    // 512 items take at most 512 times 9 comparisons
    expect(most).toBeLessThan(5000);
  });
});
