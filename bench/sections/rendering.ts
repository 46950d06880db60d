import { gzipSync } from 'node:zlib';
import { encodeFamilies } from '@mikrofleet/exporter/exposition/encode';
import type { Family } from '@mikrofleet/exporter/exposition/family';
import type { BenchContext } from '../lib/context.ts';
import { cpuPerRun } from '../lib/cpu.ts';
import { median, ratio, short } from '../lib/numbers.ts';
import type { SectionResult } from '../lib/report.ts';

const metrics = 40;
const counts = [5, 50, 500];

/** A table of interfaces: 40 metrics with three labels each. */
function tableOf(rows: number): Family[] {
  const labels = Array.from(
    { length: rows },
    (_, i) => `comment="customer ${i}",interface="vlan-${String(i).padStart(5, '0')}",type="vlan"`,
  );
  return Array.from({ length: metrics }, (_, metric) => ({
    metric: {
      name: `mikrotik_bench_${metric}_bytes_total`,
      type: 'counter' as const,
      help: 'A counter.',
      unit: 'bytes',
    },
    labels,
    values: labels.map((_label, i) => 1e9 + i * 7919 * metric),
  }));
}

/** Renders each series separately: the cost without knowledge of the table. */
function naive(families: readonly Family[]): string {
  const lines: string[] = [];
  for (const { metric, labels, values } of families) {
    lines.push(`# HELP ${metric.name} ${metric.help}`, `# TYPE ${metric.name} ${metric.type}`);
    for (const [i, value] of values.entries()) {
      const pairs = (labels[i] ?? '').split(',').map((pair) => pair.split('='));
      const text = pairs
        .map(([name, quoted]) => `${name}=${JSON.stringify(JSON.parse(quoted ?? '""'))}`)
        .join(',');
      lines.push(`${metric.name}{${text}} ${String(value)}`);
    }
  }
  return lines.join('\n');
}

/** Processor time for rendering tables as text. */
export async function rendering(context: BenchContext): Promise<SectionResult> {
  const rows: string[][] = [];
  for (const count of counts) {
    const families = tableOf(count);
    const { text } = encodeFamilies(families, 'text');
    const times = Math.ceil((context.quick ? 2000 : 20_000) / count);
    const found: number[][] = [[], [], []];
    const works = [
      (): unknown => Buffer.from(encodeFamilies(families, 'text').text),
      (): unknown => Buffer.from(naive(families)),
      (): unknown => gzipSync(text, { level: 1 }),
    ];
    for (const work of works) await cpuPerRun(times, work);
    for (let pass = 0; pass < 5; pass += 1) {
      for (const [i, work] of works.entries()) found[i]?.push(await cpuPerRun(times, work));
    }
    const [ours = 0, series = 0, zipped = 0] = found.map(median);
    const cells = [count * metrics, text.length / 1024, ours, series].map(short);
    rows.push([...cells, ratio(ours, series), short(zipped)]);
  }
  const head = ['series', 'KiB', 'CPU ms', 'one series at a time: CPU ms', 'ratio', 'gzip level 1: CPU ms'];
  const notes = [
    'Label text is built once per table row and shared by all its metrics; the other writer builds it for every series.',
  ];
  return {
    tables: [{ title: 'Rendering: CPU time for the text of a probe', head, rows, notes }],
    verdicts: [],
  };
}
