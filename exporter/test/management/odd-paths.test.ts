import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, startApi } from './fixture.ts';

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApi('sqlite');
});

/** With the path exactly as it is: `fetch` would clean it, and Grafana's proxy does not. */
async function ask(method: string, path: string, token: string): Promise<readonly [number, string]> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const sent = request(fixture.url, { method, path, headers, agent: false }, (answer) => {
      text(answer).then((body) => resolve([answer.statusCode ?? 0, body]), reject);
    });
    sent.on('error', reject);
    sent.end(
      method === 'GET' ? undefined : JSON.stringify({ name: 'odd', role: 'viewer', scopes: ['manage'] }),
    );
  });
}

/** Each would be the path of the tokens for somebody who cleans it. */
const paths = [
  '/api/v1/devices/../tokens',
  '/api/v1/devices/%2e%2e/tokens',
  '/api/v1/devices/..%2Ftokens',
  '/api/v1/devices/x/../../tokens',
  '/api/v1/./tokens',
  '/api/v1//tokens',
  '//api/v1/tokens',
  '/api/v1/tokens/',
  '/api/v1/tokens%2F',
  '/api/v1/tokens.',
  '/api/v1/tokens;x',
  '/api/v1/tokens%00',
  '/api/v1/tokens%20',
  '/api/v1/Tokens',
  '/API/v1/tokens',
  '/api/v1\\tokens',
  '/api/v1/t%6Fkens',
];

describe.each(['viewer', 'operator'] as const)('an odd path of the tokens, asked for by a %s', (role) => {
  it.each(paths)('gives nothing that their role has not: %s', async (path) => {
    for (const method of ['GET', 'POST', 'DELETE']) {
      const [status, body] = await ask(method, path, fixture.tokens[role]);
      expect([400, 403, 404, 405], `${method} ${body}`).toContain(status);
      expect(body).not.toMatch(/"items"|mkf_/);
    }
  });
});

it('an administrator reaches the tokens by their one path', async () => {
  for (const path of ['/api/v1/tokens', '/api/v1/t%6Fkens'])
    expect((await ask('GET', path, fixture.tokens.admin))[0]).toBe(200);
  for (const path of paths.slice(0, -1))
    expect([400, 404], path).toContain((await ask('GET', path, fixture.tokens.admin))[0]);
});
