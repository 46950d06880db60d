import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { SingleFlight } from '../../src/concurrency/single-flight.ts';

const never = new AbortController().signal;

/** Work that the test ends by hand. */
function manualWork() {
  const runs: { signal: AbortSignal; finish: (value: string) => void; fail: (error: Error) => void }[] = [];
  const start = (signal: AbortSignal): Promise<string> =>
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
    const left = flights.run('a', start, leaving.signal);
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
    const callers = [flights.run('a', start, one.signal), flights.run('a', start, two.signal)];
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
    await expect(new SingleFlight<string>().run('a', start, AbortSignal.abort())).rejects.toThrow();
    expect(runs).toHaveLength(0);
  });

  it('all callers get the failure, and the next one tries again', async () => {
    const flights = new SingleFlight<string>(1000);
    const results = await Promise.allSettled([
      flights.run('a', failing, never),
      flights.run('a', failing, never),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect((await flights.run('a', async () => 'up', never)).value).toBe('up');
  });

  it('hands out a result while it is fresh', async () => {
    const flights = new SingleFlight<number>(60);
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
    const left = flights.run('a', start, leaving.signal).catch(() => 'gone');
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
});
