import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { collectors } from '../../src/collectors/index.generated.ts';
import { deviceTypes } from '../../src/define/device-types.ts';
import { catalogueOf } from '../../src/config/catalogue.ts';
import { apiSources, snmpSources, type Table } from '../../src/define/collector.ts';
import { propertyOf } from '../../src/define/fields.ts';
import type { Metric } from '../../src/define/metrics.ts';
import { lintLabelNames, lintMetric, lintTogether } from '../../src/exposition/lint.ts';
import { probeMetrics } from '../../src/probe/probe-metrics.ts';
import { readBy } from './read-by.ts';

interface Defined {
  readonly collector: string;
  readonly table: Table;
  readonly metric: Metric;
  readonly name: string;
}

const defined: readonly Defined[] = collectors.flatMap((collector) =>
  collector.tables.flatMap((table) =>
    table.metrics.map((metric) => ({
      collector: collector.name,
      table,
      metric,
      name: metric.description.name,
    })),
  ),
);

function labelsOf({ table, metric }: Defined): string[] {
  const own = Object.keys(table.labels);
  switch (metric.kind) {
    case 'aggregate':
      return [];
    case 'rows':
      return Object.keys(metric.labels);
    case 'info':
      return [...own, ...Object.keys(metric.labels)];
    case 'states':
      return [...own, metric.label];
    default:
      return own;
  }
}

const byName = new Map<string, Defined[]>();
for (const one of defined) byName.set(one.name, [...(byName.get(one.name) ?? []), one]);

describe.each([...byName])('%s', (name, definitions) => {
  const [first] = definitions as [Defined];

  test('is named after the rules', () => {
    expect(name).toMatch(/^mikrotik_[a-z0-9]+(_[a-z0-9]+)*$/);
    expect(lintMetric(first.metric.description)).toEqual([]);
  });

  test('has a help text that is a sentence', () => {
    const { help } = first.metric.description;
    expect(help).toMatch(/^[A-Z].*\.$/);
    expect(help).not.toMatch(/\n|TODO|FIXME| {2}/);
    expect(help).not.toContain('mikrotik_');
  });

  test('belongs to one collector, or is one definition that several read for different rows', () => {
    const owners = new Set(definitions.map(({ collector }) => collector));
    if (owners.size > 1) expect(new Set(definitions.map(({ metric }) => metric)).size).toBe(1);
  });

  test('means the same wherever it is defined', () => {
    expect(lintTogether(definitions.map(({ metric }) => metric.description))).toEqual([]);
  });

  test('has allowed labels, the same wherever it is defined', () => {
    const sets = definitions.map((one) => labelsOf(one).sort());
    for (const labels of sets) {
      expect(lintLabelNames(labels)).toEqual([]);
      expect(labels).toEqual(sets[0]);
    }
  });

  test('never carries a value that changes by itself in a label', () => {
    // uptime, rates and expiry as labels create a new series with every scrape
    const moving = /uptime|^rate|_rate$|signal|expires|last_seen|last_activity|(?:^|_)age$|bytes|packets/;
    for (const label of labelsOf(first)) expect(label).not.toMatch(moving);
  });
});

test('no two metrics clash, with those of the probe itself included', () => {
  const all = [
    ...[...byName.values()].flatMap(([one]) => (one === undefined ? [] : [one.metric.description])),
    ...probeMetrics.map(({ description }) => description),
  ];
  expect(lintTogether(all)).toEqual([]);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});

/** Labels that SNMP cannot know: the name of a PPP interface is no proof of its user. */
const unknownOverSnmp: Readonly<Record<string, readonly string[]>> = {
  // one bridge, without its name
  bridge: ['bridge'],
  'ppp-session': ['user', 'service'],
};

describe.each(collectors.map((collector) => [collector.name, collector] as const))(
  '%s',
  (name, collector) => {
    test('has a name that is its file name, and a title', () => {
      const file = fileURLToPath(new URL(`../../src/collectors/${name}.ts`, import.meta.url));
      expect(existsSync(file)).toBe(true);
      expect(collector.title).toMatch(/^[A-Z]/);
    });

    test('says what it costs in rows', () => {
      expect(collector.notes ?? '').toMatch(/\brows?\b/i);
    });

    test('has at least one case', () => {
      const folder = fileURLToPath(new URL(`../cases/${name}/`, import.meta.url));
      expect(existsSync(folder) ? readdirSync(folder) : []).not.toEqual([]);
    });

    test('gives every metric a source on each transport of its table', () => {
      for (const table of collector.tables) {
        // rows built by an expansion name their own properties
        if (table.expand !== undefined) continue;
        const overApi = apiSources(table).length > 0;
        const overSnmp = snmpSources(table).length > 0;
        for (const metric of table.metrics) {
          if (metric.kind !== 'value' && metric.kind !== 'aggregate') continue;
          const onApi = overApi && propertyOf(metric.field) !== undefined;
          const onSnmp = overSnmp && metric.field.object !== undefined;
          expect(onApi || onSnmp, metric.description.name).toBe(true);
        }
      }
    });

    test('labels its rows on every transport', () => {
      const unknown = unknownOverSnmp[name] ?? [];
      for (const table of collector.tables) {
        if (table.expand !== undefined) continue;
        for (const [label, source] of Object.entries(table.labels)) {
          if (apiSources(table).length > 0) expect(propertyOf(source), `${label} over the API`).toBeDefined();
          if (snmpSources(table).length > 0)
            expect(source.object === undefined, `${label} over SNMP`).toBe(unknown.includes(label));
        }
      }
    });
  },
);

test('the list of collectors is sorted and complete', () => {
  const folder = fileURLToPath(new URL('../../src/collectors/', import.meta.url));
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.includes('.generated.'));
  expect(collectors.map(({ name }) => `${name}.ts`).sort()).toEqual(files.sort());
});

test('what is read by default of each device type', () => {
  const names = Object.keys(readBy);
  expect(names.toSorted()).toEqual(collectors.map(({ name }) => name).sort());
  const quick = names.filter((name) => !['slow', 'on request'].includes(readBy[name] ?? ''));
  const ofType = (type: string): string[] =>
    quick.filter((name) => readBy[name] === 'every type' || readBy[name]?.split(' ').includes(type));
  const slow = names.filter((name) => readBy[name] === 'slow');
  const expected = {
    ...Object.fromEntries(deviceTypes.map((type) => [type, ofType(type)])),
    auto: quick,
    slow,
    all: [...quick, ...slow],
  };
  const modules = catalogueOf(collectors).builtInModules.map((module) => [
    module.name,
    module.collectors.toSorted(),
  ]);
  expect(Object.fromEntries(modules)).toEqual(
    Object.fromEntries(Object.entries(expected).map(([module, list]) => [module, list.toSorted()])),
  );
});
