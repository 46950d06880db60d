import { encodeFamilies } from '@mikrofleet/exporter/exposition/encode';
import { writeExporterConfig } from '../children/exporter-config.ts';
import { Simulator } from '../children/simulator.ts';
import type { BenchContext } from '../lib/context.ts';
import { cpuPerRun } from '../lib/cpu.ts';
import { median, ratio, short } from '../lib/numbers.ts';
import type { SectionResult } from '../lib/report.ts';
import { readSettings } from '../lib/settings.ts';
import { ourClient, SequentialClient } from '../peers/api-clients.ts';
import { NodeRouterosClient } from '../peers/node-routeros-client.ts';

const devices = ['hub-core1', 'tower1-ap1', 'tower1-sw1'];
/** The last version without `!empty`, which ends the process of node-routeros. */
const version = '7.16.2 (stable)';

interface Reader {
  readonly name: string;
  readonly read: () => Promise<unknown>;
  readonly close: () => Promise<void>;
}

async function readersOf(
  device: string,
  simulated: { settings: ReturnType<typeof readSettings>; peer: NodeRouterosClient },
): Promise<Reader[]> {
  const { settings, peer } = simulated;
  const ours = ourClient(settings);
  const sequential = new SequentialClient(settings);
  // Twice: the second read skips menus that the device does not have.
  await sequential.read(device);
  await sequential.read(device);
  const { commands } = sequential;
  return [
    {
      name: 'Mikrofleet',
      read: async () => encodeFamilies(await ours.read(device), 'text'),
      close: () => ours.close(),
    },
    {
      name: 'same client, one by one',
      read: async () => encodeFamilies(await sequential.read(device), 'text'),
      close: () => sequential.close(),
    },
    { name: 'node-routeros, rows only', read: () => peer.read(commands), close: () => peer.close() },
  ];
}

/** Client processor time of a probe of all areas over a kept API connection. */
export async function apiCpu(context: BenchContext): Promise<SectionResult> {
  const simulator = new Simulator();
  const times = context.quick ? 20 : 200;
  const passes = context.quick ? 1 : 5;
  const rows: string[][] = [];
  let hangs = 0;
  try {
    const fleet = await simulator.start({ do: 'demo', names: devices, version });
    const settings = readSettings(writeExporterConfig(context.folder, fleet));
    for (const target of fleet.targets) {
      const peer = await NodeRouterosClient.connect(target, fleet);
      const readers = await readersOf(target.name, { settings, peer });
      const found = new Map<string, number[]>(readers.map(({ name }) => [name, []]));
      for (const { read } of readers) await cpuPerRun(times, read);
      for (let pass = 0; pass < passes; pass += 1) {
        for (const { name, read } of readers) found.get(name)?.push(await cpuPerRun(times, read));
      }
      const base = median(found.get('Mikrofleet') ?? []);
      for (const [name, cpu] of found)
        rows.push([target.name, name, short(median(cpu)), ratio(median(cpu), base)]);
      hangs += peer.hangs;
      for (const { close } of readers) await close();
    }
  } finally {
    simulator.close();
  }
  const notes = [
    'Alternating in one process; the device answers immediately. The first two produce the metrics text, node-routeros arrays of rows; its Nagle delay was turned off from outside.',
    `All devices report RouterOS ${version}: newer versions answer empty tables with \`!empty\`, which crashes node-routeros 1.6.9.`,
    ...(hangs === 0
      ? []
      : [
          `${hangs} commands of node-routeros never ended and were repeated over a new connection: it misses the end of a reply whose last byte arrives alone.`,
        ]),
  ];
  const title = 'RouterOS API: client CPU time for a probe of all areas';
  return {
    tables: [{ title, head: ['device', 'client', 'CPU ms', 'against Mikrofleet'], rows, notes }],
    verdicts: [],
  };
}
