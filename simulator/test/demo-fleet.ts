import { afterAll, afterEach, beforeAll } from 'vitest';
import { demoFleet, startFleet, type Fleet } from '../src/index.ts';
import { RawApi } from './raw-api.ts';

/** The demo fleet of a test file, under a clock that the file sets. */
export interface ClockedFleet {
  readonly start: number;
  /** Milliseconds since 1970; back at the start before each test. */
  now: number;
  readonly fleet: Fleet;
  /** An API session, closed after the test. */
  readonly session: (name: string) => Promise<RawApi>;
}

/** Starts the demo fleet before the tests of the file and stops it after them. */
export function demoFleetAt(start: number): ClockedFleet {
  let fleet: Fleet | undefined;
  let open: RawApi[] = [];
  const clocked = {
    start,
    now: start,
    get fleet(): Fleet {
      if (fleet === undefined) throw new Error('The fleet starts before the first test.');
      return fleet;
    },
    session: async (name: string): Promise<RawApi> => {
      const api = await RawApi.login(clocked.fleet.device(name).apiPort);
      open.push(api);
      return api;
    },
  };
  beforeAll(async () => {
    fleet = await startFleet({ devices: demoFleet, clock: () => clocked.now });
  });
  afterAll(() => fleet?.close());
  afterEach(() => {
    clocked.now = start;
    for (const api of open) api.close();
    open = [];
  });
  return clocked;
}
