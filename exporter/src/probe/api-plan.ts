import { apiSources, type Table, type TableSet } from '../define/collector.ts';
import { propertyOf } from '../define/fields.ts';
import type { Labels } from '../define/metrics.ts';
import { layoutOf } from '../define/table-layout.ts';
import {
  type ApiSource,
  type ItemSource,
  type MatchedSource,
  type MenuSource,
  type MonitorSource,
  menu,
} from '../define/sources.ts';
import type { ApiPlan, Destination, PlannedCommand, PlannedTable, Sink } from './plan.ts';

/** A command that tables can still extend. */
interface Draft<Source> {
  readonly source: Source;
  readonly properties: Set<string>;
  readonly sinks: Sink[];
}

interface MenuDraft extends Draft<MenuSource> {
  readonly command: string;
  isConfigured: boolean;
  onlyWith: readonly string[];
  readonly ofItems: Draft<ItemSource>[];
}

/** Properties that a table reads from its menus. */
export function propertiesOf(table: Table): ReadonlySet<string> {
  const properties = new Set<string>();
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
  const { properties: expanded = [], makes = {}, makesOverApi = {} } = table.expand ?? {};
  for (const made of Object.keys({ ...makes, ...makesOverApi })) properties.delete(made);
  for (const name of expanded) properties.add(name);
  return properties;
}

function nameOf(source: ApiSource): string {
  if (source.kind === 'joined') return source.menus.map(nameOf).join(' and ');
  if (source.kind === 'matched' || source.kind === 'with-missing') return nameOf(source.menu);
  const path = source.paths[0] ?? '';
  const isMonitor = source.kind === 'monitor' || (source.kind === 'menu' && source.isMonitor);
  return isMonitor ? path : `${path}/print`;
}

/** Turns tables into as few API commands as possible. Pure; done once per list. */
export function planApi(sets: readonly TableSet[]): ApiPlan {
  const tables: PlannedTable[] = [];
  const menus = new Map<string, MenuDraft>();
  const joins: Destination[] = [];
  const matched: ApiPlan['matched'][number][] = [];
  const missing: ApiPlan['missing'][number][] = [];

  const menuOf = (source: MenuSource): MenuDraft => {
    const { paths, isMonitor, where, flags, isCounted } = source;
    const key = JSON.stringify([paths, isMonitor, where, flags, isCounted]);
    const known = menus.get(key);
    if (known) {
      known.isConfigured &&= source.isConfigured;
      if (source.onlyWith.join() !== known.onlyWith.join()) known.onlyWith = [];
      return known;
    }
    const { isConfigured, onlyWith } = source;
    const planned = {
      source,
      command: key,
      isConfigured,
      onlyWith,
      properties: new Set<string>(),
      sinks: [],
      ofItems: [],
    };
    menus.set(key, planned);
    return planned;
  };

  const addMenu = (
    source: MenuSource,
    properties: ReadonlySet<string>,
    sink: Omit<Sink, 'constants'>,
  ): void => {
    const planned = menuOf(source);
    const { take, isCounted } = source;
    const constants = isEmpty(source.constants) ? undefined : source.constants;
    for (const property of properties)
      if (!isCounted && constants?.[property] === undefined)
        planned.properties.add(take[property] ?? property);
    planned.sinks.push({ ...sink, constants, ...(isEmpty(take) ? {} : { take }) });
  };

  const addItems = (source: ItemSource, properties: ReadonlySet<string>, to: Destination): void => {
    const base = menuOf(source.of);
    const { take, constants } = source.of;
    const { carry = {}, identifiedBy }: Partial<MonitorSource> = source.kind === 'monitor' ? source : {};
    for (const property of ['.id', take['name'] ?? 'name', ...source.skipProperties, ...Object.values(carry)])
      base.properties.add(property);
    if (identifiedBy !== undefined) base.properties.add(identifiedBy.item);
    let planned = base.ofItems.find((other) => commandOf(other.source) === commandOf(source));
    if (planned === undefined) {
      planned = { source, properties: new Set(), sinks: [] };
      base.ofItems.push(planned);
    }
    for (const property of properties)
      if (carry[property] === undefined && constants[property] === undefined)
        planned.properties.add(property);
    if (identifiedBy !== undefined) planned.properties.add(identifiedBy.reply);
    planned.sinks.push({ ...to, constants: isEmpty(constants) ? undefined : constants });
  };

  const addMatched = (
    { menu: completed, matches }: MatchedSource,
    properties: ReadonlySet<string>,
    to: Destination,
  ): void => {
    const index = matched.push({ ...to, matches }) - 1;
    const taken = new Set(
      matches.flatMap((match) => [...Object.keys(match.take), ...Object.keys(match.menu.constants)]),
    );
    const own = [...properties, ...matches.map(({ equals }) => equals)].filter((name) => !taken.has(name));
    addMenu(completed, new Set(own), { ...to, matched: { index, match: undefined } });
    matches.forEach(({ menu: other, key, take }, match) =>
      addMenu(other, new Set([key, ...Object.values(take)]), { ...to, matched: { index, match } }),
    );
  };

  const addSource = (source: ApiSource, properties: ReadonlySet<string>, to: Destination): void => {
    if (source.kind === 'menu') addMenu(source, properties, to);
    else if (isOfItems(source)) addItems(source, properties, to);
    else if (source.kind === 'matched') addMatched(source, properties, to);
    else if (source.kind === 'with-missing') {
      const index = missing.push({ ...to, rule: source }) - 1;
      const { menu: running, expected, name, property, as } = source;
      const own = [...properties].filter((one) => one !== as);
      addMenu(running, new Set([...own, property]), { ...to, missing: { index, isExpected: false } });
      addMenu(expected, new Set([...own, name]), { ...to, missing: { index, isExpected: true } });
    } else {
      const index = joins.push(to) - 1;
      source.menus.forEach((part, position) =>
        addMenu(part, properties, { ...to, join: { index, position } }),
      );
    }
  };

  const addClock = (table: number): void => {
    const clock = menuOf(menu('/system/clock'));
    clock.properties.add('gmt-offset');
    clock.sinks.push({ table, source: 0, constants: undefined, isClock: true });
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
      for (const [position, source] of sources.entries())
        addSource(source, isOfItems(source) ? properties : ofMenu, { table: index, source: position });
      if (layoutOf(table).localTimes.length > 0) addClock(index);
    }
  }
  // menus whose items are asked about go first, so that the wait overlaps with the rest
  const ordered = [...menus.values()].sort((a, b) => b.ofItems.length - a.ofItems.length);
  const planned = ordered.map((draft) => ({
    ...finished(draft),
    command: draft.command,
    isConfigured: draft.isConfigured,
    after: listsOf(draft, ordered),
    ofItems: draft.ofItems.map(finished),
  }));
  return { tables, menus: planned, joins, matched, missing };
}

const isEmpty = (record: Readonly<Record<string, string>>): boolean => Object.keys(record).length === 0;

/** Positions of the lists that a menu needs rows of; none if one of them is not read. */
function listsOf({ onlyWith }: MenuDraft, menus: readonly MenuDraft[]): readonly number[] {
  const positions = onlyWith.map((path) =>
    menus.findIndex(({ source }) => source.paths[0] === path && isWhole(source)),
  );
  return positions.includes(-1) ? [] : positions;
}

/** All rows of a menu, and no monitor. */
const isWhole = ({ where, isCounted, isMonitor }: MenuSource): boolean =>
  where.length === 0 && !isCounted && !isMonitor;

/** Items are asked about in one command if it would be the same. */
const commandOf = (source: ItemSource): string =>
  JSON.stringify([source.paths, source.kind === 'counted-by' ? source.property : undefined]);

const isOfItems = (source: ApiSource): source is ItemSource =>
  source.kind === 'monitor' || source.kind === 'counted-by';

function finished<Source>({ source, properties, sinks }: Draft<Source>): PlannedCommand<Source> {
  return { source, proplist: [...properties].sort(), sinks };
}
