import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { until } from '../e2e/support/until.ts';
import { madeOnce } from '../run/made-once.ts';
import { dialects, openTestStore } from './open-test-store.ts';

const claims = fileURLToPath(new URL('claim-key.mjs', import.meta.url));
const request = { principal: 'tok_1', key: 'k', request: 'POST /x' };

describe.each(dialects)('an idempotency key on %s', (dialect) => {
  it('stays taken while its request runs, and is free soon after kill -9', async () => {
    await madeOnce('build');
    const { registry, storage, keyPath, acme } = await openTestStore(dialect);
    const url = 'sqlite' in storage ? storage.sqlite.path : storage.postgresql.url.reveal();
    const child = spawn(process.execPath, [claims, dialect, url, keyPath, acme.tenantId], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    const expiry = async (): Promise<string> => {
      const rows = await registry.session.read(acme, ({ db }) =>
        db.selectFrom('idempotency_keys').select('expires_at').execute(),
      );
      return rows[0]?.expires_at ?? '';
    };
    const first = await expiry();
    await until('the claim is extended', expiry, (now) => now > first);
    const begin = (): Promise<unknown> =>
      registry.idempotency.begin(acme, request).then(
        () => 'claimed',
        ({ code }: { code: unknown }) => code,
      );
    expect(await begin()).toBe('request.idempotency-running');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await begin()).toBe('request.idempotency-running');
    await until('the key is free', begin, (answer) => answer === 'claimed');
    await registry.close();
  });
});
