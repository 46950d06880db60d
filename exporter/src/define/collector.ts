import type { DeviceType } from './device-types.ts';
import { propertyOf, type Row, type TextField } from './fields.ts';
import type { Labels, Metric } from './metrics.ts';
import type { Namesakes } from './namesakes.ts';
import type { ApiSource, SnmpSource } from './sources.ts';
import { reasonOfChange } from './volatile.ts';

/**
 * Rows with the same labels, and their metrics.
 *
 * Several `api` or `snmp` sources can feed one table; if rows have equal labels, the earlier source wins.
 */
export interface Table {
  readonly api?: ApiSource | readonly ApiSource[];
  readonly snmp?: SnmpSource | readonly SnmpSource[];
  /** Labels of every metric except `rows`. They must identify a row. */
  readonly labels: Labels;
  /** For rows that a device gives the same name although they differ. */
  readonly namesakes?: Namesakes;
  /**
   * For things of which a device reports several rows at times, such as an IPsec peer while its keys are renewed: of
   * rows with the same labels, the one with the highest precedence counts. The others are no losses.
   */
  readonly precedence?: (row: Row) => number;
  /** Filters rows by their labels, on both transports. */
  readonly keep?: (labels: Readonly<Record<string, string | undefined>>) => boolean;
  /**
   * The only hook for code: turns one row into several, for menus whose format differs by version. Pure. `properties`
   * are read in addition to those of the fields; `makes` names properties that exist only in the new rows.
   */
  readonly expand?: {
    readonly properties: readonly string[];
    readonly makes?: readonly string[];
    readonly rows: (row: Row) => Iterable<Row>;
  };
  readonly metrics: readonly Metric[];
  /** Exposes the rows in a live resource. */
  readonly resource?: ResourcePart;
}

/**
 * The part of a live resource that a table contributes. A row becomes a JSON object with its labels, the labels of
 * its info metrics, and its values, named after the metric without `mikrotik_`, `prefix` and `_total`. Tables of one
 * resource are joined on their shared labels; the labels of the first table identify a row.
 */
export interface ResourcePart {
  /** Last path segment: `wireless-clients`. */
  readonly name: string;
  /** Set by one of the tables of the resource. */
  readonly title?: string;
  /** A realistic row for the API documentation; required with a title. */
  readonly example?: Readonly<Record<string, unknown>>;
  /** Leading words of metric names that repeat the resource; the first match is removed. */
  readonly prefix: string | readonly string[];
  /** Properties added to every row; they also distinguish it from rows of other tables. */
  readonly constants?: Readonly<Record<string, string>>;
  /** Nests the rows of this table under this name in the row they belong to. */
  readonly list?: string;
}

/** Tables read, and reported on, under one name. */
export interface TableSet {
  readonly name: string;
  readonly tables: readonly Table[];
}

export interface Collector extends TableSet {
  readonly title: string;
  /** Device types that read it if neither the request nor the device names modules. */
  readonly types: readonly DeviceType[];
  /**
   * Read by the module `slow` every few minutes instead of with every scrape: facts that change by the day, or tables
   * that cost the device much.
   */
  readonly isSlow?: true;
  /** For the documentation: versions, packages, pitfalls. */
  readonly notes?: string;
  /**
   * Tables for live reading only: rows that make no useful series, such as individual leases. A probe does not read
   * them; their metrics supply names, units and help and are never exposed.
   */
  readonly live?: readonly Table[];
}

/** Whether any module includes it without being asked: all collectors except those read on request only. */
export const isReadByDefault = ({ types }: Collector): boolean => types.length > 0;

export const apiSources = (table: Table): readonly ApiSource[] => asList(table.api);
export const snmpSources = (table: Table): readonly SnmpSource[] => asList(table.snmp);

function asList<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

const labelName = /^[a-z][a-z0-9_]*$/;
/** Target labels of Prometheus, and words too generic to identify anything. */
const forbiddenLabels = new Set([
  'tenant',
  'site',
  'device',
  'role',
  'instance',
  'job',
  'type',
  'name',
  'id',
  'target',
]);

/** Whether a metric of the table reads the same property or object as a number. */
function isMeasured({ metrics }: Table, { property, object }: TextField): boolean {
  return metrics.some((metric) => {
    if (metric.kind !== 'value' && metric.kind !== 'aggregate') return false;
    const { field } = metric;
    const sameProperty =
      property !== undefined && JSON.stringify(field.property) === JSON.stringify(property);
    return sameProperty || (object !== undefined && field.object?.name === object.name);
  });
}

const isTotal = ({ kind }: Metric): boolean => kind === 'rows' || kind === 'aggregate';

/** Checks what the types cannot; an invalid definition stops the process at startup. */
export function defineCollector(collector: Collector): Collector {
  const fail = (message: string): never => {
    throw new Error(`collector ${collector.name}: ${message}`);
  };
  if (!/^[a-z][a-z0-9-]*$/.test(collector.name)) fail('its name must be kebab-case');
  for (const table of collector.live ?? []) {
    if (table.resource === undefined) fail('a live table needs a resource');
  }
  for (const table of [...collector.tables, ...(collector.live ?? [])]) {
    const path = table.resource?.name;
    if (path !== undefined && !/^[a-z][a-z0-9-]*$/.test(path)) fail(`resource "${path}" must be kebab-case`);
    if (apiSources(table).length + snmpSources(table).length === 0) fail('a table has no source');
    // a row that another one replaces is already part of counts and sums
    if (table.precedence !== undefined && table.metrics.some(isTotal))
      fail('a table with a precedence counts and sums nothing');
    const labelSets = [
      table.labels,
      ...table.metrics.map((metric) => ('labels' in metric ? metric.labels : {})),
      ...table.metrics.map((metric) => (metric.kind === 'states' ? { [metric.label]: metric.text } : {})),
    ];
    for (const name of labelSets.flatMap((labels) => Object.keys(labels))) {
      if (!labelName.test(name) || forbiddenLabels.has(name)) fail(`label "${name}" is not allowed`);
    }
    for (const [label, source] of labelSets.flatMap((labels) => Object.entries(labels))) {
      const reason = reasonOfChange(propertyOf(source), source.object);
      if (reason !== undefined) fail(`label "${label}" changes by itself (${reason})`);
      if (isMeasured(table, source))
        fail(`label "${label}" changes by itself (a metric reads it as a number)`);
    }
    for (const { description } of table.metrics) {
      if (!description.help.endsWith('.')) fail(`the help of ${description.name} must be a sentence`);
      if (description.type === 'gauge' && /_(total|count|info)$/.test(description.name)) {
        fail(`${description.name} is a gauge with a suffix of another type`);
      }
    }
  }
  return collector;
}
