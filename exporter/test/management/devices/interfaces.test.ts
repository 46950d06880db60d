import { beforeAll, describe, expect, it } from 'vitest';
import { dialects } from '../../store/open-test-store.ts';
import { type ApiFixture, startApi } from '../fixture.ts';

describe.each(dialects)('plans of interfaces on %s', (dialect) => {
  let fixture: ApiFixture;
  let site: string;
  let device: string;
  const patch = (interfaces: unknown, path = device) =>
    fixture.call('PATCH', `/devices/${path}`, { body: { interfaces }, headers: { 'if-match': '*' } });

  beforeAll(async () => {
    fixture = await startApi(dialect);
    const { call } = fixture;
    site = (await call('POST', '/sites', { body: { name: 'Tower 1' } })).json['id'] as string;
    const body = {
      address: '10.1.1.11',
      name: 'ap1',
      contact: false,
      interfaces: {
        sfp1: { role: 'backhaul', peer_site_id: 'tower 1', capacity: '1.5Gbps', planned_clients: 40 },
      },
    };
    const { status, json } = await call('POST', '/register-device', { body });
    expect(status).toBe(201);
    const made = json['device'] as { id: string; interfaces: unknown };
    device = made.id;
    expect(made.interfaces).toEqual({
      sfp1: { role: 'backhaul', peer_site_id: site, capacity: 1_500_000_000, planned_clients: 40 },
    });
  });

  it('are replaced as a whole, and recorded in the history', async () => {
    const { json } = await patch({ ether1: { role: 'uplink' }, 'to roof': { capacity: 300_000_000 } });
    expect(json['interfaces']).toEqual({ ether1: { role: 'uplink' }, 'to roof': { capacity: 300_000_000 } });
    const { json: read } = await fixture.call('GET', `/devices/${device}`);
    expect(read['interfaces']).toEqual(json['interfaces']);
    const other = await fixture.call('PATCH', `/devices/${device}`, {
      body: { notes: 'x' },
      headers: { 'if-match': '*' },
    });
    expect(other.json['interfaces']).toEqual(json['interfaces']);
    const { json: history } = await fixture.call('GET', `/devices/${device}/history`);
    expect(JSON.stringify(history)).toContain('"property":"interfaces"');
  });

  it.each([
    ['an unknown role', { a: { role: 'trunk' } }, 400],
    ['a rate without unit', { a: { capacity: '1000' } }, 400],
    ['no rate at all', { a: { capacity: 0 } }, 400],
    ['an unknown key', { a: { speed: 1 } }, 400],
    ['an unknown site', { a: { peer_site_id: 'nowhere' } }, 400],
    ['an invisible name', { 'a\u200b': {} }, 400],
    ['too many', Object.fromEntries(Array.from({ length: 257 }, (_, i) => [`e${i}`, {}])), 400],
  ])('with %s are refused', async (_what, interfaces, status) => {
    const answer = await patch(interfaces);
    expect([answer.status, answer.json['code']]).toEqual([status, expect.any(String)]);
  });

  it('name no site of another tenant', async () => {
    const { json } = await fixture.call('POST', '/sites', {
      body: { name: 'theirs' },
      token: fixture.tokens.rival,
    });
    for (const peer of [json['id'], 'theirs']) {
      const { status, json: refused } = await patch({ a: { peer_site_id: peer } });
      expect([status, refused['code']]).toEqual([400, 'registry.unknown-reference']);
    }
  });

  it('survive an export and an import into another tenant, with names and rates as people write them', async () => {
    const { call, tokens } = fixture;
    await patch({
      sfp1: { role: 'backhaul', peer_site_id: site, capacity: 1_500_000_000, planned_clients: 40 },
    });
    await call('PATCH', `/sites/${site}`, {
      body: { voltage_min: 46, voltage_cutoff: 43, slo_objective: 0.999, sold_bandwidth: 2_000_000_000 },
      headers: { 'if-match': '*' },
    });
    const { text } = await call('GET', '/inventory', { headers: { accept: 'application/yaml' } });
    expect(text).toContain('sold_bandwidth: 2Gbps');
    expect(text).toContain('peer_site: Tower 1');
    expect(text).toContain('capacity: 1500Mbps');
    const headers = { 'content-type': 'application/yaml' };
    const imported = await call('POST', '/inventory', { token: tokens.rival, body: text, headers });
    expect([imported.status, imported.text]).toEqual([200, expect.any(String)]);
    const again = await call('GET', '/inventory', {
      token: tokens.rival,
      headers: { accept: 'application/yaml' },
    });
    expect(again.text).toContain('capacity: 1500Mbps');
    expect(again.text).toContain('slo_objective: 0.999');
    const repeated = await call('POST', '/inventory?dry_run=true', { body: text, headers });
    expect(repeated.text).not.toMatch(/"action":"(?:create|change)"/);
    const wrong = text.replace('peer_site: Tower 1', 'peer_site: Tower 9').replace('1500Mbps', '1500Mb');
    const refused = await call('POST', '/inventory', { body: wrong, headers });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('interfaces.sfp1.capacity');
  });
});
