import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { GrafanaServer } from '../../access/grafana-server.ts';
import { dialects } from '../../store/open-test-store.ts';
import { type Answer, type ApiFixture, defaultConfig, startApi } from '../fixture.ts';

afterEach(() => vi.useRealTimers());

const ofViewer = [
  'alert.read',
  'device.read',
  'inventory.export',
  'maintenance.read',
  'report.read',
  'search.read',
  'session.read',
  'site.read',
  'tenant.read',
];
const ofOperator = [
  ...ofViewer,
  'command.read',
  'device.test',
  'maintenance.write',
  'search.write',
  'silence.write',
];
const ofAdmin = [
  ...ofOperator,
  'audit.read',
  'command.write',
  'credential.read',
  'credential.write',
  'device.confirm',
  'device.probe-address',
  'device.write',
  'inventory.import',
  'site.write',
  'token.read',
  'token.write',
];
/** Only those of routes that work without a tenant. */
const ofPlatform = [
  'audit.read',
  'device.read',
  'platform.tenants',
  'session.read',
  'tenant.read',
  'token.read',
  'token.write',
];

const permissionsIn = ({ json }: Answer): string[] => [...(json['permissions'] as string[])].sort();

describe.each(dialects)('a session on %s', (dialect) => {
  let grafana: GrafanaServer;
  let config = '';
  let fixture: ApiFixture;

  beforeAll(async () => {
    grafana = await GrafanaServer.start();
    config = `${defaultConfig}grafana: { url: "${grafana.url}" }\n`;
    fixture = await startApi(dialect, () => config);
    const { registry, platform, acme } = fixture;
    await registry.tenants.update(platform, { id: acme.tenantId, change: { grafanaOrgId: 3 } });
  });

  const read = (token: string, jwt?: string): Promise<Answer> =>
    fixture.call('GET', '/session', {
      token,
      ...(jwt === undefined ? {} : { headers: { 'x-grafana-id': jwt } }),
    });
  const wrong = async (token: string, jwt?: string): Promise<unknown[]> => {
    const { status, json } = await read(token, jwt);
    expect(json['remedy']).toEqual(expect.stringMatching(/.{20}/));
    return [status, json['code']];
  };

  it('of a token says whose it is, what it may do, and what the exporter has', async () => {
    const answer = await read(fixture.tokens.operator);
    const id = fixture.tokens.operator.split('_')[1] ?? '';
    expect(answer.json).toMatchObject({
      principal: { kind: 'token', name: `token:tok_${id}`, role: 'operator' },
      tenant: { id: fixture.acme.tenantId, name: 'acme', grafana_org_id: 3 },
      version: '1.2.3',
      configured: { alertmanager: false, prometheus: false, grafana: true },
    });
    expect(permissionsIn(answer)).toEqual([...ofOperator].sort());
    expect(permissionsIn(await read(fixture.tokens.viewer))).toEqual(ofViewer);
    expect(permissionsIn(await read(fixture.tokens.admin))).toEqual([...ofAdmin].sort());
  });

  it('of a person has the lower role of person and token', async () => {
    const token = await fixture.makeToken(fixture.acme, 'operator', ['grafana']);
    const alice = await grafana.sign({ email: 'alice@example.net', role: 'Admin' });
    const answer = await read(token, alice);
    expect(answer.json['principal']).toEqual({
      kind: 'person',
      name: 'grafana:alice@example.net',
      role: 'operator',
    });
    expect(permissionsIn(answer)).toEqual([...ofOperator].sort());
    const viewer = await read(token, await grafana.sign({ email: 'bob@example.net', role: 'Viewer' }));
    expect(permissionsIn(viewer)).toEqual(ofViewer);
  });

  it('says when the token ends, to people too, because the plugin stops with it', async () => {
    const { registry, acme } = fixture;
    const made = await registry.tokens.create(acme, {
      name: 'grafana',
      role: 'admin',
      scopes: ['grafana'],
      life: { days: 10 },
    });
    const jwt = await grafana.sign({ email: 'alice@example.net', role: 'Viewer' });
    const answer = await read(made.text.reveal(), jwt);
    expect(made.token.expiresAt).toEqual(expect.any(String));
    expect(answer.json['token']).toEqual({ expires_at: made.token.expiresAt });
  });

  it('of the platform has no tenant, and no permission that needs one', async () => {
    const answer = await read(fixture.tokens.platform);
    expect(answer.json).toMatchObject({
      principal: { kind: 'token', role: 'platform' },
      tenant: null,
    });
    expect(permissionsIn(answer)).toEqual(ofPlatform);
  });

  it('follows a reload of the configuration', async () => {
    const before = config;
    config = `${defaultConfig}
alertmanagers: [{ url: "http://127.0.0.1:1" }]
prometheus: { url: "http://127.0.0.1:1" }
`;
    expect((await fetch(`${fixture.url}/-/reload`, { method: 'POST' })).status).toBe(200);
    expect((await read(fixture.tokens.viewer)).json['configured']).toEqual({
      alertmanager: true,
      prometheus: true,
      grafana: false,
    });
    const token = await fixture.makeToken(fixture.acme, 'viewer', ['grafana']);
    expect(await wrong(token)).toEqual([401, 'auth.grafana-not-configured']);
    config = before;
    expect((await fetch(`${fixture.url}/-/reload`, { method: 'POST' })).status).toBe(200);
  });

  it('each thing that is wrong has its own code', async () => {
    const { registry, platform, rival, acme, makeToken } = fixture;
    expect(await wrong('')).toEqual([401, 'auth.missing-token']);
    expect(await wrong('mkf_unknown_unknown')).toEqual([401, 'auth.bad-token']);
    expect(await wrong(await makeToken(acme, 'admin', ['scrape', 'discovery']))).toEqual([
      403,
      'auth.forbidden',
    ]);

    const token = await makeToken(acme, 'admin', ['grafana']);
    expect(await wrong(token)).toEqual([401, 'auth.grafana-id-missing']);
    expect(await wrong(token, 'garbage')).toEqual([401, 'auth.grafana-id']);
    const elsewhere = await grafana.sign({ role: 'Admin' }, { audience: 'org:4' });
    expect(await wrong(token, elsewhere)).toEqual([401, 'auth.grafana-organisation']);
    expect(await wrong(token, await grafana.sign({ role: 'None' }))).toEqual([403, 'auth.grafana-role']);
    const ofRival = await makeToken(rival, 'admin', ['grafana']);
    const admin = await grafana.sign({ role: 'Admin' });
    expect(await wrong(ofRival, admin)).toEqual([401, 'auth.grafana-organisation']);

    const brief = await registry.tokens.create(acme, {
      name: 'brief',
      role: 'viewer',
      scopes: ['manage'],
      life: { days: 1 },
    });
    const revoked = await registry.tokens.create(acme, {
      name: 'revoked',
      role: 'viewer',
      scopes: ['manage'],
    });
    await registry.tokens.revoke(acme, revoked.token.id);
    expect(await wrong(revoked.text.reveal())).toEqual([401, 'auth.revoked-token']);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_460_000 });
    expect(await wrong(brief.text.reveal())).toEqual([401, 'auth.expired-token']);
    vi.useRealTimers();

    await registry.tenants.update(platform, { id: rival.tenantId, change: { state: 'suspended' } });
    expect(await wrong(fixture.tokens.rival)).toEqual([403, 'auth.tenant-suspended']);
    await registry.tenants.update(platform, { id: rival.tenantId, change: { state: 'active' } });

    grafana.instead = (_request, response) => response.writeHead(500).end();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 700_000 });
    expect(await wrong(token, await grafana.sign({ role: 'Admin' }))).toEqual([503, 'auth.grafana-keys']);
    grafana.instead = undefined;
  });
});
