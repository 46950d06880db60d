/** `npm run soak -- --minutes 60`: good devices beside hostile ones; exit code 1 if a scrape of a good one was lost. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { HOSTILE_KINDS } from '@mikrofleet/simulator';
import { writeExporterConfig } from '../children/exporter-config.ts';
import { startExporter } from '../children/server.ts';
import { Simulator } from '../children/simulator.ts';
import { short } from '../lib/numbers.ts';
import { asText, type ResultTable } from '../lib/report.ts';
import { HostileDevices } from './hostile-devices.ts';
import { intervalMs, newTally, scrapeUntil, type Tally } from './scrapes.ts';
import { type Moment, watch } from './watch.ts';

const { values: flags } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    good: { type: 'string', default: '50' },
    hostile: { type: 'string', default: HOSTILE_KINDS.join(',') },
  },
});

const heapMiB = 512;
/** Rows in the table of memory over time. */
const momentRows = 12;

const folder = mkdtempSync(join(tmpdir(), 'mikrofleet-soak-'));
const simulator = new Simulator();
const hostile = await HostileDevices.start(flags.hostile === '' ? [] : flags.hostile.split(','));
let lost = 0;
try {
  const fleet = await simulator.start({ do: 'mixed', count: Number(flags.good) });
  const file = writeExporterConfig(folder, fleet);
  const { auths, targets } = hostile.config;
  const whole = readFileSync(file, 'utf8').replace('auths:\n', () => `auths:\n${auths}`) + targets;
  writeFileSync(file, whole);
  const exporter = await startExporter(file, [`--max-old-space-size=${heapMiB}`]);
  const good = fleet.targets.map(({ name }) => newTally(name));
  const bad = hostile.targets.map(({ name }) => newTally(name));
  console.error(`${good.length} good devices, ${bad.length} hostile ones, ${flags.minutes} minutes …`);
  const endsAt = performance.now() + Number(flags.minutes) * 60_000;
  const [moments] = await Promise.all([
    watch(endsAt, exporter),
    scrapeUntil(endsAt, exporter.url, good),
    scrapeUntil(endsAt, exporter.url, bad),
  ]);
  await exporter.close();
  lost = good.reduce((sum, { scrapes, up }) => sum + scrapes - up, 0);
  for (const table of [goodTable(good, moments), hostileTable(bad), momentTable(moments)])
    console.log(asText(table));
} finally {
  simulator.close();
  hostile.close();
  rmSync(folder, { recursive: true, force: true });
}
// Open HTTP connections would keep the process running for a while.
process.exit(lost > 0 ? 1 : 0);

function goodTable(tallies: readonly Tally[], moments: readonly Moment[]): ResultTable {
  const scrapes = tallies.reduce((sum, tally) => sum + tally.scrapes, 0);
  const losses = tallies.flatMap(({ name, reasons }) => [...reasons.keys()].map((why) => `${name}: ${why}`));
  return {
    title: `Good devices, scraped every ${intervalMs / 1000} s`,
    head: ['devices', 'scrapes', 'lost', 'worst duration', 'longest delay of the event loop', 'peak memory'],
    rows: [
      [
        String(tallies.length),
        String(scrapes),
        String(lost),
        seconds(Math.max(...tallies.map(({ worstMs }) => worstMs))),
        `${short(Math.max(...moments.map(({ delayMs }) => delayMs)))} ms`,
        `${short(Math.max(...moments.map((moment) => moment.residentMiB)))} MiB`,
      ],
    ],
    notes: losses.slice(0, 20),
  };
}

function hostileTable(tallies: readonly Tally[]): ResultTable {
  return {
    title: 'Hostile devices',
    head: ['device', 'scrapes', 'up', 'with collectors cut or failed', 'worst duration', 'down because'],
    rows: tallies.map(({ name, scrapes, up, cut, worstMs, reasons }) => [
      name,
      String(scrapes),
      String(up),
      String(cut),
      seconds(worstMs),
      [...reasons].map(([reason, count]) => `${reason} ${count}x`).join(', '),
    ]),
  };
}

function momentTable(moments: readonly Moment[]): ResultTable {
  const step = Math.max(1, Math.ceil(moments.length / momentRows));
  const parts = Array.from({ length: Math.ceil(moments.length / step) }, (_, i) =>
    moments.slice(i * step, (i + 1) * step),
  );
  return {
    title: `The exporter, with a heap of ${heapMiB} MB`,
    head: ['until minute', 'memory', 'longest delay', 'tables cut so far'],
    rows: parts.map((part) => [
      short(part.at(-1)?.minute ?? 0),
      `${short(Math.max(...part.map((moment) => moment.residentMiB)))} MiB`,
      `${short(Math.max(...part.map(({ delayMs }) => delayMs)))} ms`,
      String(part.at(-1)?.tablesCut ?? 0),
    ]),
  };
}

function seconds(ms: number): string {
  return `${short(ms / 1000)} s`;
}
