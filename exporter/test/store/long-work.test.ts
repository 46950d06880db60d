import { describe, expect, it } from 'vitest';
import { dialects, everywhere, openTestStore } from './open-test-store.ts';
import { deviceDraft } from './samples.ts';

const codeOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    ({ code, message }: { code: string; message: string }) => [code, message.replace(/dev_\w+/, 'ID')],
  );

describe.each(dialects)('long work on %s', async (dialect) => {
  const { registry, acme, rival } = await openTestStore(dialect);

  it('a read does not wait for a write, and sees nothing of it before its end', async () => {
    await registry.atomically(acme, async ({ sites }) => {
      await sites.create(acme, { name: 'Tower 1' });
      // From outside the transaction, like a scrape; it would wait forever.
      expect((await registry.sites.list(acme)).items).toEqual([]);
    });
    expect((await registry.sites.list(acme)).items).toMatchObject([{ name: 'Tower 1' }]);
  });

  it('sockets and timers have their turn during a write', async () => {
    let turns = 0;
    let over = false;
    const turn = (): void => {
      turns++;
      if (!over) setImmediate(turn);
    };
    setImmediate(turn);
    const before = turns;
    await registry.atomically(rival, async ({ devices }) => {
      for (let index = 0; index < 400; index++) {
        const address = `10.4.${index >> 8}.${index & 255}`;
        await devices.create(rival, deviceDraft({ name: `cpe ${index}`, address }));
      }
    });
    over = true;
    expect(turns - before).toBeGreaterThan(3);
  });

  it('a session that reads cannot write', async () => {
    const row = { tenant_id: acme.tenantId, network: '10.0.0.0/8' };
    const attempt = registry.session.read(acme, ({ db }) =>
      db.insertInto('tenant_networks').values(row).execute(),
    );
    await expect(attempt).rejects.toThrow();
    expect(await registry.tenants.networks(acme)).toEqual(everywhere);
  });

  it('a device that an import names again and leaves as it is costs no write', async () => {
    const site = await registry.sites.create(acme, { name: 'Tower 2' });
    const draft = deviceDraft({ name: 'core', address: '10.9.0.1', siteId: site.id });
    const { id } = await registry.devices.create(acme, draft);
    const before = await registry.audit.list(acme, { limit: 1 });
    const again = await registry.devices.update(acme, { id, change: { notes: '', siteId: site.id } });
    expect(again.revision).toBe(1);
    expect(await registry.audit.list(acme, { limit: 1 })).toEqual(before);
  });

  it('references and duplicates are found within one transaction as between two', async () => {
    const site = await registry.sites.create(acme, { name: 'Tower 3' });
    await registry.atomically(acme, async ({ devices }) => {
      const first = deviceDraft({ name: 'one', address: '10.9.1.1', siteId: site.id });
      await devices.create(acme, first);
      const sameName = codeOf(devices.create(acme, { ...first, address: '10.9.1.2' }));
      expect(await sameName).toEqual(['registry.duplicate', expect.stringContaining('name')]);
      const sameAddress = codeOf(devices.create(acme, { ...first, name: 'two' }));
      expect(await sameAddress).toEqual(['registry.duplicate', expect.stringContaining('address')]);
      const nowhere = { ...first, name: 'three', address: '10.9.1.3', siteId: 'site_0' as typeof site.id };
      expect(await codeOf(devices.create(acme, nowhere))).toEqual([
        'registry.unknown-reference',
        expect.any(String),
      ]);
      expect(await codeOf(devices.create(acme, { ...nowhere, siteId: site.id }))).toBe('done');
    });
    expect((await registry.audit.verify(acme)).whole).toBe(true);
  });
});
