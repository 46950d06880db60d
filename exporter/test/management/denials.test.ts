import { fastify } from 'fastify';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Authenticator } from '../../src/access/authenticator.ts';
import { ExporterError } from '../../src/errors/exporter-error.ts';
import { auditDenials } from '../../src/http/audit-denials.ts';
import { answerErrors } from '../../src/http/answer-errors.ts';
import { guardRoutes } from '../../src/http/guard.ts';
import { siteWrite } from '../../src/management/sites/feature.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { WebConfiguration } from '../../src/http/web-config/web-configuration.ts';
import { dialects } from '../store/open-test-store.ts';
import { deviceDraft } from '../store/samples.ts';
import { type ApiFixture, startApi } from './fixture.ts';
import type { DeviceId } from '../../src/devices/device.ts';

describe.each(dialects)('what is refused for want of a permission, on %s', (dialect) => {
  let fixture: ApiFixture;
  let own: DeviceId;
  let foreign: DeviceId;

  beforeAll(async () => {
    fixture = await startApi(dialect);
    own = (await fixture.registry.devices.create(fixture.acme, deviceDraft({ name: 'own' }))).id;
    foreign = (await fixture.registry.devices.create(fixture.rival, deviceDraft({ name: 'foreign' }))).id;
  });

  const newest = async () => (await fixture.registry.audit.list(fixture.acme, { limit: 1 })).items.at(0);
  const count = async () => (await fixture.registry.audit.verify(fixture.acme)).records;

  it.each([
    ['a viewer', ['manage']],
    ['a token for scrapes', ['scrape']],
  ] as const)('a command of %s is in the audit', async (_who, scopes) => {
    const token = await fixture.makeToken(fixture.acme, 'viewer', scopes);
    const body = { path: '/system/reboot', args: { 'a-secret': 'planted-marker' } };
    const answer = await fixture.call('POST', `/devices/${own}/execute`, { token, body });
    expect([answer.status, answer.json['code']]).toEqual([403, 'auth.forbidden']);
    expect(await newest()).toMatchObject({
      actor: expect.stringMatching(/^token:tok_/),
      action: 'device.execute',
      targetKind: 'device',
      targetId: own,
      outcome: 'refused',
      requestId: String(answer.json['instance']).replace('urn:mikrofleet:request:', ''),
      source: '127.0.0.1',
      details: { error: 'auth.forbidden', permission: 'command.read', role: 'viewer', scopes },
    });
    expect(JSON.stringify(await newest())).not.toContain('marker');
  });

  it.each([
    ['POST /sites', { name: 'x' }, 'site'],
    ['DELETE /sites/:id', undefined, 'site'],
    ['POST /scan', { network: '10.0.0.0/24' }, 'scan'],
    ['POST /tenants', { name: 'x' }, 'tenant'],
  ])('%s is named by its route', async (action, body, targetKind) => {
    const token = await fixture.makeToken(fixture.acme, 'viewer');
    const [method = '', path = ''] = action.replace(':id', foreign).split(' ');
    const answer = await fixture.call(method, path, { token, body });
    expect(answer.status).toBe(403);
    expect(await newest()).toMatchObject({ action, targetKind, targetId: '', outcome: 'refused' });
  });

  it('the id of another tenant stays out', async () => {
    const token = await fixture.makeToken(fixture.acme, 'viewer');
    await fixture.call('POST', `/devices/${foreign}/execute`, { token, body: { path: '/ip/print' } });
    expect(await newest()).toMatchObject({ action: 'device.execute', targetId: '' });
    expect(JSON.stringify(await newest())).not.toContain(foreign);
  });

  it('a permission that the handler asks for counts too', async () => {
    const body = { address: '10.0.0.1', credential: 'monitor' };
    await fixture.call('POST', '/test-connection', { token: fixture.tokens.operator, body });
    expect(await newest()).toMatchObject({ action: 'POST /test-connection', outcome: 'refused' });
  });

  it('what only reads leaves nothing', async () => {
    const before = await count();
    const { viewer } = fixture.tokens;
    expect((await fixture.call('GET', '/audit', { token: viewer })).status).toBe(403);
    expect((await fixture.call('POST', '/sites', { token: '', body: { name: 'x' } })).status).toBe(401);
    expect(await count()).toBe(before);
  });

  it('a token of the platform leaves it in the audit of the platform', async () => {
    const before = (await fixture.registry.audit.verify(fixture.platform)).records;
    const { platform: token } = fixture.tokens;
    const answer = await fixture.call('POST', '/sites', { token, body: { name: 'x' } });
    expect(answer.json['code']).toBe('auth.no-tenant');
    expect((await fixture.registry.audit.verify(fixture.platform)).records).toBe(before + 1);
  });

  it('the refusal stays when the audit cannot be written', async () => {
    const append = vi.spyOn(fixture.registry.audit, 'append');
    append.mockRejectedValue(new ExporterError('storage.full', 'No space.'));
    const token = await fixture.makeToken(fixture.acme, 'viewer');
    const refused = await fixture.call('POST', `/devices/${own}/execute`, {
      token,
      body: { path: '/ip/print' },
    });
    expect([refused.status, refused.json['code']]).toEqual([403, 'auth.forbidden']);
    const command = await fixture.call('POST', `/devices/${own}/execute`, { body: { path: '/user/print' } });
    expect([command.status, command.json['code']]).toEqual([403, 'command.forbidden']);
    append.mockRestore();
    expect(fixture.logs.join('')).toContain('refusal not recorded in the audit');
  });

  it('nobody fills the audit by asking: so many entries, then their number', async () => {
    let now = 0;
    const log = createLogger({ level: 'error', format: 'logfmt', write: () => undefined });
    const { tokens, tenants } = fixture.registry;
    const app = fastify();
    app.decorateReply('errorCode');
    guardRoutes(app, {
      web: new WebConfiguration({ file: undefined, environment: {}, log }),
      tokens: new Authenticator({ tokens, tenants, grafana: () => undefined }),
    });
    auditDenials(app, { registry: fixture.registry, log, now: () => now });
    answerErrors(app, log);
    app.post('/x', { config: { permission: siteWrite } }, async () => 'done');
    const token = await fixture.makeToken(fixture.acme, 'viewer');
    const attempt = async () =>
      (await app.inject({ method: 'POST', url: '/x', headers: { authorization: `Bearer ${token}` } }))
        .statusCode;
    const before = await count();
    for (let index = 0; index < 14; index++) expect(await attempt()).toBe(403);
    expect(await count()).toBe(before + 10);
    now += 6000;
    await attempt();
    expect(await count()).toBe(before + 11);
    expect((await newest())?.details).toMatchObject({ leftOut: 4 });
    await app.close();
  });

  it('the chain stays whole', async () => {
    expect(await fixture.registry.audit.verify(fixture.acme)).toMatchObject({ whole: true });
  });
});
