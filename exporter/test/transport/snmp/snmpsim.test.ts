import { chmod, copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Deadline } from '../../../src/concurrency/deadline.ts';
import type { SnmpAuth } from '../../../src/config/settings.ts';
import { SnmpSession } from '../../../src/transport/snmp/session.ts';
import { community, user } from './accounts.ts';
import { type Daemon, freePort, programPath, startDaemon, temporaryFolder } from './daemon.ts';
import { expectedValue, recordingPath } from './snmprec.ts';
import { readable, requestFor, valueAt } from './whole-walk.ts';

const small = fileURLToPath(new URL('small-switch.snmprec', import.meta.url));

/** The community, and the context of v3, is the file name; snmpsim allows no underscore in a context. */
const walks = new Map<string, string>([['small', small]]);
for (const name of ['crs317', 'rb433gl', 'rblhgr']) {
  const path = recordingPath(`routeros_${name}.snmprec`);
  if (path !== undefined) walks.set(name, path);
}

let daemon: Daemon;

beforeAll(async () => {
  const program = programPath('snmpsimd', 'snmpsim');
  const folder = await temporaryFolder();
  const data = join(folder, 'data');
  const cache = join(folder, 'cache');
  await mkdir(data);
  await mkdir(cache);
  for (const [name, path] of walks) await copyFile(path, join(data, `${name}.snmprec`));
  // As root it insists on switching to another user, who must be able to read the data and write the cache.
  for (const each of [folder, data, cache]) await chmod(each, 0o777);
  const asNobody = process.getuid?.() === 0 ? ['--process-user=nobody', '--process-group=nogroup'] : [];
  const port = await freePort();
  daemon = await startDaemon({
    program,
    arguments: [
      `--data-dir=${data}`,
      `--cache-dir=${cache}`,
      `--agent-udpv4-endpoint=127.0.0.1:${port}`,
      '--logging-method=stderr',
      ...asNobody,
      '--v3-user=simulator',
      '--v3-auth-key=authpass-sha',
      '--v3-auth-proto=SHA',
      '--v3-priv-key=privpass-aes',
      '--v3-priv-proto=AES',
    ],
    port,
    auth: community('small'),
    folder,
  });
});
afterAll(async () => {
  await daemon?.stop();
});

const patient = { timeoutMs: 10_000, retries: 1 };
const versions: [string, (name: string) => SnmpAuth][] = [
  ['v2c', (name) => community(name, patient)],
  [
    'v3 with SHA-1 and AES',
    (name) =>
      user(
        'simulator',
        { auth: ['sha1', 'authpass-sha'], priv: ['aes128', 'privpass-aes'], contextName: name },
        patient,
      ),
  ],
];

describe.each(versions)('against snmpsim over %s', (_version, authFor) => {
  it.each([...walks])('gives every value of %s', async (name, path) => {
    const walk = readable(path);
    const request = requestFor(walk);
    const session = await SnmpSession.open({ address: '127.0.0.1', port: daemon.port }, authFor(name));
    const result = await session.read(request, { deadline: Deadline.start(60_000) });
    session.close();
    expect(result.scalarError).toBeUndefined();
    expect(result.tables.filter(({ complete }) => !complete)).toEqual([]);
    for (const recorded of walk) {
      expect(valueAt(result, request, recorded.oid), recorded.oid).toEqual(expectedValue(recorded));
    }
  });
});
