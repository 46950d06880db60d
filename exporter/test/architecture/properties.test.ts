import { describe, expect, test } from 'vitest';
import { collectors as withoutOptions } from '../../src/collectors/index.generated.ts';
import { apiSources, type Table, withEveryOption } from '../../src/define/collector.ts';
import type { ApiSource } from '../../src/define/sources.ts';
import { propertiesOf } from '../../src/probe/api-plan.ts';
import { exceptions } from './property-exceptions.ts';
import { hasRecordings, onlyWithRecordings, schemaProperties } from './recordings.ts';

const collectors = withoutOptions.map(withEveryOption);

/** Every item has these, whether the reference lists them or not. */
const ofEveryItem = new Set(['.id', 'name', 'comment', 'disabled']);

/** Menus removed before the reference was made: the old CAPsMAN went with the wireless package. */
const withoutReference = ['/caps-man/'];

const pathsOf = (source: ApiSource): readonly string[] => {
  if (source.kind === 'joined') return source.menus.flatMap(pathsOf);
  if (source.kind === 'with-missing') return [source.menu, source.expected].flatMap(pathsOf);
  return source.kind === 'matched' ? pathsOf(source.menu) : source.paths;
};

/** Properties that a row has, but no menu: constants, and the number of a count. */
const constantsOf = (source: ApiSource): readonly string[] => {
  if (source.kind === 'counted-by') return ['count', ...Object.keys(source.of.constants)];
  if (source.kind === 'monitor') return [...Object.keys(source.carry), ...Object.keys(source.of.constants)];
  if (source.kind === 'matched') {
    return source.matches.flatMap(({ menu, take }) => [...Object.keys(take), ...constantsOf(menu)]);
  }
  if (source.kind === 'with-missing') {
    return [source.as, ...[source.menu, source.expected].flatMap(constantsOf)];
  }
  if (source.kind !== 'menu') return [];
  return [
    ...Object.keys(source.constants),
    ...Object.keys(source.take),
    ...(source.isCounted ? ['count'] : []),
  ];
};

/** Properties that matches read from other menus, and monitors from the menu of their items. */
const matches = collectors
  .flatMap(({ tables }) => tables.flatMap((table) => apiSources(table)))
  .flatMap((source) => {
    if (source.kind === 'monitor' && Object.keys(source.carry).length > 0)
      return [{ path: source.of.paths[0] ?? '', wanted: Object.values(source.carry) }];
    if (source.kind !== 'matched') return [];
    return source.matches.map(({ menu, key, take }) => ({
      path: menu.paths[0] ?? '',
      wanted: [key, ...Object.values(take)],
    }));
  });

interface Wanted {
  readonly collector: string;
  readonly table: Table;
  readonly paths: readonly string[];
}

const tables: readonly Wanted[] = collectors.flatMap(({ name, tables: own }) =>
  own
    .map((table) => ({ collector: name, table, paths: apiSources(table).flatMap(pathsOf) }))
    .filter(({ paths }) => paths.some((path) => !withoutReference.some((gone) => path.startsWith(gone)))),
);

describe('properties are in the command reference', onlyWithRecordings, () => {
  const schema = hasRecordings ? schemaProperties() : new Map<string, ReadonlySet<string>>();

  // One of the menus of a table must have the property: the reference has gaps between equal menus (IPv6 firewall).
  test.each(tables.map((wanted) => [wanted.collector, wanted.paths.join(' '), wanted] as const))(
    '%s: %s',
    (_collector, _paths, { table, paths }) => {
      const known = new Set(
        paths.flatMap((path) => [...(schema.get(path) ?? []), ...(exceptions[path] ?? [])]),
      );
      const constants = new Set(apiSources(table).flatMap(constantsOf));
      const strange = [...propertiesOf(table)].filter(
        (property) => !known.has(property) && !ofEveryItem.has(property) && !constants.has(property),
      );
      expect(strange).toEqual([]);
    },
  );

  test.each(matches)('$path: $wanted', ({ path, wanted }) => {
    const known = new Set([...(schema.get(path) ?? []), ...ofEveryItem]);
    expect(wanted.filter((property) => !known.has(property))).toEqual([]);
  });

  test.each(Object.entries(exceptions))('the exceptions of %s are needed', (path, properties) => {
    const asked = new Set(
      tables.filter(({ paths }) => paths.includes(path)).flatMap(({ table }) => [...propertiesOf(table)]),
    );
    for (const property of properties) {
      expect(schema.get(path)?.has(property) ?? false, `${property} is in the reference`).toBe(false);
      expect(asked.has(property), `${property} is asked for`).toBe(true);
    }
  });
});
