import { demoFleet, type Fleet, startFleet } from '@mikrofleet/simulator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectors } from '../../src/collectors/index.generated.ts';
import { catalogueOf } from '../../src/config/catalogue.ts';
import { closeProbers, newProber, probe } from './probing.ts';
import { loopback } from './targets.ts';

/** Far enough that every request of a round trip is on its way before the first answer, however busy the machine is. */
const roundTripMs = 60;

const overApi = demoFleet.filter(({ services }) => services.api !== false);
let fleet: Fleet;
beforeAll(async () => {
  fleet = await startFleet({ devices: overApi });
}, 60_000);
afterAll(async () => {
  await closeProbers();
  await fleet.close();
});

const { builtInModules } = catalogueOf(collectors);
const moduleOf = (type: string): readonly string[] =>
  builtInModules.find(({ name }) => name === type)?.collectors ?? [];

// A device answers 16 commands in each round trip, and what is asked about items waits for their list.
test.each(overApi.map(({ name, type }) => [name, type] as const))(
  'a scrape of %s with the module %s takes at most three round trips',
  async (name, type) => {
    const device = fleet.devices.find((one) => one.name === name);
    if (device === undefined) throw new Error(`${name} did not start`);
    device.roundTripMs = roundTripMs;
    const account = { username: device.username, password: device.password };
    const target = loopback('api', device.apiPort, account);
    const prober = newProber();
    const read = () => probe(prober, { ...target, name }, moduleOf(type));
    expect((await read()).up).toBe(true);
    device.statistics.reset();
    expect((await read()).up).toBe(true);
    const { commands, depth } = device.statistics.snapshot();
    expect(depth, `${commands} commands`).toBeLessThanOrEqual(3);
  },
);
