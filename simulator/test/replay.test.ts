import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startReplay, type SimulatedDevice } from '../src/index.ts';
import { RawApi, values } from './raw-api.ts';
import { tool } from './snmp-tools.ts';
import { onlyWhere } from './only-where.ts';

const running: SimulatedDevice[] = [];
const folder = mkdtempSync(join(tmpdir(), 'simulator-replay-'));

afterAll(async () => {
  await Promise.all(running.map((device) => device.close()));
});

async function replay(...args: Parameters<typeof startReplay>): Promise<SimulatedDevice> {
  const device = await startReplay(...args);
  running.push(device);
  return device;
}

async function walk(device: SimulatedDevice): Promise<string[]> {
  const args = ['-v2c', '-c', 'demo-public', '-Cr20', '-Ox', `127.0.0.1:${device.snmpPort}`, '.1'];
  const { lines, error } = await tool('snmpbulkwalk', ...args);
  expect(error).toBe('');
  // The tool prints the end of the view as a separate line.
  return lines
    .filter((line) => !line.includes('No more variables left'))
    .map((line) => line.slice(1).trimEnd());
}

const WORDS: Readonly<Record<string, (value: string) => string>> = {
  2: (value) => `INTEGER: ${value}`,
  4: (value) => octets(Buffer.from(value, 'utf8')),
  '4x': (value) => octets(Buffer.from(value, 'hex')),
  5: () => 'NULL',
  6: (value) => `OID: .${value}`,
  64: (value) => `IpAddress: ${value}`,
  65: (value) => `Counter32: ${value}`,
  66: (value) => `Gauge32: ${value}`,
  67: (value) => value,
  70: (value) => `Counter64: ${value}`,
};

function octets(bytes: Buffer): string {
  if (bytes.length === 0) return '""';
  const text = [...bytes].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
  return `Hex-STRING: ${text}`;
}

/** Expected output of the tool for a recording: every line, sorted, the last of equal names. */
function expected(text: string): string[] {
  const lines = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    if (line === '') continue;
    const [oid = '', type = '', ...rest] = line.split('|');
    lines.set(oid, `${oid} = ${WORDS[type]?.(rest.join('|')) ?? `type ${type}`}`);
  }
  return [...lines].sort(([a], [b]) => compare(a, b)).map(([, line]) => line);
}

function compare(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  const at = left.findIndex((arc, i) => arc !== right[i]);
  return at < 0 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1);
}

const HAND_WRITTEN = `1.3.6.1.2.1.1.3.0|67|4294967295
1.3.6.1.2.1.1.5.0|4|a name | with a bar
1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.14988.1
1.3.6.1.2.1.4.20.1.1.10.0.0.1|64|10.0.0.1
1.3.6.1.2.1.2.2.1.6.10|4x|02AB00FF7F80
1.3.6.1.2.1.2.2.1.6.9|4|
1.3.6.1.2.1.2.2.1.10.1|65|4294967295
1.3.6.1.2.1.2.2.1.5.1|66|4294967295
1.3.6.1.2.1.31.1.1.1.6.1|70|18446744073709551615
1.3.6.1.2.1.31.1.1.1.6.2|70|9223372036854775808
1.3.6.1.4.1.14988.1.1.1.2.1.3.0.39.16.255.237.96.4294967295|2|-128
1.3.6.1.4.1.14988.1.1.1.2.1.3.0.39.16.255.237.97.128|2|-2147483648
`;

describe('replay of a walk', () => {
  it('serves every type and every size', async () => {
    const path = join(folder, 'hand.snmprec');
    writeFileSync(path, HAND_WRITTEN);
    expect(await walk(await replay(path))).toEqual(expected(HAND_WRITTEN));
  });

  it('names the line it cannot read', async () => {
    const path = join(folder, 'bad.snmprec');
    writeFileSync(path, '1.3.6.1.2.1.1.5.0|4|fine\n1.3.6.1|99|what\n');
    await expect(startReplay(path)).rejects.toThrow('snmprec line 2 cannot be read');
  });

  const recordings = new URL('../../../shared/recordings/snmp/', import.meta.url).pathname;
  const files = existsSync(recordings)
    ? readdirSync(recordings).filter((file) => file.endsWith('.snmprec'))
    : [];
  const onlyWithWalks = onlyWhere(
    files.length > 0,
    'there is no ../shared/recordings with walks of real devices',
  );
  it('serves recorded walks line by line', onlyWithWalks, async () => {
    for (const file of files) {
      const path = join(recordings, file);
      expect(await walk(await replay(path)), file).toEqual(expected(readFileSync(path, 'utf8')));
    }
  });
});

describe('replay of API records', () => {
  it('serves rows and monitors', async () => {
    const path = join(folder, 'api.json');
    const records = [
      {
        command: '/interface/print',
        rows: [
          { name: 'ether1', mtu: 1500 },
          { name: 'ether2', running: true },
        ],
      },
      {
        command: '/interface/ethernet/monitor',
        rows: [{ name: 'ether1', rate: '1Gbps' }, { name: 'ether2' }],
      },
      { command: '/ppp/active/print', rows: [] },
    ];
    writeFileSync(path, JSON.stringify({ records }));
    const device = await replay(path, { version: '7.18.2 (stable)' });
    const api = await RawApi.login(device.apiPort);
    expect(await api.talk('/interface/print')).toEqual([
      ['!re', '=name=ether1', '=mtu=1500'],
      ['!re', '=name=ether2', '=running=true'],
      ['!done'],
    ]);
    expect(await api.talk('/ppp/active/print')).toEqual([['!empty'], ['!done']]);
    const monitor = await api.talk('/interface/ethernet/monitor', '=numbers=ether1', '=once=');
    expect(values(monitor, 'rate')).toEqual(['1Gbps']);
    expect((await api.talk('/ip/route/print'))[0]?.[0]).toBe('!trap');
    api.close();
  });
});
