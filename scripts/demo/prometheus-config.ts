import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const fileName = 'prometheus.yml';
const shipped = 'prometheus/prometheus.yml';
function replaced(text: string, found: string, put: string): string {
  if (!text.includes(found)) throw new Error(`${shipped} no longer contains "${found}"`);
  return text.replaceAll(found, put);
}

interface Addresses {
  readonly exporterPort: number;
  /** Undefined: there is no Alertmanager. */
  readonly alertmanagerPort: number | undefined;
}

interface PrometheusOptions extends Addresses {
  readonly intervalSeconds: number;
}

/**
 * The shipped configuration with other intervals, the ports of this demo and the rules of this tree, whose times are
 * those that are shipped. Devices of the fleet and registered devices come from the same list, without duplicates.
 */
export async function writePrometheusConfig(
  folder: string,
  { exporterPort, alertmanagerPort, intervalSeconds }: PrometheusOptions,
): Promise<string> {
  // Four times as long, as in the shipped configuration.
  const slowSeconds = 4 * intervalSeconds;
  let text = await readFile(shipped, 'utf8');
  const put = (found: string, instead: string): void => {
    text = replaced(text, found, instead);
  };
  put('scrape_interval: 60s', `scrape_interval: ${intervalSeconds}s`);
  put('evaluation_interval: 60s', `evaluation_interval: ${intervalSeconds}s`);
  put('refresh_interval: 60s', `refresh_interval: ${intervalSeconds}s`);
  put('scrape_timeout: 30s', `scrape_timeout: ${intervalSeconds}s`);
  put('scrape_interval: 4m', `scrape_interval: ${slowSeconds}s`);
  put('scrape_timeout: 60s', `scrape_timeout: ${slowSeconds}s`);
  put('127.0.0.1:9436', `127.0.0.1:${exporterPort}`);
  put('../alert-rules/rules/', `${resolve('alert-rules/rules')}/`);
  // Never the Alertmanager that somebody has on the usual port for their own network.
  put('[127.0.0.1:9093]', alertmanagerPort === undefined ? '[]' : `[127.0.0.1:${alertmanagerPort}]`);
  const file = join(folder, fileName);
  await writeFile(file, text);
  return file;
}

interface PageAddresses {
  readonly boards: string;
  /** Undefined: the runbooks are files of the clone, which no notification can open, so that it has no link to them. */
  readonly runbooks: string | undefined;
}

/** Lets notifications link to the boards and runbooks of this demo, once they are served. */
export async function writePageAddresses(folder: string, { boards, runbooks }: PageAddresses): Promise<void> {
  const file = join(folder, fileName);
  const text = await readFile(file, 'utf8');
  const labels = [`grafana_url: ${boards}`, ...(runbooks === undefined ? [] : [`runbook_url: ${runbooks}`])];
  const lines = labels.map((label) => `    ${label}\n`).join('');
  await writeFile(file, replaced(text, '  # external_labels:\n', `  external_labels:\n${lines}`));
}
