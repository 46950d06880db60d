import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { Deadline, isTimeout } from '../../src/concurrency/deadline.ts';
import { SingleFlight } from '../../src/concurrency/single-flight.ts';
import { countTimers, watchedSignal } from './leaks.ts';

const never = Deadline.start(Infinity);

const patientCaller = (caller: AbortSignal): Deadline => Deadline.start(Infinity, { caller });

/** Work that the test ends by hand. */
function manualWork() {
  const runs: { signal: AbortSignal; finish: (value: string) => void; fail: (error: Error) => void }[] = [];
  const start = ({ signal }: Deadline): Promise<string> =>
    new Promise((finish, fail) => {
      runs.push({ signal, finish, fail });
    });
  return { runs, start };
}

async function failing(): Promise<string> {
  throw new Error('down');
}

async function settled(): Promise<void> {
  await sleep(1);
}

describe('single flight', () => {
  it('callers for one key share a run, others do not', async () => {
    const { runs, start } = manualWork();
    const flights = new SingleFlight<string>();
    const callers = [
      flights.run('a', start, never),
      flights.run('a', start, never),
      flights.run('b', start, never),
    ];
    await settled();
    expect(runs).toHaveLength(2);
    runs[0]?.finish('A');
    runs[1]?.finish('B');
    expect(await Promise.all(callers)).toEqual([
      { value: 'A', shared: false },
      { value: 'A', shared: true },
      { value: 'B', shared: false },
    ]);
    expect(flights.size).toBe(0);
  });

  it('runs again when the last run has ended', async () => {
    const flights = new SingleFlight<number>();
    let count = 0;
    const start = async (): Promise<number> => ++count;
    expect(await flights.run('a', start, never)).toEqual({ value: 1, shared: false });
    expect(await flights.run('a', start, never)).toEqual({ value: 2, shared: false });
  });

  it('a caller that goes away does not disturb the others', async () => {
    const { runs, start } = manualWork();
    const flights = new SingleFlight<string>();
    const leaving = new AbortController();
    const left = flights.run('a', start, patientCaller(leaving.signal));
    const stayed = flights.run('a', start, never);
    await settled();
    leaving.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    expect(runs[0]?.signal.aborted).toBe(false);
    runs[0]?.finish('A');
    expect((await stayed).value).toBe('A');
  });

  it('the last one that goes away ends the run, and nobody joins what is ending', async () => {
    const { runs, start } = manualWork();
    const flights = new SingleFlight<string>();
    const [one, two] = [new AbortController(), new AbortController()];
    const callers = [
      flights.run('a', start, patientCaller(one.signal)),
      flights.run('a', start, patientCaller(two.signal)),
    ];
    await settled();
    one.abort();
    two.abort();
    expect((await Promise.allSettled(callers)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(runs[0]?.signal.aborted).toBe(true);
    const next = flights.run('a', start, never);
    await settled();
    expect(runs).toHaveLength(2);
    runs[0]?.fail(new Error('late failure of a run that nobody waits for'));
    runs[1]?.finish('fresh');
    expect(await next).toEqual({ value: 'fresh', shared: false });
  });

  it('a caller that is gone already starts nothing', async () => {
    const { runs, start } = manualWork();
    await expect(
      new SingleFlight<string>().run('a', start, patientCaller(AbortSignal.abort())),
    ).rejects.toThrow();
    expect(runs).toHaveLength(0);
  });

  it('all callers get the failure, and the next one tries again', async () => {
    const flights = new SingleFlight<string>({ freshnessMs: () => 1000 });
    const results = await Promise.allSettled([
      flights.run('a', failing, never),
      flights.run('a', failing, never),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect((await flights.run('a', async () => 'up', never)).value).toBe('up');
  });

  it('hands out a result while it is fresh', async () => {
    const flights = new SingleFlight<number>({ freshnessMs: () => 60 });
    let count = 0;
    const start = async (): Promise<number> => ++count;
    await flights.run('a', start, never);
    expect(await flights.run('a', start, never)).toEqual({ value: 1, shared: true });
    await sleep(90);
    expect(await flights.run('a', start, never)).toEqual({ value: 2, shared: false });
    flights.forget();
    expect(await flights.run('a', start, never)).toEqual({ value: 3, shared: false });
  });

  it('tells when everything has ended, given-up runs included', async () => {
    const { runs, start } = manualWork();
    const flights = new SingleFlight<string>();
    await flights.drained();
    const leaving = new AbortController();
    const left = flights.run('a', start, patientCaller(leaving.signal)).catch(() => 'gone');
    await settled();
    leaving.abort();
    await left;
    const ended: string[] = [];
    const waiting = flights.drained().then(() => ended.push('drained'));
    await settled();
    expect(ended).toEqual([]);
    runs[0]?.finish('A');
    await waiting;
    expect(ended).toEqual(['drained']);
  });

  it('the run has the time of whoever started it, and its errors go to all', async () => {
    const { runs, start } = manualWork();
    const flights = new SingleFlight<string>({ graceMs: 60_000 });
    const first = flights.run('a', start, Deadline.start(10)).catch((error: unknown) => error);
    const second = flights.run('a', start, never).catch((error: unknown) => error);
    await vi.waitFor(() => expect(runs[0]?.signal.aborted).toBe(true));
    expect(isTimeout(runs[0]?.signal.reason)).toBe(true);
    const late = new Error('only half of it');
    runs[0]?.fail(late);
    expect(await Promise.all([first, second])).toEqual([late, late]);
  });

  it('work that misses its deadline is not waited for, and told why nobody does', async () => {
    const { runs, start } = manualWork();
    const flights = new SingleFlight<string>({ graceMs: 20 });
    const deadline = Deadline.start(10);
    const error: unknown = await flights.run('a', start, deadline).catch((reason: unknown) => reason);
    expect(isTimeout(error)).toBe(true);
    expect(isTimeout(runs[0]?.signal.reason)).toBe(true);
    expect(flights.size).toBe(0);
  });

  it('tells work that was too slow for the last caller that its time is over', async () => {
    const { runs, start } = manualWork();
    const flights = new SingleFlight<string>();
    const leaving = new AbortController();
    const first = flights.run('a', start, patientCaller(leaving.signal)).catch(() => 'gone');
    const second = flights.run('a', start, Deadline.start(20)).catch((error: unknown) => error);
    leaving.abort();
    await first;
    expect(isTimeout(await second)).toBe(true);
    expect(isTimeout(runs[0]?.signal.reason)).toBe(true);
  });

  it('ends all runs for everybody', async () => {
    const { runs, start } = manualWork();
    const flights = new SingleFlight<string>();
    const callers = ['a', 'b'].map((key) => flights.run(key, start, never).catch((error: unknown) => error));
    await settled();
    expect([flights.has('a'), flights.has('c')]).toEqual([true, false]);
    const reason = new Error('the end');
    flights.abort(reason);
    expect(flights.size).toBe(0);
    expect(runs.map(({ signal }) => signal.reason)).toEqual([reason, reason]);
    for (const { fail } of runs) fail(reason);
    await flights.drained();
    expect(await Promise.all(callers)).toEqual([reason, reason]);
  });

  it('takes a new freshness at once', async () => {
    let freshnessMs = 0;
    const flights = new SingleFlight<number>({ freshnessMs: () => freshnessMs });
    let count = 0;
    const start = async (): Promise<number> => ++count;
    await flights.run('a', start, never);
    freshnessMs = 60_000;
    expect(await flights.run('a', start, never)).toEqual({ value: 2, shared: false });
    expect(await flights.run('a', start, never)).toEqual({ value: 2, shared: true });
    flights.forget();
  });

  it('leaves no listener and no timer behind', async () => {
    const { runs, start } = manualWork();
    const caller = watchedSignal();
    const timers = countTimers();
    const flights = new SingleFlight<string>({ graceMs: 1000 });
    const deadline = Deadline.start(60_000, { caller: caller.signal });
    const both = [1, 2].map(() => flights.run('a', start, deadline));
    await Promise.resolve();
    runs[0]?.finish('A');
    await Promise.all(both);
    await settled();
    deadline.end();
    expect(caller.listeners()).toBe(0);
    expect(timers()).toBe(0);
  });
});
