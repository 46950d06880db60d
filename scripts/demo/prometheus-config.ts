import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Short, so that the first point of a graph appears soon. */
const demoIntervalSeconds = 5;

const shipped = 'prometheus/examples/discovery.yml';
/** No module of the demo has an interval, and discovery refuses an unknown interval. */
const lastPart = '  # Modules with an interval';

function replaced(text: string, found: string, put: string): string {
  if (!text.includes(found)) throw new Error(`${shipped} no longer contains "${found}"`);
  return text.replaceAll(found, put);
}

function textBefore(text: string, mark: string): string {
  const [before = '', after] = text.split(mark);
  if (after === undefined) throw new Error(`${shipped} no longer contains "${mark}"`);
  return before;
}

/**
 * The shipped discovery example with other intervals and the port of this demo's exporter. Devices of the fleet and
 * registered devices come from the same list, without duplicates.
 */
export async function writePrometheusConfig(folder: string, exporterPort: number): Promise<string> {
  let text = await readFile(shipped, 'utf8');
  text = replaced(text, 'scrape_interval: 60s', `scrape_interval: ${demoIntervalSeconds}s`);
  text = replaced(text, 'refresh_interval: 60s', `refresh_interval: ${demoIntervalSeconds}s`);
  text = replaced(text, 'scrape_timeout: 30s', `scrape_timeout: ${demoIntervalSeconds}s`);
  text = replaced(text, '127.0.0.1:9436', `127.0.0.1:${exporterPort}`);
  const file = join(folder, 'prometheus.yml');
  await writeFile(file, textBefore(text, lastPart));
  return file;
}
