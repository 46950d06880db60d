import { afterAll, expect, it } from 'vitest';
import { buildApp } from '../../src/app.ts';
import { parseSettings } from '../../src/config/load.ts';
import { ExporterError } from '../../src/errors/exporter-error.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { catalogue } from '../config/catalogue.ts';
import { openTestStore } from '../store/open-test-store.ts';
import { FakeProber } from './fake-prober.ts';

const inside = 'connect ECONNREFUSED 10.0.0.5:5432 as mikrofleet_login';
const logs: string[] = [];
const { registry } = await openTestStore('sqlite');
const app = buildApp({
  version: '1.2.3',
  log: createLogger({ level: 'info', format: 'logfmt', write: (line) => logs.push(line) }),
  loadSettings: () => parseSettings('', { file: 'mikrofleet.yml', environment: {}, catalogue }),
  createProber: () => new FakeProber(),
  registry,
  tokens: {
    authenticate: async () => {
      throw new ExporterError('storage.unreachable', `The database reports "${inside}".`);
    },
  },
});
afterAll(() => app.close());

// Any token at all triggers a database look-up.
it.each(['/api/v1/devices', '/discovery'])('%s keeps what a database says to the log', async (url) => {
  for (const accept of ['application/json', 'text/plain']) {
    const headers = { authorization: 'Bearer anything', accept };
    const { statusCode, body } = await app.server.inject({ url, headers });
    expect([statusCode, body]).toEqual([503, expect.stringContaining('storage.unreachable')]);
    expect(body).toContain('The PostgreSQL server does not answer.');
    expect(body).not.toMatch(/10\.0\.0\.5|mikrofleet_login/);
    expect(logs.splice(0).join('')).toContain(inside);
  }
});

it.each(['/probe?target=x', '/probe?target=x&debug=true'])(
  '%s calls the device down and keeps what a database says to the log',
  async (url) => {
    const { statusCode, body } = await app.server.inject({
      url,
      headers: { authorization: 'Bearer anything' },
    });
    expect([statusCode, body]).toEqual([200, expect.stringMatching(/reason="registry-unavailable"\} 1$/m)]);
    expect(body).not.toMatch(/10\.0\.0\.5|mikrofleet_login/);
    expect(logs.splice(0).join('')).toContain(inside);
  },
);
