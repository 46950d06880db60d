import { apiSources, type Table, type TableSet } from '../define/collector.ts';
import { propertyOf } from '../define/fields.ts';
import type { Labels } from '../define/metrics.ts';
import type { ApiSource, MatchedSource, MenuSource, MonitorSource } from '../define/sources.ts';
import type { ApiPlan, PlannedCommand, PlannedTable, Sink } from './plan.ts';

/** A command that tables can still extend. */
interface Draft<Source> {
  readonly source: Source;
  readonly properties: Set<string>;
  readonly sinks: Sink[];
}

interface MenuDraft extends Draft<MenuSource> {
  readonly monitors: Draft<MonitorSource>[];
}

/** Properties that a table reads from its menus. */
export function propertiesOf(table: Table): ReadonlySet<string> {
  const properties = new Set(table.expand?.properties ?? []);
  const add = (name: string | undefined): void => {
    if (name !== undefined) properties.add(name);
  };
  const addLabels = (labels: Labels): void => {
    for (const source of Object.values(labels)) add(propertyOf(source));
  };
  addLabels(table.labels);
  for (const metric of table.metrics) {
    if (metric.kind === 'value' || metric.kind === 'aggregate') add(propertyOf(metric.field));
    else if (metric.kind === 'states') add(propertyOf(metric.text));
    else addLabels(metric.labels);
  }
  for (const made of table.expand?.makes ?? []) properties.delete(made);
  return properties;
}

function nameOf(source: ApiSource): string {
  if (source.kind === 'joined') return source.menus.map(nameOf).join(' and ');
  if (source.kind === 'matched') return nameOf(source.menu);
  const path = source.paths[0] ?? '';
  return source.kind === 'menu' ? path + source.verb : path;
}

/** Turns tables into as few API commands as possible. Pure; done once per list. */
export function planApi(sets: readonly TableSet[]): ApiPlan {
  const tables: PlannedTable[] = [];
  const menus = new Map<string, MenuDraft>();
  const joins: number[] = [];
  const matched: ApiPlan['matched'][number][] = [];

  const menuOf = (source: MenuSource): MenuDraft => {
    const key = JSON.stringify([source.paths, source.verb, source.where, source.flags]);
    const known = menus.get(key);
    if (known) return known;
    const planned: MenuDraft = { source, properties: new Set(), sinks: [], monitors: [] };
    menus.set(key, planned);
    return planned;
  };

  const addMenu = (
    source: MenuSource,
    properties: ReadonlySet<string>,
    sink: Omit<Sink, 'constants'>,
  ): void => {
    const planned = menuOf(source);
    const constants = Object.keys(source.constants).length > 0 ? source.constants : undefined;
    for (const property of properties)
      if (constants?.[property] === undefined) planned.properties.add(property);
    planned.sinks.push({ ...sink, constants });
  };

  const addMonitor = (source: MonitorSource, properties: ReadonlySet<string>, table: number): void => {
    const base = menuOf(source.of);
    for (const property of ['.id', 'name', ...source.skipProperties]) base.properties.add(property);
    let planned = base.monitors.find((other) => other.source.paths.join() === source.paths.join());
    if (planned === undefined) {
      planned = { source, properties: new Set(), sinks: [] };
      base.monitors.push(planned);
    }
    for (const property of properties) planned.properties.add(property);
    planned.sinks.push({ table, constants: undefined });
  };

  const addMatched = (
    { menu, matches }: MatchedSource,
    properties: ReadonlySet<string>,
    table: number,
  ): void => {
    const index = matched.push({ table, matches }) - 1;
    const taken = new Set(
      matches.flatMap((match) => [...Object.keys(match.take), ...Object.keys(match.menu.constants)]),
    );
    const own = [...properties, ...matches.map(({ equals }) => equals)].filter((name) => !taken.has(name));
    addMenu(menu, new Set(own), { table, matched: { index, match: undefined } });
    matches.forEach(({ menu: other, key, take }, match) =>
      addMenu(other, new Set([key, ...Object.values(take)]), { table, matched: { index, match } }),
    );
  };

  const addSource = (source: ApiSource, properties: ReadonlySet<string>, table: number): void => {
    if (source.kind === 'menu') addMenu(source, properties, { table });
    else if (source.kind === 'monitor') addMonitor(source, properties, table);
    else if (source.kind === 'matched') addMatched(source, properties, table);
    else {
      const index = joins.push(table) - 1;
      source.menus.forEach((menu, position) =>
        addMenu(menu, properties, { table, join: { index, position } }),
      );
    }
  };

  for (const set of sets) {
    for (const table of set.tables) {
      const sources = apiSources(table);
      if (sources.length === 0) continue;
      const what = [...new Set(sources.map(nameOf))].join(' and ');
      const index = tables.push({ collector: set.name, what, table }) - 1;
      const properties = propertiesOf(table);
      // a monitor does not send the id; the reader adds that of the item
      const id = propertyOf(table.namesakes?.id ?? {});
      const ofMenu = id === undefined ? properties : new Set([...properties, id]);
      for (const source of sources) addSource(source, source.kind === 'monitor' ? properties : ofMenu, index);
    }
  }
  // monitors depend on a menu, so those menus go first and the wait overlaps with the rest
  const ordered = [...menus.values()].sort((a, b) => b.monitors.length - a.monitors.length);
  const planned = ordered.map((menu) => ({ ...finished(menu), monitors: menu.monitors.map(finished) }));
  return { tables, menus: planned, joins, matched };
}

function finished<Source>({ source, properties, sinks }: Draft<Source>): PlannedCommand<Source> {
  return { source, proplist: [...properties].sort(), sinks };
}
