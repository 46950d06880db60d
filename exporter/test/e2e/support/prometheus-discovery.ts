import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from './build.ts';
import type { Folder } from './folder.ts';

export const exampleFile = `${repository}prometheus/prometheus.yml`;

/** The shipped configuration with short intervals and a different exporter address; the token is next to it. */
export async function writeDiscoveryConfig(
  folder: Folder,
  { host, token }: { readonly host: string; readonly token: string },
): Promise<string> {
  const shipped = await readFile(exampleFile, 'utf8');
  const text = shipped
    .replace('scrape_interval: 60s', 'scrape_interval: 2s')
    .replaceAll('scrape_timeout: 30s', 'scrape_timeout: 2s')
    .replace('scrape_interval: 4m', 'scrape_interval: 3s')
    .replace('scrape_timeout: 60s', 'scrape_timeout: 3s')
    .replaceAll('refresh_interval: 60s', 'refresh_interval: 2s')
    .replaceAll('127.0.0.1:9436', host)
    // Nothing of a test reaches the Alertmanager of this machine.
    .replaceAll('127.0.0.1:9093', '');
  const file = join(folder.path, 'prometheus.yml');
  await writeFile(file, text);
  await writeFile(join(folder.path, 'mikrofleet.token'), `${token}\n`, { mode: 0o600 });
  return file;
}

/** Ids and names that Prometheus scrapes in a job, whatever the result. */
export async function activeTargets(url: string, job: string): Promise<string[]> {
  const answer = (await (await fetch(`${url}/api/v1/targets?state=active`)).json()) as {
    data: { activeTargets: { scrapePool: string; labels: Record<string, string> }[] };
  };
  return answer.data.activeTargets
    .filter(({ scrapePool }) => scrapePool === job)
    .map(({ labels }) => labels['device'] ?? '')
    .sort();
}
