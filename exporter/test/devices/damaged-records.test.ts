import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { dialects } from '../store/open-test-store.ts';
import { apiCredential, deviceDraft } from '../store/samples.ts';
import { startApi } from '../management/fixture.ts';

const broken = ['{bad', 'null', '5', '{"a":1}'];

describe.each(dialects)('a damaged record on %s', (dialect) => {
  async function install() {
    const fixture = await startApi(dialect);
    const { registry, acme, rival } = fixture;
    const credential = await registry.credentials.create(acme, apiCredential('monitor', 'x'));
    const credentials = { api: credential.id };
    const bad = await registry.devices.create(acme, deviceDraft({ name: 'bad', credentials }));
    const good = await registry.devices.create(
      acme,
      deviceDraft({ name: 'good', address: '10.1.1.12', credentials }),
    );
    await registry.devices.create(rival, deviceDraft({ name: 'other' }));
    const read = async (path: string, scope: typeof acme | typeof fixture.platform = acme) => {
      const token = await fixture.makeToken(scope, scope === acme ? 'admin' : 'platform', [
        'scrape',
        'discovery',
      ]);
      const answer = await fetch(`${fixture.url}${path}`, { headers: { authorization: `Bearer ${token}` } });
      return { status: answer.status, text: await answer.text() };
    };
    const spoil = (table: string, id: string, values: Readonly<Record<string, string>>) =>
      registry.session.write(acme, async ({ db }) => {
        for (const [column, text] of Object.entries(values))
          await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${text} where id = ${id}`.execute(db);
      });
    const damage = () => fixture.logs.filter((line) => line.includes('damaged record'));
    return { ...fixture, credential, bad, good, read, spoil, damage };
  }

  it.each(broken)('of a device (%s) keeps nobody from discovery, and its scrape says why', async (text) => {
    const { bad, good, platform, read, spoil, damage, call } = await install();
    // Known before: what was opened then is not used any more.
    expect((await read(`/probe?target=${bad.id}`)).status).toBe(200);
    for (const column of ['interfaces', 'labels', 'modules']) {
      const sound = { labels: '{}', modules: '["ap"]', interfaces: '{}' };
      await spoil('devices', bad.id, { ...sound, [column]: text });
      for (const scope of [undefined, platform]) {
        const discovery = await read('/discovery', scope);
        expect(discovery.status, discovery.text).toBe(200);
        expect(discovery.text).toContain(bad.id);
        expect(discovery.text).toContain(good.id);
      }
      const { status, text: body } = await read(`/probe?target=${bad.id}`);
      expect(status, body).toBe(200);
      expect(body).toMatch(/^mikrotik_up 0$/m);
      expect(body).toContain('mikrotik_probe_failure{reason="record-damaged"} 1');
      expect((await read(`/probe?target=${good.id}`)).text).not.toContain('{reason="record-damaged"}');
      expect((await call('GET', '/devices')).json['items']).toHaveLength(2);
    }
    expect(damage()).toHaveLength(3);
    // Another change would replace the damaged value without a word.
    const headers = { 'if-match': '*' };
    const beside = await call('PATCH', `/devices/${bad.id}`, { body: { notes: 'x' }, headers });
    expect([beside.status, beside.json['code']]).toEqual([500, 'registry.record-damaged']);
    const repaired = await call('PATCH', `/devices/${bad.id}`, { body: { modules: ['ap'] }, headers });
    expect(repaired.status, repaired.text).toBe(200);
    expect((await read(`/probe?target=${bad.id}`)).text).not.toContain('{reason="record-damaged"}');
  });

  it.each(['{bad', '{}', '[]', '{"kind":"api"}'])(
    'of a credential (%s) is a reason of its devices',
    async (text) => {
      const { credential, bad, read, spoil, damage, call } = await install();
      await spoil('credentials', credential.id, { settings: text });
      expect((await read('/discovery')).status).toBe(200);
      for (let scrape = 0; scrape < 2; scrape++) {
        const { status, text: body } = await read(`/probe?target=${bad.id}`);
        expect(status, body).toBe(200);
        expect(body).toContain('mikrotik_probe_failure{reason="record-damaged"} 1');
      }
      expect(damage()).toHaveLength(1);
      expect(damage()[0]).toContain(credential.id);
      const listed = await call('GET', '/credentials');
      expect([listed.status, listed.json['code']]).toEqual([500, 'registry.record-damaged']);
      expect(listed.text).toContain(credential.id);
    },
  );

  it('of a token takes its rights and disturbs no other', async () => {
    const { acme, registry, makeToken, read, spoil, url, platform, tokens } = await install();
    const text = await makeToken(acme, 'admin', ['discovery']);
    const { items } = await registry.tokens.list(acme, { limit: 100 });
    const last = items.find(({ scopes }) => scopes.length === 1 && scopes[0] === 'discovery');
    await spoil('tokens', last?.id ?? '', { scopes: '{bad' });
    const answer = await fetch(`${url}/discovery`, { headers: { authorization: `Bearer ${text}` } });
    expect(answer.status).toBe(403);
    expect((await read('/discovery')).status).toBe(200);
    expect((await read('/discovery', platform)).status).toBe(200);
    const headers = { authorization: `Bearer ${tokens.platform}` };
    expect((await fetch(`${url}/metrics`, { headers })).status).toBe(200);
  });
});
