import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { collectors } from '../../src/collectors/index.generated.ts';
import type { Collector } from '../../src/define/collector.ts';
import { planApi } from '../../src/probe/api-plan.ts';
import { allCases, type Case } from '../cases/case-folder.ts';

const cases = allCases();

/** Collectors of menus that RouterOS 6 does not have, or has without what they read; a case with rows makes its entry fail. */
const only7 = 'RouterOS 7 only.';
const without6: Readonly<Record<string, string>> = {
  container: 'RouterOS 7.4 and later.',
  'device-mode': only7,
  'disk-io': 'RouterOS 7.7 and later.',
  isis: 'RouterOS 7.13 and later.',
  'lte-esim': 'RouterOS 7.18 and later.',
  ptp: only7,
  'routing-process': only7,
  rpki: only7,
  veth: 'RouterOS 7.4 and later.',
  vxlan: only7,
  wifi: 'RouterOS 7.1 and later, as wifiwave2.',
  'wifi-capsman': 'RouterOS 7.13 and later.',
  wireguard: 'RouterOS 7.1 and later.',
  zerotier: 'RouterOS 7.1 and later.',
};

/** Collectors of tables that are empty on no device, and why. */
const alwaysRows = 'Every device has rows.';
const oneRow = 'One row of settings or totals, wherever the menu is.';
const neverEmpty: Readonly<Record<string, string>> = {
  arp: 'The table has a limit on every device; its number of entries can be 0.',
  cap: oneRow,
  clock: oneRow,
  'device-mode': oneRow,
  dns: oneRow,
  firewall: oneRow,
  interface: alwaysRows,
  irq: alwaysRows,
  license: oneRow,
  ntp: oneRow,
  package: alwaysRows,
  'queue-backlog': oneRow,
  'routing-process': alwaysRows,
  service: alwaysRows,
  'service-setting': oneRow,
  system: oneRow,
  'tr069-client': oneRow,
  user: alwaysRows,
  'user-manager': oneRow,
  'vpn-server': oneRow,
};

/** What a case has of a collector. */
interface Shown {
  /** The number before the first point of the version. */
  readonly major: string;
  /** At least one row: something that is not the number 0 of its rows. */
  readonly hasRows: boolean;
  /** One of its commands is known to the device; undefined over SNMP. */
  readonly hasMenu?: boolean;
}

/** Read with others, and no sign of an area itself. */
const forDates = '/system/clock/print';

function commandsOf({ name, tables }: Collector): ReadonlySet<string> {
  const commands = new Set(
    planApi([{ name, tables }]).menus.flatMap(({ source: { paths, isMonitor } }) =>
      paths.map((path) => (isMonitor ? path : `${path}/print`)),
    ),
  );
  if (name !== 'clock') commands.delete(forDates);
  return commands;
}

const recordedIn = ({ source }: Case): readonly string[] =>
  (JSON.parse(readFileSync(source, 'utf8')) as readonly { command: string }[]).map(({ command }) => command);

function shownBy(collector: Collector): readonly Shown[] {
  const metrics = new Set(
    collector.tables.flatMap((table) => table.metrics.map(({ description }) => description.name)),
  );
  const commands = commandsOf(collector);
  const isOfRow = (line: string): boolean =>
    metrics.has(/^\w+/.exec(line)?.[0] ?? '') && !line.endsWith(' 0');
  return cases
    .filter(({ device }) => device.collectors.includes(collector.name))
    .map((one) => ({
      major: one.device.version.split('.')[0] ?? '',
      hasRows: one.expected.split('\n').some(isOfRow),
      ...(one.transport === 'api'
        ? { hasMenu: recordedIn(one).some((command) => commands.has(command)) }
        : {}),
    }));
}

describe.each(collectors.map((collector) => [collector.name, shownBy(collector)] as const))(
  '%s has a case',
  (name, shown) => {
    test('with rows of RouterOS 7', () => {
      expect(shown.some(({ major, hasRows }) => major === '7' && hasRows)).toBe(true);
    });

    test('with rows of RouterOS 6, or a reason why not', () => {
      expect(shown.some(({ major, hasRows }) => major === '6' && hasRows)).toBe(without6[name] === undefined);
    });

    test('of an empty table, or a reason why not', () => {
      expect(shown.some(({ hasMenu, hasRows }) => hasMenu === true && !hasRows)).toBe(
        neverEmpty[name] === undefined,
      );
    });

    test('of a missing menu', () => {
      expect(shown.some(({ hasMenu }) => hasMenu === false)).toBe(true);
    });
  },
);

test('a reason is of a collector', () => {
  const names = new Set(collectors.map(({ name }) => name));
  expect([...Object.keys(without6), ...Object.keys(neverEmpty)].filter((name) => !names.has(name))).toEqual(
    [],
  );
});
