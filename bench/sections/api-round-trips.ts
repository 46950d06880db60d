import { writeExporterConfig } from '../children/exporter-config.ts';
import { Simulator } from '../children/simulator.ts';
import type { BenchContext } from '../lib/context.ts';
import { ratio, short } from '../lib/numbers.ts';
import type { SectionResult } from '../lib/report.ts';
import { collectorsOf, modulesByDefault, readSettings, targetOf } from '../lib/settings.ts';
import { medians, type Timed, timed } from '../lib/timed.ts';
import { type ApiClient, ourClient, SequentialClient } from '../peers/api-clients.ts';

/**
 * A device of every type; of access points one with the package `wireless` and one with `wifi`. The last one is a router with
 * 11 bridges, 8 radios, 4 modems and 60 ports.
 */
const devices = [
  'hub-core1',
  'tower1-sw1',
  'tower1-ap1',
  'hub-ap1',
  'tower1-cpe1',
  'tower2-lte1',
  'large-core1',
];
const delaysMs = [0, 20, 50];
const roundTripsMax = 3;

interface Measured<Run> {
  readonly cold: Run;
  readonly warm: Run;
  readonly sequential: Run;
}

/** Round trips and wall time of a scrape of each default module over the API, compared with sequential commands. */
export async function apiRoundTrips(context: BenchContext): Promise<SectionResult> {
  const simulator = new Simulator();
  const fleet = await simulator.start({ do: 'demo', names: devices });
  const settings = readSettings(writeExporterConfig(context.folder, fleet));
  const passes = context.quick ? 1 : 3;
  const rows: string[][] = [];
  let deepest = 0;
  try {
    for (const delay of delaysMs) {
      await simulator.setRoundTrip(delay);
      for (const device of devices) {
        for (const module of modulesByDefault(targetOf(settings, device))) {
          const areas = collectorsOf(module);
          const runs: Measured<Timed>[] = [];
          for (let pass = 0; pass < passes; pass += 1) {
            const clients = [ourClient(settings, areas), new SequentialClient(settings, areas)] as const;
            runs.push(await measureOnce(simulator, device, clients));
          }
          const measured = {
            cold: medians(runs.map(({ cold }) => cold)),
            warm: medians(runs.map(({ warm }) => warm)),
            sequential: medians(runs.map(({ sequential }) => sequential)),
          };
          deepest = Math.max(deepest, delay === 0 ? 0 : measured.warm.sequential);
          rows.push(rowOf(`${device}, ${module}`, delay, measured));
        }
      }
    }
  } finally {
    simulator.close();
  }
  return {
    tables: [
      {
        title: 'RouterOS API: sequential round trips and wall time of a scrape of each default module',
        head: [
          'device, module',
          'round trip ms',
          'commands',
          'warm: trips',
          'warm: ms',
          'cold: trips',
          'cold: ms',
          'one by one: trips',
          'one by one: ms',
          'warm / one by one: ms',
        ],
        rows,
        notes: [
          '`trips`: the longest chain of requests that each waited for the previous response, counted by the device. At 0 ms it depends on how TCP splits the data, so only the other rows are meaningful. Cold: including connect and login, with no menu known to be absent. Commands: those of the warm probe.',
          '`one by one`: the same commands on the same client over a kept connection, each sent after the previous response.',
          'From their sources (not measured here), with default settings: mktxp sends 41–44 commands one after another, plus one for each running Ethernet port, PoE port and radio; nshttpd/mikrotik-exporter also sends its collectors’ commands one after another, and logs in for every scrape. At 50 ms that is 2.1 s and more.',
        ],
      },
    ],
    verdicts: [
      {
        target: `warm API probe of each default module of every device type, and of a large router: at most ${roundTripsMax} sequential round trips`,
        measured: `${short(deepest)} on the deepest device`,
        met: deepest <= roundTripsMax,
      },
    ],
  };
}

async function measureOnce(
  simulator: Simulator,
  device: string,
  [ours, peer]: readonly [ApiClient, ApiClient],
): Promise<Measured<Timed>> {
  try {
    const cold = await timed(simulator, device, () => ours.read(device));
    const warm = await timed(simulator, device, () => ours.read(device));
    await peer.read(device);
    const sequential = await timed(simulator, device, () => peer.read(device));
    return { cold, warm, sequential };
  } finally {
    await Promise.all([ours.close(), peer.close()]);
  }
}

function rowOf(what: string, delay: number, { cold, warm, sequential }: Measured<Timed>): string[] {
  return [
    what,
    String(delay),
    short(warm.requests),
    short(warm.sequential),
    short(warm.ms),
    short(cold.sequential),
    short(cold.ms),
    short(sequential.sequential),
    short(sequential.ms),
    ratio(warm.ms, sequential.ms),
  ];
}
