import { sql } from 'kysely';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { appendAudit } from '../../src/management/audit/audit-chain.ts';
import { loadSqlite } from '../../src/store/sqlite-driver.ts';
import { dialects, openTestStore, type TestStore } from '../store/open-test-store.ts';

/** Acts as the database owner: switches the protection off first. */
async function tamper({ storage }: TestStore, statement: string): Promise<void> {
  if ('sqlite' in storage) {
    const file = new (loadSqlite())(storage.sqlite.path);
    const triggers = file.prepare("select name, sql from sqlite_master where type = 'trigger'").all() as {
      name: string;
      sql: string;
    }[];
    for (const { name } of triggers) file.exec(`drop trigger ${name}`);
    file.exec(statement);
    for (const trigger of triggers) file.exec(trigger.sql);
    file.close();
    return;
  }
  const client = new Client({ connectionString: storage.postgresql.url.reveal() });
  await client.connect();
  await client.query(
    `alter table audit disable trigger all; ${statement}; alter table audit enable trigger all`,
  );
  await client.end();
}

describe.each(dialects)('audit on %s', async (dialect) => {
  const fixture = await openTestStore(dialect);
  const { registry, acme, rival } = fixture;
  for (let index = 0; index < 6; index += 1) await registry.sites.create(acme, { name: `site ${index}` });
  await registry.sites.create(rival, { name: 'other' });

  it('refuses changes and removals', async () => {
    for (const statement of [sql`update audit set actor = 'nobody'`, sql`delete from audit`]) {
      await expect(registry.session.write(acme, ({ db }) => statement.execute(db))).rejects.toThrow(
        /append-only|permission denied/,
      );
    }
    expect(await registry.audit.verify(acme)).toMatchObject({ whole: true, records: 6 });
  });

  it('is written with the change or not at all', async () => {
    await expect(
      registry.session.write(acme, async (work) => {
        await appendAudit(work, acme.actor, { action: 'x', targetKind: 'y', targetId: 'z' });
        throw new Error('the work failed');
      }),
    ).rejects.toThrow('the work failed');
    expect(await registry.audit.verify(acme)).toMatchObject({ whole: true, records: 6 });
  });

  it.each([
    [
      'changed',
      (tenant: string) =>
        `update audit set actor = 'token:innocent' where sequence = 4 and tenant_id = '${tenant}'`,
      4,
    ],
    ['removed', (tenant: string) => `delete from audit where sequence = 3 and tenant_id = '${tenant}'`, 3],
    [
      'moved in time',
      (tenant: string) =>
        `update audit set at = '2020-01-01T00:00:00.000Z' where sequence = 2 and tenant_id = '${tenant}'`,
      2,
    ],
    [
      'with a new hash',
      (tenant: string) =>
        `update audit set details = '{}', hash = previous_hash where sequence = 1 and tenant_id = '${tenant}'`,
      1,
    ],
  ])('shows a record that was %s', async (_what, statement, brokenAt) => {
    await tamper(fixture, statement(acme.tenantId));
    expect(await registry.audit.verify(acme)).toEqual({
      whole: false,
      records: brokenAt - 1,
      brokenAt,
      reason: 'altered',
    });
    expect(await registry.audit.verify(rival)).toMatchObject({ whole: true, records: 1 });
  });

  it('an operation whose audit cannot be written is refused', async () => {
    await tamper(fixture, 'alter table audit rename column actor to elsewhere');
    await expect(registry.sites.create(rival, { name: 'unseen' })).rejects.toThrow();
    expect(await registry.sites.findByName(rival, 'unseen')).toBeUndefined();
    await tamper(fixture, 'alter table audit rename column elsewhere to actor');
  });
});
