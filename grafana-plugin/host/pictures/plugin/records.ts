import { cookieNames } from '../../server/people/signed-in.ts';

const hourMs = 3_600_000;
const inHours = (hours: number): string => new Date(Date.now() + hours * hourMs).toISOString();

/** Beside the sites and accounts of the demo, what an administrator of a network that is in use would have made, through the plugin's own routes. */
const records: readonly (readonly [string, object])[] = [
  ['sites', { name: 'Water tower north', latitude: 57.1, longitude: 24.25, parent_id: 'tower1' }],
  ['sites', { name: 'Grain silo', parent_id: 'tower1', notes: 'No coordinates yet' }],
  [
    'credentials',
    {
      name: 'monitor',
      profile: { kind: 'api', username: 'monitor', tls: { mode: 'verify' } },
      networks: ['10.1.0.0/16'],
      secrets: { password: 'not a real password' },
    },
  ],
  [
    'credentials',
    {
      name: 'Backhaul radios, read-only',
      profile: { kind: 'snmp', version: '2c' },
      networks: ['10.1.0.0/16', '10.2.0.0/16', '*.backhaul.example'],
      secrets: { community: 'not a real community' },
    },
  ],
  ['tokens', { name: 'Billing', role: 'viewer', scopes: ['manage'], days: 5 }],
  ['tokens', { name: 'Prometheus at hub', role: 'viewer', scopes: ['scrape'], days: 300 }],
  [
    'maintenance-windows',
    {
      scope: 'site',
      site: 'tower1',
      starts_at: inHours(-0.5),
      ends_at: inHours(2),
      reason: 'New batteries',
      ticket: 'OPS-812',
    },
  ],
  [
    'maintenance-windows',
    {
      scope: 'tenant',
      starts_at: inHours(30),
      ends_at: inHours(32),
      reason: 'Upgrades of RouterOS',
      repeat: 'weekly',
      time_zone: 'Europe/Riga',
    },
  ],
  [
    'silences',
    {
      matchers: [{ name: 'device', value: 'hub-sw1' }],
      ends_at: inHours(4),
      comment: 'Fan is on order, OPS-799',
    },
  ],
];

/** Makes them in organisation 1 as its administrator. */
export async function makeRecords(url: string, pluginId: string): Promise<void> {
  const cookie = `${cookieNames.person}=admin; ${cookieNames.organisation}=1`;
  for (const [path, body] of records) {
    const answer = await fetch(`${url}/api/plugin-proxy/${pluginId}/v1/${path}`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`POST ${path}: ${answer.status} ${await answer.text()}`);
  }
}
