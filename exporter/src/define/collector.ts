import { type Asked, chosenOf } from './asked.ts';
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
export interface Table extends Asked {
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
   * are read in addition to those of the fields; `makes` names what the new rows have, from either protocol, and the
   * properties that each is made of, for the reference. One in both is read and made.
   */
  readonly expand?: {
    readonly properties: readonly string[];
    readonly makes?: Readonly<Record<string, readonly string[]>>;
    /** Made of what only the menus have. */
    readonly makesOverApi?: Readonly<Record<string, readonly string[]>>;
    readonly rows: (row: Row) => Iterable<Row>;
  };
  readonly metrics: readonly Metric[];
  /** Set if the configuration file defines the table: what does not fit the device is a mistake there. */
  readonly ofFile?: NamesOfFile;
  /** Exposes the rows in a live resource. */
  readonly resource?: ResourcePart;
}

/** What a row should have, by protocol; a name that no row has is probably misspelled. */
export interface NamesOfFile {
  readonly properties: readonly string[];
  /** Names of objects. */
  readonly objects: readonly string[];
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
  /** Reads what agents of other vendors have too; a probe of such sets alone does not require a MikroTik device. */
  readonly anyVendor?: boolean;
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
  /** For the documentation: what rests on the manual alone, as no reply of a device was at hand when it was written. */
  readonly unseen?: string;
  /**
   * Tables for live reading only: rows that make no useful series, such as individual leases. A probe does not read
   * them; their metrics supply names, units and help and are never exposed.
   */
  readonly live?: readonly Table[];
  /** What the configuration can ask for, with a sentence for each; `whenAsked` marks what it adds. */
  readonly options?: Readonly<Record<string, string>>;
  /** The collector with these options; absent if it has none. Set by `defineCollector`. */
  readonly withOptions?: (options: ReadonlySet<string>) => Collector;
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
/** Target labels of Prometheus, those of its histograms, and words too generic to identify anything. */
const forbiddenLabels = new Set([
  'le',
  'quantile',
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

/** The labels that are there with these options; the same object if that is all of them. */
function chosenLabels(labels: Labels, options: ReadonlySet<string>): Labels {
  const all = Object.values(labels);
  const chosen = chosenOf(all, options);
  return chosen === all
    ? labels
    : Object.fromEntries(Object.entries(labels).filter(([, source]) => chosen.includes(source)));
}

function chosenMetric(metric: Metric, options: ReadonlySet<string>): Metric {
  if (!('labels' in metric)) return metric;
  const labels = chosenLabels(metric.labels, options);
  return labels === metric.labels ? metric : { ...metric, labels };
}

/** Metrics that no option touches stay the same objects: two collectors may share one. */
const chosenTables = (tables: readonly Table[], options: ReadonlySet<string>): readonly Table[] =>
  chosenOf(tables, options).map((table) => ({
    ...table,
    labels: chosenLabels(table.labels, options),
    metrics: chosenOf(table.metrics, options).map((metric) => chosenMetric(metric, options)),
  }));

/** The options that parts of a collector are marked with. */
function markedOptions({ tables, live = [] }: Collector): ReadonlySet<string> {
  const parts = [...tables, ...live].flatMap((table): readonly Asked[] => [
    table,
    ...table.metrics,
    ...[table, ...table.metrics].flatMap((one) => ('labels' in one ? Object.values(one.labels) : [])),
  ]);
  return new Set(parts.flatMap(({ option }) => option ?? []));
}

/** The collector with everything that it can be asked for, for documents. */
export const withEveryOption = (collector: Collector): Collector =>
  collector.withOptions?.(new Set(Object.keys(collector.options ?? {}))) ?? collector;

/** A rule that a definition breaks, and where: `['tables', 0, 'labels', 'uptime']`. */
export interface DefinitionError {
  readonly at: readonly (string | number)[];
  readonly message: string;
}

/** Checks what the types cannot. */
export function definitionErrors(collector: Collector): DefinitionError[] {
  const errors: DefinitionError[] = [];
  if (!/^[a-z][a-z0-9-]*$/.test(collector.name))
    errors.push({ at: ['name'], message: 'its name must be kebab-case' });
  errors.push(...optionErrors(collector));
  for (const [part, tables] of [
    ['tables', collector.tables],
    ['live', collector.live ?? []],
  ] as const) {
    for (const [i, table] of tables.entries()) {
      if (part === 'live' && table.resource === undefined)
        errors.push({ at: [part, i], message: 'a live table needs a resource' });
      for (const { at, message } of tableErrors(table)) errors.push({ at: [part, i, ...at], message });
    }
  }
  return errors;
}

function tableErrors(table: Table): DefinitionError[] {
  const errors: DefinitionError[] = [];
  const path = table.resource?.name;
  if (path !== undefined && !/^[a-z][a-z0-9-]*$/.test(path))
    errors.push({ at: ['resource'], message: `resource "${path}" must be kebab-case` });
  if (apiSources(table).length + snmpSources(table).length === 0)
    errors.push({ at: [], message: 'a table has no source' });
  // a row that another one replaces is already part of counts and sums
  if (table.precedence !== undefined && table.metrics.some(isTotal))
    errors.push({ at: [], message: 'a table with a precedence counts and sums nothing' });
  for (const [label, source] of Object.entries(table.labels))
    errors.push(...labelErrors(table, { at: ['labels', label], label, source }));
  for (const [i, metric] of table.metrics.entries()) {
    const at = ['metrics', i];
    const own = 'labels' in metric ? Object.entries(metric.labels) : [];
    for (const [label, source] of own)
      errors.push(...labelErrors(table, { at: [...at, 'labels', label], label, source }));
    if (metric.kind === 'states')
      errors.push(...labelErrors(table, { at: [...at, 'label'], label: metric.label, source: metric.text }));
    for (const label of repeatedLabels(table, metric)) {
      const part = metric.kind === 'states' ? ['label'] : ['labels', label];
      errors.push({
        at: [...at, ...part],
        message: `label "${label}" is a label of the table, of another text`,
      });
    }
    const { name, help, type } = metric.description;
    if (!help.endsWith('.'))
      errors.push({ at: [...at, 'help'], message: `the help of ${name} must be a sentence` });
    if (type === 'gauge' && /_(total|count|info)$/.test(name)) {
      errors.push({ at: [...at, 'name'], message: `${name} is a gauge with a suffix of another type` });
    }
  }
  return errors;
}

const originOf = ({ property, object }: TextField): string => JSON.stringify([property, object?.name]);

/** A series has a label once: with two of one name, Prometheus refuses the whole answer. */
function repeatedLabels({ labels }: Table, metric: Metric): string[] {
  const ofTable = new Map(Object.entries(labels));
  if (metric.kind === 'states') return ofTable.has(metric.label) ? [metric.label] : [];
  if (metric.kind !== 'info') return [];
  return Object.entries(metric.labels).flatMap(([label, source]) => {
    const other = ofTable.get(label);
    return other === undefined || originOf(other) === originOf(source) ? [] : [label];
  });
}

function labelErrors(
  table: Table,
  { at, label, source }: { at: DefinitionError['at']; label: string; source: TextField },
): DefinitionError[] {
  const errors: string[] = [];
  if (!labelName.test(label) || forbiddenLabels.has(label))
    errors.push(`label "${label}" is not allowed: Prometheus or discovery sets it, or it is too general`);
  const reason = reasonOfChange(propertyOf(source), source.object);
  if (reason !== undefined) errors.push(`label "${label}" changes by itself (${reason})`);
  else if (isMeasured(table, source))
    errors.push(`label "${label}" changes by itself (a metric reads it as a number)`);
  return errors.map((message) => ({ at, message }));
}

const optionName = /^[a-z][a-z0-9_]*$/;
/** Settings of every collector. */
const reservedOptions: ReadonlySet<string> = new Set(['max_rows', 'top']);

function optionErrors(collector: Collector): DefinitionError[] {
  const { options = {} } = collector;
  const marked = markedOptions(collector);
  const errors = Object.entries(options).flatMap(([name, about]) => [
    ...(optionName.test(name) && !reservedOptions.has(name) ? [] : [`option "${name}" is not allowed`]),
    ...(/^[A-Z].*\.$/.test(about) ? [] : [`the text of option "${name}" must be a sentence`]),
    ...(marked.has(name) ? [] : [`option "${name}" adds nothing`]),
  ]);
  const undeclared = [...marked].filter((name) => options[name] === undefined);
  return [...errors, ...undeclared.map((name) => `option "${name}" is not declared`)].map((message) => ({
    at: ['options'],
    message,
  }));
}

/**
 * An invalid definition stops the process at startup. Returns the collector without
 * anything that has to be asked for.
 */
export function defineCollector(collector: Collector): Collector {
  const [first] = definitionErrors(collector);
  if (first !== undefined) throw new Error(`collector ${collector.name}: ${first.message}`);
  if (collector.options === undefined) return collector;
  const withOptions = (options: ReadonlySet<string>): Collector => ({
    ...collector,
    tables: chosenTables(collector.tables, options),
    ...(collector.live === undefined ? {} : { live: chosenTables(collector.live, options) }),
    withOptions,
  });
  return withOptions(new Set());
}
