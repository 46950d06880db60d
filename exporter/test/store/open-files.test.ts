import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openTestStore } from './open-test-store.ts';

it.each([
  ['removed', (path: string) => rmSync(path)],
  [
    'replaced by a copy',
    (path: string) => {
      copyFileSync(path, `${path}.copy`);
      renameSync(`${path}.copy`, path);
    },
  ],
])('a write during which the log is %s is not acknowledged, and leaves nothing', async (_what, spoil) => {
  const { registry, acme, storage } = await openTestStore('sqlite');
  const path = 'sqlite' in storage ? storage.sqlite.path : '';
  await registry.auditHeads?.settled();
  const before = await registry.audit.list(acme);
  const written = registry.atomically(acme, async ({ sites }) => {
    await sites.create(acme, { name: 'lost' });
    spoil(`${path}-wal`);
  });
  await expect(written).rejects.toMatchObject({
    code: 'storage.replaced',
    message: expect.stringContaining(`${path}-wal`) as string,
  });
  expect(registry.health.error).toMatchObject({ code: 'storage.replaced' });
  expect(registry.health.errorCounts.get('storage.replaced')).toBe(1);
  expect((await registry.sites.list(acme)).items).toEqual([]);
  expect(await registry.audit.list(acme)).toEqual(before);
  await expect(registry.sites.create(acme, { name: 'later' })).rejects.toMatchObject({
    code: 'storage.replaced',
  });
});
