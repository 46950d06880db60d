import { type Collector, apiSources, snmpSources, type Table, withEveryOption } from '../define/collector.ts';
import { propertyOf, type TextField } from '../define/fields.ts';
import type { Labels, Metric } from '../define/metrics.ts';
import type { OidObject } from '../define/oid-set.ts';
import type { ApiSource } from '../define/sources.ts';
import { fleetMetrics } from '../fleet/fleet-metrics.ts';
import { probeMetrics } from '../probe/probe-metrics.ts';

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

/** What the menus of a source call the properties, for example `/interface rx-byte`. */
function readsOf(source: ApiSource, properties: readonly string[]): readonly string[] {
  if (source.kind === 'with-missing') return readsOf(source.menu, properties);
  if (source.kind !== 'matched') {
    const take = source.kind === 'menu' ? source.take : {};
    const named = properties.map((property) => take[property] ?? property);
    return menusOf(source).map((menu) => `${menu} ${named.join(', ')}`);
  }
  const { menu, matches } = source;
  const constants = new Set(matches.flatMap((match) => Object.keys(match.menu.constants)));
  const own = properties.filter((name) => !constants.has(name) && matches.every(({ take }) => !take[name]));
  const taken = matches.flatMap((match) => {
    const names = properties.flatMap((name) => match.take[name] ?? []);
    return names.length === 0 ? [] : readsOf(match.menu, names);
  });
  return [...(own.length === 0 ? [] : readsOf(menu, own)), ...taken];
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
  const properties = fields.map(propertyOf).filter((name) => name !== undefined);
  const objects = fields.flatMap(({ object }) => (object === undefined ? [] : leaves(object)));
  const sourceObjects = snmpSources(table).flatMap((source) => source.objects.flatMap(leaves));
  const walked = snmpSources(table).flatMap((source) => (source.kind === 'walk' ? [source.table.name] : []));
  const overApi =
    properties.length > 0 || (metric.kind === 'rows' && Object.keys(metric.labels).length === 0);
  // a property without an object can only come from the objects of the source if the expansion makes it
  const made = new Set(table.expand?.makes);
  const isMade = properties.some((name) => made.has(name));
  const overSnmp =
    objects.length > 0 ||
    (sourceObjects.length > 0 && isMade) ||
    (metric.kind === 'rows' && walked.length > 0);
  return {
    api: !overApi
      ? []
      : properties.length > 0
        ? apiSources(table).flatMap((source) => readsOf(source, properties))
        : menus,
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
