import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostFolder } from '../bundle/bundle.ts';
import type { AppOptions } from './host-server.ts';
import type { Organisation } from './people/people.ts';
import type { AppProvision } from './plugin/plugin-settings.ts';
import { readProvisioning } from './plugin/provisioning.ts';

export const builtApp = join(hostFolder, '../dist');

export interface AppFlags {
  readonly plugin?: string | undefined;
  readonly exporter?: string | undefined;
  readonly 'token-file'?: string | undefined;
  readonly provisioning?: string | undefined;
  readonly organisation?: readonly string[] | undefined;
}

/**
 * The app as options say: with one organisation set up from `--exporter` and `--token-file`, or as many as `--organisation` names,
 * set up by a provisioning file. Without either it is there and not set up.
 */
export function appOptions({
  plugin: folder = builtApp,
  exporter,
  'token-file': tokenFile,
  provisioning,
  organisation: names = ['Main Org.'],
}: AppFlags): AppOptions {
  const organisations = names.map((text, index): Organisation => {
    const [, name = text, tenant] = /^(?<name>[^=]+)=(?<tenant>.+)$/u.exec(text) ?? [];
    return { id: index + 1, name, ...(tenant === undefined ? {} : { tenant }) };
  });
  if (provisioning !== undefined)
    return { folder, organisations, provisions: readProvisioning(provisioning, organisations) };
  const { id: type } = JSON.parse(readFileSync(join(folder, 'plugin.json'), 'utf8')) as { id: string };
  const first: AppProvision = {
    type,
    orgId: 1,
    ...(exporter === undefined ? {} : { jsonData: { exporterUrl: exporter.replace(/\/$/u, '') } }),
    ...(tokenFile === undefined ? {} : { secureJsonData: { token: readFileSync(tokenFile, 'utf8').trim() } }),
  };
  const provisions = organisations.map(({ id }) => (id === 1 ? first : { type, orgId: id }));
  return { folder, organisations, provisions };
}
