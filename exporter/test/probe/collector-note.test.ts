import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SimulatedDevice, startReplay } from '@mikrofleet/simulator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectors } from '../../src/collectors/index.generated.ts';
import { withDeadline } from '../../src/concurrency/deadline.ts';
import { catalogueOf } from '../../src/config/catalogue.ts';
import { parseSettings } from '../../src/config/load.ts';
import type { TransportName } from '../../src/config/settings.ts';
import { collectorNote } from '../../src/probe/collector-note.ts';
import { createProber } from '../../src/probe/prober.ts';
import type { ProbeResult } from '../../src/probe/result.ts';
import { sampleLines } from './probing.ts';

const arp = ['1', '2', '3'].map((last) => ({
  '.id': `*${last}`,
  address: `10.0.0.${last}`,
  dynamic: last === '1' ? 'true' : 'false',
  status: 'reachable',
}));

let device: SimulatedDevice;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'notes-'));
  const api = join(folder, 'api.json');
  writeFileSync(api, JSON.stringify([{ command: '/ip/arp/print', rows: arp }]));
  const snmprec = join(folder, 'walk.snmprec');
  writeFileSync(
    snmprec,
    [
      '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.14988.1',
      '1.3.6.1.2.1.1.7.0|2|78',
      '1.3.6.1.4.1.99999.1.1.2.1|4|a',
    ].join('\n'),
  );
  device = await startReplay({ api, snmprec });
});
afterAll(() => device.close());

/** A probe of a collector `mine` with one table of the configuration file, and what is noted of it. */
async function probe(
  table: string,
  transport: TransportName = 'api',
): Promise<{ result: ProbeResult; note: string }> {
  const text = `
auths: { demo: { api: { username: monitor, password: demo-monitor, tls: off }, snmp: { version: 2c, community: demo-public } } }
modules: { mine: { collectors: [mine] } }
targets: [{ name: device, address: 127.0.0.1, port: ${transport === 'api' ? device.apiPort : device.snmpPort}, type: router, auth: demo, transport: ${transport} }]
custom_collectors:
  mine:
    title: Mine
    tables:
${table}
`;
  const file = { file: 'mikrofleet.yml', environment: {}, catalogue: catalogueOf(collectors) };
  const settings = parseSettings(text, file);
  const prober = createProber(settings, collectors);
  const target = settings.targets.get('device');
  if (target === undefined) throw new Error('The settings have no such target.');
  try {
    const result = await withDeadline(20_000, {}, (deadline) => prober.probe(target, ['mine'], deadline));
    const [mine] = result.collectors;
    return { result, note: mine === undefined ? 'no result' : collectorNote(mine, transport, result) };
  } finally {
    await prober.close();
  }
}

const ofArp = (property: string, more = ''): string => `
      - menu: /ip/arp
        labels: { address: { property: address } }
        metrics: [{ name: acme_entry, type: gauge, help: An entry., kind: flag, property: ${property}${more} }]`;

test('a property that no row has is named', async () => {
  const { result, note } = await probe(ofArp('dynamik'));
  expect(note).toBe('No row of /ip/arp/print had dynamik.');
  expect(result.collectors).toMatchObject([{ outcome: 'ok' }]);
  expect(sampleLines(result, 'acme_')).toEqual([]);
});

test.each([
  ['some rows have it', ofArp('dynamic')],
  ['RouterOS leaves it out when false', ofArp('invalid', ', missing: false')],
  [
    'constants are properties too',
    ofArp('family', ', missing: false').replace('labels:', 'constants: { family: "true" }\n        labels:'),
  ],
])('a property is not named if %s', async (_why, table) => {
  expect((await probe(table)).note).toBe('');
});

test('a label that no row has is named, beside the error', async () => {
  const { result, note } = await probe(ofArp('dynamic').replace('property: address', 'property: adress'));
  expect(note).toBe('No row of /ip/arp/print had adress.');
  expect(result.collectors).toMatchObject([{ outcome: 'failed', error: { code: 'collector.misfit' } }]);
});

test('a menu that the device does not have is named', async () => {
  const { result, note } = await probe(ofArp('dynamic').replace('/ip/arp', '[/ip/arpp, /ip/arppp]'));
  expect(result.collectors).toMatchObject([{ outcome: 'absent' }]);
  expect(note).toBe('The device has no /ip/arpp.');
});

test('a value that does not fit its kind is a mistake of the file, not one to report', async () => {
  const { result } = await probe(ofArp('status'));
  const [mine] = result.collectors;
  expect(mine?.error?.toLine()).toBe(
    'status is "reachable", which is not a boolean and 2 more. Correct kind, property, oid or labels where the configuration file defines the metric. [collector.misfit]',
  );
});

test('a collector of menus says that it is not read over SNMP', async () => {
  const { result, note } = await probe(ofArp('dynamic'), 'snmp');
  expect(result.up).toBe(true);
  expect(note).toBe('Not read: it has no SNMP object, and this device is read over SNMP.');
});

const ofSnmp = `
      - walk: 1.3.6.1.4.1.99999.1.1
        index: id
        labels: { unit: { oid: 1.3.6.1.4.1.99999.1.1.2 } }
        metrics: [{ name: acme_load, type: gauge, help: Load., kind: count, oid: 1.3.6.1.4.1.99999.1.1.3 }]`;

test('and one of objects that it is not read over the API; over SNMP a missing column is named', async () => {
  const { result, note } = await probe(ofSnmp);
  expect(result.up).toBe(true);
  expect(note).toBe('Not read: it has no RouterOS menu, and this device is read over the RouterOS API.');
  expect((await probe(ofSnmp, 'snmp')).note).toMatch(/^No row of .* had 1\.3\.6\.1\.4\.1\.99999\.1\.1\.3\.$/);
});

test('without labels, what is printed is what Prometheus gets, and the rest is a loss', async () => {
  // hardware that the command tree does not know: whether it has many rows shows only here
  const table = ofArp('dynamic')
    .replace('labels: { address: { property: address } }', 'where: [status=reachable]\n        labels: {}')
    .replace('}]', '}, { name: acme_entries, type: rows, help: Entries. }]');
  const { result } = await probe(table);
  expect(sampleLines(result, 'acme_')).toEqual(['acme_entries 3', 'acme_entry 1']);
  const entry = result.families.find(({ metric }) => metric.name === 'acme_entry');
  expect(entry?.values).toEqual([1]);
  expect(sampleLines(result, 'mikrotik_collector_losses')).toEqual([
    'mikrotik_collector_losses{collector="mine",reason="duplicate"} 2',
  ]);
});

test('rows that share a series are counted', () => {
  const collector = { name: 'queue', outcome: 'ok', durationMs: 1, remainder: 12 } as const;
  const read = { what: '/queue/simple/print', rows: 22, durationMs: 1, outcome: 'ok' } as const;
  expect(collectorNote(collector, 'api', { reads: [{ ...read, collectors: ['queue'] }] })).toBe(
    '12 further rows are one series, "other".',
  );
});
