import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as links from '../../../alert-rules/recording/links.ts';
import * as reachability from '../../../alert-rules/recording/reachability.ts';
import * as wireless from '../../../alert-rules/recording/wireless.ts';
import { catalogue } from '../../../promql/catalogue.generated.ts';
import { unknownNames } from '../../../promql/known-series.ts';
import { device } from '../../test/records.ts';
import { deviceTypes } from '../devices/device.ts';
import type { AnyLiveTable, LiveTableDefinition, RowGraph } from '../live/live-table-definition.ts';
import type { ResourceName } from '../live/reading.ts';
import { deviceGraphs } from '../pages/device/device-graphs.ts';
import { siteGraphs } from '../pages/site/site-graphs.ts';
import { stackPrefixes } from './wireless-stacks.ts';

const labels = { tenant: 'acme', device: 'tower1-ap1' };
const source = join(import.meta.dirname, '..');
const tableFiles = join(source, 'live/tables');
const modules: readonly Readonly<Record<string, unknown>>[] = await Promise.all(
  readdirSync(tableFiles).map((file) => import(join(tableFiles, file))),
);
const tables = modules
  .flatMap((module) => Object.values(module))
  .filter((each): each is AnyLiveTable => typeof each === 'object' && each !== null && 'resource' in each);

/** A row that has every property, so that every label that a query may name is in it. */
const fullRow = (fixed: Readonly<Record<string, string>>): never =>
  new Proxy(fixed, { get: (known, name) => known[String(name)] ?? String(name) }) as never;

const tableGraphs = (table: AnyLiveTable): readonly RowGraph[] => {
  const { graphs } = table as unknown as LiveTableDefinition<ResourceName>;
  return Object.keys(stackPrefixes).flatMap((stack) => graphs?.(fullRow({ stack }), labels) ?? []);
};

const faultsOf = (graphs: readonly RowGraph[]): readonly string[] =>
  graphs
    .flatMap(({ queries }) => queries)
    .flatMap(({ expr }) => unknownNames(expr.replaceAll('$__rate_interval', '5m'), new Map()));

const withGraphs = tables.filter((table) => tableGraphs(table).length > 0);

test.each(withGraphs.map((table) => [table.resource, table] as const))(
  'the history of a row of %s names series that exist',
  (_, table) => expect(faultsOf(tableGraphs(table))).toEqual([]),
);

test('there is a history where a person asks for one', () => {
  expect(withGraphs.map(({ resource }) => resource)).toEqual(
    expect.arrayContaining(['interfaces', 'wireless-clients', 'wigig-stations', 'lte-modems', 'poe-ports']),
  );
});

test('the history of a wireless client is that of the package it is connected to', () => {
  const table = tables.find(
    ({ resource }) => resource === 'wireless-clients',
  ) as unknown as LiveTableDefinition<'wireless-clients'>;
  const signal = (stack: 'caps-man' | 'wifi' | 'wireless'): string | undefined =>
    table.graphs?.({ stack, interface: 'radio1', mac_address: '02:00:00:00:00:01' }, labels)[0]?.queries[0]
      ?.expr;
  const of = '{tenant="acme",device="tower1-ap1",interface="radio1",mac_address="02:00:00:00:00:01"}';
  expect(signal('wireless')).toBe(`mikrotik_wireless_client_signal_dbm${of}`);
  expect(signal('wifi')).toBe(`mikrotik_wifi_client_signal_dbm${of}`);
  expect(signal('caps-man')).toBe(`mikrotik_caps_man_client_signal_dbm${of}`);
});

test.each(deviceTypes)('the graphs of a device of type %s name series that exist', (type) => {
  expect(faultsOf(deviceGraphs(type, labels, () => true))).toEqual([]);
});

test('the graphs of a site name series that exist', () => {
  const uplink = device({ interfaces: { sfp1: { role: 'uplink' } } as never });
  const graphs = siteGraphs({ name: 'Tower 1', devices: [uplink], tenant: 'acme' });
  expect(graphs[0]!.queries[0]!.expr).toContain('interface="sfp1"');
  expect(faultsOf(graphs)).toEqual([]);
});

test('no source of the plugin names a metric that does not exist', () => {
  const known = new Set<string>([
    ...Object.keys(catalogue),
    ...Object.values(stackPrefixes),
    ...[links, reachability, wireless]
      .flatMap((rules) => Object.values<unknown>({ ...rules }))
      .flatMap((rule) =>
        typeof rule === 'object' && rule !== null && 'record' in rule
          ? [String(rule.record).split(':')[1]!]
          : [],
      ),
  ]);
  const named = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file) && !/\.(test|generated)\./u.test(file))
    .flatMap((file) =>
      // What ends with `_` is put together, and tried above.
      [...readFileSync(join(source, file), 'utf8').matchAll(/\bmikrotik_[a-z0-9_]*[a-z0-9]\b(?!_)/gu)].map(
        ([name]) => `${file}: ${name}`,
      ),
    );
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((each) => !known.has(each.split(': ')[1]!))).toEqual([]);
});
