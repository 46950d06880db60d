import type { DeviceType } from './device-types.ts';
import type { Row } from './fields.ts';
import type { Labels, Metric } from './metrics.ts';
import type { ApiSource, SnmpSource } from './sources.ts';

/**
 * Rows with the same labels and the metrics made of them.
 *
 * Several `api` or `snmp` sources feed the same table; of rows with equal labels the one of the earlier source counts.
 */
export interface Table {
  readonly api?: ApiSource | readonly ApiSource[];
  readonly snmp?: SnmpSource | readonly SnmpSource[];
  /** Labels of every metric except `rows`. They must tell the rows apart. */
  readonly labels: Labels;
  /** Leaves rows out, by their labels, on both transports. */
  readonly keep?: (labels: Readonly<Record<string, string | undefined>>) => boolean;
  /**
   * The one way to code: makes rows out of a row, for menus whose shape differs by version. Pure. `properties` are asked
   * for beside those of the fields; `makes` names properties that only the new rows have.
   */
  readonly expand?: {
    readonly properties: readonly string[];
    readonly makes?: readonly string[];
    readonly rows: (row: Row) => Iterable<Row>;
  };
  readonly metrics: readonly Metric[];
  /** Makes the rows part of what can be asked for live. */
  readonly resource?: ResourcePart;
}

/**
 * The share of a table in a live resource. A row of the table becomes properties of a JSON object: its labels, the labels
 * of its info metrics, and its values under the name of the metric without `mikrotik_`, `prefix` and `_total`. Tables of
 * one resource are joined by the labels that both have; labels of the first table tell the rows apart.
 */
export interface ResourcePart {
  /** Last part of the path: `wireless-clients`. */
  readonly name: string;
  /** Given by one of the tables of the resource. */
  readonly title?: string;
  /** A row as a device tells it, for the documentation of the API; goes with the title. */
  readonly example?: Readonly<Record<string, unknown>>;
  /** Words at the beginning of metric names that the resource says already; the first that fits counts. */
  readonly prefix: string | readonly string[];
  /** Properties of every row, which also tell it from rows of other tables. */
  readonly constants?: Readonly<Record<string, string>>;
  /** Rows of this table become a list in the row they belong to, under this name. */
  readonly list?: string;
}

/** Tables that are read, and whose reads are judged, under one name. */
export interface TableSet {
  readonly name: string;
  readonly tables: readonly Table[];
}

export interface Collector extends TableSet {
  readonly title: string;
  /** Device types that read it when neither the request nor the device names modules. */
  readonly types: readonly DeviceType[];
  /** For the documentation: versions, packages, surprises. */
  readonly notes?: string;
  /**
   * Tables for live reading only: rows that nobody wants as series, such as single leases. A probe does not read them
   * and their metrics, which give names, units and helps, are never exposed.
   */
  readonly live?: readonly Table[];
}

/** Whether the module `all` has it: everything but what is read on request only. */
export const isReadByDefault = ({ types }: Collector): boolean => types.length > 0;

export const apiSources = (table: Table): readonly ApiSource[] => asList(table.api);
export const snmpSources = (table: Table): readonly SnmpSource[] => asList(table.snmp);

function asList<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

const labelName = /^[a-z][a-z0-9_]*$/;
/** Target labels of Prometheus, and words that say nothing of what they tell apart. */
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

/** Checks what the types cannot; a wrong definition stops the process at its start. */
export function defineCollector(collector: Collector): Collector {
  const fail = (message: string): never => {
    throw new Error(`collector ${collector.name}: ${message}`);
  };
  if (!/^[a-z][a-z0-9-]*$/.test(collector.name)) fail('its name has to be kebab-case');
  for (const table of collector.live ?? []) {
    if (table.resource === undefined) fail('a table for live reading names no resource');
  }
  for (const table of [...collector.tables, ...(collector.live ?? [])]) {
    const path = table.resource?.name;
    if (path !== undefined && !/^[a-z][a-z0-9-]*$/.test(path))
      fail(`resource "${path}" has to be kebab-case`);
    if (apiSources(table).length + snmpSources(table).length === 0) fail('a table has no source');
    const labelSets = [
      table.labels,
      ...table.metrics.map((metric) => ('labels' in metric ? metric.labels : {})),
    ];
    for (const name of labelSets.flatMap((labels) => Object.keys(labels))) {
      if (!labelName.test(name) || forbiddenLabels.has(name)) fail(`label "${name}" is not allowed`);
    }
    for (const { description } of table.metrics) {
      if (!description.help.endsWith('.')) fail(`the help of ${description.name} has to be a sentence`);
      if (description.type === 'gauge' && /_(total|count|info)$/.test(description.name)) {
        fail(`${description.name} is a gauge with the name of another type`);
      }
    }
  }
  return collector;
}
