import { concentratorSize } from '../children/concentrator.ts';
import { writeExporterConfig } from '../children/exporter-config.ts';
import { Simulator } from '../children/simulator.ts';
import type { Access } from '../children/simulator-messages.ts';
import type { BenchContext } from '../lib/context.ts';
import { median, ratio, short } from '../lib/numbers.ts';
import type { SectionResult } from '../lib/report.ts';
import { readSettings, usualCollectors } from '../lib/settings.ts';
import { timed } from '../lib/timed.ts';
import { ourClient, SequentialClient } from '../peers/api-clients.ts';

const device = 'concentrator';
const roundTripMs = 50;
const deadlineMs = 10_000;

/** The default modules of a router with thousands of subscribers, against its deadline. */
export async function concentrator(context: BenchContext): Promise<SectionResult> {
  const rows: string[][] = [];
  let slowest = 0;
  for (const access of ['api', 'snmp-2c'] as const) {
    const { row, ms } = await measure(context, access);
    rows.push(row);
    slowest = Math.max(slowest, ms);
  }
  const { sessions, leases, interfaces, routes } = concentratorSize;
  return {
    tables: [
      {
        title: `A concentrator: ${sessions} PPPoE sessions with queues, ${leases} leases, ${interfaces} interfaces, ${routes} routes`,
        head: [
          'read over',
          'requests',
          'trips',
          'ms',
          'KiB received',
          'samples',
          'peak heap MiB',
          'one by one: ms',
          'ms / one by one',
        ],
        rows,
        notes: [
          `The module of a router, warm, at a round trip of ${roundTripMs} ms; medians of several scrapes. Peak heap: growth of the JavaScript heap during one scrape, sampled. One by one: the same commands, each sent after the previous response; there is no such client for SNMP.`,
        ],
      },
    ],
    verdicts: [
      {
        target: `a concentrator at ${roundTripMs} ms: the module of a router within ${deadlineMs / 1000} s`,
        measured: `${short(slowest)} ms`,
        met: slowest < deadlineMs,
      },
    ],
  };
}

async function measure(context: BenchContext, access: Access): Promise<{ row: string[]; ms: number }> {
  const simulator = new Simulator();
  try {
    const fleet = await simulator.start({ do: 'concentrator', access });
    await simulator.setRoundTrip(roundTripMs);
    const settings = readSettings(writeExporterConfig(context.folder, fleet));
    const ours = ourClient(settings, usualCollectors);
    const peer = access === 'api' ? new SequentialClient(settings, usualCollectors) : undefined;
    try {
      await ours.read(device);
      const runs: Awaited<ReturnType<typeof scrape>>[] = [];
      for (let pass = 0; pass < (context.quick ? 1 : 5); pass += 1)
        runs.push(await scrape(simulator, () => ours.read(device)));
      await peer?.read(device);
      const sequential =
        peer === undefined ? undefined : await timed(simulator, device, () => peer.read(device));
      const of = (key: keyof (typeof runs)[number]): number => median(runs.map((run) => run[key]));
      const ms = of('ms');
      const row = [
        access,
        short(of('requests')),
        short(of('sequential')),
        short(ms),
        short(of('bytesOut') / 1024),
        short(of('samples')),
        short(of('peakHeap') / 1024 / 1024),
        sequential === undefined ? '' : short(sequential.ms),
        sequential === undefined ? '' : ratio(ms, sequential.ms),
      ];
      return { row, ms };
    } finally {
      await Promise.all([ours.close(), peer?.close()]);
    }
  } finally {
    simulator.close();
  }
}

async function scrape(simulator: Simulator, read: () => ReturnType<ReturnType<typeof ourClient>['read']>) {
  const before = process.memoryUsage().heapUsed;
  let peak = before;
  const sampler = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().heapUsed);
  }, 5);
  let samples = 0;
  const run = await timed(simulator, device, async () => {
    const families = await read();
    samples = families.reduce(
      (sum, { values }) => sum + values.filter((value) => value !== undefined).length,
      0,
    );
  });
  clearInterval(sampler);
  return { ...run, samples, peakHeap: peak - before };
}
