import { describe, expect, test } from 'vitest';
import { collectors } from '../../src/collectors/index.generated.ts';
import type { Collector } from '../../src/define/collector.ts';
import { allCases, type Case } from '../cases/case-folder.ts';

const cases = allCases();
const casesOf = ({ name }: Collector): readonly Case[] =>
  cases.filter(({ device }) => device.collectors.includes(name));

/** A gap, to be closed by a case: its entry then fails the test. */
const noCaseYet = 'No case yet.';

/** Collectors of menus that RouterOS 6 does not have, or has without what they read. */
const without6: Readonly<Record<string, string>> = {
  'disk-io': 'RouterOS 7.7 and later.',
};

/** Collectors without a case of an empty table or a missing menu, and why. */
const alwaysRows = 'No device is without.';
const withoutNothing: Readonly<Record<string, string>> = {
  arp: noCaseYet,
  'arp-entry': noCaseYet,
  'bridge-host-entry': noCaseYet,
  'disk-io': noCaseYet,
  'firewall-rule': noCaseYet,
  'firewall-table': noCaseYet,
  'hotspot-session': noCaseYet,
  interface: alwaysRows,
  'interface-ethernet': noCaseYet,
  'interface-vlan': noCaseYet,
  irq: noCaseYet,
  multicast: noCaseYet,
  ntp: alwaysRows,
  package: alwaysRows,
  poe: noCaseYet,
  'ppp-session': noCaseYet,
  queue: noCaseYet,
  'queue-dynamic': noCaseYet,
  'route-detail': noCaseYet,
  script: noCaseYet,
  service: alwaysRows,
  'service-setting': alwaysRows,
  system: alwaysRows,
  user: alwaysRows,
  'vpn-server': noCaseYet,
};

const ofVersion = (collector: Collector, major: string): boolean =>
  casesOf(collector).some(({ device }) => device.version.startsWith(`${major}.`));

/** No row of the collector: at most numbers of rows, which are 0. */
function showsNothing(collector: Collector): boolean {
  const metrics = new Set(
    collector.tables.flatMap((table) => table.metrics.map(({ description }) => description.name)),
  );
  const isRow = (line: string): boolean =>
    metrics.has(/^\w+/.exec(line)?.[0] ?? '') && line.includes('{') && !line.endsWith(' 0');
  return casesOf(collector).some(({ expected }) => !expected.split('\n').some(isRow));
}

describe.each(collectors.map((collector) => [collector.name, collector] as const))(
  '%s has a case',
  (name, collector) => {
    test('of RouterOS 7', () => {
      expect(ofVersion(collector, '7')).toBe(true);
    });

    test('of RouterOS 6, or a reason why not', () => {
      expect(ofVersion(collector, '6')).toBe(without6[name] === undefined);
    });

    test('of an empty table or a missing menu, or a reason why not', () => {
      expect(showsNothing(collector)).toBe(withoutNothing[name] === undefined);
    });
  },
);
