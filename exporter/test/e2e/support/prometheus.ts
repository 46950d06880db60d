import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fleet } from '@mikrofleet/simulator';
import { repository } from './build.ts';
import type { Exporter } from './exporter.ts';
import { type Folder, temporaryFolder } from './folder.ts';
import { RunningProcess } from './process.ts';
import { until } from './until.ts';
import { freePort } from '../../run/free-port.ts';

export interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

export interface Prometheus {
  readonly url: string;
  query(expression: string): Promise<readonly Sample[]>;
  stop(): Promise<void>;
}

export async function queryPrometheus(url: string, expression: string): Promise<readonly Sample[]> {
  const response = await fetch(`${url}/api/v1/query?query=${encodeURIComponent(expression)}`);
  const answer = (await response.json()) as {
    error?: string;
    data?: { result: { metric: Record<string, string>; value: [number, string] }[] };
  };
  if (answer.data === undefined) throw new Error(`${expression}: ${answer.error ?? 'no answer'}`);
  return answer.data.result.map(({ metric, value }) => ({ labels: metric, value: Number(value[1]) }));
}

/** Prometheus with the example that lists the devices in files, except for the interval, the exporter address and the path. */
export async function startPrometheus(
  fleet: Fleet,
  exporter: Exporter,
  intervalSeconds: number,
): Promise<Prometheus> {
  const folder = await temporaryFolder();
  const shipped = await readFile(`${repository}prometheus/examples/file-sd.yml`, 'utf8');
  const text = shipped
    .replace('scrape_interval: 60s', `scrape_interval: ${intervalSeconds}s`)
    .replaceAll('scrape_timeout: 30s', `scrape_timeout: ${intervalSeconds}s`)
    .replaceAll('../targets/', 'targets/')
    .replaceAll('127.0.0.1:9436', new URL(exporter.url).host)
    // Nothing of a test reaches the Alertmanager of this machine.
    .replaceAll('127.0.0.1:9093', '');
  await writeFile(join(folder.path, 'prometheus.yml'), text);
  await mkdir(join(folder.path, 'targets'));
  const groups = fleet.devices.map(({ name, tenant, site, role }) => ({
    targets: [name],
    labels: { tenant, site, role },
  }));
  await writeFile(join(folder.path, 'targets', 'mikrotik.yml'), JSON.stringify(groups));
  const { url, process: running } = await runPrometheus(folder, join(folder.path, 'prometheus.yml'));
  return {
    url,
    query: (expression) => queryPrometheus(url, expression),
    stop: async () => {
      await running.stop();
      await folder.remove();
    },
  };
}

/** Prometheus on its own port, ready to use; it writes its data into the folder. */
export async function runPrometheus(
  folder: Folder,
  configFile: string,
  flags: readonly string[] = [],
  environment: NodeJS.ProcessEnv = {},
): Promise<{ readonly url: string; readonly process: RunningProcess }> {
  const port = await freePort();
  const words = [
    `--config.file=${configFile}`,
    `--storage.tsdb.path=${join(folder.path, 'data')}`,
    `--web.listen-address=127.0.0.1:${port}`,
    ...flags,
  ];
  const running = new RunningProcess('prometheus', words, environment);
  const url = `http://127.0.0.1:${port}`;
  const isReady = async (): Promise<boolean> => {
    if (!running.isRunning) return true;
    return (await fetch(`${url}/-/ready`)).ok;
  };
  await until('Prometheus is ready', isReady, Boolean);
  if (!running.isRunning) throw new Error(`Prometheus ended: ${running.stderr.slice(-2000)}`);
  return { url, process: running };
}
