import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Nobody watching a demo waits a minute for the first point of a graph. */
const demoIntervalSeconds = 5;

const shipped = 'prometheus/examples/discovery.yml';
/** No module of the demo has an interval, and a list for an interval that nothing has is refused. */
const lastPart = '  # Modules with an interval';

function replaced(text: string, found: string, put: string): string {
  if (!text.includes(found)) throw new Error(`${shipped} has no "${found}" any more`);
  return text.replaceAll(found, put);
}

function textBefore(text: string, mark: string): string {
  const [before = '', after] = text.split(mark);
  if (after === undefined) throw new Error(`${shipped} has no "${mark}" any more`);
  return before;
}

/**
 * The example for discovery as shipped, with other intervals and the port of this demo's exporter. So devices of the fleet
 * and devices that somebody registers come the same way, and none twice.
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
