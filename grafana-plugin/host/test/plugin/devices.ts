import { ask } from './visit.ts';

export const proxy = '/api/plugin-proxy/mikrofleet-mikrotik-app/v1';

interface Listed {
  readonly id: string;
  readonly name: string;
}

/** The id of a device, by which its page is found. */
export async function deviceId(name: string, org: 1 | 2 = 1): Promise<string> {
  const answer = await ask(`${proxy}/devices?limit=100`, { org });
  const { items } = (await answer.json()) as { readonly items: readonly Listed[] };
  const found = items.find((device) => device.name === name);
  if (found === undefined)
    throw new Error(`There is no device ${name}: ${items.map((one) => one.name).join()}`);
  return found.id;
}

const json = { 'content-type': 'application/json' };

/** A device of the registry, with an account that may do everything. */
export async function registerDevice(device: {
  readonly name: string;
  readonly address: string;
  readonly port: number;
  readonly site?: string;
}): Promise<string> {
  const body = JSON.stringify({
    ...device,
    new_credential: {
      profile: { kind: 'api', username: 'admin', tls: { mode: 'off' } },
      secrets: { password: 'demo-admin' },
    },
  });
  const answer = await ask(`${proxy}/register-device`, {}, { method: 'POST', headers: json, body });
  if (!answer.ok) throw new Error(await answer.text());
  return ((await answer.json()) as { readonly device: Listed }).device.id;
}

/** With the credentials that were stored for it. */
export const removeDevice = (id: string): Promise<void> => removeDevices([id]);

/** What the tests of a file have registered in the first organisation. */
export async function removeRegistered(): Promise<void> {
  const { items } = (await (await ask(`${proxy}/devices?source=registry&limit=100`)).json()) as {
    readonly items: readonly Listed[];
  };
  await removeDevices(items.map(({ id }) => id));
}

async function removeDevices(ids: readonly string[]): Promise<void> {
  // Several devices may share one.
  const stored = new Set<string>();
  for (const id of ids) {
    const path = `${proxy}/devices/${id}`;
    const { credentials } = (await (await ask(path)).json()) as {
      readonly credentials: Readonly<Record<string, string | null>>;
    };
    for (const credential of Object.values(credentials)) if (credential !== null) stored.add(credential);
    await remove(path);
  }
  for (const credential of stored) await remove(`${proxy}/credentials/${credential}`);
}

async function remove(path: string): Promise<void> {
  const answer = await ask(path, {}, { method: 'DELETE', headers: { 'if-match': '*' } });
  if (!answer.ok) throw new Error(await answer.text());
}
