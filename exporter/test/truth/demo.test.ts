import { demoFleet, type Fleet, startFleet } from '@mikrofleet/simulator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectors } from '../../src/collectors/index.generated.ts';
import { Deadline } from '../../src/concurrency/deadline.ts';
import { defaultMaxRows } from '../../src/config/collector-settings.ts';
import type { TransportName } from '../../src/config/settings.ts';
import { createProber } from '../../src/probe/prober.ts';
import { type MetricEntry, metricEntries } from '../../src/reference/metric-entries.ts';
import { bareSettings, loopback } from '../probe/targets.ts';
import { notInDemo } from './not-in-demo.ts';

const transports: readonly TransportName[] = ['api', 'snmp'];
const devices = demoFleet.flatMap(({ name, services }) =>
  transports.filter((transport) => services[transport] !== false).map((transport) => ({ name, transport })),
);
/** Areas that are read on request only, and what options add, are asked for. */
const collectorSettings = new Map(
  collectors.map(({ name, options = {} }) => [
    name,
    { options: new Set(Object.keys(options)), maxRows: defaultMaxRows },
  ]),
);
const prober = createProber({ ...bareSettings, collectorSettings }, collectors);
const catalogue = metricEntries(collectors).filter((entry) => entry.collectors.length > 0);

const start = Date.UTC(2026, 4, 5, 20, 30);
/** What comes and goes does so within three hours; the step divides none of its periods. */
const stepMs = 14.9 * 60_000;
const steps = Array.from({ length: 12 }, (_, i) => start + i * stepMs);
let now = start;
let fleet: Fleet;

beforeAll(async () => {
  fleet = await startFleet({ devices: demoFleet, clock: () => now });
});
afterAll(async () => {
  await prober.close();
  await fleet.close();
});

/** Of these metrics, those that no device shows at this instant. */
async function hidden(entries: readonly MetricEntry[]): Promise<readonly MetricEntry[]> {
  const names = new Set(entries.map(({ name }) => name));
  const readers = [...new Set(entries.flatMap((entry) => entry.collectors))];
  for (const { name, transport } of devices) {
    const device = fleet.device(name);
    const port = transport === 'api' ? device.apiPort : device.snmpPort;
    const result = await prober.probe(loopback(transport, port), readers, Deadline.start(60_000));
    expect(result.error).toBeUndefined();
    for (const { metric, values } of result.families) if (values.length > 0) names.delete(metric.name);
  }
  return entries.filter(({ name }) => names.has(name));
}

test('every metric is shown by a simulated device, or listed with the reason why not', async () => {
  let missing: readonly MetricEntry[] = catalogue;
  for (const step of steps) {
    now = step;
    missing = await hidden(missing);
  }
  expect(missing.map(({ name }) => name).sort()).toEqual(notInDemo.flatMap(({ metrics }) => metrics).sort());
}, 600_000);
