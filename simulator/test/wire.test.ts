import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { demoFleet, startFleet, type Fleet } from '../src/index.ts';
import { encode, RawApi, value, values } from './raw-api.ts';

let fleet: Fleet;
let open: RawApi[] = [];

async function session(name: string, user?: string, password?: string): Promise<RawApi> {
  const api = await RawApi.login(fleet.device(name).apiPort, user, password);
  open.push(api);
  return api;
}

beforeAll(async () => {
  fleet = await startFleet({ devices: demoFleet });
});
afterAll(() => fleet.close());
afterEach(() => {
  for (const api of open) api.close();
  open = [];
});

describe('the wire', () => {
  it.each([1, 2, 3, 4, 5])('takes a length of %i bytes', async (form) => {
    const api = await session('hub-core1');
    const from = api.sentences.length;
    api.socket.write(encode(['/system/identity/print'], form));
    await api.until(() => api.sentences.length >= from + 2);
    expect(api.sentences.slice(from)).toEqual([['!re', '=name=hub-core1'], ['!done']]);
  });

  it('takes sentences cut anywhere', async () => {
    const api = await session('hub-core1');
    const bytes = encode(['/system/identity/print', `=.proplist=name,${'x'.repeat(300)}`]);
    for (const byte of bytes) {
      api.socket.write(Buffer.from([byte]));
      await new Promise(setImmediate);
    }
    await api.until(() => api.sentences.at(-1)?.[0] === '!done' && api.sentences.length === 3);
    expect(api.sentences[1]).toEqual(['!re', '=name=hub-core1']);
  });

  it('closes on a word that is too long and on control bytes', async () => {
    for (const bytes of [
      Buffer.from([0xf8, 0, 0]),
      encode(['/system/identity/print', `=a=${'x'.repeat(100_000)}`]),
    ]) {
      const api = await session('hub-core1');
      api.socket.write(bytes);
      await expect(api.until(() => false)).rejects.toThrow('connection closed');
    }
  });

  it('interleaves the replies of commands that came together, each with its tag', async () => {
    const api = await session('hub-core1');
    const commands = ['a', 'b'].map((tag) => encode(['/interface/print', '=.proplist=name', `.tag=${tag}`]));
    api.socket.write(Buffer.concat(commands));
    await api.until(() => api.sentences.filter((one) => one[0] === '!done').length === 3);
    const tags = api.sentences.slice(1).map((one) => one.find((word) => word.startsWith('.tag=')));
    expect(new Set(tags)).toEqual(new Set(['.tag=a', '.tag=b']));
    expect(tags.indexOf('.tag=b')).toBeLessThan(tags.lastIndexOf('.tag=a'));
  });

  it('runs a monitor until it is cancelled', async () => {
    const api = await session('hub-core1');
    api.write('/interface/monitor-traffic', '=interface=ether1', '.tag=m');
    await api.until(() => api.sentences.filter((one) => one.includes('.tag=m')).length >= 2);
    expect(value(api.sentences.at(-1), '.section')).toBe('1');
    api.write('/cancel', '=tag=m', '.tag=c');
    await api.until(() => api.sentences.at(-1)?.includes('.tag=c') === true);
    expect(api.sentences.slice(-3)).toEqual([
      ['!trap', '.tag=m', '=category=2', '=message=interrupted'],
      ['!done', '.tag=m'],
      ['!done', '.tag=c'],
    ]);
  });

  it('accepts listen, and ends a session at /quit', async () => {
    const api = await session('hub-core1');
    api.write('/interface/listen', '.tag=l');
    expect(await api.talk('/quit')).toEqual([['!fatal', 'session terminated on request']]);
    await expect(api.until(() => false)).rejects.toThrow('connection closed');
  });

  it('wants a login', async () => {
    const api = await RawApi.open(fleet.device('hub-core1').apiPort);
    expect(await api.talk('/system/identity/print')).toEqual([['!fatal', 'not logged in']]);
  });

  it('has menus that are empty', async () => {
    const api = await session('tower1-ap1');
    for (const path of [
      '/tool/netwatch',
      '/ip/ipsec/active-peers',
      '/routing/bgp/session',
      '/interface/wireguard/peers',
    ]) {
      expect(await api.talk(`${path}/print`), path).toEqual([['!done']]);
    }
  });

  it('says !empty from 7.18 on', async () => {
    const query = ['/interface/print', '?name=nothing'];
    expect(await (await session('tower1-sw1')).talk(...query)).toEqual([['!empty'], ['!done']]);
    expect(await (await session('hub-sw1')).talk(...query)).toEqual([['!done']]);
  });
});

describe('queries', () => {
  it.each([
    [['?name=ether1'], ['ether1']],
    [['?=name=ether1'], ['ether1']],
    [
      ['?comment', '?type=ether', '?disabled=true', '?#!'],
      ['sfp-sfpplus1', 'sfp-sfpplus2', 'ether1', 'ether2', 'ether3'],
    ],
    [
      ['?-comment', '?type=ether'],
      ['ether4', 'ether5'],
    ],
    [
      ['?name=ether1', '?name=ether2', '?#|'],
      ['ether1', 'ether2'],
    ],
    [['?type=vlan', '?name=vlan100-mgmt', '?#!&'], ['vlan200-pppoe']],
    [['?type=vlan', '?type=bridge', '?#|!', '?type=ether', '?#&', '?disabled=yes'], ['ether5']],
    [['?>actual-mtu=1500'], ['lo']],
    [['?<mtu=1490', '?dynamic=true', '?#!'], []],
  ])('%j', async (words, names) => {
    const api = await session('hub-core1');
    const reply = await api.talk('/interface/print', '=.proplist=name', ...words);
    expect(values(reply, 'name')).toEqual(names);
  });

  it('counts', async () => {
    const api = await session('hub-core1');
    const [reply] = await api.talk('/ip/route/print', '=count-only=', '?ospf');
    expect(reply).toEqual(['!done', '=ret=23']);
  });
});

describe('refusals', () => {
  it.each([
    ['hub-core1', ['/interface/wireless/print'], 'no such command prefix'],
    ['hub-core1', ['/caps-man/registration-table/print'], 'no such command prefix'],
    ['tower1-ap1', ['/interface/wifi/print'], 'no such command prefix'],
    ['tower2-ap1', ['/routing/bgp/session/print'], 'no such command prefix'],
    ['tower2-rtr1', ['/container/print'], 'no such command prefix'],
    ['hub-core1', ['/interface/frobnicate'], 'no such command'],
    ['hub-core1', ['/interface/print', '=bogus=1'], 'unknown parameter'],
    ['hub-core1', ['/interface/ethernet/monitor', '=numbers=ether1,nope', '=once='], 'no such item'],
    [
      'hub-core1',
      ['/interface/monitor-traffic', '=interface=nope', '=once='],
      'input does not match any value of interface',
    ],
    ['hub-core1', ['/interface/remove', '=.id=*1'], 'not enough permissions (9)'],
  ])('%s %j', async (name, words, message) => {
    const reply = await (await session(name)).talk(...words);
    expect(reply[0]?.[0]).toBe('!trap');
    expect(value(reply[0], 'message')).toBe(message);
    expect(reply.at(-1)).toEqual(['!done']);
  });

  it('heeds the policies of the user', async () => {
    const reply = await (await session('hub-core1', 'blind', 'demo-blind')).talk('/interface/print');
    expect(value(reply[0], 'message')).toBe('not enough permissions (9)');
  });

  it('limits sessions', async () => {
    const [first] = demoFleet;
    if (first === undefined) throw new Error('no device');
    const small = await startFleet({ devices: [{ ...first, maxSessions: 1 }] });
    const port = small.devices[0]?.apiPort ?? 0;
    const api = await RawApi.login(port);
    const second = await RawApi.open(port);
    await expect(second.until(() => false)).rejects.toThrow('connection closed');
    api.close();
    await small.close();
  });
});

describe('monitors', () => {
  it('takes a comma list of names and ids', async () => {
    const api = await session('hub-core1');
    const reply = await api.talk('/interface/ethernet/monitor', '=numbers=sfp-sfpplus1,*3,ether4', '=once=');
    expect(values(reply, 'name')).toEqual(['sfp-sfpplus1', 'ether1', 'ether4']);
    expect(values(reply, 'sfp-rx-power')[0]).toMatch(/^-\d+\.\d{3}$/);
    expect(values(reply, 'sfp-module-present')).toEqual(['true', undefined, undefined]);
    expect(values(reply, 'rate')).toEqual(['10Gbps', '1Gbps', undefined]);
  });

  it.each([
    ['tower1-ap1', '/interface/wireless/monitor', 'wlan1', 'registered-clients'],
    ['hub-ap1', '/interface/wifi/monitor', 'wifi1', 'registered-peers'],
    ['hub-bh1', '/interface/w60g/monitor', 'wlan60-1', 'rssi'],
    ['tower2-lte1', '/interface/lte/monitor', 'lte1', 'rsrp'],
    ['hub-sw1', '/interface/ethernet/poe/monitor', 'ether1,ether2', 'poe-out-power'],
  ])('%s %s', async (name, command, numbers, property) => {
    const reply = await (await session(name)).talk(command, `=numbers=${numbers}`, '=once=');
    expect(values(reply, property).filter(Boolean)).toHaveLength(numbers.split(',').length);
  });

  it('keeps UTF-8 bytes', async () => {
    const reply = await (await session('hub-core1')).talk(
      '/interface/print',
      '?name=vlan200-pppoe',
      '=.proplist=comment',
    );
    expect(values(reply, 'comment')).toEqual(['PPPoE přístup']);
  });
});

describe('RouterOS 6', () => {
  it('has one flat health row and old dates', async () => {
    const api = await session('tower2-ap1');
    const [health] = await api.talk('/system/health/print');
    expect(health?.slice(1).map((word) => word.split('=')[1])).toEqual(['voltage', 'temperature']);
    const [row] = await api.talk('/interface/print', '?name=ether1');
    expect(value(row, 'last-link-up-time')).toMatch(/^[a-z]{3}\/\d\d\/\d{4} \d\d:\d\d:\d\d$/);
  });
});
