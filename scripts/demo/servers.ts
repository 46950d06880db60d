import { appendFile } from 'node:fs/promises';
import type { Addresses } from './report.ts';

/**
 * Names Prometheus and Alertmanager in the configuration of the exporter, which needs them for reports and silences. Their
 * ports are known only once they listen, which is after the exporter.
 */
export async function nameServers(
  configFile: string,
  { exporter, prometheus, alertmanager }: Omit<Addresses, 'control'>,
): Promise<void> {
  const lines = [
    ...(prometheus === undefined ? [] : [`prometheus: { url: "${prometheus}" }`]),
    ...(alertmanager === undefined ? [] : [`alertmanagers: [{ url: "${alertmanager}" }]`]),
  ];
  if (lines.length === 0) return;
  await appendFile(configFile, `${lines.join('\n')}\n`);
  const answer = await fetch(`${exporter}/-/reload`, { method: 'POST' });
  if (!answer.ok) throw new Error(`The exporter does not read its configuration: ${await answer.text()}`);
}
