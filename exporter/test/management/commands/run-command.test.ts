import { startFleet, type Fleet } from '@mikrofleet/simulator';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Deadline } from '../../../src/concurrency/deadline.ts';
import { runCommand } from '../../../src/management/commands/run-command.ts';
import { maskText } from '../../../src/define/secret-property.ts';
import type { ApiConnection } from '../../../src/transport/routeros-api/connection.ts';
import { openApiConnection } from '../../../src/transport/routeros-api/open-connection.ts';
import {
  authWith,
  errorOf,
  type Request,
  session,
  stopAll,
  until,
} from '../../transport/routeros-api/scripted-device.ts';
import { sentence } from '../../transport/routeros-api/wire.ts';
import { Secret } from '../../../src/config/secret.ts';
import { allow } from './attempt.ts';

afterEach(stopAll);

const operator = { role: 'operator' } as const;
const admin = { role: 'admin', confirm: true } as const;
const marker = 'marker-5ecret';

function endCancelled(request: Request): boolean {
  if (request.path !== '/cancel') return false;
  const tag = request.arg('tag');
  request.raw(sentence('!trap', `.tag=${tag}`, '=category=2', '=message=interrupted'));
  request.raw(sentence('!done', `.tag=${tag}`));
  request.say('!done');
  return true;
}

const manyRows =
  (count: number) =>
  (request: Request): void => {
    if (endCancelled(request)) return;
    for (let row = 0; row < count; row++) request.say('!re', `=.id=*${row.toString(16)}`, `=name=row${row}`);
    request.say('!done');
  };

describe('rows', () => {
  it('come with secrets masked, whichever property was asked for', async () => {
    const { device, connection } = await session((request) => {
      request.say('!re', '=name=anna', `=password=${marker}`, `=ipsec.secret=${marker}`);
      request.say('!done');
    });
    const command = allow(['/ppp/secret/print', '=.proplist=name,password', '?service=pppoe'], operator);
    const result = await runCommand(connection, command);
    expect(JSON.stringify(result)).not.toContain(marker);
    expect(Object.entries(result.rows[0] ?? {})).toEqual([
      ['name', 'anna'],
      ['password', maskText],
      ['ipsec.secret', maskText],
    ]);
    expect(result).toMatchObject({ truncated: false, rowCount: 1 });
    expect(device.commands[0]?.words).toEqual([
      '/ppp/secret/print',
      expect.stringMatching(/^\.tag=/),
      '=.proplist=name,password',
      '?service=pppoe',
    ]);
  });

  it('beyond the limit are left out, the device stops, and the connection goes on', async () => {
    const { device, connection } = await session(manyRows(50));
    const command = allow({ path: '/interface/print' }, operator);
    const result = await runCommand(connection, command, { maxRows: 10 });
    expect(result).toMatchObject({ truncated: true, rowCount: 10 });
    expect(result.rows.at(-1)).toEqual({ '.id': '*9', name: 'row9' });
    await until(() => device.commands.some(({ path }) => path === '/cancel'));
    expect(await runCommand(connection, command, { maxRows: 50 })).toMatchObject({
      truncated: false,
      rowCount: 50,
    });
  });

  it('are 1000 when nobody says more', async () => {
    const { connection } = await session(manyRows(1001));
    const result = await runCommand(connection, allow({ path: '/interface/print' }, operator));
    expect(result).toMatchObject({ truncated: true, rowCount: 1000 });
  });

  it('stay within the bytes, also when one row alone is too large', async () => {
    const { connection } = await session((request) => {
      if (endCancelled(request)) return;
      request.say('!re', '=name=small');
      request.say('!re', `=comment=${'x'.repeat(5000)}`);
      request.say('!done');
    });
    const command = allow({ path: '/interface/print' }, operator);
    expect(await runCommand(connection, command, { maxBytes: 4000 })).toMatchObject({
      truncated: true,
      rowCount: 1,
    });
    expect(await runCommand(connection, command, { maxBytes: 1000 })).toMatchObject({
      truncated: true,
      rowCount: 1,
    });
  });
});

describe('what comes besides rows', () => {
  it('a count and the id of what was added', async () => {
    const { connection } = await session((request) => request.say('!done', '=ret=*1F'));
    const added = await runCommand(connection, allow({ path: '/ip/address/add' }, admin));
    expect(added).toMatchObject({ rows: [], ret: '*1F' });
  });

  it('a refusal of the device is quoted, without the secret it repeats', async () => {
    const { connection } = await session((request) => {
      request.say('!re', '=name=a');
      request.say('!trap', '=category=1', `=message=input does not match\u001b[31m ${marker} of password`);
      request.say('!done');
    });
    const command = allow({ path: '/ppp/secret/add', args: { name: 'a', password: marker } }, admin);
    const { trap, rowCount } = await runCommand(connection, command);
    expect(trap).toEqual({
      kind: 'argument',
      category: 1,
      message: `"input does not match [31m ${maskText} of password"`,
    });
    expect(rowCount).toBe(1);
  });
});

describe('the end', () => {
  it('of the caller ends the command on the device', async () => {
    const { device, connection } = await session((request) => void endCancelled(request));
    const stop = new AbortController();
    const running = runCommand(connection, allow({ path: '/interface/print' }, operator), {
      signal: stop.signal,
    });
    await until(() => device.commands.length > 0);
    stop.abort();
    expect((await errorOf(running)).code).toBe('collector.cancelled');
    await until(() => device.commands.some(({ path }) => path === '/cancel'));
  });

  it('comes with the deadline', async () => {
    const { connection } = await session((request) => {
      if (!endCancelled(request) && request.path === '/system/identity/print') request.say('!done');
    });
    const running = runCommand(connection, allow({ path: '/interface/print' }, operator), { timeoutMs: 100 });
    expect((await errorOf(running)).code).toMatch(/timeout$/);
  });

  it('of the connection is an error', async () => {
    const { connection } = await session((request) => request.socket.destroy());
    const running = runCommand(connection, allow({ path: '/system/reboot' }, admin));
    expect((await errorOf(running)).code).toBe('device.closed');
  });
});

describe('against simulated devices', () => {
  let fleet: Fleet;
  let connection: ApiConnection;
  beforeAll(async () => {
    fleet = await startFleet();
    const device = fleet.devices.find(({ apiPort }) => apiPort > 0);
    const auth = authWith({ username: 'admin', password: new Secret('demo-admin'), legacyLogin: true });
    const endpoint = { address: '127.0.0.1', port: device?.apiPort ?? 0 };
    connection = await openApiConnection(endpoint, auth, {
      deadline: Deadline.start(5000),
      commandsInFlight: 4,
    });
  });
  afterAll(async () => {
    connection.close();
    await fleet.close();
  });

  it('rows, properties and queries', async () => {
    const command = allow(
      { path: '/interface/print', queries: ['type=ether'], proplist: ['name', 'type'] },
      operator,
    );
    const { rows } = await runCommand(connection, command);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toEqual({ name: expect.any(String) as string, type: 'ether' });
  });

  it('a count', async () => {
    const command = allow({ path: '/interface/print', args: { 'count-only': '' } }, operator);
    expect((await runCommand(connection, command)).ret).toMatch(/^\d+$/);
  });

  it('a change, read back', async () => {
    await runCommand(connection, allow({ path: '/system/identity/set', args: { name: 'new name' } }, admin));
    const read = await runCommand(connection, allow({ path: '/system/identity/print' }, operator));
    expect(read.rows).toEqual([{ name: 'new name' }]);
  });

  it('a menu this device does not have is its answer, not an error', async () => {
    const { trap } = await runCommand(connection, allow({ path: '/interface/macsec/print' }, operator));
    expect(trap).toMatchObject({ kind: 'absent' });
  });

  it('a monitor ends by itself', async () => {
    const command = allow({ path: '/interface/monitor-traffic', args: { interface: 'ether1' } }, operator);
    const { rowCount, trap } = await runCommand(connection, command, { timeoutMs: 3000 });
    expect(rowCount + (trap === undefined ? 0 : 1)).toBe(1);
  });
});
