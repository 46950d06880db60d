import { describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { databaseClockMs } from '../../src/store/dialect.ts';
import { dialects, openTestStore } from './open-test-store.ts';
import { deviceDraft } from './samples.ts';

describe.each(dialects)('several at once on %s', async (dialect) => {
  const fixture = await openTestStore(dialect);
  const { registry, acme, rival, platform } = fixture;
  // On SQLite writers of one process share a connection; the kill test uses several processes.
  const others =
    dialect === 'postgresql' ? [await fixture.open(), await fixture.open()] : [registry, registry];
  const all = [registry, ...others];

  it('one of many gets a lease, and another only after its end', async () => {
    const tries = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        (all[index % 3] ?? registry).leases.acquire(acme, {
          name: 'backup',
          holder: `h${index}`,
          seconds: 60,
        }),
      ),
    );
    const [lease, ...more] = tries.filter((found) => found !== undefined);
    expect(more).toEqual([]);
    if (lease === undefined) throw new Error('nobody got the lease');
    expect(
      await registry.leases.acquire(acme, { name: 'backup', holder: lease.holder, seconds: 60 }),
    ).toEqual(lease);
    expect(await registry.leases.release(acme, { name: 'backup', holder: 'stranger' })).toBe(false);
    expect(await registry.leases.release(acme, lease)).toBe(true);
    const next = await registry.leases.acquire(acme, { name: 'backup', holder: 'next', seconds: 60 });
    expect(next?.fence).toBe(lease.fence + 1);
    // The lease of a machine that died.
    await registry.session.write(acme, ({ db }) =>
      db
        .updateTable('leases')
        .set({ expires_ms: sql`${databaseClockMs(dialect)} - 1` })
        .execute(),
    );
    expect(
      await registry.leases.acquire(acme, { name: 'backup', holder: 'heir', seconds: 60 }),
    ).toMatchObject({
      fence: lease.fence + 2,
    });
    expect(await registry.leases.acquire(rival, { name: 'backup', holder: 'x', seconds: 1 })).toMatchObject({
      fence: 1,
    });
    expect(
      await registry.leases.acquire(platform, { name: 'backup', holder: 'x', seconds: 1 }),
    ).toMatchObject({
      fence: 1,
    });
  });

  it('one of many registers a device, the others learn its id', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 9 }, (_, index) =>
        (all[index % 3] ?? registry).devices.create(acme, deviceDraft({ name: `racer ${index}` })),
      ),
    );
    const made = tries.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(made).toHaveLength(1);
    for (const result of tries) {
      if (result.status === 'rejected') {
        expect(result.reason).toMatchObject({
          code: 'registry.duplicate',
          message: expect.stringContaining(made[0]?.id ?? 'x') as string,
        });
      }
    }
    expect(await registry.audit.verify(acme)).toMatchObject({ whole: true });
  });

  it('one of many changes a revision', async () => {
    const { id } = await registry.sites.create(acme, { name: 'contended' });
    const tries = await Promise.allSettled(
      all.map((one, index) => one.sites.update(acme, { id, revision: 1, change: { notes: String(index) } })),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await registry.sites.get(acme, id)).toMatchObject({ revision: 2 });
  });
});
