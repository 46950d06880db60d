import { describe, expect, it, vi } from 'vitest';
import { Deadline, isTimeout, withDeadline } from '../../src/concurrency/deadline.ts';
import { ExporterError } from '../../src/errors/exporter-error.ts';
import { countTimers, watchedSignal } from './leaks.ts';

const timeIsOver = (deadline: Deadline): Promise<void> =>
  vi.waitFor(() => expect(deadline.signal.aborted).toBe(true), { timeout: 10_000 });

const tooLate = new ExporterError('device.timeout', 'too late');

describe('a deadline', () => {
  it('aborts when it is over', async () => {
    const deadline = Deadline.start(500);
    expect(deadline.signal.aborted).toBe(false);
    expect(deadline.remainingMs).toBeGreaterThan(0);
    await timeIsOver(deadline);
    expect(deadline).toMatchObject({ expired: true, cancelled: false, remainingMs: 0, timeoutMs: 500 });
    expect(isTimeout(deadline.reason)).toBe(true);
    expect(() => deadline.throwIfCancelled()).not.toThrow();
  });

  it('aborts with its caller, and tells the difference', () => {
    const caller = new AbortController();
    const deadline = Deadline.start(10_000, { caller: caller.signal });
    caller.abort(new Error('gone'));
    expect(deadline.signal.reason).toEqual(new Error('gone'));
    expect(deadline).toMatchObject({ expired: false, cancelled: true });
    expect(() => deadline.throwIfCancelled()).toThrow('gone');
    expect(Deadline.start(10, { caller: caller.signal }).signal.aborted).toBe(true);
  });

  it('does nothing after it was ended', async () => {
    const caller = new AbortController();
    const deadline = Deadline.start(10, { caller: caller.signal });
    deadline.end();
    await timeIsOver(Deadline.start(25));
    caller.abort();
    expect(deadline.signal.aborted).toBe(false);
  });

  it('has the errors that it was given', async () => {
    const errors = {
      whenExpired: () => tooLate,
      whenCancelled: (cause: unknown) => new Error('away', { cause }),
    };
    const late = Deadline.start(5, errors);
    await timeIsOver(late);
    expect(late.reason).toBe(tooLate);
    const caller = AbortSignal.abort(new Error('gone'));
    expect(Deadline.start(5000, { ...errors, caller }).reason).toEqual(
      new Error('away', { cause: new Error('gone') }),
    );
  });

  it('passes on an error of the table', () => {
    const caller = AbortSignal.abort(tooLate);
    expect(Deadline.start(5000, { caller, whenCancelled: () => new Error('other') }).reason).toBe(tooLate);
  });

  it('takes the time limit of a caller for what it is', async () => {
    const deadline = Deadline.start(60_000, { caller: AbortSignal.timeout(5) });
    await timeIsOver(deadline);
    expect(deadline).toMatchObject({ expired: true, cancelled: false, remainingMs: 0 });
  });

  it('ends before its time when it is cancelled', () => {
    const deadline = Deadline.start(60_000);
    deadline.cancel(tooLate);
    expect(deadline).toMatchObject({ cancelled: true, expired: false, reason: tooLate });
    deadline.cancel(new Error('again'));
    expect(deadline.reason).toBe(tooLate);
  });

  it('may have no time limit, or one longer than a timer can be', async () => {
    const timers = countTimers();
    const endless = Deadline.start(Infinity);
    expect(endless.remainingMs).toBe(Infinity);
    expect(timers()).toBe(0);
    const long = Deadline.start(2 ** 40);
    await timeIsOver(Deadline.start(10));
    expect(long.signal.aborted).toBe(false);
    long.end();
  });
});

describe('a part of the work', () => {
  it('has less time, and leaves the rest alone', async () => {
    const whole = Deadline.start(60_000);
    const part = whole.narrowed({ timeoutMs: 10, whenExpired: () => tooLate });
    expect(part).toMatchObject({ timeoutMs: 10 });
    await timeIsOver(part);
    expect(part).toMatchObject({ expired: true, reason: tooLate });
    expect(whole.signal.aborted).toBe(false);
    whole.end();
  });

  it('never has more time', async () => {
    const timers = countTimers();
    const whole = Deadline.start(20);
    const part = whole.narrowed({ timeoutMs: 60_000, whenExpired: () => tooLate });
    expect(part.timeoutMs).toBe(20);
    expect(part.remainingMs).toBeLessThanOrEqual(20);
    expect(timers()).toBe(1);
    await timeIsOver(whole);
    expect(part).toMatchObject({ expired: true, remainingMs: 0, reason: tooLate });
  });

  it('goes with the caller of the whole', () => {
    const caller = new AbortController();
    const whole = Deadline.start(60_000, { caller: caller.signal });
    const part = whole.narrowed({
      timeoutMs: 30_000,
      whenCancelled: (cause) => new Error('part', { cause }),
    });
    caller.abort(new Error('gone'));
    expect(part).toMatchObject({ cancelled: true, expired: false });
    expect(part.reason).toEqual(new Error('part', { cause: new Error('gone') }));
  });

  it('is gone with its work', async () => {
    const caller = watchedSignal();
    const timers = countTimers();
    const seen: Deadline[] = [];
    await withDeadline(60_000, { caller: caller.signal }, async (whole) => {
      seen.push(whole);
      const result = await whole.during({ timeoutMs: 1000 }, async (part) => {
        seen.push(part);
        expect(timers()).toBe(2);
        return 'read';
      });
      expect(result).toBe('read');
      expect(timers()).toBe(1);
      await expect(whole.during({}, () => Promise.reject(tooLate))).rejects.toBe(tooLate);
      expect(caller.listeners()).toBe(1);
    });
    expect(caller.listeners()).toBe(0);
    expect(timers()).toBe(0);
    caller.abort();
    expect(seen.map(({ signal }) => signal.aborted)).toEqual([false, false]);
  });
});

describe('whoever waits for work with a deadline', () => {
  it('waits longer than the work may take', async () => {
    const deadline = Deadline.start(10);
    const later = deadline.extended(60_000);
    expect(later.timeoutMs).toBe(10);
    await timeIsOver(deadline);
    expect(later.signal.aborted).toBe(false);
    expect(later.remainingMs).toBeGreaterThan(1000);
    later.end();
  });

  it('has its own end', async () => {
    const later = Deadline.start(5).extended(5);
    await timeIsOver(later);
    expect(later.expired).toBe(true);
  });

  it.each(['before', 'after'])('goes with the caller, %s the time is over', async (when) => {
    const caller = watchedSignal();
    const deadline = Deadline.start(when === 'after' ? 5 : 60_000, { caller: caller.signal });
    const later = deadline.extended(60_000);
    if (when === 'after') await timeIsOver(deadline);
    caller.abort(new Error('gone'));
    expect(later).toMatchObject({ cancelled: true, expired: false });
    expect(later.reason).toEqual(new Error('gone'));
    later.end();
    deadline.end();
    expect(caller.listeners()).toBe(0);
  });

  it('goes with work that was cancelled', () => {
    const deadline = Deadline.start(60_000);
    const later = deadline.extended(1000);
    deadline.cancel(tooLate);
    expect(later.reason).toBe(tooLate);
  });
});

describe('the same time for other callers', () => {
  it('ends with them, not with the first one', async () => {
    const [first, others] = [new AbortController(), new AbortController()];
    const deadline = Deadline.start(60_000, { caller: first.signal });
    const shared = deadline.forCaller(others.signal);
    expect(shared.timeoutMs).toBe(60_000);
    first.abort();
    expect(shared.signal.aborted).toBe(false);
    others.abort(new Error('all gone'));
    expect(shared).toMatchObject({ cancelled: true, reason: new Error('all gone') });
  });

  it('ends with the time', async () => {
    const shared = Deadline.start(5).forCaller(new AbortController().signal);
    await timeIsOver(shared);
    expect(shared.expired).toBe(true);
  });
});
