import { afterEach, describe, expect, test } from 'vitest';
import { defineCollector, type Table } from '../../src/define/collector.ts';
import { everywhere } from '../../src/define/device-types.ts';
import { count, text } from '../../src/define/fields.ts';
import { gauge } from '../../src/define/metrics.ts';
import { countedBy, menu, monitor } from '../../src/define/sources.ts';
import { createProber, type Prober } from '../../src/probe/prober.ts';
import { password, type Request, type ScriptedDevice } from '../transport/routeros-api/scripted-device.ts';
import { answering, startAnswering, stopDevices } from './answering-device.ts';
import { outcomes, probe, sampleLines } from './probing.ts';
import { bareSettings, loopback } from './targets.ts';

const probers: Prober[] = [];
afterEach(async () => {
  await Promise.all(probers.splice(0).map((prober) => prober.close()));
  await stopDevices();
});

/** Reads a table of one collector, as often as wanted over one connection. */
function reader(device: ScriptedDevice, table: Table): () => Promise<[string[], string]> {
  const collector = defineCollector({ name: 'tested', title: 'tested', types: everywhere, tables: [table] });
  const prober = createProber(bareSettings, [collector]);
  probers.push(prober);
  return async () => {
    const result = await probe(prober, loopback('api', device.port, { password }), ['tested']);
    return [sampleLines(result, 'mikrotik_tested'), outcomes(result)['tested'] ?? ''];
  };
}

interface Bridge {
  readonly name: string;
  readonly mac: string;
  readonly ports: number;
}

const path = '/interface/bridge/monitor';
const bridges: Table = {
  api: monitor(path, {
    of: menu('/interface/bridge'),
    identifiedBy: { reply: 'current-mac-address', item: 'mac-address' },
  }),
  labels: { bridge: text('name') },
  metrics: [gauge('mikrotik_tested_ports', 'Ports.', count('port-count'))],
};

const rowsOf = (list: readonly Bridge[]) =>
  list.map(({ name, mac }, i) => ({ '.id': `*${i}`, name, 'mac-address': mac }));

const numbersOf = (request: Request): string[] => (request.arg('numbers') ?? '').split(',');

const reply = (request: Request, { mac, ports }: Bridge): void =>
  request.say('!re', `=current-mac-address=${mac}`, `=port-count=${ports}`);

/** Bridges whose monitor says nothing of their names, in another order than asked. */
async function startBridges(list: readonly Bridge[], monitored: (request: Request) => void) {
  const menus = { '/interface/bridge/print': rowsOf(list) };
  const device = await startAnswering(menus);
  device.script = (request) => {
    if (request.path !== path) return answering(menus)(request);
    monitored(request);
    request.say('!done');
  };
  return device;
}

const askedOf = (device: ScriptedDevice): string[] =>
  device.commands.filter((request) => request.path === path).map((request) => request.arg('numbers') ?? '');

describe('monitors whose replies have something else of their item than its name', () => {
  const three: readonly Bridge[] = [
    { name: 'one', mac: '02:00:00:00:00:01', ports: 1 },
    { name: 'two', mac: '02:00:00:00:00:02', ports: 2 },
    { name: 'three', mac: '02:00:00:00:00:03', ports: 3 },
  ];
  const lines = [
    'mikrotik_tested_ports{bridge="one"} 1',
    'mikrotik_tested_ports{bridge="three"} 3',
    'mikrotik_tested_ports{bridge="two"} 2',
  ];
  const asked = (request: Request): Bridge[] => three.filter(({ name }) => numbersOf(request).includes(name));

  test('are asked about all items in one command, and the order of the replies does not matter', async () => {
    const device = await startBridges(three, (request) => {
      for (const bridge of asked(request).toReversed()) reply(request, bridge);
    });
    expect(await reader(device, bridges)()).toEqual([lines, 'ok']);
    expect(askedOf(device)).toEqual(['one,two,three']);
    const [print] = device.commands.filter((request) => request.path === '/interface/bridge/print');
    expect(print?.arg('.proplist')).toBe('.id,mac-address,name');
  });

  test('an item without a reply of its own is asked alone, from then on at once', async () => {
    const device = await startBridges(three, (request) => {
      const [first] = asked(request);
      if (first !== undefined) reply(request, first);
    });
    const read = reader(device, bridges);
    expect(await read()).toEqual([lines, 'ok']);
    expect(await read()).toEqual([lines, 'ok']);
    expect(askedOf(device)).toEqual(['one,two,three', 'two', 'three', 'two', 'three', 'one']);
  });

  test('a trap about one item does not cost the others', async () => {
    const device = await startBridges(three, (request) => {
      if (request.arg('numbers') === 'two' || numbersOf(request).length > 1)
        request.say('!trap', '=message=no such item');
      else for (const bridge of asked(request)) reply(request, bridge);
    });
    const [samples, outcome] = await reader(device, bridges)();
    expect(samples).toEqual(lines.filter((line) => !line.includes('two')));
    expect(outcome).not.toBe('ok');
  });

  test('bridges that share an address, or have none, are asked alone', async () => {
    const list: readonly Bridge[] = [
      { name: 'one', mac: '00:00:00:00:00:00', ports: 0 },
      { name: 'two', mac: '00:00:00:00:00:00', ports: 2 },
      { name: 'three', mac: '', ports: 3 },
    ];
    const device = await startBridges(list, (request) => {
      for (const bridge of list) if (numbersOf(request).includes(bridge.name)) reply(request, bridge);
    });
    expect((await reader(device, bridges)())[0]).toEqual([
      'mikrotik_tested_ports{bridge="one"} 0',
      'mikrotik_tested_ports{bridge="three"} 3',
      'mikrotik_tested_ports{bridge="two"} 2',
    ]);
    expect(askedOf(device)).toEqual(['one', 'two', 'three']);
  });

  test('a reply of no item is left out', async () => {
    const device = await startBridges(three, (request) => {
      const found = asked(request);
      for (const bridge of found) reply(request, bridge);
      if (found.length > 1) reply(request, { name: '', mac: '02:00:00:00:00:09', ports: 9 });
    });
    expect(await reader(device, bridges)()).toEqual([lines, 'ok']);
  });

  test('a version without the command is asked once', async () => {
    const device = await startAnswering({ '/interface/bridge/print': rowsOf(three) });
    expect(await reader(device, bridges)()).toEqual([[], 'ok']);
    expect(askedOf(device)).toEqual(['one,two,three']);
  });
});

const names = (many: number) => Array.from({ length: many }, (_, i) => `b${i}`);

const table = (isNeverListed = false): Table => ({
  api: countedBy('/interface/bridge/host', {
    of: menu('/interface/bridge'),
    property: 'bridge',
    isNeverListed,
  }),
  labels: { bridge: text('name') },
  metrics: [gauge('mikrotik_tested_hosts', 'Hosts.', count('count'))],
});

const expected = (many: number) =>
  names(many)
    .map((name) => `mikrotik_tested_hosts{bridge="${name}"} ${{ b0: 2, b3: 1 }[name] ?? 0}`)
    .sort();

describe('counts of many items', () => {
  const hosts = '/interface/bridge/host/print';
  const rows = [{ bridge: 'b0' }, { bridge: 'b3' }, { bridge: 'b0' }, { bridge: 'gone' }, {}];

  async function start(many: number): Promise<ScriptedDevice> {
    const menus = { '/interface/bridge/print': names(many).map((name) => ({ name })), [hosts]: rows };
    const device = await startAnswering(menus);
    device.script = (request) => {
      if (request.arg('count-only') === undefined) return answering(menus)(request);
      const asked = request.words.find((word) => word.startsWith('?'))?.replace('?bridge=', '');
      request.say('!done', `=ret=${rows.filter(({ bridge }) => bridge === asked).length}`);
    };
    return device;
  }

  test('the device counts for a few, one list is counted for more', async () => {
    for (const [many, commands] of [
      [8, 8],
      [9, 1],
      [300, 1],
    ] as const) {
      const device = await start(many);
      const [samples, outcome] = await reader(device, table())();
      expect([samples.toSorted(), outcome]).toEqual([expected(many), 'ok']);
      const asked = device.commands.filter((request) => request.path === hosts);
      expect(asked.length).toBe(commands);
      if (commands === 1) expect(asked[0]?.arg('.proplist')).toBe('bridge');
    }
  });

  test('a menu that is never listed is counted by the device for any number', async () => {
    const device = await start(40);
    const [samples] = await reader(device, table(true))();
    expect(samples.toSorted()).toEqual(expected(40));
    const asked = device.commands.filter((request) => request.path === hosts);
    expect(asked.every((request) => request.arg('count-only') !== undefined)).toBe(true);
    expect(asked.length).toBe(40);
  });
});
