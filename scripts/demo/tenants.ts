import { readFile } from 'node:fs/promises';
import type { Settings } from '../../exporter/src/config/settings.ts';
import { type Send, senderOf } from './management.ts';
import { recordsOf, register } from './tenant-records.ts';

interface Sources {
  readonly exporter: string;
  /** Of the platform. */
  readonly tokenFile: string;
  readonly settings: Settings;
  readonly signal: AbortSignal;
}

export interface RegisteredTenant {
  readonly name: string;
  /** In Grafana. */
  readonly organisation: number;
}

/** Where all simulated devices are. */
const networks = ['127.0.0.0/8'];

/**
 * Registers the tenants of the fleet, each with an organisation of its own in Grafana: maintenance windows belong to a tenant of the
 * registry, devices of the file or not. Each gets its sites and the accounts of the devices, for those who register further devices.
 */
export async function registerTenants(
  tenants: Iterable<string>,
  { exporter, tokenFile, settings, signal }: Sources,
): Promise<readonly RegisteredTenant[]> {
  const token = (await readFile(tokenFile, 'utf8')).trim();
  const send = senderOf(exporter, { token, signal });
  const registered: RegisteredTenant[] = [];
  for (const name of tenants) {
    const organisation = registered.length + 1;
    const { id = '' } = await send('POST', 'tenants', { name, grafana_org_id: organisation });
    registered.push({ name, organisation });
    await send('PUT', `tenants/${id}/networks`, { networks });
    await asTenant(id, { exporter, send, signal }, (own) =>
      register(recordsOf(settings, name), networks, own),
    );
  }
  return registered;
}

/** With a token of the tenant that nobody can use afterwards. */
async function asTenant(
  tenant: string,
  {
    exporter,
    send,
    signal,
  }: { readonly exporter: string; readonly send: Send; readonly signal: AbortSignal },
  work: (send: Send) => Promise<void>,
): Promise<void> {
  const draft = { name: 'demo', role: 'admin', scopes: ['manage'], days: 1 };
  const { id = '', token = '' } = await send('POST', `tenants/${tenant}/tokens`, draft);
  const own = senderOf(exporter, { token, signal });
  await work(own);
  await own('DELETE', `tokens/${id}`);
}
