import { expect, it } from 'vitest';
import { demoFleetAt } from './demo-fleet.ts';
import { value, values } from './raw-api.ts';

const demo = demoFleetAt(Date.UTC(2026, 0, 15, 12));
const { start } = demo;
const hour = 3_600_000;

async function ask(name: string, ...words: readonly string[]): Promise<string[][]> {
  const api = await demo.session(name);
  return api.talk(...words);
}

/** Every minute of a day, until it holds. */
async function sometime(holds: () => Promise<boolean>): Promise<boolean> {
  for (let minute = 0; minute < 1_440; minute++) {
    demo.now = start + minute * 60_000;
    if (await holds()) return true;
  }
  return false;
}

it('an IPsec peer goes away and comes back, and its policy with it', async () => {
  const api = await demo.session('hub-core1');
  const states = async () => values(await api.talk('/ip/ipsec/active-peers/print'), 'state');
  expect(await sometime(async () => (await states()).includes('message-1-sent'))).toBe(true);
  expect(values(await api.talk('/ip/ipsec/policy/print'), 'ph2-state')).toContain('no-phase2');
  expect(await sometime(async () => (await states()).every((state) => state === 'established'))).toBe(true);
});

it.each([
  ['hub-core1', '/ip/ipsec/active-peers/print', 'rx-bytes'],
  ['hub-core1', '/interface/wireguard/peers/print', 'tx'],
  ['tower1-cpe1', '/ip/kid-control/device/print', 'bytes-down'],
])('%s %s: %s grows', async (name, command, property) => {
  const read = async () => Number(values(await ask(name, command, `=.proplist=${property}`), property)[0]);
  const before = await read();
  demo.now = start + hour;
  expect(await read()).toBeGreaterThan(before);
});

it('a peer that never connected has no handshake', async () => {
  const rows = await ask('hub-core1', '/interface/wireguard/peers/print');
  const unused = rows.find((row) => value(row, 'name') === 'technician') ?? [];
  expect([value(unused, 'rx'), value(unused, 'last-handshake')]).toEqual(['0', undefined]);
});

it('a RADIUS server counts requests, and a disabled one is listed', async () => {
  const servers = await ask('hub-core1', '/radius/print');
  expect(values(servers, 'disabled')).toEqual(['false', 'true']);
  const [first] = await ask('hub-core1', '/radius/monitor', '=numbers=*1', '=once=');
  expect(Number(value(first ?? [], 'requests'))).toBeGreaterThan(0);
});

const users = async (): Promise<string> =>
  values(await ask('tower2-rtr1', '/ip/hotspot/active/print'), 'user').join(' ');

it('guests of a hotspot come and go', async () => {
  const before = await users();
  demo.now = start + 6 * hour;
  expect(before).not.toBe('');
  expect(await users()).not.toBe(before);
});

it('a PPPoE client has a state, and the menus of a missing package are missing', async () => {
  const [session] = await ask(
    'tower1-cpe1',
    '/interface/pppoe-client/monitor',
    '=numbers=pppoe-out1',
    '=once=',
  );
  expect(value(session ?? [], 'status')).toMatch(/^(?:connected|connecting|terminating)/);
  expect((await ask('tower1-cpe1', '/zerotier/print'))[0]?.[0]).toBe('!trap');
  expect((await ask('hub-core1', '/user-manager/monitor', '=once='))[0]?.[0]).toBe('!re');
});
