import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { probeTimeoutMs, startDeadline } from '../../src/concurrency/deadline.ts';

const limits = { defaultTimeoutMs: 10_000, timeoutOffsetMs: 500 };

describe('time for a probe', () => {
  it.each([
    ['10', 9500],
    ['0.7', 350],
    ['0.0001', 1],
    ['2.5', 2000],
    ['3600', 300_000],
    ['999999999', 300_000],
    [undefined, 10_000],
  ])('a scrape timeout of %s seconds leaves %s ms', (header, ms) => {
    expect(probeTimeoutMs(header, limits)).toBe(ms);
  });

  it.each(['', '0', '0.0', '-5', '5s', 'Infinity', 'NaN', '1e9', '0x10', ' 5', '1'.repeat(10)])(
    '%j is refused',
    (header) => {
      expect(() => probeTimeoutMs(header, limits)).toThrow(
        expect.objectContaining({ code: 'request.invalid-parameter' }) as Error,
      );
    },
  );
});

describe('a deadline', () => {
  it('aborts when it is over', async () => {
    const deadline = startDeadline(20);
    expect(deadline.signal.aborted).toBe(false);
    expect(deadline.remainingMs()).toBeGreaterThan(0);
    await sleep(40);
    expect(deadline.signal.aborted).toBe(true);
    expect(deadline.expired()).toBe(true);
    expect(deadline.remainingMs()).toBe(0);
  });

  it('aborts with its parent, and tells the difference', () => {
    const parent = new AbortController();
    const deadline = startDeadline(10_000, parent.signal);
    parent.abort(new Error('gone'));
    expect(deadline.signal.reason).toEqual(new Error('gone'));
    expect(deadline.expired()).toBe(false);
    deadline.clear();
    expect(startDeadline(10, parent.signal).signal.aborted).toBe(true);
  });

  it('does nothing after it was cleared', async () => {
    const parent = new AbortController();
    const deadline = startDeadline(10, parent.signal);
    deadline.clear();
    await sleep(25);
    parent.abort();
    expect(deadline.signal.aborted).toBe(false);
  });
});
