import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countTimers, countListeners } from '../../concurrency/leaks.ts';
import { Deadline } from '../../../src/concurrency/deadline.ts';
import { Secret } from '../../../src/config/secret.ts';
import type { ConnectionLimits } from '../../../src/config/settings.ts';
import type { ApiConnection } from '../../../src/transport/routeros-api/connection.ts';
import { ApiConnectionPool } from '../../../src/transport/routeros-api/connection-pool.ts';
import {
  authWith,
  errorOf,
  password,
  type Request,
  type Script,
  ScriptedDevice,
  startDevice,
  stopAll,
  until,
} from './scripted-device.ts';
import { sentence } from './wire.ts';

let now = 0;
const pools: ApiConnectionPool[] = [];

beforeEach(() => {
  now = 1_000_000;
});
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
  await stopAll();
});

function poolWith(limits: Partial<ConnectionLimits> = {}): ApiConnectionPool {
  const pool = new ApiConnectionPool(
    { max: 10, idleMs: 60_000, commandsInFlight: 4, ...limits },
    { now: () => now, apiLimits: { silenceMs: 1_000 } },
  );
  pools.push(pool);
  return pool;
}

const answer: Script = (request) => request.say('!done', '=ret=ok');
const soon = (caller?: AbortSignal): Deadline => Deadline.start(3_000, { caller });
const ask = async (connection: ApiConnection): Promise<string | undefined> =>
  (await connection.run({ path: '/a' })).ret;

const closing =
  (end: (request: Request) => void): Script =>
  (request) => {
    if (request.path === '/end') end(request);
    else answer(request);
  };

const askEnd = (connection: ApiConnection): Promise<unknown> => connection.run({ path: '/end' });
const askB = async (connection: ApiConnection): Promise<string | undefined> =>
  (await connection.run({ path: '/b' })).ret;
const askRound =
  (round: string) =>
  async (connection: ApiConnection): Promise<string | undefined> =>
    (await connection.run({ path: '/a', args: [['round', round]] })).ret;

describe('kept connections', () => {
  it('are used again: one login for many scrapes', async () => {
    const device = await startDevice(answer);
    const pool = poolWith();
    for (let round = 0; round < 5; round++) {
      expect(await pool.use(device.endpoint, authWith(), soon(), ask)).toBe('ok');
    }
    expect(device.logins).toBe(1);
    expect(pool.statistics).toMatchObject({
      open: 1,
      inUse: 0,
      dials: 1,
      logins: 1,
      reuses: 4,
      failedLogins: 0,
    });
  });

  it('are shared by users at the same time, who share one dial', async () => {
    const device = await startDevice(answer, {
      login: (request) => setTimeout(() => request.say('!done'), 20),
    });
    const pool = poolWith();
    const connections = new Set<ApiConnection>();
    let inside = 0;
    const uses = Array.from({ length: 6 }, () =>
      pool.use(device.endpoint, authWith(), soon(), async (connection) => {
        connections.add(connection);
        inside++;
        await until(() => inside === 6);
        expect(pool.statistics).toMatchObject({ open: 1, inUse: 1 });
        return ask(connection);
      }),
    );
    expect(await Promise.all(uses)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'ok']);
    expect(connections.size).toBe(1);
    expect(device.accepted).toBe(1);
    expect(pool.statistics.inUse).toBe(0);
  });

  it('fail for all who share a dial, and who joined it learns that: its times are not theirs', async () => {
    const device = await startDevice(answer, {
      login: (request) =>
        setTimeout(() => request.say('!trap', '=message=invalid user name or password (6)'), 20),
    });
    const pool = poolWith();
    const use = (): Promise<unknown> => errorOf(pool.use(device.endpoint, authWith(), soon(), ask));
    const [first, joined] = (await Promise.all([use(), use()])).map((error) => (error as Error).message);
    expect(joined).toBe(`${first} Another read had begun this attempt.`);
  });

  it('keep what callers know of the session', async () => {
    const device = await startDevice(answer);
    const pool = poolWith();
    await pool.use(device.endpoint, authWith(), soon(), async (connection) =>
      connection.session.set('absent', 1),
    );
    const known = await pool.use(device.endpoint, authWith(), soon(), async (c) => c.session.get('absent'));
    expect(known).toBe(1);
  });

  it('survive work that fails for reasons of its own', async () => {
    const device = await startDevice(answer);
    const pool = poolWith();
    const mine = new Error('mine');
    const error = await errorOf(pool.use(device.endpoint, authWith(), soon(), () => Promise.reject(mine)));
    expect(error).toBe(mine);
    await pool.use(device.endpoint, authWith(), soon(), ask);
    expect(pool.statistics).toMatchObject({ open: 1, inUse: 0, dials: 1 });
  });

  it('are closed when idle, not while in use', async () => {
    const device = await startDevice(answer);
    const pool = poolWith();
    await pool.use(device.endpoint, authWith(), soon(), async () => {
      now += 120_000;
      pool.closeIdle();
      expect(pool.statistics.open).toBe(1);
    });
    now += 59_000;
    pool.closeIdle();
    expect(pool.statistics.open).toBe(1);
    now += 2_000;
    pool.closeIdle();
    expect(pool.statistics).toMatchObject({ open: 0, idleCloses: 1 });
    await until(() => device.sockets.size === 0);
  });

  it('are never given to another account, password or TLS setting', async () => {
    const device = await startDevice(answer, { login: (request) => request.say('!done') });
    const pool = poolWith();
    const auths = [
      authWith(),
      authWith({ username: 'other' }),
      authWith({ password: new Secret('changed') }),
      authWith({ codePage: 'gbk' }),
      authWith({ legacyLogin: true }),
    ];
    for (const auth of auths) await pool.use(device.endpoint, auth, soon(), ask);
    expect(device.accepted).toBe(5);
    const withTls = authWith({ tls: { mode: 'pin', fingerprint: '0'.repeat(64) } });
    await errorOf(pool.use(device.endpoint, withTls, Deadline.start(100), ask));
    expect(device.accepted).toBe(6);
    await pool.use(device.endpoint, authWith(), soon(), ask);
    expect(device.accepted).toBe(6);
  });

  it('do not show the password', () => {
    expect(inspect(poolWith(), { depth: 9, showHidden: true })).not.toContain(password);
  });
});

describe('a kept connection that is gone', () => {
  it('is replaced when the end was seen before', async () => {
    const device = await startDevice(answer);
    const pool = poolWith();
    await pool.use(device.endpoint, authWith(), soon(), ask);
    for (const socket of device.sockets) socket.end();
    await until(() => pool.statistics.open === 0);
    expect(await pool.use(device.endpoint, authWith(), soon(), ask)).toBe('ok');
    expect(pool.statistics).toMatchObject({ dials: 2, relogins: 0 });
  });

  it.each([
    ['FIN', (request: Request) => request.socket.end()],
    ['RST', (request: Request) => request.socket.resetAndDestroy()],
    ['!fatal', (request: Request) => request.raw(sentence('!fatal', 'session killed'))],
  ])('is replaced once when the first command meets %s', async (_name, end) => {
    let ends = 0;
    const device = await startDevice((request) => {
      if (request.arg('round') === '2' && ends++ === 0) end(request);
      else answer(request);
    });
    const pool = poolWith();
    await pool.use(device.endpoint, authWith(), soon(), askRound('1'));
    expect(await pool.use(device.endpoint, authWith(), soon(), askRound('2'))).toBe('ok');
    expect(pool.statistics).toMatchObject({ dials: 2, relogins: 1, open: 1 });
    expect(device.logins).toBe(2);
  });

  it('is replaced also when the work keeps its failures to itself', async () => {
    let ends = 0;
    const device = await startDevice((request) => {
      if (request.path === '/b' && ends++ < 2) request.socket.end();
      else answer(request);
    });
    const pool = poolWith();
    await pool.use(device.endpoint, authWith(), soon(), ask);
    const results = await pool.use(device.endpoint, authWith(), soon(), (connection) =>
      Promise.allSettled([connection.run({ path: '/b' }), connection.run({ path: '/b' })]),
    );
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'fulfilled']);
  });

  it('is replaced once only', async () => {
    const device = await startDevice(closing((request) => request.socket.end()));
    const pool = poolWith();
    await pool.use(device.endpoint, authWith(), soon(), ask);
    const error = await errorOf(pool.use(device.endpoint, authWith(), soon(), askEnd));
    expect(error.code).toBe('device.closed');
    expect(device.logins).toBe(2);
  });

  it('is not replaced when something had arrived, nor when it was new', async () => {
    const device = await startDevice(
      closing((request) => {
        request.say('!re', '=a=1');
        request.socket.end();
      }),
    );
    const pool = poolWith();
    expect((await errorOf(pool.use(device.endpoint, authWith(), soon(), askEnd))).code).toBe('device.closed');
    expect(device.logins).toBe(1);
    await pool.use(device.endpoint, authWith(), soon(), ask);
    expect((await errorOf(pool.use(device.endpoint, authWith(), soon(), askEnd))).code).toBe('device.closed');
    expect(device.logins).toBe(2);
  });

  it('is replaced for several users with one dial', async () => {
    let ends = 0;
    const device = await startDevice((request) => {
      if (request.path === '/b' && ends++ === 0) request.socket.end();
      else if (request.path === '/a' || ends > 1) answer(request);
    });
    const pool = poolWith();
    await pool.use(device.endpoint, authWith(), soon(), ask);
    const both = [1, 2].map(() => pool.use(device.endpoint, authWith(), soon(), askB));
    expect(await Promise.all(both)).toEqual(['ok', 'ok']);
    expect(device.logins).toBe(2);
  });

  it('that was silent is not used by the next one', async () => {
    let silent = false;
    const device = await startDevice((request) => {
      if (!silent) answer(request);
    });
    const pool = poolWith();
    await pool.use(device.endpoint, authWith(), soon(), ask);
    silent = true;
    // With time left the pool would try once more.
    const deadline = Deadline.start(100);
    const error = await errorOf(
      pool.use(device.endpoint, authWith(), deadline, (connection) =>
        connection.run({ path: '/a' }, { deadline }),
      ),
    );
    expect(error.code).toBe('device.timeout');
    silent = false;
    expect(await pool.use(device.endpoint, authWith(), soon(), ask)).toBe('ok');
    expect(device.logins).toBe(2);
  });
});

describe('a deadline of the pool', () => {
  it('has no listener and no timer left, whether the device answers or not', async () => {
    const device = await startDevice(answer);
    const refusing = await new ScriptedDevice(answer).listen();
    const { endpoint } = refusing;
    await refusing.stop();
    const pool = poolWith();
    const timers = countTimers();
    const deadline = soon();
    const listeners = countListeners(deadline.signal);
    expect(await pool.use(device.endpoint, authWith(), deadline, ask)).toBe('ok');
    expect(await pool.use(device.endpoint, authWith(), deadline, ask)).toBe('ok');
    await errorOf(pool.use(endpoint, authWith(), deadline, ask));
    expect(listeners()).toBe(0);
    deadline.end();
    expect(timers()).toBe(0);
  });

  it('is named by the attempt itself, with how far it had come', async () => {
    const device = await startDevice(answer, { login: () => {} });
    const error = await errorOf(poolWith().use(device.endpoint, authWith(), Deadline.start(60), ask));
    expect(error.code).toBe('device.timeout');
    expect(error.message).toContain('did not answer the login within 0.06 s');
  });
});

describe('the bound', () => {
  it('closes the connection idle for longest', async () => {
    const devices = await Promise.all([startDevice(answer), startDevice(answer), startDevice(answer)]);
    const pool = poolWith({ max: 2 });
    const use = (index: 0 | 1 | 2) => {
      now += 1_000;
      return pool.use(devices[index].endpoint, authWith(), soon(), ask);
    };
    await use(0);
    await use(1);
    await use(0);
    await use(2);
    expect(pool.statistics).toMatchObject({ open: 2, evictions: 1 });
    await use(0);
    expect(devices.map((device) => device.logins)).toEqual([1, 1, 1]);
    await use(1);
    expect(devices.map((device) => device.logins)).toEqual([1, 2, 1]);
  });

  it('refuses when all are in use, and that is no fault of the device', async () => {
    const [first, second] = await Promise.all([startDevice(answer), startDevice(answer)]);
    const pool = poolWith({ max: 1 });
    const inner = await pool.use(first.endpoint, authWith(), soon(), async () => {
      const error = await errorOf(pool.use(second.endpoint, authWith(), soon(), ask));
      expect(error.code).toBe('device.busy');
      // The same device is served over the existing connection.
      return pool.use(first.endpoint, authWith(), soon(), ask);
    });
    expect(inner).toBe('ok');
    expect(await pool.use(second.endpoint, authWith(), soon(), ask)).toBe('ok');
  });

  it('counts connections being opened', async () => {
    const slow = await startDevice(answer, { onConnection: () => {} });
    const other = await startDevice(answer);
    const pool = poolWith({ max: 1 });
    const gone = new AbortController();
    const opening = errorOf(pool.use(slow.endpoint, authWith(), soon(gone.signal), ask));
    expect(pool.statistics.opening).toBe(1);
    expect((await errorOf(pool.use(other.endpoint, authWith(), soon(), ask))).code).toBe('device.busy');
    gone.abort();
    expect((await opening).code).toBe('collector.cancelled');
    expect(await pool.use(other.endpoint, authWith(), soon(), ask)).toBe('ok');
  });
});

describe('dead devices', () => {
  it('fail at once while the pause lasts, which grows, and a success clears it', async () => {
    const gone = await new ScriptedDevice(answer).listen();
    const { endpoint } = gone;
    await gone.stop();
    const pool = poolWith();
    const attempt = () => errorOf(pool.use(endpoint, authWith(), soon(), ask));

    expect((await attempt()).code).toBe('device.refused');
    const error = await attempt();
    expect(error.code).toBe('device.backoff');
    expect(error.message).toMatch(
      /^Paused for another 5 s after: 127\.0\.0\.1:\d+: The connection was refused/,
    );
    expect(pool.statistics).toMatchObject({ dials: 1, failedLogins: 1, dead: 1 });

    now += 5_000;
    expect((await attempt()).code).toBe('device.refused');
    now += 9_000;
    expect((await attempt()).code).toBe('device.backoff');
    now += 1_000;

    const back = await new ScriptedDevice(answer).listen(endpoint.port);
    expect(await pool.use(endpoint, authWith(), soon(), ask)).toBe('ok');
    expect(pool.statistics.dead).toBe(0);
    await back.stop();
  });

  it('a rejected login pauses this account only', async () => {
    const device = await startDevice(answer);
    const pool = poolWith();
    const wrong = authWith({ password: new Secret('wrong') });
    expect((await errorOf(pool.use(device.endpoint, wrong, soon(), ask))).code).toBe('device.login-rejected');
    expect((await errorOf(pool.use(device.endpoint, wrong, soon(), ask))).code).toBe('device.backoff');
    expect(device.logins).toBe(1);
    expect(await pool.use(device.endpoint, authWith(), soon(), ask)).toBe('ok');
  });

  it('a caller that goes away says nothing about the device, a deadline does', async () => {
    let silent = true;
    const device = await startDevice(answer, {
      login: (request) => {
        if (!silent) request.say('!done');
      },
    });
    const pool = poolWith();
    const gone = new AbortController();
    const pending = errorOf(pool.use(device.endpoint, authWith(), soon(gone.signal), ask));
    gone.abort();
    expect((await pending).code).toBe('collector.cancelled');
    expect(pool.statistics.dead).toBe(0);
    const late = await errorOf(pool.use(device.endpoint, authWith(), Deadline.start(50), ask));
    expect(late.code).toBe('device.timeout');
    expect(pool.statistics.dead).toBe(1);
    silent = false;
    now += 5_000;
    expect(await pool.use(device.endpoint, authWith(), soon(), ask)).toBe('ok');
  });

  it('one waiter that gives up leaves the dial to the others', async () => {
    let login: Request | undefined;
    const device = await startDevice(answer, {
      login: (request) => {
        login = request;
      },
    });
    const pool = poolWith();
    const gone = new AbortController();
    const impatient = errorOf(pool.use(device.endpoint, authWith(), soon(gone.signal), ask));
    const patient = pool.use(device.endpoint, authWith(), soon(), ask);
    const short = errorOf(pool.use(device.endpoint, authWith(), Deadline.start(30), ask));
    await until(() => login !== undefined);
    gone.abort();
    expect((await impatient).code).toBe('collector.cancelled');
    expect((await short).code).toBe('device.timeout');
    login?.say('!done');
    expect(await patient).toBe('ok');
    expect(device.logins).toBe(1);
  });
});

describe('closing the pool', () => {
  it('ends everything, connections being opened too', async () => {
    const device = await startDevice(() => {});
    const slow = await startDevice(answer, { onConnection: () => {} });
    const pool = poolWith();
    const working = errorOf(pool.use(device.endpoint, authWith(), soon(), ask));
    const opening = errorOf(pool.use(slow.endpoint, authWith(), soon(), ask));
    await until(() => device.commands.length === 1);
    await pool.close();
    expect((await working).code).toBe('collector.cancelled');
    expect((await opening).code).toBe('collector.cancelled');
    expect((await errorOf(pool.use(device.endpoint, authWith(), soon(), ask))).code).toBe(
      'collector.cancelled',
    );
    expect(pool.statistics).toMatchObject({ open: 0, opening: 0, inUse: 0 });
    await until(() => device.sockets.size === 0 && slow.sockets.size === 0);
  });
});
