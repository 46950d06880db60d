import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { demoFleet, startFleet, type Fleet } from '../src/index.ts';
import { menusOf } from '../src/api/menus/index.ts';
import { printArguments } from '../src/api/print-arguments.ts';
import { DeviceModel } from '../src/model/device.ts';
import { parseVersion } from '../src/model/version.ts';
import { RawApi, value, values } from './raw-api.ts';
import { onlyWhere } from './only-where.ts';

let fleet: Fleet;
let now = Date.UTC(2026, 0, 15, 12);
let open: RawApi[] = [];

async function session(name: string): Promise<RawApi> {
  const api = await RawApi.login(fleet.device(name).apiPort);
  open.push(api);
  return api;
}

beforeAll(async () => {
  fleet = await startFleet({ devices: demoFleet, clock: () => now });
});
afterAll(() => fleet.close());
afterEach(() => {
  for (const api of open) api.close();
  open = [];
});

describe('arguments of print', () => {
  it.each([
    ['/ip/dhcp-server/lease/print', '=active='],
    ['/queue/simple/print', '=rate='],
    ['/interface/print', '=stats-detail='],
    ['/interface/print', '=detail=', '=without-paging=', '=terse='],
    ['/system/resource/print', '=without-paging='],
  ])('knows %s %s', async (...words) => {
    const reply = await (await session('hub-core1')).talk(...words);
    expect(reply.at(0)?.[0]).toBe('!re');
  });

  it.each([
    ['/ip/address/print', '=stats='],
    ['/ppp/active/print', '=stats='],
    ['/interface/vlan/print', '=oid='],
    ['/ip/address/print', '=active='],
    ['/system/resource/print', '=count-only='],
    ['/system/identity/print', '=detail='],
    ['/interface/wireguard/print', '=brief='],
    ['/ip/address/print', '=chain=forward'],
    ['/interface/monitor-traffic', '=interface=ether1', '=once=', '=stats='],
  ])('does not know %s %s', async (...words) => {
    const reply = await (await session('hub-core1')).talk(...words);
    expect(value(reply[0], 'message')).toBe('unknown parameter');
  });

  it('has arguments of the version', async () => {
    const words = ['/ip/address/print', '=follow-strict='] as const;
    expect(
      (await (await session('tower2-ap1')).talk('/ip/address/print', '=group-by=interface'))[0]?.[0],
    ).toBe('!trap');
    expect(
      (await (await session('hub-core1')).talk('/ip/address/print', '=group-by=interface'))[0]?.[0],
    ).toBe('!re');
    expect((await (await session('hub-core1')).talk(...words))[0]?.[0]).toBe('!trap');
  });

  it('chooses rows', async () => {
    const api = await session('hub-core1');
    const all = await api.talk('/ip/dhcp-server/lease/print');
    const active = await api.talk('/ip/dhcp-server/lease/print', '=active=');
    expect(values(active, 'address')).toEqual(
      values(
        all.filter((row) => value(row, 'status') === 'bound'),
        'address',
      ),
    );
    expect(values(all, 'status')).toContain('waiting');
    expect(values(await api.talk('/ip/firewall/filter/print', '=chain=input'), 'comment')).toEqual([
      'established',
      'management',
      'all other input',
    ]);
    expect(values(await api.talk('/ip/firewall/mangle/print', '=dynamic='), 'comment')).toEqual([
      'special dummy rule',
    ]);
    expect(values(await api.talk('/ip/firewall/mangle/print', '=static='), 'comment')).toEqual([
      'mark voip',
      'mark bulk',
    ]);
    expect(values(await api.talk('/interface/print', '=from=*3,ether2,0'), 'name')).toEqual([
      'ether1',
      'ether2',
      'sfp-sfpplus1',
    ]);
    expect(value((await api.talk('/interface/print', '=from=nope'))[0], 'message')).toBe('no such item');
  });

  it('counts what the arguments chose', async () => {
    const api = await session('hub-core1');
    const [reply] = await api.talk('/ip/firewall/filter/print', '=chain=input', '=count-only=');
    expect(reply).toEqual(['!done', '=ret=3']);
  });

  it('writes a file only for those who may', async () => {
    expect(
      value((await (await session('hub-core1')).talk('/interface/print', '=file=x'))[0], 'message'),
    ).toBe('not enough permissions (9)');
  });

  it('repeats at an interval in any form of duration', async () => {
    const api = await session('hub-core1');
    api.write('/system/resource/print', '=interval=00:00:00.1', '=.proplist=uptime', '.tag=i');
    await api.until(() => api.sentences.filter((one) => one.includes('.tag=i')).length >= 3);
    expect(value(api.sentences.at(-1), '.section')).toBe('2');
  });
});

const tree = (version: string): URL =>
  new URL(`../../../shared/recordings/schema/restraml_${version}_extra_inspect.json`, import.meta.url);

describe(
  'the command trees',
  onlyWhere(existsSync(fileURLToPath(tree('7.24'))), 'the command trees are recordings'),
  () => {
    type Node = { readonly [name: string]: Node | string };

    function treeArguments(root: Node, path: string): string[] | undefined {
      let node: Node | string | undefined = root;
      for (const part of [...path.split('/').slice(1), 'print']) {
        node = typeof node === 'object' ? node[part] : undefined;
      }
      if (typeof node !== 'object') return undefined;
      return Object.entries(node).flatMap(([name, one]) => (typeof one === 'object' ? [name] : []));
    }

    it.each(['7.10.2', '7.20.8', '7.24'])(
      '%s: every menu has exactly the arguments of its tree',
      (version) => {
        const root = JSON.parse(readFileSync(tree(version), 'utf8')) as Node;
        const wrong = new Set<string>();
        let compared = 0;
        for (const description of demoFleet) {
          const packages = [...description.packages, 'wireless', 'wifi-qcom', 'gps', 'ups'];
          const model = new DeviceModel({ ...description, version, packages }, 1, () => now);
          const menus = menusOf(model);
          for (const path of menus.paths()) {
            const menu = menus.find(path);
            const known = treeArguments(root, path);
            if (menu === undefined || known === undefined) continue;
            const ours = printArguments(menu, parseVersion(version));
            for (const name of known) if (!ours.has(name)) wrong.add(`${path} lacks ${name}`);
            for (const name of ours) if (!known.includes(name)) wrong.add(`${path} has ${name}`);
            compared++;
          }
        }
        expect([...wrong]).toEqual([]);
        expect(compared).toBeGreaterThan(900);
      },
    );
  },
);

describe('positions', () => {
  it.each([
    ['/interface/ethernet/monitor', '0', ['sfp-sfpplus1']],
    ['/interface/ethernet/monitor', '2,ether2,*1', ['ether1', 'ether2', 'sfp-sfpplus1']],
  ])('%s numbers=%s', async (command, numbers, names) => {
    const reply = await (await session('hub-core1')).talk(command, `=numbers=${numbers}`, '=once=');
    expect(values(reply, 'name')).toEqual(names);
  });

  it('end with the menu', async () => {
    const reply = await (await session('hub-core1')).talk(
      '/interface/ethernet/monitor',
      '=numbers=99',
      '=once=',
    );
    expect(value(reply[0], 'message')).toBe('no such item');
  });
});

describe('queries by type', () => {
  it('compares durations and addresses', async () => {
    const api = await session('hub-core1');
    const all = values(await api.talk('/ppp/active/print'), 'uptime');
    const long = values(await api.talk('/ppp/active/print', '?>uptime=1d'), 'uptime');
    expect(long.length).toBeGreaterThan(0);
    expect(long).toEqual(all.filter((one) => /[dw]/.test(one ?? '')));
    expect(values(await api.talk('/ip/address/print', '?<address=10.10.101.0'), 'address')).toEqual([
      '10.10.100.1/24',
      '10.10.30.1/24',
    ]);
  });
});

const of = (api: RawApi, tag: string): string[][] =>
  api.sentences.filter((one) => one.includes(`.tag=${tag}`));

describe('changes', () => {
  it('sends an item that changed, one that is new and one that is gone, until it is cancelled', async () => {
    const api = await session('hub-core1');
    api.write('/ppp/active/listen', '.tag=l');
    api.write('/ppp/active/print', '=follow-only=', '=.proplist=name', '.tag=f');
    await api.talk('/system/identity/print');
    const before = values(await api.talk('/ppp/active/print'), '.id');
    // Sessions come and go within hours.
    for (let hours = 1; hours <= 48; hours++) now += 3_600_000;
    const after = values(await api.talk('/ppp/active/print'), '.id');
    const gone = before.filter((id) => !after.includes(id));
    const fresh = after.filter((id) => !before.includes(id));
    expect(gone.length * fresh.length).toBeGreaterThan(0);
    await api.until(() => of(api, 'l').length >= gone.length + fresh.length, 20_000);
    const dead = of(api, 'l').filter((one) => one.includes('=.dead=yes'));
    expect(new Set(dead.map((one) => value(one, '.id')))).toEqual(new Set(gone));
    expect(of(api, 'l').map((one) => value(one, '.id'))).toEqual(expect.arrayContaining(fresh));
    await api.until(() => of(api, 'f').length >= gone.length + fresh.length, 20_000);
    expect(of(api, 'f').find((one) => value(one, 'name') !== undefined)).toHaveLength(3);
    const count = of(api, 'l').length;
    await api.talk('/cancel', '=tag=l');
    expect(
      of(api, 'l')
        .slice(count)
        .map((one) => one[0]),
    ).toEqual(['!trap', '!done']);
  });

  it('says nothing while only counters move', async () => {
    const api = await session('tower1-sw1');
    api.write('/interface/print', '=follow=', '.tag=q');
    await api.until(() => of(api, 'q').length > 10);
    const count = of(api, 'q').length;
    now += 1000;
    api.write('/system/identity/listen', '.tag=i');
    await api.talk('/system/identity/print');
    // Rounds of both have passed when the change of the identity has been seen.
    fleet.device('tower1-sw1').model.identity = 'renamed';
    await api.until(() => of(api, 'i').length === 1, 20_000);
    expect(value(of(api, 'i')[0], 'name')).toBe('renamed');
    expect(of(api, 'q')).toHaveLength(count);
    fleet.device('tower1-sw1').model.identity = 'tower1-sw1';
  });
});

describe('commands', () => {
  it('pings with numbers that agree, a given number of times', async () => {
    const api = await session('hub-core1');
    api.write('/ping', '=address=10.10.100.31', '=count=3', '=interval=100ms', '.tag=p');
    await api.until(() => api.sentences.some((one) => one[0] === '!done' && one.includes('.tag=p')), 20_000);
    const rows = api.sentences.filter((one) => one[0] === '!re' && one.includes('.tag=p'));
    expect(rows.map((row) => value(row, 'seq'))).toEqual(['0', '1', '2']);
    expect(rows.at(-1)).toEqual(
      expect.arrayContaining(['=sent=3', '=received=3', '=packet-loss=0', '=ttl=64']),
    );
  });

  it('pings in vain, and refuses what is no address', async () => {
    const api = await session('hub-core1');
    const [row] = await api.talk('/tool/ping', '=address=203.0.113.9', '=count=1');
    expect(row).toEqual([
      '!re',
      '=seq=0',
      '=host=203.0.113.9',
      '=status=timeout',
      '=sent=1',
      '=received=0',
      '=packet-loss=100',
    ]);
    expect(value((await api.talk('/ping', '=address=nowhere', '=count=1'))[0], 'message')).toContain(
      'could not get answer from dns server',
    );
    expect(value((await api.talk('/ping', '=count=1'))[0], 'message')).toBe(
      'missing value(s) of argument(s) address',
    );
  });

  it('shows its command tree', async () => {
    const api = await session('hub-core1');
    const child = async (path: string): Promise<(string | undefined)[]> =>
      values(await api.talk('/console/inspect', '=request=child', `=path=${path}`), 'name');
    expect(await child('')).toEqual(expect.arrayContaining(['interface', 'ip', 'ping', 'system']));
    expect(await child('interface,ethernet')).toEqual(expect.arrayContaining(['monitor', 'print', 'switch']));
    expect(await child('ip,dhcp-server,lease,print')).toContain('active');
    const self = await api.talk('/console/inspect', '=request=self', '=path=interface,ethernet,print');
    expect(self[0]).toEqual(['!re', '=type=self', '=name=print', '=node-type=cmd']);
    const old = await (await session('tower2-ap1')).talk('/console/inspect', '=request=child', '=path=');
    expect(value(old[0], 'message')).toBe('no such command prefix');
  });
});
