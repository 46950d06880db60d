import { inspect } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { Deadline } from '../../../src/concurrency/deadline.ts';
import { Secret } from '../../../src/config/secret.ts';
import { challengeResponse } from '../../../src/transport/routeros-api/login.ts';
import { openApiConnection } from '../../../src/transport/routeros-api/open-connection.ts';
import {
  authWith,
  connect,
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

afterEach(stopAll);

const answer: Script = (request) => request.say('!done');
const challenge = '259e0bc05acd6f46926dc2f809ed1bba';

/** Before RouterOS 6.43: arguments other than a response are ignored. The response is for the password "test". */
const oldLogin: Script = (request) => {
  const response = request.arg('response');
  if (response === undefined) request.say('!done', `=ret=${challenge}`);
  else if (response === '00c7fd865183a43a772dde231f6d0bff13' && request.arg('name') === 'monitor')
    request.say('!done');
  else {
    request.say('!trap', '=message=cannot log in');
    request.say('!done');
  }
};

const oldPassword = new Secret('test');

describe('challenge response', () => {
  it.each([
    ['test', challenge, '00c7fd865183a43a772dde231f6d0bff13'],
    ['passTest', 'abc123', '0021277bff9ac7caf06aa608e46616d47f'],
  ])('of %s to %s', (text, hex, response) => {
    expect(challengeResponse(new Secret(text), hex)).toBe(response);
  });
});

describe('login', () => {
  it('with name and password', async () => {
    const device = await startDevice(answer);
    const connection = await connect(device);
    expect(device.requests[0]?.words).toEqual(['/login', '.tag=1', '=name=monitor', `=password=${password}`]);
    expect(device.logins).toBe(1);
    connection.close();
  });

  it('with UTF-8 and with an empty password', async () => {
    const device = await startDevice(answer, { login: answer });
    for (const text of ['pässwörd☎', '']) {
      (await connect(device, { auth: { password: new Secret(text) } })).close();
      expect(device.requests.at(-1)?.arg('password')).toBe(text);
    }
  });

  it('to a service that answers without tag', async () => {
    const device = await startDevice(answer, { login: (request) => request.raw(sentence('!done')) });
    const connection = await connect(device);
    expect((await connection.run({ path: '/a' })).rowCount).toBe(0);
    connection.close();
  });

  it('with the challenge, when asked for; the password never leaves', async () => {
    const device = await startDevice(answer, { login: oldLogin });
    const connection = await connect(device, { auth: { legacyLogin: true, password: oldPassword } });
    expect(
      device.requests.map((request) => request.words.filter((word) => !word.startsWith('.tag'))),
    ).toEqual([['/login'], ['/login', '=name=monitor', '=response=00c7fd865183a43a772dde231f6d0bff13']]);
    expect(device.received.includes('=password=')).toBe(false);
    connection.close();
  });

  it.each([
    ['a trap', (request: Request) => request.say('!trap', '=message=invalid user name or password (6)')],
    ['nothing', () => {}],
  ])('with legacy_login to a newer device that answers the bare login with %s', async (_name, first) => {
    const device = await startDevice(answer, {
      login: (request) => {
        if (request.arg('name') === undefined) first(request);
        else if (request.arg('password') !== password) request.say('!trap', '=message=cannot log in');
        request.say('!done');
      },
    });
    const connection = await connect(device, { auth: { legacyLogin: true } });
    expect(device.logins).toBe(2);
    connection.close();
  });

  it('refuses the challenge without legacy_login', async () => {
    const device = await startDevice(answer, { login: oldLogin });
    const error = await errorOf(connect(device, { auth: { password: oldPassword } }));
    expect(error.code).toBe('device.login-method');
    expect(device.logins).toBe(1);
    await until(() => device.sockets.size === 0);
  });

  it('refuses a challenge that is none, and a second one', async () => {
    const bad = await startDevice(answer, { login: (request) => request.say('!done', '=ret=xyz') });
    expect((await errorOf(connect(bad, { auth: { legacyLogin: true } }))).code).toBe('device.protocol');
    const again = await startDevice(answer, { login: (request) => request.say('!done', '=ret=abcd') });
    expect((await errorOf(connect(again, { auth: { legacyLogin: true } }))).code).toBe(
      'device.login-rejected',
    );
  });
});

const rejecting =
  (message: string): Script =>
  (request) => {
    request.say('!trap', `=message=${message}`);
    request.say('!done');
  };

describe('rejected logins', () => {
  it.each([
    ['invalid user name or password (6)', 'device.login-rejected'],
    ['incorrect login', 'device.login-rejected'],
    ['cannot log in', 'device.login-rejected'],
    ['not enough permissions (9)', 'device.login-rejected'],
    ['too many sessions', 'device.session-limit'],
    ['maximum number of sessions reached', 'device.session-limit'],
  ])('"%s" is %s', async (message, code) => {
    const device = await startDevice(answer, { login: rejecting(message) });
    const error = await errorOf(connect(device));
    expect(error.code).toBe(code);
    expect(error.message).toContain(message);
    await until(() => device.sockets.size === 0);
  });

  it('a wrong password, plain and challenge', async () => {
    const auth = { password: new Secret('wrong-marker') };
    const plain = await startDevice(answer);
    expect((await errorOf(connect(plain, { auth }))).code).toBe('device.login-rejected');
    const old = await startDevice(answer, { login: oldLogin });
    const error = await errorOf(connect(old, { auth: { ...auth, legacyLogin: true } }));
    expect(error.code).toBe('device.login-rejected');
  });

  it('!fatal, FIN and garbage in place of an answer', async () => {
    const cases: [Script, string][] = [
      [(request) => request.raw(sentence('!fatal', 'not logged in')), 'device.fatal'],
      [(request) => request.raw(sentence('!fatal', 'too many sessions')), 'device.session-limit'],
      [(request) => request.socket.end(), 'device.login-not-answered'],
      [(request) => request.socket.resetAndDestroy(), 'device.login-not-answered'],
      [(request) => request.raw(Buffer.from('HTTP/1.1 400')), 'device.protocol'],
      [(request) => request.raw(Buffer.from('15030300020228', 'hex')), 'device.tls-required'],
    ];
    for (const [login, code] of cases) {
      const device = await startDevice(answer, { login });
      expect((await errorOf(connect(device))).code).toBe(code);
    }
  });

  it('no error shows the password, not even when the device repeats it', async () => {
    const scripts: Script[] = [
      rejecting(`wrong password ${password}`),
      (request) => request.raw(sentence('!fatal', `wrong password ${password}`)),
      (request) => request.raw(Buffer.concat([Buffer.of(30), Buffer.from(`=password=${password}`)])),
      (request) => request.socket.end(),
      () => {},
    ];
    for (const login of scripts) {
      const device = await startDevice(answer, { login });
      const error = await errorOf(connect(device, { timeoutMs: 200 }));
      const shown = `${error.message} ${error.stack} ${inspect(error, { depth: 9 })} ${JSON.stringify(error)}`;
      expect(shown).not.toContain(password);
    }
  });

  it('a connection and an auth do not show the password', async () => {
    const device = await startDevice(answer);
    const connection = await connect(device);
    expect(inspect(connection, { depth: 2, showHidden: true })).not.toContain(password);
    connection.close();
  });
});

describe('what can go wrong before the login', () => {
  it('nothing listens', async () => {
    const device = await new ScriptedDevice(answer).listen();
    const { endpoint } = device;
    await device.stop();
    const error = await errorOf(
      openApiConnection(endpoint, authWith(), {
        deadline: Deadline.start(2_000),
        commandsInFlight: 4,
      }),
    );
    expect(error.code).toBe('device.refused');
    expect(error.message).toContain(`127.0.0.1:${endpoint.port}`);
  });

  it('the name does not resolve', async () => {
    const endpoint = { address: 'no-such-device.invalid', port: 8728 };
    const error = await errorOf(
      openApiConnection(endpoint, authWith(), {
        deadline: Deadline.start(4_000),
        commandsInFlight: 4,
      }),
    );
    expect(['device.name-not-found', 'device.timeout']).toContain(error.code);
  });

  it('the device accepts and says nothing', async () => {
    const device = await startDevice(answer, { onConnection: () => {} });
    const error = await errorOf(connect(device, { timeoutMs: 1000 }));
    expect(error.code).toBe('device.timeout');
    expect(error.message).toContain('did not answer the login within 1 s');
    await until(() => device.sockets.size === 0);
  });

  it('the caller goes away, or its deadline ends', async () => {
    const device = await startDevice(answer, { onConnection: () => {} });
    const gone = new AbortController();
    const pending = errorOf(connect(device, { signal: gone.signal }));
    gone.abort();
    expect((await pending).code).toBe('collector.cancelled');
    expect((await errorOf(connect(device, { signal: AbortSignal.abort() }))).code).toBe(
      'collector.cancelled',
    );
    expect((await errorOf(connect(device, { signal: AbortSignal.timeout(30) }))).code).toBe('device.timeout');
    await until(() => device.sockets.size === 0);
  });

  it('the login waits longer than a silent command would, without asking anything else', async () => {
    const device = await startDevice(answer, {
      login: (request) => setTimeout(() => request.say('!done'), 60),
    });
    (await connect(device, { limits: { silenceMs: 10 } })).close();
    expect(device.requests.map((request) => request.path)).toEqual(['/login']);
  });
});
