import { type Collector, apiSources, snmpSources, type Table, withEveryOption } from '../define/collector.ts';
import { propertyOf, type TextField } from '../define/fields.ts';
import type { Labels, Metric } from '../define/metrics.ts';
import type { OidObject } from '../define/oid-set.ts';
import type { ApiSource, ItemSource, MatchedSource, MenuSource } from '../define/sources.ts';
import { fleetMetrics } from '../fleet/fleet-metrics.ts';
import { probeMetrics } from '../probe/probe-metrics.ts';
import { lacking } from './lacking.ts';

interface Origin {
  readonly api: readonly string[];
  readonly snmp: readonly string[];
}

/** A metric as the reference has it. */
export interface MetricEntry {
  readonly name: string;
  readonly type: string;
  readonly unit: string;
  readonly labels: readonly string[];
  readonly help: string;
  /** More than one if they read different rows: configured and dynamic queues. Empty for every probe. */
  readonly collectors: readonly string[];
  /** The option of the collector that adds it, if it is not always there. */
  readonly option?: string;
  readonly transports: readonly string[];
  readonly api: readonly string[];
  readonly snmp: readonly string[];
}

/** The metrics of `/fleet`: of the inventory, not of a device. */
export const inventoryEntries = (): MetricEntry[] =>
  Object.values(fleetMetrics).map(({ description: { name, type, help, unit = '' }, labels }) => ({
    name,
    type,
    unit,
    labels,
    help,
    collectors: [],
    transports: [],
    api: [],
    snmp: [],
  }));

/** The menus and commands that a source asks, by all their names. */
export function menusOf(source: ApiSource): readonly string[] {
  if (source.kind === 'joined') return source.menus.flatMap(menusOf);
  if (source.kind === 'matched') return menusOf(source.menu);
  if (source.kind === 'with-missing') return [...menusOf(source.menu), ...menusOf(source.expected)];
  return source.paths;
}

/** The menus of a source with what they call the properties: `/interface rx-byte`, or `/ip/route` whose rows are counted. */
function readsOf(source: ApiSource, wanted: readonly string[]): readonly string[] {
  if (source.kind === 'menu') return readsOfMenu(source, wanted);
  if (source.kind === 'joined') return source.menus.flatMap((one) => readsOf(one, wanted));
  if (source.kind === 'matched') return readsOfMatched(source, wanted);
  if (source.kind === 'with-missing') {
    const { menu, expected, name, as, property: of } = source;
    const callingIt = (own: string): string[] => wanted.map((property) => (property === as ? own : property));
    return [...readsOf(menu, callingIt(of)), ...readsOf(expected, callingIt(name))];
  }
  return readsOfItems(source, wanted);
}

function readsOfMenu(
  { paths, constants, take, isCounted }: MenuSource,
  wanted: readonly string[],
): readonly string[] {
  if (isCounted) return wanted.includes('count') ? paths : [];
  const own = wanted.filter((property) => constants[property] === undefined);
  return named(
    paths,
    own.map((property) => take[property] ?? property),
  );
}

function readsOfMatched({ menu, matches }: MatchedSource, wanted: readonly string[]): readonly string[] {
  const taken = new Set(matches.flatMap(({ take }) => Object.keys(take)));
  const others = matches.flatMap((match) => {
    const names = wanted.flatMap((property) => match.take[property] ?? []);
    return names.length === 0 ? [] : readsOf(match.menu, names);
  });
  const own = wanted.filter((property) => !taken.has(property));
  return [...readsOf(menu, own), ...others];
}

/** A row about an item has its name and what it carries from the menu of the items. */
function readsOfItems(source: ItemSource, wanted: readonly string[]): readonly string[] {
  const { of, paths } = source;
  const carry = source.kind === 'monitor' ? source.carry : {};
  const isOfItem = (property: string): boolean => property === 'name' || carry[property] !== undefined;
  const ofItem = wanted.filter(isOfItem).map((property) => carry[property] ?? property);
  const own = wanted.filter((property) => !isOfItem(property) && of.constants[property] === undefined);
  return [...(ofItem.length === 0 ? [] : readsOfMenu(of, ofItem)), ...named(paths, own)];
}

/** Rows that are counted have a number, and no property of that name. */
function named(paths: readonly string[], properties: readonly string[]): readonly string[] {
  if (properties.length === 1 && properties[0] === 'count') return paths;
  return paths.flatMap((path) => {
    const has = properties.filter((property) => property !== 'count' && !lacking[path]?.includes(property));
    return has.length === 0 ? [] : [`${path} ${has.join(', ')}`];
  });
}

const leaves = (object: OidObject): readonly string[] =>
  object.parts === undefined ? [object.name] : object.parts.flatMap(leaves);

const textOrigins = (labels: Labels): readonly TextField[] => Object.values(labels);

const isEmpty = (labels: Labels): boolean => Object.keys(labels).length === 0;

/** The sources of a metric; for metrics built by `expand`, the menus and objects of its table. */
function originOf(table: Table, metric: Metric): Origin {
  const fields =
    metric.kind === 'value' || metric.kind === 'aggregate'
      ? [metric.field]
      : metric.kind === 'states'
        ? [metric.text]
        : // without labels of its own, an info metric states those of its rows
          textOrigins(metric.kind === 'info' && isEmpty(metric.labels) ? table.labels : metric.labels);
  const menus = apiSources(table).flatMap(menusOf);
  const { makes = {}, makesOverApi = {} } = table.expand ?? {};
  const madeOf = { ...makes, ...makesOverApi };
  const properties = fields.map(propertyOf).filter((name) => name !== undefined);
  const read = [...new Set(properties.flatMap((name) => madeOf[name] ?? [name]))];
  const objects = fields.flatMap(({ object }) => (object === undefined ? [] : leaves(object)));
  const sourceObjects = snmpSources(table).flatMap((source) => source.objects.flatMap(leaves));
  const walked = snmpSources(table).flatMap((source) => (source.kind === 'walk' ? [source.table.name] : []));
  const overApi =
    properties.length > 0 || (metric.kind === 'rows' && Object.keys(metric.labels).length === 0);
  // a property without an object can only come from the objects of the source if the expansion makes it
  const isMade = properties.some((name) => makes[name] !== undefined);
  const overSnmp =
    objects.length > 0 ||
    (sourceObjects.length > 0 && isMade) ||
    (metric.kind === 'rows' && walked.length > 0);
  const reads = apiSources(table).flatMap((source) => readsOf(source, read));
  return {
    // of what is a constant of the row, its rows are all that is read
    api: !overApi ? [] : reads.length > 0 ? reads : menus,
    snmp:
      snmpSources(table).length > 0 && overSnmp
        ? [...new Set(objects.length > 0 ? objects : [...sourceObjects, ...walked])]
        : [],
  };
}

function labelNames(table: Table, metric: Metric): readonly string[] {
  const own = metric.kind === 'info' || metric.kind === 'rows' ? unaskedNames(metric.labels) : [];
  if (metric.kind === 'rows') return own.sort();
  if (metric.kind === 'aggregate') return [];
  if (metric.kind === 'states') own.push(metric.label);
  return [...new Set([...unaskedNames(table.labels), ...own])].sort();
}

/** Labels that no option adds. */
const unaskedNames = (labels: Labels): string[] =>
  Object.entries(labels)
    .filter(([, { option }]) => option === undefined)
    .map(([name]) => name);

/** Every metric once, with those that have to be asked for; metrics of two tables are merged. */
export function metricEntries(collectors: readonly Collector[]): MetricEntry[] {
  const found = new Map<string, MetricEntry>();
  for (const collector of collectors.map(withEveryOption)) {
    for (const table of collector.tables) {
      for (const metric of table.metrics) {
        const { name, type, help, unit = '' } = metric.description;
        const origin = originOf(table, metric);
        const before = found.get(name);
        const api = [...new Set([...(before?.api ?? []), ...origin.api])];
        const snmp = [...new Set([...(before?.snmp ?? []), ...origin.snmp])];
        const transports = [...(api.length > 0 ? ['api'] : []), ...(snmp.length > 0 ? ['snmp'] : [])];
        const labels = labelNames(table, metric);
        const readers = [...new Set([...(before?.collectors ?? []), collector.name])];
        // a metric that one of its tables always has needs no option
        const own = table.option ?? metric.option;
        const option = before === undefined || before.option !== undefined ? own : undefined;
        const origins = { transports, api, snmp };
        const asked = option === undefined ? {} : { option };
        found.set(name, { name, type, unit, labels, help, collectors: readers, ...asked, ...origins });
      }
    }
  }
  const own = probeMetrics.map(
    ({ description: { name, type, help, unit = '' }, labels }): MetricEntry => ({
      name,
      type,
      unit,
      labels,
      help,
      collectors: [],
      transports: ['api', 'snmp'],
      api: [],
      snmp: [],
    }),
  );
  return [...own, ...[...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))];
}
