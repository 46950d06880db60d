import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { writeExporterConfig } from '../children/exporter-config.ts';
import { Simulator } from '../children/simulator.ts';
import type { BenchContext } from '../lib/context.ts';
import { short } from '../lib/numbers.ts';
import type { SectionResult } from '../lib/report.ts';
import { readSettings } from '../lib/settings.ts';
import { ourClient } from '../peers/api-clients.ts';

/** Bytes in use after a full collection, on and off the JavaScript heap. */
function bytesInUse(): { readonly heap: number; readonly buffers: number } {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return { heap: heapUsed, buffers: external };
}

/** Cost of a kept device connection between two probes. */
export async function connectionMemory(context: BenchContext): Promise<SectionResult> {
  const simulator = new Simulator();
  const count = context.quick ? 100 : 500;
  const fleet = await simulator.start({ do: 'mixed', count });
  const client = ourClient(readSettings(writeExporterConfig(context.folder, fleet)));
  const rows: string[][] = [];
  try {
    for (const access of ['api', 'api-tls', 'snmp-2c', 'snmp-3'] as const) {
      const [first, ...others] = fleet.targets.filter((target) => target.access === access);
      // Excludes whatever is loaded or compiled for the first one.
      if (first !== undefined) await client.read(first.name);
      const before = bytesInUse();
      for (const { name } of others) await client.read(name);
      const after = bytesInUse();
      const kibibytes = (bytes: number): string => short(bytes / others.length / 1024);
      const [heap, buffers] = [after.heap - before.heap, after.buffers - before.buffers];
      rows.push([access, String(others.length), kibibytes(heap), kibibytes(buffers)]);
    }
  } finally {
    await client.close();
    simulator.close();
  }
  const notes = [
    'After a full garbage collection, in the client process; kernel memory of sockets is not included. SNMP v2c keeps no session, only the sizes of tables.',
  ];
  const head = ['read over', 'devices', 'heap KiB each', 'buffers KiB each'];
  return {
    tables: [{ title: 'Memory per device between two probes', head, rows, notes }],
    verdicts: [],
  };
}
