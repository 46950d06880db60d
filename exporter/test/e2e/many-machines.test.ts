import { type Fleet, startFleet } from '@mikrofleet/simulator';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TenantScope } from '../../src/access/scope.ts';
import { platform } from '../store/open-test-store.ts';
import { type Exporter, startExporter } from './support/exporter.ts';
import { registerSimulated, type SharedRegistry, sharedRegistry } from './support/registry.ts';
import { until } from './support/until.ts';

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Headers;
}

const task = 'purge-idempotency-keys';

describe('three exporters on one PostgreSQL database', () => {
  let fleet: Fleet;
  let shared: SharedRegistry;
  let exporters: Exporter[];
  let acme: TenantScope;
  let token: string;
  let manage: string;
  let turn = 0;

  beforeAll(async () => {
    fleet = await startFleet({ ports: 'ephemeral' });
    shared = await sharedRegistry();
    exporters = await Promise.all([1, 2, 3].map(() => startExporter(shared.configFile)));
    acme = await shared.tenant('acme');
    token = await shared.token(acme, ['scrape', 'discovery']);
    manage = await shared.token(acme, ['manage']);
  });
  afterAll(async () => {
    await Promise.all((exporters ?? []).map(({ process }) => process.stop()));
    await fleet?.close();
  });

  const ask = async (exporter: Exporter, path: string, init: RequestInit = {}): Promise<Answer> => {
    const headers = { authorization: `Bearer ${token}`, ...(init.headers as Record<string, string>) };
    const response = await fetch(`${exporter.url}${path}`, { ...init, headers });
    return { status: response.status, body: await response.text(), headers: response.headers };
  };

  /** Like a load balancer: round robin, skipping machines that refuse the connection. */
  const askAny = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const first = turn++ % exporters.length;
    for (const exporter of [...exporters.slice(first), ...exporters.slice(0, first)]) {
      try {
        return await ask(exporter, path, init);
      } catch {
        // The next one.
      }
    }
    throw new Error('no exporter answers');
  };

  const holder = async (): Promise<{ pid: number; fence: number }> =>
    shared.registry.session.read(platform, async ({ db }) => {
      const row = await db
        .selectFrom('leases')
        .selectAll()
        .where('name', '=', task)
        .executeTakeFirstOrThrow();
      return { pid: Number(row.holder.split(' ')[1]), fence: row.fence };
    });

  const plantExpiredKey = async (key: string): Promise<void> => {
    const before = '2020-01-01T00:00:00.000Z';
    const times = { created_at: before, expires_at: before };
    const row = { tenant_id: acme.tenantId, principal: 'p', key, request_hash: '', status: null, body: null };
    await shared.registry.session.write(platform, async ({ db }) => {
      await db
        .insertInto('idempotency_keys')
        .values({ ...row, ...times })
        .execute();
    });
  };
  const countKeys = async (key: string): Promise<number> =>
    shared.registry.session.read(platform, async ({ db }) => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from idempotency_keys
        where key = ${key}`.execute(db);
      return rows[0]?.n ?? 0;
    });

  it('all know at once what was registered, and read the device', async () => {
    const device = await registerSimulated(shared.registry, acme, fleet.device('hub-ap1'));
    const lists = await Promise.all(exporters.map((exporter) => ask(exporter, '/discovery')));
    expect(new Set(lists.map(({ body }) => body)).size).toBe(1);
    expect(lists[0]?.body).toContain(device.id);
    for (const exporter of exporters) {
      const { body } = await ask(exporter, `/probe?target=${device.id}`);
      expect(body).toMatch(/^mikrotik_up 1$/m);
    }
  });

  it('a request repeated at another machine is not carried out twice', async () => {
    const [one, two, three] = exporters as [Exporter, Exporter, Exporter];
    const init = {
      method: 'POST',
      headers: {
        authorization: `Bearer ${manage}`,
        'content-type': 'application/json',
        'idempotency-key': 'once',
      },
      body: JSON.stringify({ name: 'Tower 9' }),
    };
    const first = await ask(one, '/api/v1/sites', init);
    expect(first.status).toBe(201);
    for (const other of [two, three]) {
      const again = await ask(other, '/api/v1/sites', init);
      expect(again.body).toBe(first.body);
      expect(again.headers.get('idempotency-replayed')).toBe('true');
    }
  });

  it('a token revoked at one is refused by all', async () => {
    const { token: short, text } = await shared.registry.tokens.create(acme, {
      name: 'short',
      role: 'viewer',
      scopes: ['discovery'],
    });
    const init = { headers: { authorization: `Bearer ${text.reveal()}` } };
    for (const exporter of exporters) expect((await ask(exporter, '/discovery', init)).status).toBe(200);
    await shared.registry.tokens.revoke(acme, short.id);
    for (const exporter of exporters) expect((await ask(exporter, '/discovery', init)).status).toBe(401);
  });

  it('one of them does the scheduled work', async () => {
    await plantExpiredKey('old');
    await until(
      'the key is gone',
      () => countKeys('old'),
      (count) => count === 0,
    );
    expect(exporters.map(({ process }) => process.pid)).toContain((await holder()).pid);
  });

  it('killed with -9, everything goes on and another takes the lease over', async () => {
    const before = await holder();
    const victim = exporters.find(({ process }) => process.pid === before.pid);
    if (victim === undefined) throw new Error('one of the exporters holds the lease');
    victim.process.kill('SIGKILL');
    await victim.process.exited;
    await plantExpiredKey('older');
    const answers = await Promise.all(Array.from({ length: 60 }, () => askAny('/probe?target=hub-ap1')));
    expect(answers.every(({ status, body }) => status === 200 && /^mikrotik_up 1$/m.test(body))).toBe(true);
    const after = await until('the lease moves', holder, ({ pid }) => pid !== before.pid, 60_000);
    expect(after.fence).toBe(before.fence + 1);
    await until(
      'the work is done',
      () => countKeys('older'),
      (count) => count === 0,
    );
    expect((await askAny('/discovery')).status).toBe(200);
  });

  it('one that is stopped hands its lease on', async () => {
    const before = await holder();
    const leaving = exporters.find(({ process }) => process.pid === before.pid);
    expect((await leaving?.process.stop())?.code).toBe(0);
    const after = await until('the lease moves', holder, ({ pid }) => pid !== before.pid && pid > 0, 25_000);
    expect(after.fence).toBe(before.fence + 1);
  });
});
