import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Device } from './devices.ts';

/** Nobody watching a demo waits a minute for the first point of a graph. */
const demoIntervalSeconds = 5;

function replaced(text: string, found: string, put: string): string {
  if (!text.includes(found)) throw new Error(`prometheus/prometheus.yml has no "${found}" any more`);
  return text.replaceAll(found, put);
}

/** The configuration as shipped, with another interval and the port of this demo's exporter, beside its targets. */
export async function writePrometheusConfig(
  folder: string,
  { devices, exporterPort }: { devices: readonly Device[]; exporterPort: number },
): Promise<string> {
  let text = await readFile('prometheus/prometheus.yml', 'utf8');
  text = replaced(text, 'scrape_interval: 60s', `scrape_interval: ${demoIntervalSeconds}s`);
  text = replaced(text, 'scrape_timeout: 30s', `scrape_timeout: ${demoIntervalSeconds}s`);
  text = replaced(text, '127.0.0.1:9436', `127.0.0.1:${exporterPort}`);
  const file = join(folder, 'prometheus.yml');
  await writeFile(file, text);
  const groups = devices.map(({ name, tenant, site, role }) => ({
    targets: [name],
    labels: { tenant, site, role },
  }));
  await mkdir(join(folder, 'targets'));
  // JSON is YAML.
  await writeFile(join(folder, 'targets', 'mikrotik.yml'), `${JSON.stringify(groups, null, 2)}\n`);
  return file;
}
