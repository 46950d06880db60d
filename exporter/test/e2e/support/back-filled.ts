import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { temporaryFolder } from './folder.ts';
import { type Prometheus, queryPrometheus, runPrometheus } from './prometheus.ts';

export interface PastSeries {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Seconds since 1970. */
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** Undefined: no sample at this moment. */
  readonly valueAt: (time: number) => number | undefined;
}

/** A Prometheus that scrapes nothing and has these series of the past, written as blocks by promtool. */
export async function startBackFilled(series: readonly PastSeries[]): Promise<Prometheus> {
  const folder = await temporaryFolder();
  const file = join(folder.path, 'past.om');
  await writeFile(file, openMetrics(series));
  await promisify(execFile)('promtool', [
    'tsdb',
    'create-blocks-from',
    'openmetrics',
    // a block for every two hours would be hundreds
    '--max-block-duration=744h',
    '--quiet',
    file,
    join(folder.path, 'data'),
  ]);
  const config = join(folder.path, 'prometheus.yml');
  await writeFile(config, 'scrape_configs: []\n');
  const { url, process: running } = await runPrometheus(folder, config, ['--storage.tsdb.retention.time=2y']);
  return {
    url,
    query: (expression) => queryPrometheus(url, expression),
    stop: async () => {
      await running.stop();
      await folder.remove();
    },
  };
}

/** Samples of a metric have to follow each other. */
function openMetrics(series: readonly PastSeries[]): string {
  const lines: string[] = [];
  for (const name of new Set(series.map((one) => one.name))) {
    lines.push(`# TYPE ${name} gauge`);
    for (const { labels, from, to, step, valueAt } of series.filter((one) => one.name === name)) {
      const text = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
      for (let time = from; time <= to; time += step) {
        const value = valueAt(time);
        if (value !== undefined) lines.push(`${name}{${text.join(',')}} ${value} ${time}`);
      }
    }
  }
  return `${lines.join('\n')}\n# EOF\n`;
}
