import { execFile } from 'node:child_process';
import { hashSync } from 'bcryptjs';
import { afterEach, describe, expect, it } from 'vitest';
import { Secret } from '../../../src/config/secret.ts';
import { ExporterError } from '../../../src/errors/exporter-error.ts';
import { readBasicCredentials } from '../../../src/http/web-config/basic-credentials.ts';
import { PasswordCheck } from '../../../src/http/web-config/password-check.ts';
import { Certificates } from './certificates.ts';
import { logged, type Secured, startSecured } from './start.ts';

const password = 'hunter2-ümlaut:colon';
const hash = hashSync(password, 4);
const files = new Certificates();
const usersFile = (more = ''): string =>
  files.write('users.yml', `basic_auth_users: { alice: "${hash}" }\n${more}`);
let secured: Secured;

function basic(user: string, word: string): Record<string, string> {
  return { authorization: `Basic ${Buffer.from(`${user}:${word}`).toString('base64')}` };
}

const right = basic('alice', password);

async function start(file = usersFile(), tokens?: Parameters<typeof startSecured>[1]): Promise<void> {
  secured = await startSecured(file, tokens);
}

async function call(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
  return fetch(`http://127.0.0.1:${secured.port}${path}`, { method, headers });
}

afterEach(async () => {
  await secured.close();
  const text = secured.logs.join('');
  for (const secret of ['hunter2', hash, right['authorization']?.slice(6)])
    expect(text).not.toContain(secret);
});

describe('basic authentication', () => {
  it('guards every route but those without anything to protect', async () => {
    await start();
    for (const [route, permission] of secured.app.permissions) {
      const [method = '', url = ''] = route.split(' ');
      if (url.startsWith('/api/')) continue;
      const { status, headers } = await call(url, {}, method);
      expect([route, status]).toEqual([route, permission === 'public' ? 200 : 401]);
      if (status === 401)
        expect(headers.get('www-authenticate')).toBe('Basic realm="mikrofleet", charset="UTF-8"');
    }
    expect((await call('/-/reload', right, 'POST')).status).toBe(200);
    for (const path of ['/', '/metrics', '/probe?target=ap1']) {
      const { status, headers } = await call(path, right);
      expect([status, headers.get('www-authenticate')]).toEqual([200, null]);
    }
  });

  it.each([
    ['no header', {}, 'auth.password-missing'],
    ['a wrong password', basic('alice', 'wrong'), 'auth.password-wrong'],
    ['an empty password', basic('alice', ''), 'auth.password-wrong'],
    ['an unknown user', basic('mallory', password), 'auth.password-wrong'],
    ['the name of a property of objects', basic('__proto__', password), 'auth.password-wrong'],
    ['the hash instead of the password', basic('alice', hash), 'auth.password-wrong'],
    ['another scheme', { authorization: 'Digest username="alice"' }, 'auth.password-missing'],
    [
      'no colon',
      { authorization: `Basic ${Buffer.from('alice').toString('base64')}` },
      'auth.password-missing',
    ],
    ['no base64', { authorization: 'Basic ???' }, 'auth.password-missing'],
    ['a header of 10 kB', basic('alice', 'x'.repeat(10_000)), 'auth.password-missing'],
    ['a token nobody knows of', { authorization: 'Bearer mkf_1' }, 'auth.password-missing'],
  ])('%s is refused', async (_name, headers, code) => {
    await start();
    for (let round = 0; round < 2; round++) {
      const response = await call('/metrics', headers);
      expect(response.status).toBe(401);
      expect(await response.text()).toContain(`[${code}]`);
    }
  });

  it('wrong user and wrong password look the same', async () => {
    await start();
    const texts = await Promise.all(
      [basic('alice', 'x'), basic('bob', 'x')].map(async (headers) =>
        (await call('/metrics', headers)).text(),
      ),
    );
    expect(texts[0]).toBe(texts[1]);
  });

  it('curl gets in with -u, and not without', async () => {
    await start();
    const url = `http://127.0.0.1:${secured.port}/metrics`;
    const run = (words: string[]): Promise<string> =>
      new Promise((resolve, reject) => {
        execFile('curl', ['-s', '-o', '/dev/null', '-w', '%{http_code}', ...words, url], (error, stdout) => {
          if (error === null) resolve(stdout);
          else reject(new Error(error.message));
        });
      });
    expect(await run(['-u', `alice:${password}`])).toBe('200');
    expect(await run(['-u', 'alice:wrong'])).toBe('401');
    expect(await run([])).toBe('401');
  });

  it('a changed password counts for the next request, remembered or not', async () => {
    await start();
    expect((await call('/metrics', right)).status).toBe(200);
    files.write('users.yml', `basic_auth_users: { alice: "${hashSync('another', 4)}" }\n`);
    await logged(secured.logs, 'web configuration loaded');
    expect((await call('/metrics', right)).status).toBe(401);
    expect((await call('/metrics', basic('alice', 'another'))).status).toBe(200);
    files.write('users.yml', 'basic_auth_users: { alice: plain-hunter2 }\n');
    await logged(secured.logs, 'This is not a bcrypt hash');
    expect((await call('/metrics', basic('alice', 'another'))).status).toBe(200);
  });

  it('one address tries 20 passwords a minute; what is remembered does not count', async () => {
    await start();
    expect((await call('/metrics', right)).status).toBe(200);
    const began = performance.now();
    let late = await call('/metrics', basic('alice', 'guess 0'));
    let guesses = 1;
    while (late.status === 401) late = await call('/metrics', basic('alice', `guess ${guesses++}`));
    // One token returns every three seconds.
    const more = Math.floor((performance.now() - began) / 3000);
    expect(guesses - 1).toBeGreaterThanOrEqual(19);
    expect(guesses - 1).toBeLessThanOrEqual(19 + more);
    expect([late.status, late.headers.get('retry-after')]).toEqual([429, expect.stringMatching(/^[123]$/)]);
    expect(await late.text()).toContain('[request.rate-limited]');
    expect((await call('/metrics', basic('alice', 'guess 1'))).status).toBe(401);
    expect((await call('/metrics', right)).status).toBe(200);
  });

  it('the headers of the file are on every answer, and the page keeps its own policy', async () => {
    await start(
      usersFile(
        'http_server_config: { headers: { Strict-Transport-Security: max-age=1, Content-Security-Policy: "default-src \'self\'", X-Frame-Options: deny } }\n',
      ),
    );
    for (const [path, headers] of [
      ['/metrics', right],
      ['/metrics', {}],
      ['/-/healthy', {}],
      ['/nothing', {}],
    ] as const) {
      const response = await call(path, headers);
      expect(response.headers.get('strict-transport-security')).toBe('max-age=1');
      expect(response.headers.get('content-security-policy')).toBe("default-src 'self'");
      expect(response.headers.get('x-frame-options')).toBe('deny');
    }
    expect((await call('/', right)).headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('rate_limit is for all requests together, but not for the health of the process', async () => {
    await start(usersFile('rate_limit: { interval: 10s, burst: 2 }\n'));
    const statuses: number[] = [];
    for (let round = 0; round < 3; round++) statuses.push((await call('/metrics', right)).status);
    expect(statuses).toEqual([200, 200, 429]);
    expect((await call('/-/healthy')).status).toBe(200);
  });
});

describe('tokens beside passwords', () => {
  const refusing = {
    authenticate: async () => {
      throw new ExporterError('auth.bad-token', 'The token is unknown.');
    },
  };

  it('a token is judged as a token, whatever the file says', async () => {
    for (const file of [usersFile(), files.write('none.yml', '')]) {
      await start(file, { tokens: refusing });
      const { status, headers } = await call('/metrics', { authorization: 'Bearer mkf_1' });
      expect([status, headers.get('www-authenticate')]).toEqual([
        401,
        'Bearer realm="mikrofleet", error="invalid_token"',
      ]);
      if (file.endsWith('none.yml')) expect((await call('/metrics')).status).toBe(200);
      await secured.close();
    }
    await start();
  });
});

const credentials = (user: string, word: string) => ({ user, password: new Secret(word) });

describe('the check', () => {
  const users = new Map([
    ['alice', new Secret(hash)],
    ['bob', new Secret(hashSync('second', 4))],
  ]);

  it('computes once for many requests at the same time, and never again', async () => {
    await start();
    let computed = 0;
    const check = new PasswordCheck(() => computed++);
    const answers = await Promise.all(
      Array.from({ length: 50 }, async () => check.isRight(users, credentials('alice', password), 'x')),
    );
    expect(answers.every(Boolean)).toBe(true);
    expect(await check.isRight(users, credentials('alice', 'no'), 'x')).toBe(false);
    expect(await check.isRight(users, credentials('alice', 'no'), 'x')).toBe(false);
    expect(await check.isRight(users, credentials('alice', password), 'x')).toBe(true);
    expect(computed).toBe(2);
  });

  it('the password of another user never opens, though an unknown name is compared with a real hash', async () => {
    await start();
    const check = new PasswordCheck(() => undefined);
    for (let index = 0; index < 20; index++) {
      for (const word of [password, 'second']) {
        expect(await check.isRight(users, credentials(`nobody${index}`, word), 'x')).toBe(false);
      }
    }
    expect(await check.isRight(users, credentials('alice', 'second'), 'x')).toBe(false);
  });

  it('does not let attempts queue without bound', async () => {
    await start();
    const check = new PasswordCheck(() => undefined);
    const answers = await Promise.allSettled(
      Array.from({ length: 100 }, async (_, index) =>
        check.isRight(users, credentials('alice', String(index)), 'x'),
      ),
    );
    expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(68);
  });

  it('reads what the header says', async () => {
    await start();
    const read = readBasicCredentials(right['authorization']);
    expect([read?.user, read?.password.reveal(), String(read?.password)]).toEqual([
      'alice',
      password,
      '<secret>',
    ]);
    expect(readBasicCredentials(undefined)).toBeUndefined();
  });
});
