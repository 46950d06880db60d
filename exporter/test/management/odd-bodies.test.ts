import { connect } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import { dialects } from '../store/open-test-store.ts';
import { type ApiFixture, startApi } from './fixture.ts';
import { nameOf, optionsFor, pathFor, routes } from './route-call.ts';

const json = { 'content-type': 'application/json' };

/** Valid names and notes with their stored form; a refusal names the field. */
const texts: readonly (readonly [what: string, text: string])[] = [
  ['letters with marks, composed', 'Gr\u00fc\u00dfe'],
  ['Cyrillic', 'Вышка'],
  ['right to left', 'برج الإرسال'],
  ['an emoji of several', '📡👩‍🚀🏳️‍🌈'],
  ['a letter outside the basic plane', '𝔗ower'],
  ['128 letters', 'ü'.repeat(128)],
  ['quotes and SQL', `'"; drop table sites; --\\`],
  ['a percent sign and an underscore', '100 %_'],
];

/** Routes with a body in which every property is optional. */
const withoutNeeds = routes.filter(
  ({ body }) => body?.['type'] === 'object' && ((body['required'] ?? []) as string[]).length === 0,
);

const fieldsOf = (answer: { json: Readonly<Record<string, unknown>> }) =>
  (answer.json['errors'] as { field: string }[] | undefined)?.map(({ field }) => field);

const device = (more: object) => ({
  address: '10.7.0.1',
  name: 'odd',
  type: 'ap',
  contact: false,
  ...more,
});

describe.each(dialects)('odd bodies on %s', (dialect) => {
  let fixture: ApiFixture;
  beforeAll(async () => {
    fixture = await startApi(dialect);
  });

  const create = (body: unknown) => fixture.call('POST', '/sites', { body });

  it.each(texts)('%s is stored as it is and found', async (_what, text) => {
    const made = await create({ name: text, notes: `${text}\n${text}` });
    expect([made.status, made.json['name'], made.json['notes']], made.text).toEqual([
      201,
      text,
      `${text}\n${text}`,
    ]);
    const read = await fixture.call('GET', `/sites/${String(made.json['id'])}`);
    expect(read.json).toEqual(made.json);
    const found = await fixture.call('GET', `/sites?search=${encodeURIComponent(text)}`);
    expect((found.json['items'] as { name: string }[]).map(({ name }) => name)).toEqual([text]);
  });

  it('a name is composed, and a name that differs in form or letter case only is taken', async () => {
    const made = await create({ name: 'Cafe\u0301 \u212b' });
    expect([made.status, made.json['name']]).toEqual([201, 'Caf\u00e9 \u00c5']);
    for (const name of ['Caf\u00e9 \u00c5', 'CAF\u00c9 \u00e5', 'cafe\u0301 a\u030a', 'Ｃａｆé Å']) {
      const again = await create({ name });
      expect([name, again.status, again.json['code'], again.json['conflict']]).toEqual([
        name,
        409,
        'registry.duplicate',
        'name',
      ]);
    }
  });

  it.each([
    ['a NUL in a name', 'name', { name: 'a\0b' }],
    ['a lone surrogate in a name', 'name', { name: 'a\ud800b' }],
    ['marks of direction in a name', 'name', { name: 'a\u202eb\u2066c' }],
    ['a zero width space in a name', 'name', { name: 'a\u200bb' }],
    ['a line end in a name', 'name', { name: 'a\nb' }],
    ['129 letters in a name', 'name', { name: 'x'.repeat(129) }],
    ['spaces alone as a name', 'name', { name: '\u00a0 ' }],
    ['a NUL in notes', 'notes', { name: 'refused', notes: 'a\0b' }],
    ['a lone surrogate in notes', 'notes', { name: 'refused', notes: '\udfff' }],
    ['notes that are too long', 'notes', { name: 'refused', notes: 'x'.repeat(10_001) }],
    ['a latitude beyond the pole', 'latitude', { name: 'refused', latitude: -90.001, longitude: 0 }],
    ['a longitude too far', 'longitude', { name: 'refused', latitude: 0, longitude: 181 }],
    ['a number as text', 'latitude', { name: 'refused', latitude: 'NaN', longitude: 0 }],
    ['a NUL in an id', 'parent_id', { name: 'refused', parent_id: 'site_\0' }],
  ])('%s is refused with its field', async (_what, field, body) => {
    const answer = await create(body);
    expect([answer.status, fieldsOf(answer)], answer.text).toEqual([400, [field]]);
  });

  it.each([
    ['a NUL in a label', 'labels.rack', device({ labels: { rack: 'a\0b' } })],
    ['a lone surrogate in a label', 'labels.rack', device({ labels: { rack: '\ud800' } })],
    ['a mark of direction in a label', 'labels', device({ labels: { rack: 'a\u202e' } })],
    ['a long label', 'labels', device({ labels: { rack: 'x'.repeat(257) } })],
    ['a label without a name', 'labels', device({ labels: { '': 'x' } })],
    ['a label with a NUL in its name', 'labels', device({ labels: { 'a\0': 'x' } })],
    ['a NUL in a role', 'role', device({ role: 'a\0' })],
    ['a NUL in an address', 'address', device({ address: '10.7.0.1\0' })],
  ])('%s of a device is refused with its field', async (_what, field, body) => {
    const answer = await fixture.call('POST', '/register-device', { body });
    expect([answer.status, fieldsOf(answer)], answer.text).toEqual([400, [field]]);
  });

  it.each([
    ['a search', '/sites?search=%00'],
    ['a search of half a character', '/devices?search=%ED%A0%80'],
    ['an id', '/sites/site_%00'],
    ['an id of half a character', '/devices/dev_%ED%A0%80'],
    ['a filter', '/audit?target_id=%00'],
    ['a cursor', '/sites?cursor=%00'],
  ])('%s with what no text holds is the mistake of the caller', async (_what, path) => {
    const answer = await fixture.call('GET', path);
    expect(answer.status, answer.text).toBeLessThan(500);
  });

  it('a key of idempotency, a token and a probe with what no text holds are mistakes of the caller', async () => {
    const keyed = await fixture.call('POST', '/sites', {
      body: { name: 'keyed' },
      headers: { 'idempotency-key': '\u0080\u00ff' },
    });
    expect(keyed.status, keyed.text).toBeLessThan(500);
    const headers = { authorization: `Bearer ${fixture.tokens.viewer}` };
    const scrape = await fixture.makeToken(fixture.acme, 'viewer', ['scrape']);
    for (const target of ['%00', '%ED%A0%80', 'a'.repeat(3000)]) {
      const answer = await fetch(`${fixture.url}/probe?target=${target}`, {
        headers: { ...headers, authorization: `Bearer ${scrape}` },
      });
      expect([target, answer.status < 500], await answer.text()).toEqual([target, true]);
    }
  });

  it.each([
    ['10,000 levels', `{"name":"x","notes":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 400],
    ['10,000 objects', `${'{"name":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 400],
    ['a prototype', '{"name":"x","__proto__":{"admin":true}}', 400],
    ['a constructor', '{"name":"x","constructor":{"prototype":{"admin":true}}}', 400],
    ['nothing', '', 400],
    ['no object', '[]', 400],
    ['null', 'null', 400],
    ['NaN', '{"name":"x","latitude":NaN,"longitude":0}', 400],
    ['a number without end', '{"name":"x","latitude":1e999,"longitude":0}', 400],
  ])('a body of %s is refused', async (_what, body, status) => {
    const answer = await fixture.call('POST', '/sites', { body });
    expect([answer.status, answer.json['code']], answer.text).toEqual([status, 'request.invalid-body']);
  });

  it('a byte order mark, as editors on Windows write it, is no part of a body', async () => {
    const answer = await create('\ufeff{"name":"marked"}');
    expect([answer.status, answer.json['name']], answer.text).toEqual([201, 'marked']);
  });

  it('of two equal keys the last counts, as in every JSON parser', async () => {
    const answer = await create('{"name":"first of two","name":"second of two"}');
    expect([answer.status, answer.json['name']]).toEqual([201, 'second of two']);
  });

  it.each([
    ['JSON', 'application/json'],
    ['a form, as curl -d "" says', 'application/x-www-form-urlencoded'],
    ['text', 'text/plain'],
  ])('an empty body that is said to be %s is no body', async (what, type) => {
    const headers = { 'content-type': type };
    const site = await create({ name: `empty ${what}` });
    const ifMatch = { ...headers, 'if-match': '*' };
    const deleted = await fixture.call('DELETE', `/sites/${String(site.json['id'])}`, {
      body: '',
      headers: ifMatch,
    });
    expect(deleted.status, deleted.text).toBe(204);
    const token = await fixture.call('POST', '/tokens', {
      body: { name: what, role: 'viewer', scopes: ['manage'] },
    });
    const revoked = await fixture.call('DELETE', `/tokens/${String(token.json['id'])}`, {
      body: '',
      headers,
    });
    expect(revoked.status, revoked.text).toBe(200);
    const needed = await fixture.call('POST', '/sites', { body: '', headers });
    expect([needed.status, fieldsOf(needed)], needed.text).toEqual([400, ['body']]);
  });

  it.each(withoutNeeds.map((route) => [nameOf(route), route] as const))(
    '%s: no body is an empty object, as nothing is required',
    async (_name, route) => {
      const token = route.tenancy === 'platform' ? fixture.tokens.platform : fixture.tokens.admin;
      const path = pathFor(route, 'nobody');
      const { headers = {} } = optionsFor(route, token);
      const expected = await fixture.call(route.method, path, { token, headers, body: {} });
      for (const [body, type] of [
        [undefined, undefined],
        ['', 'application/json'],
        ['', 'application/x-www-form-urlencoded'],
      ] as const) {
        const typed = type === undefined ? headers : { ...headers, 'content-type': type };
        const answer = await fixture.call(route.method, path, { token, headers: typed, body });
        expect([answer.status, answer.json['code']], answer.text).toEqual([
          expected.status,
          expected.json['code'],
        ]);
        expect(fieldsOf(answer) ?? []).not.toContain('body');
      }
      const refused = await fixture.call(route.method, path, { token, headers, body: 'null' });
      expect([refused.status, fieldsOf(refused)], refused.text).toEqual([400, ['body']]);
    },
  );

  it('a token is renewed without a body', async () => {
    const draft = { name: 'renewed', role: 'viewer', scopes: ['manage'] };
    const token = await fixture.call('POST', '/tokens', { body: draft });
    const rotated = await fixture.call('POST', `/tokens/${String(token.json['id'])}/rotate`);
    expect([rotated.status, rotated.json['name']], rotated.text).toEqual([201, 'renewed']);
  });

  it('bytes that are no UTF-8 are refused', async () => {
    const response = await fetch(`${fixture.url}/api/v1/sites`, {
      method: 'POST',
      headers: { ...json, authorization: `Bearer ${fixture.tokens.admin}` },
      body: Buffer.concat([Buffer.from('{"name":"x'), Buffer.from([0xc3, 0x28, 0xff]), Buffer.from('"}')]),
    });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
      400,
      'request.wrong-encoding',
    ]);
  });

  it('a megabyte is refused, and the connection serves the next request', async () => {
    const body = JSON.stringify({ name: 'big', notes: 'x'.repeat(1_000_000) });
    const answers = await onOneConnection(fixture, [body, JSON.stringify({ name: `small ${dialect}` })]);
    expect(answers).toEqual([413, 201]);
  });

  it('nothing of all that was refused is stored', async () => {
    for (const name of ['refused', 'odd', 'x']) {
      const path = name === 'odd' ? '/devices' : '/sites';
      const { json: page } = await fixture.call('GET', `${path}?search=${name}&limit=500`);
      const names = (page['items'] as { name: string }[]).map((item) => item.name);
      expect(names.filter((found) => found === name)).toEqual([]);
    }
    expect((await fixture.call('GET', '/audit/verify')).json['whole']).toBe(true);
    expect(fixture.logs.join('')).not.toContain('internal.bug');
  });
});

/** Statuses of POSTs to /sites over one connection, each sent completely before its answer is read. */
async function onOneConnection(fixture: ApiFixture, bodies: readonly string[]): Promise<number[]> {
  const { hostname, port } = new URL(fixture.url);
  const socket = connect(Number(port), hostname);
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const statuses = (): number[] =>
    [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));
  try {
    for (const [index, body] of bodies.entries()) {
      const head = [
        'POST /api/v1/sites HTTP/1.1',
        'host: x',
        `authorization: Bearer ${fixture.tokens.admin}`,
        'content-type: application/json',
        `content-length: ${Buffer.byteLength(body)}`,
      ];
      socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
      await expect.poll(() => statuses().length, { timeout: 10_000 }).toBe(index + 1);
    }
    return statuses();
  } finally {
    socket.destroy();
  }
}
