import { appendFile } from 'node:fs/promises';
import type { Addresses } from './report.ts';

interface Servers extends Omit<Addresses, 'control'> {
  /** Its root URL. Undefined: there is none. */
  readonly grafana: string | undefined;
}

/**
 * Names Prometheus, Alertmanager and Grafana in the configuration of the exporter, which needs them for reports, silences and the
 * people of the plugin. Their ports are known only once they listen, which is after the exporter.
 */
export async function nameServers(
  configFile: string,
  { exporter, prometheus, alertmanager, grafana }: Servers,
): Promise<void> {
  const lines = [
    ...(prometheus === undefined ? [] : [`prometheus: { url: "${prometheus}" }`]),
    ...(alertmanager === undefined ? [] : [`alertmanagers: [{ url: "${alertmanager}" }]`]),
    ...(grafana === undefined ? [] : [`grafana: { url: "${grafana}" }`]),
  ];
  if (lines.length === 0) return;
  await appendFile(configFile, `${lines.join('\n')}\n`);
  const answer = await fetch(`${exporter}/-/reload`, { method: 'POST' });
  if (!answer.ok) throw new Error(`The exporter does not read its configuration: ${await answer.text()}`);
}
