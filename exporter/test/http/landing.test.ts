import { afterEach, describe, expect, it } from 'vitest';
import { apiCredential } from '../store/samples.ts';
import { openTestStore } from '../store/open-test-store.ts';
import { agoText } from '../../src/http/routes/landing-page.ts';
import { goodConfig, start, type Started } from './start.ts';

let started: Started;
afterEach(async () => {
  await started.app.close();
});

async function get(url: string, authorization?: string) {
  const headers = authorization === undefined ? {} : { authorization };
  return started.app.server.inject({ method: 'GET', url, headers });
}

/** Names and states of the rows, in their order. */
const rowsOf = (body: string): string[][] =>
  [
    ...body.matchAll(/<tr><th scope="row">([^<]*)<\/th><td data-label="State"><span class="\w+">([^<]*)</g),
  ].map(([, name = '', state = '']) => [name, state]);
const statesOf = (body: string): string[] =>
  [...body.matchAll(/<li><a class="\w+" href="[^"]*"(?: aria-current="true")?>([^<]*)</g)].map(
    ([, text = '']) => text,
  );

describe('the landing page', () => {
  it('lists what is down first, with the counts by state', async () => {
    started = start();
    await get('/probe?target=ap1');
    await get('/probe?target=down');
    const { body } = await get('/');
    expect(rowsOf(body)).toEqual([
      ['down', 'down'],
      ['a&amp;b &quot;c&quot;', 'not asked yet'],
      ['broken', 'not asked yet'],
      ['slow', 'not asked yet'],
      ['ap1', 'up'],
    ]);
    expect(statesOf(body)).toEqual(['1 down', '3 not asked yet', '1 up', 'all 5']);
    expect(rowsOf((await get('/?state=up')).body)).toEqual([['ap1', 'up']]);
    // The reason is a sentence, not only a code.
    expect(body).toContain(
      'down</span>: The device rejected the user name or password. <span class="none">(device.login-rejected)</span>',
    );
  });

  it.each([
    [-5, '0 s ago'],
    [12_300, '12 s ago'],
    [119_000, '119 s ago'],
    [120_000, '2 min ago'],
    [7_300_000, '2 h ago'],
    [180_000_000, '2 d ago'],
  ])('says how long ago something was: %s', (ms, text) => {
    expect(agoText(ms)).toBe(text);
  });

  it('has the moment of the last probe beside how long ago it was', async () => {
    started = start();
    await get('/probe?target=ap1');
    expect((await get('/')).body).toMatch(/<time datetime="[^"]+Z" title="[^"]+ UTC">\d+ s ago<\/time>/);
  });

  it('counts a single device in the singular', async () => {
    started = start(
      'auths: { m: { snmp: { version: 2c, community: x } } }\ntargets: [{ name: a, address: 10.0.0.1, type: ap, auth: m }]\n',
    );
    expect((await get('/')).body).toContain('<caption>1 device</caption>');
  });

  it('finds devices by every word of the search, and keeps it in the links', async () => {
    started = start();
    const { body } = await get('/?search=TOWER%20ap1');
    expect(rowsOf(body)).toEqual([['ap1', 'not asked yet']]);
    expect(body).toContain('<input type="search" name="search" value="TOWER ap1"');
    expect(body).toContain('href="/?search=TOWER+ap1&amp;state=not+asked+yet"');
    expect(body).toContain('<caption>1 of 5 devices</caption>');
    const none = await get('/?search=%22%3E%3Cscript%3E');
    expect(none.body).toContain('No device matches.');
    expect(none.body).not.toContain('<script');
    // The form sends empty fields.
    expect(rowsOf((await get('/?search=&state=')).body)).toHaveLength(5);
  });

  it('has 5,000 devices in pages, which are links', async () => {
    const targets = Array.from(
      { length: 5000 },
      (_, i) =>
        `  - { name: d${String(i).padStart(4, '0')}, address: 10.${i >> 8}.0.${i & 255}, type: ap, auth: m }`,
    );
    const auths = 'auths: { m: { snmp: { version: 2c, community: x } } }\n';
    started = start(`${auths}targets:\n${targets.join('\n')}\n`);
    const first = (await get('/')).body;
    expect(first).toContain('<caption>1 to 100 of 5000 devices</caption>');
    expect(first).toContain('Page 1 of 50');
    expect(first).toContain('<a rel="next" href="/?page=2">');
    expect(rowsOf(first)).toHaveLength(100);
    expect(first.length).toBeLessThan(100_000);
    const last = (await get('/?page=50')).body;
    expect(rowsOf(last).at(-1)?.[0]).toBe('d4999');
    // A page beyond the end is the last one: the list may have become shorter.
    expect((await get('/?page=999')).body).toContain('Page 50 of 50');
    expect(rowsOf((await get('/?search=d4711')).body)).toEqual([['d4711', 'not asked yet']]);
  });

  it.each(['/?state=green', '/?page=0', '/?page=x', '/?serch=x'])('%s is refused', async (url) => {
    started = start();
    expect((await get(url)).statusCode).toBe(400);
  });

  it('shows registered devices to those who may see them, also with a token as password', async () => {
    const store = await openTestStore('sqlite');
    const { registry, acme, rival, platform } = store;
    const draft = { type: 'ap', transport: 'api' } as const;
    for (const [scope, name] of [
      [acme, 'acme roof'],
      [rival, 'rival roof'],
    ] as const) {
      const { id } = await registry.credentials.create(scope, apiCredential('monitor', 'secret'));
      await registry.devices.create(scope, { ...draft, name, address: '10.4.0.1', credentials: { api: id } });
    }
    started = start(goodConfig, { registry });
    const tokenOf = async (scope: typeof acme | typeof platform, role: 'viewer' | 'platform') =>
      (await registry.tokens.create(scope, { name: role, role, scopes: ['scrape'] })).text.reveal();
    const own = await tokenOf(acme, 'viewer');
    const all = await tokenOf(platform, 'platform');
    const basic = `Basic ${Buffer.from(`anyone:${own}`).toString('base64')}`;

    const nobody = (await get('/')).body;
    expect(nobody).not.toContain('roof');
    expect(nobody).toContain('<a href="/?sign_in=true">');
    for (const authorization of [`Bearer ${own}`, basic]) {
      const { body } = await get('/', authorization);
      expect(rowsOf(body).map(([name]) => name)).toEqual(['acme roof', 'ap1']);
      expect(body).toMatch(/href="\/probe\?target=dev_\w+&amp;retry=true"/);
      expect(body).not.toContain('sign_in');
    }
    expect(rowsOf((await get('/', `Bearer ${all}`)).body).map(([name]) => name)).toEqual(
      expect.arrayContaining(['acme roof', 'rival roof', 'down']),
    );

    const asked = await get('/?sign_in=true');
    expect([asked.statusCode, asked.headers['www-authenticate']]).toEqual([
      401,
      expect.stringMatching(/^Basic realm=/),
    ]);
    const done = await get('/?sign_in=true', basic);
    expect([done.statusCode, done.headers['location']]).toEqual([303, '/']);
    const wrong = await get('/', `Basic ${Buffer.from('x:mkf_nonsense').toString('base64')}`);
    expect([wrong.statusCode, wrong.headers['www-authenticate']]).toEqual([
      401,
      expect.stringMatching(/^Basic realm=/),
    ]);
    const password = await get('/?sign_in=true', `Basic ${Buffer.from('x:hunter2').toString('base64')}`);
    expect([password.statusCode, password.body]).toEqual([
      401,
      expect.stringContaining(
        'The password is no token: enter a token, which begins with mkf_, as password.',
      ),
    ]);
    // The same text for a name that is registered and one that is not.
    for (const name of ['acme roof', 'nobody']) {
      const refused = await get(`/probe?target=${encodeURIComponent(name)}`);
      expect([refused.statusCode, refused.body]).toEqual([
        404,
        expect.stringContaining(
          `There is no device "${name}". A registered device can only be read with a token of its tenant.`,
        ),
      ]);
    }
    // The API takes no token from where a browser sends it by itself.
    const api = await started.app.server.inject({
      method: 'GET',
      url: '/api/v1/devices',
      headers: { authorization: basic },
    });
    expect(api.statusCode).toBe(401);
  });
});
