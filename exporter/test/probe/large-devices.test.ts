import { afterEach, describe, expect, test } from 'vitest';
import type { Budget, BudgetLimits, Target } from '../../src/config/settings.ts';
import { encodeFamilies } from '../../src/exposition/encode.ts';
import { integer, octets, oid, type Varbind } from '../transport/snmp/ber.ts';
import { type Agent, answersFrom, ObjectStore, startAgent } from '../transport/snmp/scripted-agent.ts';
import {
  password,
  type Request,
  type Script,
  ScriptedDevice,
  until,
} from '../transport/routeros-api/scripted-device.ts';
import { sentence } from '../transport/routeros-api/wire.ts';
import { closeProbers, newProber, outcomes, probe, sampleLines } from './probing.ts';
import { bareSettings, loopback } from './targets.ts';

const devices: ScriptedDevice[] = [];
const agents: Agent[] = [];
afterEach(async () => {
  await closeProbers();
  await Promise.all(devices.splice(0).map((device) => device.stop()));
  await Promise.all(agents.splice(0).map((agent) => agent.close()));
});

async function deviceWith(script: Script): Promise<ScriptedDevice> {
  const device = await new ScriptedDevice(script).listen();
  devices.push(device);
  return device;
}

const targetOf = (device: ScriptedDevice): Target => loopback('api', device.port, { password });

/** The usual budget with other limits for one probe. */
const budgetWith = (probeLimits: Partial<BudgetLimits>): { budget: Budget } => ({
  budget: { ...bareSettings.budget, probe: { ...bareSettings.budget.probe, ...probeLimits } },
});

const row = (index: number): string[] => [`=.id=*${index}`, `=name=wlan${index}`, '=type=wlan', '=rx-byte=7'];

/** Rows until the command is cancelled; then what RouterOS says. */
function endless(request: Request, cancelled: ReadonlySet<string>): void {
  let index = 0;
  const more = (): void => {
    if (request.socket.destroyed) return;
    if (cancelled.has(request.tag ?? '')) {
      request.say('!trap', '=category=2', '=message=interrupted');
      request.say('!done');
      return;
    }
    const batch = Array.from({ length: 100 }, () => request.bytes('!re', ...row(index++)));
    request.socket.write(Buffer.concat(batch), () => setImmediate(more));
  };
  more();
}

/** A device whose interface table never ends. */
function endlessInterfaces(): Script {
  const cancelled = new Set<string>();
  return (request) => {
    if (request.path === '/cancel') {
      cancelled.add(request.arg('tag') ?? '');
      request.say('!done');
    } else if (request.path === '/interface/print') endless(request, cancelled);
    else if (request.path === '/system/resource/print') {
      request.say('!re', '=uptime=1m2s');
      request.say('!done');
    } else {
      request.say('!trap', '=message=no such command prefix');
      request.say('!done');
    }
  };
}

describe('a table without end', () => {
  test('is cancelled at the budget; the rest of the device is read, and the connection goes on', async () => {
    const device = await deviceWith(endlessInterfaces());
    const prober = newProber(budgetWith({ rows: 4000 }));
    const result = await probe(prober, targetOf(device), ['system', 'interface']);
    expect(result.up).toBe(true);
    expect(outcomes(result)).toEqual({ system: 'ok', interface: 'collector.too-large' });
    expect(sampleLines(result)).toContain('mikrotik_system_uptime_seconds 62');
    // half of what the few rows of the other menus leave
    const { length } = sampleLines(result, 'mikrotik_interface_receive_bytes_total');
    expect(length).toBeGreaterThan(1900);
    // rows are counted in groups of 16
    expect(length).toBeLessThanOrEqual(2015);
    const read = result.reads.find(({ what }) => what === '/interface/print');
    expect(read?.error?.message).toContain('budget.probe.rows (4000)');
    await until(() => device.commands.some(({ path }) => path === '/cancel'));
    expect((await probe(prober, targetOf(device), ['system'])).up).toBe(true);
    expect(device.accepted).toBe(1);
    expect(prober.statistics().tablesCut).toBe(1);
  });

  test.each([
    ['series', { series: 1000 }, 'budget.probe.series (1000)'],
    ['memory', { memory: 1024 * 1024 }, 'budget.probe.memory_mib (1)'],
    ['text', { text: 1024 * 1024 }, 'budget.probe.text_mib (1)'],
  ] as const)('ends at its %s too', async (_what, probeLimits, setting) => {
    const device = await deviceWith(endlessInterfaces());
    const prober = newProber(budgetWith(probeLimits));
    const result = await probe(prober, targetOf(device), ['system', 'interface']);
    expect(outcomes(result)).toEqual({ system: 'ok', interface: 'collector.too-large' });
    expect(result.collectors[1]?.error?.message).toContain(setting);
    const { text } = encodeFamilies(result.families, 'text');
    expect(text.length).toBeLessThan(1024 * 1024);
  });

  test('leaves nothing of the budget in use once its answer is written', async () => {
    const device = await deviceWith(endlessInterfaces());
    const budget = {
      ...budgetWith({}).budget,
      process: { ...bareSettings.budget.process, series: 3000 },
    };
    const prober = newProber({ budget });
    const rows: number[] = [];
    for (let scrape = 0; scrape < 4; scrape++) {
      const result = await probe(prober, targetOf(device), ['interface']);
      rows.push(sampleLines(result, 'mikrotik_interface_receive_bytes_total').length);
      result.budget.release();
    }
    expect(new Set(rows).size).toBe(1);
  });
});

/** Radios that are each monitored with a command, and how many were at once. */
function radios(count: number): { script: Script; most: () => number; asked: () => number } {
  let open = 0;
  let most = 0;
  let asked = 0;
  const script: Script = (request) => {
    if (request.path === '/interface/wireless/print') {
      for (let index = 0; index < count; index++) request.say('!re', ...row(index));
      request.say('!done');
    } else if (request.path === '/interface/wireless/monitor') {
      open++;
      asked++;
      most = Math.max(most, open);
      setImmediate(() => {
        open--;
        request.say('!re', '=registered-clients=3');
        request.say('!done');
      });
    } else {
      request.say('!trap', '=message=no such command prefix');
      request.say('!done');
    }
  };
  return { script, most: () => most, asked: () => asked };
}

describe('items asked one by one', () => {
  test('end at the budget, a few at a time', async () => {
    const { script, most, asked } = radios(5000);
    const device = await deviceWith(script);
    const result = await probe(newProber(budgetWith({ items: 100 })), targetOf(device), ['wireless']);
    expect(outcomes(result)).toEqual({ wireless: 'collector.too-large' });
    expect(result.collectors[0]?.error?.message).toContain('budget.probe.items (100)');
    // one menu may use half
    expect(asked()).toBe(50);
    expect(sampleLines(result, 'mikrotik_wireless_registered_clients')).toHaveLength(50);
    expect(most()).toBeLessThanOrEqual(16);
  });

  test('are all asked within it', async () => {
    const { script, asked } = radios(300);
    const device = await deviceWith(script);
    const result = await probe(newProber(), targetOf(device), ['wireless']);
    expect(outcomes(result)).toEqual({ wireless: 'ok' });
    expect(asked()).toBe(300);
  });

  test('that one command names are split before the word is too long for RouterOS', async () => {
    const numbers: string[] = [];
    const device = await deviceWith((request) => {
      if (request.path === '/interface/ethernet/print') {
        for (let index = 0; index < 900; index++)
          request.say('!re', `=name=ether-${'x'.repeat(100)}-${index}`, '=running=true');
      } else if (request.path.endsWith('/monitor')) numbers.push(request.arg('numbers') ?? '');
      else request.say('!trap', '=message=no such command prefix');
      request.say('!done');
    });
    const result = await probe(newProber(), targetOf(device), ['interface']);
    expect(Object.values(outcomes(result))).not.toContain('internal.bug');
    expect(Math.max(0, ...numbers.map(({ length }) => length))).toBeLessThan(20_000);
    expect(new Set(numbers.flatMap((list) => list.split(','))).size).toBe(900);
  });
});

describe('over SNMP', () => {
  const large: Varbind[] = Array.from({ length: 3000 }, (_, i): Varbind[] => [
    [`1.3.6.1.2.1.31.1.1.1.1.${i + 1}`, octets(`ether${i + 1}`)],
    [`1.3.6.1.2.1.31.1.1.1.6.${i + 1}`, integer(5, 70)],
  ]).flat();

  test('a table is cut at the budget, and says so', async () => {
    const store = new ObjectStore([['1.3.6.1.2.1.1.2.0', oid('1.3.6.1.4.1.14988.1')], ...large]);
    const agent = await startAgent(answersFrom(store));
    agents.push(agent);
    const prober = newProber(budgetWith({ rows: 2000 }));
    const result = await probe(prober, loopback('snmp', agent.port), ['interface']);
    expect(result.up).toBe(true);
    expect(outcomes(result)).toEqual({ interface: 'collector.too-large' });
    expect(result.collectors[0]?.error?.message).toContain('budget.probe.rows (2000)');
    const samples = sampleLines(result, 'mikrotik_interface_receive_bytes_total');
    expect(samples.length).toBeGreaterThan(0);
    expect(samples.length).toBeLessThanOrEqual(1000);
  });

  test('a table within the budget is whole', async () => {
    const store = new ObjectStore([['1.3.6.1.2.1.1.2.0', oid('1.3.6.1.4.1.14988.1')], ...large]);
    const agent = await startAgent(answersFrom(store));
    agents.push(agent);
    const result = await probe(newProber(), loopback('snmp', agent.port), ['interface']);
    expect(outcomes(result)).toEqual({ interface: 'ok' });
    expect(sampleLines(result, 'mikrotik_interface_receive_bytes_total')).toHaveLength(3000);
  });
});

test('a reply that does not end when cancelled costs the connection, not the answer', async () => {
  const device = await deviceWith((request) => {
    if (request.path === '/interface/print') endless(request, new Set());
    else if (request.path === '/system/resource/print') {
      request.say('!re', '=uptime=1m2s');
      request.say('!done');
    } else if (request.path !== '/cancel') {
      request.raw(sentence('!trap', ...request.tagWord, '=message=no such command prefix'));
      request.say('!done');
    }
  });
  const prober = newProber(budgetWith({ rows: 4000 }));
  const result = await probe(prober, targetOf(device), ['system', 'interface']);
  expect(result.up).toBe(true);
  expect(outcomes(result)).toEqual({ system: 'ok', interface: 'collector.too-large' });
  await until(() => device.sockets.size === 0);
});
