import { describe, expect, test } from 'vitest';
import { commandOf, menuVersions } from '../../scripts/generate/menu-versions.ts';
import { collectors as withoutOptions } from '../../src/collectors/index.generated.ts';
import { apiSources, withEveryOption } from '../../src/define/collector.ts';
import { propertiesOf } from '../../src/probe/api-plan.ts';
import { lacking } from '../../src/reference/lacking.ts';
import { menusOf, metricEntries } from '../../src/reference/metric-entries.ts';
import { exceptions } from '../architecture/property-exceptions.ts';
import { hasRecordings, onlyWithRecordings, schemaProperties } from '../architecture/recordings.ts';

const collectors = withoutOptions.map(withEveryOption);
const tables = collectors.flatMap(({ name, tables: own }) => own.map((table) => ({ name, table })));
const entries = metricEntries(withoutOptions);

/** Every item has these, whether the reference lists them or not. */
const ofEveryItem: ReadonlySet<string> = new Set(['.id', 'name', 'comment', 'disabled']);

/** What the reference prints, as pairs of a menu and one property. */
const printed = new Map<string, Set<string>>();
for (const { api } of entries) {
  for (const text of api) {
    const [menu = '', ...properties] = text.split(/,? /);
    printed.set(menu, new Set([...(printed.get(menu) ?? []), ...properties]));
  }
}

const originOf = (metric: string): readonly string[] => {
  const entry = entries.find(({ name }) => name === metric);
  if (entry === undefined) throw new Error(`There is no metric ${metric}.`);
  return entry.api;
};

// by hand, of what tables make, take from elsewhere, join, count and monitor
test.each([
  ['mikrotik_system_update_available', ['/system/package/update installed-version, latest-version']],
  ['mikrotik_ospf_neighbor_full', ['/routing/ospf/neighbor state', '/routing/ospf-v3/neighbor state']],
  ['mikrotik_clock_timestamp_seconds', ['/system/clock date, time']],
  ['mikrotik_dns_servers', ['/ip/dns servers']],
  ['mikrotik_bgp_session_receive_updates_total', ['/routing/bgp/peer updates-received']],
  [
    'mikrotik_lte_access_technology',
    ['/interface/lte/monitor data-class, access-technology', '/interface/lte/info access-technology'],
  ],
  ['mikrotik_system_cpu_load_ratio', ['/system/resource cpu-load']],
])('%s comes from %j', (metric, origin) => {
  expect(originOf(metric)).toEqual(origin);
});

test('what a table makes is made of properties that it reads', () => {
  const strange = tables.flatMap(({ name, table }) => {
    const { makes = {}, makesOverApi = {} } = table.expand ?? {};
    const read = propertiesOf(table);
    return Object.entries({ ...makes, ...makesOverApi }).flatMap(([made, of]) =>
      of.filter((property) => !read.has(property)).map((property) => `${name}: ${made} of ${property}`),
    );
  });
  expect(strange).toEqual([]);
});

test.each(Object.entries(lacking))('what %s lacks is read by a table with it', (menu, properties) => {
  const read = new Set(
    tables
      .filter(({ table }) => apiSources(table).flatMap(menusOf).includes(menu))
      .flatMap(({ table }) => [...propertiesOf(table)]),
  );
  expect(properties.filter((property) => !read.has(property))).toEqual([]);
});

describe('every printed property is in the command reference', onlyWithRecordings, () => {
  const schema = hasRecordings ? schemaProperties() : new Map<string, ReadonlySet<string>>();

  test.each([...printed])('%s', (menu, properties) => {
    const known = schema.get(menu);
    // menus of packages and of other versions are not in it
    if (known === undefined) {
      const isKnown = menuVersions[menu] !== undefined || exceptions[menu] !== undefined;
      expect(isKnown || commandOf(menu, 'print') !== undefined).toBe(true);
    } else {
      const all = new Set([...known, ...(exceptions[menu] ?? []), ...ofEveryItem]);
      expect([...properties].filter((property) => !all.has(property))).toEqual([]);
    }
  });

  test.each(Object.entries(lacking))('what %s lacks is not in it', (menu, properties) => {
    expect(properties.filter((property) => schema.get(menu)?.has(property))).toEqual([]);
  });
});
