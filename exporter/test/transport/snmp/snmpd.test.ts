import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Deadline } from '../../../src/concurrency/deadline.ts';
import type { SnmpAuth } from '../../../src/config/settings.ts';
import { ExporterError } from '../../../src/errors/exporter-error.ts';
import { type SnmpReadOptions, SnmpSession } from '../../../src/transport/snmp/session.ts';
import { SnmpSessionPool } from '../../../src/transport/snmp/session-pool.ts';
import { community, user } from './accounts.ts';
import { type Daemon, freePort, startSnmpd } from './daemon.ts';

const config = `
rocommunity public 127.0.0.1
sysName mikrofleet-test
sysLocation rack 7
sysContact noc@example.net
createUser noauth
createUser md5only MD5 "authpass-md5"
createUser md5des MD5 "authpass-md5" DES "privpass-des"
createUser shaaes SHA "authpass-sha" AES "privpass-aes"
createUser private SHA "authpass-sha" AES "privpass-aes"
createUser hidden SHA "authpass-sha"
rouser noauth noauth
rouser md5only auth
rouser md5des priv
rouser shaaes auth
rouser private priv
`;

let port: number;
let daemon: Daemon;

const startAgent = (engineId: string): Promise<Daemon> =>
  startSnmpd(`${config}exactEngineID 0x80003a8c04${engineId}\n`, port);

beforeAll(async () => {
  port = await freePort();
  daemon = await startAgent('01');
});
afterAll(async () => {
  await daemon?.stop();
});

const sha: ['sha1', string] = ['sha1', 'authpass-sha'];
const aes: ['aes128', string] = ['aes128', 'privpass-aes'];
const sysName = '1.3.6.1.2.1.1.5.0';
/** sysORTable, of some rows on every system, and the interfaces. */
const request = {
  scalars: [sysName, '1.3.6.1.2.1.1.6.0', '1.3.6.1.2.1.1.2.0', '1.3.6.1.2.1.1.99.0'],
  tables: [
    { name: 'modules', entry: '1.3.6.1.2.1.1.9.1', columns: [2, 3, 4] },
    { name: 'interface', entry: '1.3.6.1.2.1.2.2.1', columns: [2, 8] },
  ],
};
const patience = (caller?: AbortSignal): SnmpReadOptions => ({
  deadline: Deadline.start(20_000, { caller }),
});

const open = (auth: SnmpAuth): Promise<SnmpSession> => SnmpSession.open({ address: '127.0.0.1', port }, auth);

async function errorOf(auth: SnmpAuth, timeoutMs = 10_000): Promise<unknown> {
  const session = await open(auth);
  try {
    await session.read(request, { deadline: Deadline.start(timeoutMs) });
    return 'no error';
  } catch (error) {
    expect(inspect(error, { depth: 10, showHidden: true })).not.toMatch(/pass-/);
    return error instanceof ExporterError ? error.code : error;
  } finally {
    session.close();
  }
}

describe('against net-snmp snmpd', () => {
  const accounts: [string, SnmpAuth][] = [
    ['v1', community('public', { version: '1' })],
    ['v2c', community('public')],
    ['v3 without authentication', user('noauth')],
    ['v3 MD5', user('md5only', { auth: ['md5', 'authpass-md5'] })],
    ['v3 MD5 and DES', user('md5des', { auth: ['md5', 'authpass-md5'], priv: ['des', 'privpass-des'] })],
    ['v3 SHA-1', user('shaaes', { auth: sha })],
    ['v3 SHA-1 and AES', user('shaaes', { auth: sha, priv: aes })],
  ];

  it.each(accounts)('reads with %s', async (_name, auth) => {
    const session = await open(auth);
    const result = await session.read(request, patience());
    session.close();
    expect(result.scalarError).toBeUndefined();
    expect(Object.fromEntries([...result.scalars].map(([oid, value]) => [oid, String(value)]))).toEqual({
      [sysName]: 'mikrofleet-test',
      '1.3.6.1.2.1.1.6.0': 'rack 7',
      '1.3.6.1.2.1.1.2.0': '1.3.6.1.4.1.8072.3.2.10',
    });
    const [modules, interfaces] = result.tables;
    expect(modules).toMatchObject({ complete: true });
    expect(modules?.rows.size).toBeGreaterThan(3);
    for (const [identifier, description, since] of modules?.rows.values() ?? []) {
      expect(identifier).toMatch(/^1\.3\.6\.1\./);
      expect(description).toBeInstanceOf(Uint8Array);
      expect(since).toBeTypeOf('number');
    }
    expect([...(interfaces?.rows.values() ?? [])].map(([name]) => String(name))).toContain('lo');
  });

  it('discovers a v3 engine once a session, before anything else', async () => {
    const session = await open(user('shaaes', { auth: sha, priv: aes }));
    const fresh = await session.read(request, patience());
    const warm = await session.read(request, patience());
    const kept = await session.read(request, patience());
    session.close();
    expect(fresh.statistics.roundTrips).toBeGreaterThan(warm.statistics.roundTrips);
    expect(kept.statistics).toMatchObject({ roundTrips: 1, requests: warm.statistics.requests });
  });

  it.each<[string, SnmpAuth, string]>([
    ['an unknown user', user('nobody', { auth: sha }), 'device.snmp-unknown-user'],
    ['a user without rights', user('hidden', { auth: sha }), 'device.snmp-unknown-user'],
    [
      'a wrong password',
      user('shaaes', { auth: ['sha1', 'wrongpass-sha'] }),
      'device.snmp-wrong-credentials',
    ],
    ['a wrong protocol', user('shaaes', { auth: ['md5', 'authpass-sha'] }), 'device.snmp-wrong-credentials'],
    [
      'privacy the user does not have',
      user('md5only', { auth: ['md5', 'authpass-md5'], priv: aes }),
      'device.snmp-security-level',
    ],
  ])('tells %s', async (_name, auth, code) => {
    expect(await errorOf(auth)).toBe(code);
  });

  it.each([
    ['password', ['aes128', 'wrongpass-aes']],
    ['protocol', ['des', 'privpass-aes']],
  ] as const)('tells a wrong privacy %s from a device that is down, at every read', async (_what, priv) => {
    const wrong = user('private', { auth: sha, priv: [...priv] }, { timeoutMs: 300, retries: 0 });
    const session = await open(wrong);
    for (let read = 0; read < 2; read += 1) {
      await expect(session.read(request, patience())).rejects.toMatchObject({
        code: 'device.snmp-wrong-privacy',
      });
    }
    session.close();
  });

  it('cannot tell a wrong community from a device that is down', async () => {
    expect(await errorOf(community('wrong', { timeoutMs: 300, retries: 0 }))).toBe('device.snmp-no-answer');
  });

  it('closes the session as soon as the caller goes away', async () => {
    const session = await open(community('public'));
    await expect(session.read(request, patience(AbortSignal.abort()))).rejects.toMatchObject({
      code: 'collector.cancelled',
    });
    session.close();
  });
});

const readAll = (session: SnmpSession): Promise<unknown> => session.read(request, patience());

describe('the pool', () => {
  const auth = user('shaaes', { auth: sha, priv: aes });

  it('keeps v3 sessions and lends each to one at a time', async () => {
    const pool = new SnmpSessionPool();
    const endpoint = { address: '127.0.0.1', port };
    const use = (with_: SnmpAuth): Promise<SnmpSession> =>
      pool.use(endpoint, with_, undefined, async (session) => {
        await session.read(request, patience());
        return session;
      });
    const first = await use(auth);
    expect(await use(auth)).toBe(first);
    expect(pool.idleCount).toBe(1);
    const [one, other] = await Promise.all([use(auth), use(auth)]);
    expect(one).not.toBe(other);
    expect(pool.idleCount).toBe(2);
    // A reloaded account is the same account as long as its content has not changed.
    const again = await use(user('shaaes', { auth: sha, priv: aes }));
    expect([one, other]).toContain(again);
    expect(await use(user('shaaes', { auth: sha }))).not.toBe(again);
    expect(pool.idleCount).toBe(3);
    await use(community('public'));
    expect(pool.idleCount).toBe(3);
    pool.close();
    expect(pool.idleCount).toBe(0);
    await expect(use(auth)).rejects.toMatchObject({ code: 'collector.cancelled' });
  });

  it('gives up kept sessions when all sockets are in use', async () => {
    const pool = new SnmpSessionPool({ max: 1 });
    const endpoint = { address: '127.0.0.1', port };
    await pool.use(endpoint, auth, undefined, readAll);
    expect(pool.idleCount).toBe(1);
    const another = user('shaaes', { auth: sha });
    await Promise.all([
      pool.use(endpoint, another, undefined, readAll),
      pool.use(endpoint, another, undefined, readAll),
    ]);
    expect(pool.idleCount).toBe(1);
    pool.close();
  });

  it('closes a kept session after its idle time', async () => {
    const pool = new SnmpSessionPool({ idleMs: 20 });
    await pool.use({ address: '127.0.0.1', port }, auth, undefined, (session) =>
      session.read(request, patience()),
    );
    await expect.poll(() => pool.idleCount, { timeout: 10_000 }).toBe(0);
    pool.close();
  });

  it.each([
    ['restarted', '01'],
    ['replaced by another one', '02'],
  ])('goes on with a kept session whose agent was %s', async (_name, engineId) => {
    const pool = new SnmpSessionPool();
    const endpoint = { address: '127.0.0.1', port };
    const read = (): Promise<string> =>
      pool.use(endpoint, auth, undefined, async (session) =>
        String((await session.read(request, patience())).scalars.get(sysName)),
      );
    expect(await read()).toBe('mikrofleet-test');
    await daemon.stop();
    daemon = await startAgent(engineId);
    expect(await read()).toBe('mikrofleet-test');
    expect(await read()).toBe('mikrofleet-test');
    pool.close();
  });
});
