import { beforeAll, describe, expect, it } from 'vitest';
import { dialects } from '../store/open-test-store.ts';
import { apiCredential } from '../store/samples.ts';
import { type Answer, type ApiFixture, defaultConfig, startApi } from './fixture.ts';

const withTwin = `${defaultConfig}
auths: { x: { snmp: { version: 2c, community: public } } }
targets:
  - { name: both, address: 10.8.0.9, type: switch, auth: x, tenant: acme, site: Tower 1 }
`;

const any = { 'if-match': '*' };
const names = ({ json }: Answer) => (json['items'] as { name: string }[]).map(({ name }) => name);
const sha256 = 'ab'.repeat(32);

const profile = (more: object) => ({
  name: `tls ${JSON.stringify(more).slice(0, 100)}`,
  profile: { kind: 'api', username: 'monitor', ...more },
  secrets: { password: 'secret' },
});

describe.each(dialects)('references on %s', (dialect) => {
  let fixture: ApiFixture;
  let tower: string;
  let credential: string;
  beforeAll(async () => {
    let config = defaultConfig;
    fixture = await startApi(dialect, () => config);
    const { call, registry, acme } = fixture;
    tower = String((await call('POST', '/sites', { body: { name: 'Tower 1' } })).json['id']);
    credential = (await registry.credentials.create(acme, apiCredential('monitor', 'secret'))).id;
    await make('core', '10.8.0.1');
    await make('both', '10.8.0.2');
    // The file has a device of the same name only now: a registration would have been refused.
    config = withTwin;
    expect((await fetch(`${fixture.url}/-/reload`, { method: 'POST' })).status).toBe(200);
  });

  const make = (name: string, address: string) =>
    fixture.call('POST', '/register-device', {
      body: { name, address, contact: false, credential: 'MONITOR', site: 'tower 1', modules: 'ap, router' },
    });
  async function idOf(name: string): Promise<string> {
    const { json } = await fixture.call('GET', `/devices?name=${name}&source=registry`);
    const [device] = json['items'] as { id: string }[];
    return device?.id ?? '';
  }

  it('a device is registered and changed with names, and answers with ids', async () => {
    const id = await idOf('core');
    const read = await fixture.call('GET', `/devices/${id}`);
    expect(read.json).toMatchObject({
      site_id: tower,
      credentials: { api: credential },
      modules: ['ap', 'router'],
    });
    const other = await idOf('both');
    const changed = await fixture.call('PATCH', `/devices/${other}`, {
      headers: any,
      body: { parent_id: 'Core', site_id: 'Tower 1', credentials: { api: 'monitor' }, modules: 'ap' },
    });
    expect(changed.json, changed.text).toMatchObject({ parent_id: id, site_id: tower, modules: ['ap'] });
  });

  it('the list is filtered by names, whole ones too', async () => {
    const { call } = fixture;
    expect(names(await call('GET', '/devices?site_id=TOWER%201&source=registry'))).toEqual(['both', 'core']);
    // The device of the file is at a site of the same name.
    expect(names(await call('GET', `/devices?site_id=Tower%201`))).toEqual(['both', 'both', 'core']);
    expect(names(await call('GET', `/devices?site_id=${tower}&source=file`))).toEqual(['both']);
    expect(names(await call('GET', '/devices?parent_id=core'))).toEqual(['both']);
    expect(names(await call('GET', '/devices?name=COR'))).toEqual([]);
    for (const path of ['/sites?name=tower%201', '/credentials?name=Monitor']) {
      expect(names(await call('GET', path))).toHaveLength(1);
    }
    expect(names(await call('GET', '/sites?name=tower'))).toEqual([]);
    const { platform } = fixture.tokens;
    expect(names(await call('GET', '/tenants?name=ACME', { token: platform }))).toEqual(['acme']);
  });

  it('sites refer to sites by name', async () => {
    const made = await fixture.call('POST', '/sites', {
      body: { name: 'Hut', parent_id: 'tower 1', upstream_ids: ['Tower 1'] },
    });
    expect(made.json, made.text).toMatchObject({ parent_id: tower, upstream_ids: [tower] });
  });

  it('a name that does not exist is quoted', async () => {
    const answer = await fixture.call('PATCH', `/devices/${await idOf('core')}`, {
      headers: any,
      body: { site_id: 'Tower 9' },
    });
    expect([answer.status, answer.json['detail']]).toEqual([
      400,
      'There is no site with the id or name "Tower 9".',
    ]);
  });

  it('the name of another tenant does not exist', async () => {
    const { id } = await fixture.registry.sites.create(fixture.rival, { name: 'Secret hill' });
    for (const site of ['Secret hill', id]) {
      const answer = await fixture.call('PATCH', `/devices/${await idOf('core')}`, {
        headers: any,
        body: { site_id: site },
      });
      expect([answer.status, answer.json['code']]).toEqual([400, 'registry.unknown-reference']);
    }
  });

  it('a text that fits two records is refused with both', async () => {
    const twin = await fixture.call('POST', '/sites', { body: { name: tower } });
    const answer = await fixture.call('PATCH', `/devices/${await idOf('core')}`, {
      headers: any,
      body: { site_id: tower, role: 'x' },
    });
    expect([answer.status, answer.json['code']]).toEqual([400, 'registry.ambiguous-reference']);
    expect(answer.json['detail']).toContain(String(twin.json['id']));
    const test = await fixture.call('POST', '/test-connection', { body: { device: 'both' } });
    expect([test.status, test.json['code']]).toEqual([400, 'registry.ambiguous-reference']);
    expect(test.json['detail']).toContain('file_');
  });

  it.each([
    [{ tls: 'off' }, { mode: 'off' }],
    [{ tls: 'anonymous' }, { mode: 'anonymous' }],
    [
      { tls: 'verify', server_name: 'ap.example' },
      { mode: 'verify', server_name: 'ap.example', verify_name: true },
    ],
    [
      { tls: 'pin', fingerprint: 'AB:'.repeat(31) + 'ab' },
      { mode: 'pin', fingerprint: sha256 },
    ],
    [{ tls: { mode: 'pin', fingerprint: sha256.toUpperCase() } }, { mode: 'pin', fingerprint: sha256 }],
  ])('a credential takes %j, as the file does', async (given, stored) => {
    const made = await fixture.call('POST', '/credentials', { body: profile(given) });
    expect([made.status, made.json['profile']], made.text).toMatchObject([201, { tls: stored }]);
  });

  it.each([
    [{ tls: 'pin' }, 'fingerprint'],
    [{ tls: 'off', fingerprint: sha256 }, 'fingerprint'],
    [{ tls: { mode: 'verify' }, server_name: 'x' }, 'server_name'],
    [{ tls: 'pin', fingerprint: 'ab'.repeat(20) }, 'profile.fingerprint'],
    [{ tls: 'on' }, 'profile.tls'],
    [{ tls: { mode: 'pin', fingerprint: 'x' } }, 'profile.tls.fingerprint'],
    [{ tls: { mode: 'maybe' } }, 'profile.tls'],
  ])('a credential with %j is refused with its field', async (given, field) => {
    const answer = await fixture.call('POST', '/credentials', { body: profile(given) });
    expect(answer.status, answer.text).toBe(400);
    expect((answer.json['errors'] as { field: string }[]).map((error) => error.field)).toEqual([field]);
  });
});
