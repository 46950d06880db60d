import { writeExporterConfig } from '../children/exporter-config.ts';
import { Simulator } from '../children/simulator.ts';
import type { BenchContext } from '../lib/context.ts';
import { short } from '../lib/numbers.ts';
import type { SectionResult } from '../lib/report.ts';
import { collectorsOf, modulesByDefault, readSettings, targetOf } from '../lib/settings.ts';
import { medians, timed } from '../lib/timed.ts';
import { ourClient } from '../peers/api-clients.ts';

/** A device of every type, and a router with 11 bridges, 8 radios, 4 modems and 60 ports. */
const devices = [
  'hub-core1',
  'tower1-sw1',
  'tower1-ap1',
  'hub-ap1',
  'tower1-cpe1',
  'tower2-lte1',
  'large-core1',
];
const roundTripMs = 50;
const roundTripsMax = 3;

/** Round trips of a scrape of each default module over SNMP, for every device type. */
export async function snmpTypes(context: BenchContext): Promise<SectionResult> {
  const simulator = new Simulator();
  const fleet = await simulator.start({ do: 'demo', names: devices, access: 'snmp-2c' });
  const settings = readSettings(writeExporterConfig(context.folder, fleet));
  const rows: string[][] = [];
  let deepest = 0;
  try {
    await simulator.setRoundTrip(roundTripMs);
    for (const device of devices)
      for (const module of modulesByDefault(targetOf(settings, device))) {
        const client = ourClient(settings, collectorsOf(module));
        try {
          const cold = await timed(simulator, device, () => client.read(device));
          const runs = [];
          for (let pass = 0; pass < 5; pass += 1)
            runs.push(await timed(simulator, device, () => client.read(device)));
          const warm = medians(runs);
          deepest = Math.max(deepest, warm.sequential);
          rows.push([
            `${device}, ${module}`,
            ...[cold, warm].flatMap((run) => [short(run.requests), short(run.sequential), short(run.ms)]),
          ]);
        } finally {
          await client.close();
        }
      }
  } finally {
    simulator.close();
  }
  return {
    tables: [
      {
        title: 'SNMP: sequential round trips of a scrape of each default module',
        head: ['device, module', 'cold: requests', 'trips', 'ms', 'warm: requests', 'trips', 'ms'],
        rows,
        notes: [
          `SNMP v2c at a round trip of ${roundTripMs} ms, eight requests at once for a device that was not read before. Cold: no table size is known.`,
        ],
      },
    ],
    verdicts: [
      {
        target: `warm SNMP probe of each default module of every device type, and of a large router: at most ${roundTripsMax} sequential round trips`,
        measured: `${short(deepest)} on the deepest device`,
        met: deepest <= roundTripsMax,
      },
    ],
  };
}
