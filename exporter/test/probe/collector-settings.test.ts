import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startReplay } from '@mikrofleet/simulator';
import { afterEach, expect, test } from 'vitest';
import type { CollectorSettings } from '../../src/config/collector-settings.ts';
import { password } from '../transport/routeros-api/scripted-device.ts';
import { answering, startAnswering, stopDevices } from './answering-device.ts';
import { closeProbers, newProber, probe, sampleLines } from './probing.ts';
import { bareSettings, loopback } from './targets.ts';

afterEach(async () => {
  await closeProbers();
  await stopDevices();
});

const settings = (one: Partial<CollectorSettings>): ReadonlyMap<string, CollectorSettings> =>
  new Map([['firewall-rule', { options: new Set<string>(), maxRows: 100, ...one }]]);

const rules = ['1', '500', '30'].map((bytes, i) => ({ '.id': `*${i + 1}`, bytes, comment: `rule ${i}` }));

test('the largest rules have series, the rest one; other settings apply to the next probe, on the same login', async () => {
  const device = await startAnswering({ '/ip/firewall/raw/print': rules });
  const target = loopback('api', device.port, { password });
  const by = 'mikrotik_firewall_rule_bytes_total';
  const prober = newProber({ collectorSettings: settings({ top: { rows: 1, by } }) });
  const first = await probe(prober, target, ['firewall-rule']);
  expect(sampleLines(first, by)).toEqual([
    'mikrotik_firewall_rule_bytes_total{facility="other",family="other",rule="other"} 0',
    'mikrotik_firewall_rule_bytes_total{facility="raw",family="ipv4",rule="*2"} 500',
  ]);
  expect(sampleLines(first, 'mikrotik_collector_remainder_rows')).toEqual([
    'mikrotik_collector_remainder_rows{collector="firewall-rule"} 2',
  ]);
  const options = new Set(['comments']);
  prober.useCollectors({ ...bareSettings, collectorSettings: settings({ options, maxRows: 1 }) });
  const second = await probe(prober, target, ['firewall-rule']);
  expect(sampleLines(second, by)).toEqual([
    'mikrotik_firewall_rule_bytes_total{comment="rule 0",facility="raw",family="ipv4",rule="*1"} 1',
  ]);
  expect(sampleLines(second, 'mikrotik_collector_losses')).toEqual([
    'mikrotik_collector_losses{collector="firewall-rule",reason="surplus"} 2',
  ]);
  expect(device.logins).toBe(1);
});

test('the rest is of all rows, however few may have series', async () => {
  const device = await startAnswering({ '/ip/firewall/raw/print': rules });
  const target = loopback('api', device.port, { password });
  const by = 'mikrotik_firewall_rule_bytes_total';
  const prober = newProber({ collectorSettings: settings({ maxRows: 2, top: { rows: 1, by } }) });
  await probe(prober, target, ['firewall-rule']);
  device.script = answering({
    '/ip/firewall/raw/print': rules.map((rule) => ({ ...rule, bytes: String(Number(rule.bytes) + 7) })),
  });
  const second = await probe(prober, target, ['firewall-rule']);
  expect(sampleLines(second, by)).toContain(
    'mikrotik_firewall_rule_bytes_total{facility="other",family="other",rule="other"} 14',
  );
  expect(sampleLines(second, 'mikrotik_collector_losses')).toEqual([]);
});

test('the largest rows over SNMP', async () => {
  const queues = [
    ['anna', 1100],
    ['bert', 50],
    ['carl', 7],
  ] as const;
  const column = (number: number, value: (i: number) => string): string =>
    queues.map((_, i) => `1.3.6.1.4.1.14988.1.1.2.1.1.${number}.${i + 1}|${value(i)}\n`).join('');
  const walk = [
    '1.3.6.1.2.1.1.1.0|4|RouterOS hEX\n1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.14988.1\n',
    column(2, (i) => `4|${queues[i]?.[0]}`),
    column(9, (i) => `70|${queues[i]?.[1]}`),
    column(12, (i) => `65|${i + 1}`),
  ].join('');
  const snmprec = join(mkdtempSync(join(tmpdir(), 'largest-')), 'walk.snmprec');
  writeFileSync(snmprec, walk);
  const device = await startReplay({ snmprec });
  const by = 'mikrotik_queue_simple_download_bytes_total';
  const one = { options: new Set<string>(), maxRows: 100, top: { rows: 1, by } };
  const prober = newProber({ collectorSettings: new Map([['queue', one]]) });
  try {
    const result = await probe(prober, loopback('snmp', device.snmpPort), ['queue']);
    expect(sampleLines(result, by)).toEqual([`${by}{queue="anna"} 1100`, `${by}{queue="other"} 0`]);
    expect(sampleLines(result, 'mikrotik_queue_simple_upload_pcq_queues')).toEqual([
      'mikrotik_queue_simple_upload_pcq_queues{queue="anna"} 1',
      'mikrotik_queue_simple_upload_pcq_queues{queue="other"} 5',
    ]);
  } finally {
    await device.close();
  }
});

// A block list of a whole country: rows are counted as they arrive, and not kept (mktxp #285).
test('a list of 100,000 addresses is counted; its entries have as many series as the limit allows', async () => {
  const entries = Array.from({ length: 100_000 }, (_, i) => ({
    '.id': `*${(i + 1).toString(16)}`,
    list: i % 10 === 0 ? 'abuse' : 'country',
    address: `10.${i >> 16}.${(i >> 8) & 255}.${i & 255}`,
    ...(i % 2 === 0 ? { dynamic: 'true', timeout: '1h' } : {}),
  }));
  const device = await startAnswering({ '/ip/firewall/address-list/print': entries });
  const target = loopback('api', device.port, { password });
  const name = 'mikrotik_firewall_address_list_entries';
  const expected = [
    `${name}{dynamic="false",family="ipv4",list="country"} 50000`,
    `${name}{dynamic="true",family="ipv4",list="abuse"} 10000`,
    `${name}{dynamic="true",family="ipv4",list="country"} 40000`,
  ];
  const counting = await probe(newProber(), target, ['firewall-address-list']);
  expect(sampleLines(counting, name)).toEqual(expected);
  expect(sampleLines(counting, 'mikrotik_firewall_address_enabled')).toEqual([]);
  const listed = { options: new Set(['entries']), maxRows: 2000 };
  const prober = newProber({ collectorSettings: new Map([['firewall-address-list', listed]]) });
  const listing = await probe(prober, target, ['firewall-address-list']);
  expect(sampleLines(listing, name)).toEqual(expected);
  expect(sampleLines(listing, 'mikrotik_firewall_address_enabled')).toHaveLength(2000);
  expect(sampleLines(listing, 'mikrotik_collector_losses')).toEqual([
    'mikrotik_collector_losses{collector="firewall-address-list",reason="surplus"} 98000',
  ]);
});
