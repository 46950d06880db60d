import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { madeOnce } from '../run/made-once.ts';
import { dialects, openTestStore } from './open-test-store.ts';

const writer = fileURLToPath(new URL('write-burst.mjs', import.meta.url));
const bursts = 20;

describe.each(dialects)('kill -9 on %s', (dialect) => {
  it(`during ${bursts} bursts of writes loses no acknowledged write`, async () => {
    await madeOnce('build');
    const { registry, storage, keyPath, acme } = await openTestStore(dialect);
    const acknowledged: string[] = [];
    const url = 'sqlite' in storage ? storage.sqlite.path : storage.postgresql.url.reveal();
    // The bursts write while the database is open here.
    for (let burst = 0; burst < bursts; burst += 1) {
      const child = spawn(process.execPath, [writer, dialect, url, keyPath, acme.tenantId, `b${burst}`], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const wanted = acknowledged.length + 5 + (burst % 7);
      for await (const name of createInterface({ input: child.stdout })) {
        acknowledged.push(name);
        if (acknowledged.length === wanted) child.kill('SIGKILL');
      }
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      expect(child.signalCode).toBe('SIGKILL');
    }
    const stored = new Set<string>();
    let cursor: string | undefined;
    do {
      const page = await registry.sites.list(acme, {
        limit: 500,
        ...(cursor === undefined ? {} : { cursor }),
      });
      for (const { name } of page.items) stored.add(name);
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(acknowledged.filter((name) => !stored.has(name))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThanOrEqual(bursts * 5);
    const verdict = await registry.audit.verify(acme);
    expect(verdict).toMatchObject({ whole: true, records: stored.size });
  });
});
