/** `npm run bench:registry [-- --write] [--quick] [--devices NUMBER] [--only sqlite,postgresql]`: the registry at the size of a provider. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Dialect } from '@mikrofleet/exporter/store/dialect';
import type { Started } from './children/simulator-messages.ts';
import { Simulator } from './children/simulator.ts';
import { short } from './lib/numbers.ts';
import { asText, type ResultTable, type SectionResult, verdictTable } from './lib/report.ts';
import { writeResults } from './lib/results-file.ts';
import { appendRate, longAudit } from './registry/audit-rate.ts';
import { exportJobs, importJobs, importSites, listJobs } from './registry/jobs.ts';
import { whileProbing } from './registry/probe-load.ts';
import { compareProbes } from './registry/probes.ts';
import { watchers } from './registry/watchers.ts';
import { blockVerdict, fileReading, type Job, jobTable, measureJob, request } from './registry/work.ts';
import { addTenants, openFixture, type Fixture } from './registry/fixture.ts';

const { values: flags } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    devices: { type: 'string', default: '10000' },
    only: { type: 'string', default: 'sqlite,postgresql' },
  },
});
const devices = flags.quick ? 1000 : Number(flags.devices);
const entries = devices * 10;
const tenants = devices / 50;
const folder = mkdtempSync(join(tmpdir(), 'mikrofleet-bench-'));

async function measure(fixture: Fixture, fleet: Started): Promise<SectionResult> {
  const log = (text: string): void => console.error(`${fixture.dialect}: ${text} …`);
  const tables: ResultTable[] = [];
  log('probes');
  tables.push(await compareProbes(fixture, flags.quick ? 1 : 5));
  await importSites(fixture);
  const sites = JSON.parse((await request(fixture, '/api/v1/sites?limit=1')).body) as {
    items: [{ id: string }];
  };
  const verifier = await longAudit(fixture.registry, entries);
  const verify: Job = {
    name: `verify ${entries} entries of the audit`,
    run: async () => [await request(fixture, '/api/v1/audit/verify', verifier)],
  };
  const everyone: Job = {
    name: `discovery, ${tenants} tenants of 50 devices and this one`,
    run: async () => [await request(fixture, '/discovery', fixture.tokens.platform)],
  };
  const quiet = await whileProbing(fixture, async () => undefined);
  const jobs = [
    ...importJobs(fixture, devices),
    ...exportJobs(fixture),
    ...listJobs(fixture, sites.items[0].id),
    verify,
  ];
  const results = [];
  for (const job of jobs) {
    log(job.name);
    results.push(await measureJob(fixture, job));
  }
  log('tenants');
  await addTenants(fixture.registry, tenants, 50, fleet);
  results.push(await measureJob(fixture, everyone));
  tables.push(jobTable(fixture, results, { ...quiet, devices }));
  const list = (await request(fixture, '/discovery')).body;
  const rate = await appendRate(fixture.registry, fixture.large, 500);
  tables.push({
    title: `For comparison, ${fixture.dialect}`,
    head: ['what', 'value'],
    rows: [
      ['the list of one tenant as a file for file_sd: read and parsed, ms', short(fileReading(folder, list))],
      ['entries of the audit appended one by one, a second', short(rate)],
    ],
  });
  log('watchers');
  tables.push(await watchers(fixture, flags.quick ? 100 : 1000));
  return { tables, verdicts: [blockVerdict(fixture.dialect, results)] };
}

const simulator = new Simulator();
const results: SectionResult[] = [];
try {
  const fleet = await simulator.start({ do: 'mixed', count: flags.quick ? 60 : 300 });
  for (const dialect of flags.only.split(',') as Dialect[]) {
    const fixture = await openFixture(dialect, folder, fleet);
    try {
      const result = await measure(fixture, fleet);
      for (const table of result.tables) console.log(asText(table));
      results.push(result);
      if (flags.write) writeResults(`Registry on ${dialect}`, [result]);
    } finally {
      await fixture.close();
    }
  }
  console.log(asText(verdictTable(results.flatMap(({ verdicts }) => verdicts))));
} finally {
  simulator.close();
  rmSync(folder, { recursive: true, force: true });
}
// Open HTTP connections would keep the process running for a while.
process.exit(0);
