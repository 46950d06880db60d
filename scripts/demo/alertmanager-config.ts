import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Pager } from './pager.ts';

interface Sources {
  readonly folder: string;
  readonly configFile: string;
  readonly tenants: Iterable<string>;
  readonly pager: Pager;
  readonly signal: AbortSignal;
}

/** The configuration of Alertmanager, made with the command that an operator would use. */
export async function writeAlertmanagerConfig(sources: Sources): Promise<string> {
  const { folder, configFile, tenants, pager, signal } = sources;
  const team = {
    page: [{ kind: 'webhook', url: pager.pageUrl }],
    notify: [{ kind: 'webhook', url: pager.otherUrl }],
  };
  const receivers = join(folder, 'receivers.yml');
  // JSON is YAML.
  const settings = {
    templates: resolve('alert-rules/alertmanager/mikrofleet.tmpl'),
    heartbeat: { url: pager.otherUrl },
    platform: team,
    tenants: Object.fromEntries([...tenants].map((tenant) => [tenant, team])),
  };
  await writeFile(receivers, JSON.stringify(settings, null, 2));
  const file = join(folder, 'alertmanager.yml');
  const command = ['exporter/dist/main.js', `--config.file=${configFile}`, 'alertmanager-config'];
  const words = [...command, '--receivers', receivers, '--output', file];
  await promisify(execFile)(process.execPath, words, { signal });
  return file;
}
