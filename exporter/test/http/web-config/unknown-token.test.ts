import { hashSync } from 'bcryptjs';
import { afterEach, expect, it } from 'vitest';
import { ExporterError } from '../../../src/errors/exporter-error.ts';
import { Certificates } from './certificates.ts';
import { type Secured, startSecured } from './start.ts';

const files = new Certificates();
const file = files.write('users.yml', `basic_auth_users: { alice: "${hashSync('word', 4)}" }\n`);
const bearer = { authorization: 'Bearer anything' };
let secured: Secured;

afterEach(() => secured.close());

async function start(error: ExporterError): Promise<void> {
  const authenticate = async (): Promise<never> => {
    throw error;
  };
  secured = await startSecured(file, { tokens: { authenticate } });
}

const get = (path: string, headers: Record<string, string> = bearer): Promise<Response> =>
  fetch(`http://127.0.0.1:${secured.port}${path}`, { headers });

it.each([
  ['the database is away', new ExporterError('storage.unreachable', 'gone'), 'registry-unavailable', 503],
  ['its tenant is suspended', new ExporterError('auth.tenant-suspended', 'suspended'), 'suspended', 403],
] as const)(
  'with passwords, a token that cannot be judged because %s',
  async (_why, error, reason, status) => {
    await start(error);
    const answers: string[] = [];
    // The same for a device of the file, for one that nobody knows and for a mistyped one.
    for (const target of ['ap1', 'dev_00000000000000000000', 'nothing']) {
      const answer = await get(`/probe?target=${target}`);
      expect(answer.status).toBe(200);
      answers.push((await answer.text()).replace(/(duration_seconds) [\d.e-]+$/m, '$1'));
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^mikrotik_up 0$/m);
    expect(answers[0]).toContain(`mikrotik_probe_failure{reason="${reason}"} 1`);
    // Nothing else is open to it.
    for (const path of ['/', '/metrics', '/discovery'])
      expect([path, (await get(path)).status]).toEqual([path, status]);
    expect((await get('/probe')).status).toBe(400);
  },
);

it.each(['auth.bad-token', 'auth.expired-token', 'auth.revoked-token'] as const)(
  'a token that is refused with %s stays refused',
  async (code) => {
    await start(new ExporterError(code, 'no'));
    expect((await get('/probe?target=ap1')).status).toBe(401);
    expect((await get('/probe?target=ap1', {})).status).toBe(401);
  },
);
