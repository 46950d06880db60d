import { readFile } from 'node:fs/promises';

interface Sources {
  readonly exporter: string;
  /** Of the platform. */
  readonly tokenFile: string;
  readonly signal: AbortSignal;
}

export interface RegisteredTenant {
  readonly name: string;
  /** In Grafana. */
  readonly organisation: number;
}

/**
 * Registers the tenants of the fleet, each with an organisation of its own in Grafana: maintenance windows belong to a tenant of the
 * registry, devices of the file or not.
 */
export async function registerTenants(
  tenants: Iterable<string>,
  { exporter, tokenFile, signal }: Sources,
): Promise<readonly RegisteredTenant[]> {
  const token = (await readFile(tokenFile, 'utf8')).trim();
  const send = async (method: string, path: string, body: object): Promise<{ readonly id?: string }> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const request = { method, headers, body: JSON.stringify(body), signal };
    const answer = await fetch(`${exporter}/api/v1/${path}`, request);
    if (!answer.ok) throw new Error(`${method} ${path} of the exporter: ${await answer.text()}`);
    return (await answer.json()) as { readonly id?: string };
  };
  const registered: RegisteredTenant[] = [];
  for (const name of tenants) {
    const organisation = registered.length + 1;
    const { id = '' } = await send('POST', 'tenants', { name, grafana_org_id: organisation });
    registered.push({ name, organisation });
    await send('PUT', `tenants/${id}/networks`, { networks: ['127.0.0.0/8'] });
  }
  return registered;
}
