import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { ExpiryWarnings } from '../../../src/management/tokens/warn-expiring.ts';
import { createLogger } from '../../../src/telemetry/logger.ts';
import type { TokenId } from '../../../src/access/token.ts';
import { dialects, platform } from '../../store/open-test-store.ts';
import { type ApiFixture, startApi } from '../fixture.ts';

const dayMs = 86_400_000;
const series =
  /^mikrotik_exporter_token_expiry_timestamp_seconds\{token="(\w+)",scopes="([\w,]+)"\} (\d+)$/gm;

const inDays = (days: number): string => new Date(Date.now() + days * dayMs).toISOString();
async function setExpiry({ registry }: ApiFixture, id: string, expires: string): Promise<void> {
  await registry.session.write(platform, ({ db }) =>
    db.updateTable('tokens').set({ expires_at: expires }).where('id', '=', id).execute(),
  );
}

async function expirySeries({ url }: ApiFixture, token?: string): Promise<string[][]> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const text = await (await fetch(`${url}/metrics`, { headers })).text();
  return [...text.matchAll(series)].map(([, id = '', scopes = '', at = '']) => [id, scopes, at]);
}

describe.each(dialects)('tokens over the API on %s', (dialect) => {
  it('are renewed without a gap: both work, then only the new one', async () => {
    const fixture = await startApi(dialect);
    const { call, registry, acme } = fixture;
    const body = { name: 'prom', role: 'viewer', scopes: ['scrape', 'discovery'], days: 20 };
    const old = (await call('POST', '/tokens', { body })).json as { id: TokenId; token: string };
    const rotated = await call('POST', `/tokens/${old.id}/rotate`, { body: { days: 90, grace_hours: 48 } });
    expect(rotated.status).toBe(201);
    const made = rotated.json as { id: string; token: string; old_token_expires_at: string };
    expect(rotated.json).toMatchObject({ name: 'prom', role: 'viewer', scopes: ['discovery', 'scrape'] });
    const graceMs = Date.parse(made.old_token_expires_at) - Date.now();
    expect([graceMs > 47 * 3_600_000, graceMs <= 48 * 3_600_000]).toEqual([true, true]);
    for (const token of [old.token, made.token]) {
      const list = await fetch(`${fixture.url}/discovery`, { headers: { authorization: `Bearer ${token}` } });
      expect(list.status).toBe(200);
    }
    await setExpiry(fixture, old.id, inDays(-1));
    const late = await fetch(`${fixture.url}/discovery`, {
      headers: { authorization: `Bearer ${old.token}` },
    });
    expect(late.status).toBe(401);
    const actions = (await registry.audit.list(acme, { filter: { targetId: old.id } })).items;
    expect(actions.map(({ action }) => action)).toEqual(['token.rotate', 'token.create']);
    expect(JSON.stringify(actions)).not.toContain(made.token);
  });

  it('that end sooner than the grace keep their end, and revoked ones are not renewed', async () => {
    const fixture = await startApi(dialect);
    const { call } = fixture;
    const body = { name: 'prom', role: 'viewer', scopes: ['scrape'] };
    const { id } = (await call('POST', '/tokens', { body })).json as { id: string };
    const soon = inDays(0.01);
    await setExpiry(fixture, id, soon);
    const rotated = await call('POST', `/tokens/${id}/rotate`, { body: {} });
    expect(rotated.json['old_token_expires_at']).toBe(soon);
    await call('DELETE', `/tokens/${id}`);
    const refused = await call('POST', `/tokens/${id}/rotate`, { body: {} });
    expect([refused.status, refused.json['code']]).toEqual([400, 'registry.invalid-value']);
    const tooLong = await call('POST', `/tokens/${id}/rotate`, { body: { grace_hours: 721 } });
    expect(tooLong.status).toBe(400);
  });

  it('without an end are granted by the platform alone, and never to manage', async () => {
    const fixture = await startApi(dialect);
    const { call, tokens, acme } = fixture;
    const body = { name: 'prom', role: 'viewer', scopes: ['scrape'], days: null };
    const byAdmin = await call('POST', '/tokens', { body });
    expect([byAdmin.status, byAdmin.json['code']]).toEqual([403, 'auth.forbidden']);
    const path = `/tenants/${acme.tenantId}/tokens`;
    const byPlatform = await call('POST', path, { body, token: tokens.platform });
    expect([byPlatform.status, byPlatform.json['expires_at']]).toEqual([201, null]);
    const { id, token } = byPlatform.json as { id: string; token: string };
    const list = await fetch(`${fixture.url}/discovery`, { headers: { authorization: `Bearer ${token}` } });
    expect(list.status).toBe(200);
    const managing = await call('POST', path, {
      body: { ...body, scopes: ['scrape', 'manage'] },
      token: tokens.platform,
    });
    expect([managing.status, managing.json['code']]).toEqual([400, 'registry.invalid-value']);
    // An administrator may renew it, but then it ends.
    const renewed = await call('POST', `/tokens/${id}/rotate`, { body: {} });
    expect(Date.parse(String(renewed.json['expires_at']))).toBeLessThan(Date.now() + 366 * dayMs);
    const endless = await call('POST', `/tokens/${id}/rotate`, { body: { days: null } });
    expect(endless.status).toBe(403);
    expect((await expirySeries(fixture)).map(([name]) => name)).toContain(id);
  });

  it('show their end in the metrics: ids only, a tenant its own', async () => {
    const fixture = await startApi(dialect);
    const { registry, acme, rival, url } = fixture;
    const make = (scope: typeof acme, name: string) =>
      registry.tokens.create(scope, { name, role: 'viewer', scopes: ['scrape', 'discovery'] });
    const [mine, other, gone, past, endless] = await Promise.all([
      make(acme, 'mine of acme'),
      make(rival, 'other of rival'),
      make(acme, 'gone'),
      make(acme, 'past'),
      registry.tokens.create(acme, {
        name: 'endless',
        role: 'viewer',
        scopes: ['scrape'],
        life: { neverBy: platform },
      }),
    ]);
    await registry.tokens.revoke(acme, gone.token.id);
    await setExpiry(fixture, past.token.id, inDays(-2));
    await setExpiry(fixture, mine.token.id, '2031-01-01T00:00:00.000Z');
    const all = await expirySeries(fixture);
    const ids = all.map(([id]) => id);
    expect(all).toContainEqual([mine.token.id, 'discovery,scrape', '1924992000']);
    expect(ids).toContain(other.token.id);
    expect(ids).toContain(past.token.id);
    expect(ids).not.toContain(gone.token.id);
    expect(ids).not.toContain(endless.token.id);
    const ofAcme = await expirySeries(fixture, mine.text.reveal());
    expect(ofAcme.map(([id]) => id)).toContain(past.token.id);
    expect(ofAcme.map(([id]) => id)).not.toContain(other.token.id);
    const text = await (await fetch(`${url}/metrics`)).text();
    expect(text).not.toMatch(/of acme|of rival|mkf_/);
    const check = spawnSync('promtool', ['check', 'metrics'], { input: text, encoding: 'utf8' });
    expect(check.stdout + check.stderr).toBe('');
  });

  it('are warned of a month ahead, once a day, with the command that renews them', async () => {
    const fixture = await startApi(dialect);
    const { registry, acme } = fixture;
    const draft = { role: 'viewer', scopes: ['scrape'] } as const;
    const soon = await registry.tokens.create(acme, { ...draft, name: 'soon', life: { days: 29 } });
    await registry.tokens.create(acme, { ...draft, name: 'later', life: { days: 31 } });
    const root = await registry.tokens.create(platform, {
      name: 'root',
      role: 'platform',
      scopes: ['manage'],
      life: { days: 3 },
    });
    const lines: string[] = [];
    const log = createLogger({ level: 'warn', format: 'logfmt', write: (line) => lines.push(line) });
    const warnings = new ExpiryWarnings();
    await warnings.run(registry.tokens, platform, log);
    await warnings.run(registry.tokens, platform, log);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('msg="a token expires in 3 days"');
    expect(lines[0]).toContain(`remedy="mikrofleet token rotate ${root.token.id}, or revoke it"`);
    expect(lines[1]).toContain('msg="a token expires in 29 days"');
    expect(lines[1]).toContain(`mikrofleet token rotate ${soon.token.id} --tenant 'acme', or revoke it`);
    expect(lines.join('')).not.toContain(soon.text.reveal());
    // Another day, as after a restart.
    await setExpiry(fixture, soon.token.id, inDays(-1));
    await new ExpiryWarnings().run(registry.tokens, platform, log);
    expect(lines.slice(2).join('')).toContain('msg="a token has expired"');
  });
});
