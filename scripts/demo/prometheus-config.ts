import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Short, so that the first point of a graph appears soon. */
const demoIntervalSeconds = 5;

const shipped = 'prometheus/prometheus.yml';
/** What the demo shows within minutes, other installations read every 4 minutes. */
const slowIntervalSeconds = 20;

function replaced(text: string, found: string, put: string): string {
  if (!text.includes(found)) throw new Error(`${shipped} no longer contains "${found}"`);
  return text.replaceAll(found, put);
}

/**
 * The shipped configuration with other intervals and the port of this demo's exporter. Devices of the fleet and
 * registered devices come from the same list, without duplicates.
 */
export async function writePrometheusConfig(folder: string, exporterPort: number): Promise<string> {
  let text = await readFile(shipped, 'utf8');
  text = replaced(
    text,
    'scrape_interval: 60s',
    `scrape_interval: ${demoIntervalSeconds}s\n  evaluation_interval: ${demoIntervalSeconds}s`,
  );
  text = replaced(text, 'refresh_interval: 60s', `refresh_interval: ${demoIntervalSeconds}s`);
  text = replaced(text, 'scrape_timeout: 30s', `scrape_timeout: ${demoIntervalSeconds}s`);
  text = replaced(text, 'scrape_interval: 4m', `scrape_interval: ${slowIntervalSeconds}s`);
  text = replaced(text, 'scrape_timeout: 60s', `scrape_timeout: ${slowIntervalSeconds}s`);
  text = replaced(text, '127.0.0.1:9436', `127.0.0.1:${exporterPort}`);

  text += `\nrule_files: [${resolve('alert-rules/rules')}/*.yml]\n`;
  const file = join(folder, 'prometheus.yml');
  await writeFile(file, text);
  return file;
}
