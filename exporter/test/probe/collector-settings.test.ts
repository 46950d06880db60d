import { afterEach, expect, test } from 'vitest';
import type { CollectorSettings } from '../../src/config/collector-settings.ts';
import { password } from '../transport/routeros-api/scripted-device.ts';
import { startAnswering, stopDevices } from './answering-device.ts';
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
