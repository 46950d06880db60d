import { describe, expect, test } from 'vitest';
import { collectors } from '../../src/collectors/index.generated.ts';
import type { Collector } from '../../src/define/collector.ts';
import { allCases, type Case } from '../cases/case-folder.ts';

const cases = allCases();
const casesOf = ({ name }: Collector): readonly Case[] =>
  cases.filter(({ device }) => device.collectors.includes(name));

/** Collectors of menus that RouterOS 6 does not have, or has without what they read; a case makes its entry fail. */
const without6: Readonly<Record<string, string>> = {
  'disk-io': 'RouterOS 7.7 and later.',
  'lte-esim': 'RouterOS 7.18 and later.',
};

/** Collectors without a case of an empty table or a missing menu, and why. */
const alwaysRows = 'No device is without.';
const withoutNothing: Readonly<Record<string, string>> = {
  arp: 'The table has a limit on every device; its number of entries can be 0.',
  interface: alwaysRows,
  irq: alwaysRows,
  ntp: alwaysRows,
  package: alwaysRows,
  service: alwaysRows,
  'service-setting': alwaysRows,
  system: alwaysRows,
  user: alwaysRows,
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
