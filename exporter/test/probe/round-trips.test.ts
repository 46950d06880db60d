import {
  demoFleet,
  type DeviceDescription,
  type Fleet,
  largeRouter,
  startFleet,
  type StatisticsSnapshot,
} from '@mikrofleet/simulator';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { collectors } from '../../src/collectors/index.generated.ts';
import { catalogueOf } from '../../src/config/catalogue.ts';
import type { TransportName } from '../../src/config/settings.ts';
import { closeProbers, newProber, probe } from './probing.ts';
import { loopback } from './targets.ts';

/**
 * Far enough that every request of a round trip is on its way before the first answer, however busy the machine is. Over SNMP
 * also so far that an agent that shares the processor is not taken for a slow one.
 */
const roundTripMs = { api: 60, snmp: 200 } as const;
/** What a busy machine delays can only make a probe deeper, so one that is not delayed counts. */
const attempts = 12;

const devices: readonly DeviceDescription[] = [...demoFleet, largeRouter];
let fleet: Fleet;
beforeAll(async () => {
  fleet = await startFleet({ devices });
});
afterEach(() => vi.useRealTimers());
afterAll(async () => {
  await closeProbers();
  await fleet.close();
});

const { builtInModules } = catalogueOf(collectors);

/** Seconds between two probes of a module, as discovery suggests them. */
const everySeconds: Readonly<Record<string, number>> = { slow: 240 };

/** The least of a number that warm probes have, at the interval at which the module is read; at most `enough` if it can be. */
async function leastOf(
  [name, transport, module]: readonly [string, TransportName, string],
  number: (statistics: StatisticsSnapshot) => number,
  enough: number,
): Promise<number> {
  const device = fleet.device(name);
  const read = builtInModules.find((one) => one.name === module)?.collectors ?? [];
  // a connection that was opened without any delay never has one
  device.roundTripMs = transport === 'api' ? roundTripMs.api : 1;
  const account = { username: device.username, password: device.password };
  const port = transport === 'api' ? device.apiPort : device.snmpPort;
  const target = { ...loopback(transport, port, account), name };
  const prober = newProber();
  vi.useFakeTimers({ toFake: ['Date'] });
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt <= attempts && least > enough; attempt++) {
    if (attempt > 0) {
      device.roundTripMs = roundTripMs[transport];
      device.statistics.reset();
    }
    expect((await probe(prober, target, read)).up).toBe(true);
    if (attempt > 0) least = Math.min(least, number(device.statistics.snapshot()));
    // lists that were empty for some minutes are asked for again
    vi.setSystemTime(Date.now() + (everySeconds[module] ?? 60) * 1000);
  }
  return least;
}

const depthOf = (name: string, transport: TransportName, module: string): Promise<number> =>
  leastOf([name, transport, module], ({ depth }) => depth, 3);

const modulesOf = (type: string): readonly string[] => [type, 'slow', 'auto'];

const cases = (transport: TransportName, of = devices) =>
  of
    .filter(({ services }) => services[transport] !== false)
    .flatMap(({ name, type }) => modulesOf(type).map((module) => [name, module] as const));

describe('a warm probe of each module that a device has by default takes at most three round trips', () => {
  test.each(cases('api'))('%s, %s, over the API', async (name, module) => {
    expect(await depthOf(name, 'api', module)).toBeLessThanOrEqual(3);
  });

  test.each(cases('snmp', demoFleet))('%s, %s, over SNMP', async (name, module) => {
    expect(await depthOf(name, 'snmp', module)).toBeLessThanOrEqual(3);
  });
});

// How many requests are under way depends on how fast its agent answers, so its round trips are measured by the benchmark.
test.each(modulesOf(largeRouter.type))(
  'the requests of the large router over SNMP, %s, are as many as may be under way in two round trips',
  async (module) => {
    const most = 2 * 96;
    const requests = await leastOf(['large-core1', 'snmp', module], ({ snmpRequests }) => snmpRequests, most);
    expect(requests).toBeLessThanOrEqual(most);
  },
);

test('the large router has what it is called large for', () => {
  const kinds = largeRouter.interfaces.map(({ kind }) => kind);
  const numberOf = (kind: string) => kinds.filter((one) => one === kind).length;
  expect([numberOf('bridge'), numberOf('wifi'), numberOf('lte')]).toEqual([11, 8, 4]);
  expect(numberOf('ether')).toBeGreaterThan(40);
});
