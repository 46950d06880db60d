/** `npm run bench`, with `-- --help` for its options: measures and prints, see RESULTS.md. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BenchContext, findRecordings } from './lib/context.ts';
import { asText, type SectionResult, verdictTable } from './lib/report.ts';
import { writeResults } from './lib/results-file.ts';
import { apiCpu } from './sections/api-cpu.ts';
import { apiRoundTrips } from './sections/api-round-trips.ts';
import { concentrator } from './sections/concentrator.ts';
import { connectionMemory } from './sections/connection-memory.ts';
import { fleet } from './sections/fleet.ts';
import { addressCheck } from './sections/address-check.ts';
import { rendering } from './sections/rendering.ts';
import { snmpCpu } from './sections/snmp-cpu.ts';
import { snmpRoundTrips } from './sections/snmp-round-trips.ts';
import { snmpTypes } from './sections/snmp-types.ts';

interface Section {
  readonly run: (context: BenchContext) => Promise<SectionResult>;
  /** Needs the recorded walk and Debian's prometheus-snmp-exporter. */
  readonly needsPeer: boolean;
}

const sections: Readonly<Record<string, Section>> = {
  'api-trips': { run: apiRoundTrips, needsPeer: false },
  'snmp-types': { run: snmpTypes, needsPeer: false },
  concentrator: { run: concentrator, needsPeer: false },
  'snmp-trips': { run: snmpRoundTrips, needsPeer: true },
  'api-cpu': { run: apiCpu, needsPeer: false },
  'snmp-cpu': { run: snmpCpu, needsPeer: true },
  rendering: { run: rendering, needsPeer: false },
  'address-check': { run: addressCheck, needsPeer: false },
  memory: { run: connectionMemory, needsPeer: false },
  fleet: { run: fleet, needsPeer: false },
};

const { values: flags } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: Object.keys(sections).join(',') },
    help: { type: 'boolean', default: false },
  },
});
if (flags.help) {
  console.log(`npm run bench -- [--write] [--quick] [--only NAME,…]

  --write  writes bench/RESULTS.md, else only prints
  --quick  fewer repetitions: for a look while developing
  --only   of ${Object.keys(sections).join(', ')}`);
  process.exit(0);
}

function hasCommand(command: string): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const context: BenchContext = {
  quick: flags.quick,
  folder: mkdtempSync(join(tmpdir(), 'mikrofleet-bench-')),
  recordings: findRecordings(),
  hasSnmpExporter: hasCommand('prometheus-snmp-exporter'),
  log: (text) => console.error(text),
};

const results: SectionResult[] = [];
try {
  for (const name of flags.only.split(',')) {
    const section = sections[name];
    if (section === undefined)
      throw new Error(`no section ${name}; there are ${Object.keys(sections).join(', ')}`);
    if (section.needsPeer && (context.recordings === undefined || !context.hasSnmpExporter)) {
      context.log(`${name}: left out, needs a recorded walk and prometheus-snmp-exporter`);
      continue;
    }
    context.log(`${name} …`);
    const result = await section.run(context);
    for (const table of result.tables) console.log(asText(table));
    results.push(result);
  }
  console.log(asText(verdictTable(results.flatMap(({ verdicts }) => verdicts))));
  if (flags.write) writeResults('probes', results);
} finally {
  rmSync(context.folder, { recursive: true, force: true });
}
// Open HTTP connections would keep the process running for a while.
process.exit(0);
