import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/config/secret.ts';
import { RegisteredDevices } from '../../src/devices/registered-devices.ts';
import { dialects, makeTenant, openTestStore } from '../store/open-test-store.ts';
import { apiCredential, deviceDraft } from '../store/samples.ts';
import type { DeviceId } from '../../src/devices/device.ts';
import type { SiteId } from '../../src/management/sites/repository.ts';

describe.each(dialects)('repositories on %s', async (dialect) => {
  const { registry, platform, acme, rival } = await openTestStore(dialect);
  const registered = new RegisteredDevices(registry.session);

  it('registers, finds, changes and removes a device, with history and audit', async () => {
    const created = await registry.devices.create(
      acme,
      deviceDraft({ name: 'Tower 1 – Süd', labels: { vendor: 'x' } }),
    );
    expect(created).toMatchObject({
      name: 'Tower 1 – Süd',
      state: 'pending',
      revision: 1,
      labels: { vendor: 'x' },
    });
    expect(await registry.devices.find(acme, 'tower 1 – SÜD')).toEqual(created);
    const changed = await registry.devices.update(acme, {
      id: created.id,
      revision: 1,
      change: { notes: 'roof' },
    });
    expect(changed).toMatchObject({ notes: 'roof', revision: 2, labels: { vendor: 'x' } });
    await expect(
      registry.devices.update(acme, { id: created.id, revision: 1, change: { notes: 'cellar' } }),
    ).rejects.toMatchObject({ code: 'registry.revision-mismatch' });
    await registry.devices.remove(acme, created.id, 2);
    await expect(registry.devices.get(acme, created.id)).rejects.toMatchObject({
      code: 'registry.not-found',
    });
    const history = await registry.history.list(acme, { filter: { deviceId: created.id } });
    expect(history.items.map(({ action }) => action).sort()).toEqual(['create', 'remove', 'update']);
    const update = history.items.find(({ action }) => action === 'update');
    expect(update?.changes).toEqual([{ property: 'notes', before: '', after: 'roof' }]);
    const audit = await registry.audit.list(acme, { filter: { targetId: created.id } });
    expect(
      audit.items.map(({ action, actor, requestId, source }) => [action, actor, requestId, source]),
    ).toEqual(
      ['device.remove', 'device.update', 'device.create'].map((action) => [
        action,
        'token:tok_test',
        'req-1',
        '192.0.2.1',
      ]),
    );
  });

  it('refuses a second device with the same name, address or serial, and names the first', async () => {
    const facts = { serial: 'HF90', board: 'RB', version: '7.16' };
    const first = await registry.devices.create(
      acme,
      deviceDraft({ name: 'one', address: '10.9.0.1', facts }),
    );
    expect(first.state).toBe('active');
    const same = [
      deviceDraft({ name: 'ONE', address: '10.9.0.2' }),
      deviceDraft({ name: 'two', address: '::ffff:10.9.0.1' }),
      deviceDraft({ name: 'two', address: '10.9.0.3', facts }),
    ];
    for (const draft of same) {
      const expected = {
        code: 'registry.duplicate',
        message: expect.stringContaining(`: "${first.name}" (${first.id}).`) as string,
        details: { existing_id: first.id },
      };
      await expect(registry.devices.check(acme, draft)).rejects.toMatchObject(expected);
      await expect(registry.devices.create(acme, draft)).rejects.toMatchObject(expected);
    }
    const unnamed = { type: 'ap', transport: 'api' } as const;
    for (const [draft, conflict] of [
      [{ ...unnamed, address: '10.9.0.1' }, 'address'],
      [{ ...unnamed, address: '10.9.0.3', facts }, 'serial'],
    ] as const) {
      const details = { existing_id: first.id, conflict };
      await expect(registry.devices.check(acme, draft)).rejects.toMatchObject({ details });
    }
    const other = { ...unnamed, address: 'AP.example.net.', facts: { serial: null } };
    expect(await registry.devices.check(acme, other)).toEqual({ address: 'ap.example.net', port: null });
    // A different port is a different device behind the same address, and another tenant is separate anyway.
    await registry.devices.create(acme, deviceDraft({ name: 'two', address: '10.9.0.1', port: 8730 }));
    await registry.devices.create(rival, deviceDraft({ name: 'one', address: '10.9.0.1', facts }));
  });

  it('quarantines swapped hardware until somebody confirms it', async () => {
    const { id } = await registry.devices.create(acme, deviceDraft({ name: 'swap', address: '10.9.1.1' }));
    expect(
      await registry.devices.observe(acme, id, { serial: 'A1', board: 'hAP', version: '7.15' }),
    ).toMatchObject({
      state: 'active',
      serial: 'A1',
      board: 'hAP',
    });
    expect(await registry.devices.observe(acme, id, { serial: 'A1' })).toMatchObject({
      board: 'hAP',
      revision: 2,
    });
    expect(await registry.devices.observe(acme, id, { serial: 'B2', board: 'hEX' })).toMatchObject({
      state: 'quarantined',
      serial: 'A1',
      observedSerial: 'B2',
      board: 'hAP',
    });
    const off = await registry.devices.update(acme, { id, change: { state: 'disabled' } });
    expect(off.state).toBe('disabled');
    expect((await registry.devices.update(acme, { id, change: { state: 'active' } })).state).toBe(
      'quarantined',
    );
    expect(await registry.devices.confirmHardware(acme, id)).toMatchObject({
      state: 'active',
      serial: 'B2',
      observedSerial: null,
    });
    await expect(registry.devices.confirmHardware(acme, id)).rejects.toMatchObject({
      code: 'registry.not-quarantined',
    });
  });

  it('refuses values that cannot work', async () => {
    const bad = [
      { name: '' },
      { name: ' x' },
      { name: 'a\u0007b' },
      { name: 'x'.repeat(129) },
      { address: 'http://x' },
      { address: '' },
      { port: 0 },
      { port: 1.5 },
      { type: 'toaster' as 'ap' },
      { labels: { '1x': 'y' } },
      { labels: { tenant: 'y' } },
    ];
    for (const change of bad) {
      await expect(registry.devices.create(acme, deviceDraft(change))).rejects.toMatchObject({
        code: 'registry.invalid-value',
      });
    }
    for (const address of [
      '127.0.0.1',
      '::1',
      '169.254.169.254',
      '::ffff:127.0.0.1',
      'fd00:ec2::254',
      '224.0.0.1',
      '0.0.0.0',
    ]) {
      await expect(registry.devices.create(acme, deviceDraft({ address }))).rejects.toMatchObject({
        code: 'address.special',
      });
    }
    for (const change of [{ siteId: 'site_x' as SiteId }, { parentId: 'dev_x' as DeviceId }]) {
      await expect(registry.devices.create(acme, deviceDraft(change))).rejects.toMatchObject({
        code: 'registry.unknown-reference',
      });
    }
  });

  it('keeps devices inside the networks of the tenant', async () => {
    const { id } = await registry.tenants.create(platform, { name: 'bounded' });
    const { scopeOf } = await import('../store/open-test-store.ts');
    const scope = scopeOf(id);
    expect(await registry.tenants.setNetworks(platform, id, ['127.0.0.0/8', '10.5.0.0/16'])).toEqual([
      '10.5.0.0/16',
      '127.0.0.0/8',
    ]);
    expect(await registry.tenants.networks(scope)).toEqual(['10.5.0.0/16', '127.0.0.0/8']);
    await registry.devices.create(scope, deviceDraft({ address: '127.0.0.1' }));
    await expect(
      registry.devices.create(scope, deviceDraft({ name: 'b', address: '10.6.0.1' })),
    ).rejects.toMatchObject({
      code: 'address.not-allowed',
    });
    await expect(registry.tenants.setNetworks(platform, id, ['10.5.0.1/16'])).rejects.toMatchObject({
      code: 'registry.invalid-value',
    });
  });

  it('pages through a list in every order without repeating or losing a row', async () => {
    const scope = await makeTenant(registry, 'many');
    const names = ['Zeta', 'alpha', 'Émile', 'beta', 'ärger', 'Beta 2', 'zulu', '_x', '10', '9'];
    await registry.atomically(scope, async ({ devices }) => {
      for (const [index, name] of names.entries()) {
        await devices.create(
          scope,
          deviceDraft({ name, address: `10.7.0.${index}`, type: index % 2 ? 'ap' : 'router' }),
        );
      }
    });
    for (const sort of ['name', '-name', 'type', '-type', 'created', 'address'] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await registered.list(scope, {
          sort,
          limit: 3,
          ...(cursor === undefined ? {} : { cursor }),
        });
        seen.push(...page.items.map(({ name }) => name));
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      expect([...seen].sort(), sort).toEqual([...names].sort());
      if (sort === 'name')
        expect(seen).toEqual(['10', '9', '_x', 'alpha', 'beta', 'Beta 2', 'Zeta', 'zulu', 'ärger', 'Émile']);
    }
    expect(
      (await registered.list(scope, { filter: { type: 'ap', search: 'BETA' } })).items.map(
        ({ name }) => name,
      ),
    ).toEqual(['beta', 'Beta 2']);
    expect((await registered.list(scope, { filter: { search: '%' } })).items).toEqual([]);
    for (const cursor of ['x', 'e30', Buffer.from('["-name","a","b"]').toString('base64url'), '']) {
      await expect(registered.list(scope, { cursor })).rejects.toMatchObject({
        code: 'request.invalid-cursor',
      });
    }
    await expect(registered.list(scope, { limit: 0 })).rejects.toMatchObject({
      code: 'request.invalid-parameter',
    });
    await expect(registered.list(scope, { sort: 'constructor' as 'name' })).rejects.toMatchObject({
      code: 'request.invalid-parameter',
    });
  });

  it('keeps sites as a tree with upstreams', async () => {
    const core = await registry.sites.create(acme, { name: 'core', latitude: 48.2, longitude: 16.37 });
    const tower = await registry.sites.create(acme, {
      name: 'tower',
      parentId: core.id,
      upstreamIds: [core.id],
    });
    expect(await registry.sites.get(acme, tower.id)).toMatchObject({
      parentId: core.id,
      upstreamIds: [core.id],
    });
    await expect(
      registry.sites.update(acme, { id: core.id, change: { parentId: tower.id } }),
    ).rejects.toMatchObject({
      code: 'registry.invalid-value',
    });
    await expect(registry.sites.remove(acme, core.id)).rejects.toMatchObject({
      code: 'registry.in-use',
      message: expect.stringMatching(/^The site is in use by the site "[^"]+" \(site_\w+\) \S/) as string,
    });
    await expect(registry.sites.create(acme, { name: 'CORE' })).rejects.toMatchObject({
      code: 'registry.duplicate',
    });
    await expect(
      registry.sites.create(acme, { name: 'x', latitude: 91, longitude: 0 }),
    ).rejects.toMatchObject({
      code: 'registry.invalid-value',
    });
    await expect(registry.sites.create(acme, { name: 'x', latitude: 9 })).rejects.toMatchObject({
      code: 'registry.invalid-value',
    });
    await registry.sites.remove(acme, tower.id);
    await registry.sites.remove(acme, core.id);
    expect((await registry.sites.list(acme)).items).toEqual([]);
  });

  it('keeps secrets apart from credentials', async () => {
    const created = await registry.credentials.create(acme, apiCredential('monitor', 'first'));
    expect(created.secrets).toEqual([{ field: 'password', changedAt: created.createdAt }]);
    expect(JSON.stringify(created)).not.toContain('first');
    const { id } = created;
    expect((await registry.credentials.open(acme, id)).secrets.get('password')?.reveal()).toBe('first');
    await registry.credentials.update(acme, { id, change: { name: 'watch' } });
    expect((await registry.credentials.open(acme, id)).secrets.get('password')?.reveal()).toBe('first');
    await registry.credentials.update(acme, { id, change: { secrets: { password: new Secret('second') } } });
    expect((await registry.credentials.open(acme, id)).secrets.get('password')?.reveal()).toBe('second');
    await expect(
      registry.credentials.update(acme, { id, change: { secrets: { password: null } } }),
    ).rejects.toMatchObject({ code: 'registry.invalid-value' });
    await expect(
      registry.credentials.update(acme, { id, change: { secrets: { community: new Secret('x') } } }),
    ).rejects.toMatchObject({ code: 'registry.invalid-value' });
    const device = await registry.devices.create(
      acme,
      deviceDraft({ name: 'user', address: '10.8.0.1', credentials: { api: id } }),
    );
    await expect(registry.credentials.remove(acme, id)).rejects.toMatchObject({
      code: 'registry.in-use',
      message: `The credential is in use by the device "user" (${device.id}).`,
    });
    await expect(
      registry.devices.update(acme, { id: device.id, change: { credentials: { snmp: id } } }),
    ).rejects.toMatchObject({ code: 'registry.unknown-reference' });
    await registry.devices.remove(acme, device.id);
    await registry.credentials.remove(acme, id);
    await expect(registry.credentials.open(acme, id)).rejects.toMatchObject({ code: 'registry.not-found' });
  });

  it('stores all of several steps or none', async () => {
    const before = (await registry.audit.verify(acme)).records;
    const work = registry.atomically(acme, async ({ devices, sites }) => {
      await sites.create(acme, { name: 'half' });
      await devices.create(acme, deviceDraft({ name: 'half', address: 'no address!' }));
    });
    await expect(work).rejects.toMatchObject({ code: 'registry.invalid-value' });
    expect(await registry.sites.findByName(acme, 'half')).toBeUndefined();
    expect((await registry.audit.verify(acme)).records).toBe(before);
    await expect(registry.atomically(acme, ({ sites }) => sites.list(rival))).rejects.toThrow('one scope');
  });

  it('answers a repeated request with the first answer', async () => {
    const request = { principal: 'tok_1', key: 'k-1', request: 'POST /sites {}' };
    const claim = await registry.idempotency.begin(acme, request);
    if (!('claimedAt' in claim)) throw new Error('the key is taken');
    await expect(registry.idempotency.begin(acme, request)).rejects.toMatchObject({
      code: 'request.idempotency-running',
    });
    await registry.idempotency.finish(acme, claim, { status: 201, body: '{"id":1}' });
    expect(await registry.idempotency.begin(acme, request)).toEqual({ status: 201, body: '{"id":1}' });
    await expect(registry.idempotency.begin(acme, { ...request, request: 'other' })).rejects.toMatchObject({
      code: 'request.idempotency-mismatch',
    });
    const other = { ...request, principal: 'tok_2' };
    const second = await registry.idempotency.begin(acme, other);
    if (!('claimedAt' in second)) throw new Error('the key is taken');
    await registry.idempotency.abandon(acme, second);
    expect(await registry.idempotency.begin(acme, other)).toHaveProperty('claimedAt');
  });

  it('a claim that is over neither extends, finishes nor releases the one after it', async () => {
    const request = { principal: 'tok_3', key: 'k-3', request: 'POST /sites {}' };
    const late = await registry.idempotency.begin(acme, request);
    if (!('claimedAt' in late)) throw new Error('the key is taken');
    // As fifteen seconds later, without waiting for them.
    const past = new Date(0).toISOString();
    await registry.session.write(acme, async ({ db }) => {
      await db.updateTable('idempotency_keys').set({ expires_at: past }).where('key', '=', 'k-3').execute();
    });
    const next = await registry.idempotency.begin(acme, request);
    expect(next).toHaveProperty('claimedAt');
    await registry.idempotency.finish(acme, late, { status: 200, body: 'late' });
    await registry.idempotency.abandon(acme, late);
    await registry.idempotency.extend(acme, late);
    await expect(registry.idempotency.begin(acme, request)).rejects.toMatchObject({
      code: 'request.idempotency-running',
    });
    if (!('claimedAt' in next)) throw new Error('the key is taken');
    await registry.idempotency.finish(acme, next, { status: 200, body: 'next' });
    expect(await registry.idempotency.begin(acme, request)).toEqual({ status: 200, body: 'next' });
    const [row] = await registry.session.read(acme, ({ db }) =>
      db.selectFrom('idempotency_keys').selectAll().where('key', '=', 'k-3').execute(),
    );
    // An answer is kept for a day, a claim for seconds.
    expect(Date.parse(row?.expires_at ?? '') - Date.parse(row?.created_at ?? '')).toBeGreaterThan(86_000_000);
  });

  it('keeps tenants', async () => {
    const tenant = await registry.tenants.create(platform, { name: 'Org', grafanaOrgId: 7 });
    expect(await registry.tenants.findByGrafanaOrg(platform, 7)).toEqual(tenant);
    expect(await registry.tenants.findByName(platform, 'ORG')).toEqual(tenant);
    await expect(registry.tenants.create(platform, { name: 'org' })).rejects.toMatchObject({
      code: 'registry.duplicate',
    });
    await expect(registry.tenants.create(platform, { name: 'x', grafanaOrgId: 7 })).rejects.toMatchObject({
      code: 'registry.duplicate',
    });
    await expect(registry.tenants.create(platform, { name: 'Platform' })).rejects.toMatchObject({
      code: 'registry.duplicate',
    });
    const changed = await registry.tenants.update(platform, {
      id: tenant.id,
      change: { state: 'suspended' },
    });
    expect(changed).toMatchObject({ state: 'suspended', grafanaOrgId: 7, revision: 2 });
    expect((await registry.tenants.list(platform)).items.map(({ name }) => name)).not.toContain('platform');
  });
});
