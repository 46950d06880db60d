import {
  type Collector,
  definitionErrors,
  type DefinitionError,
  type NamesOfFile,
  type Table,
} from '../../define/collector.ts';
import { isList } from '../../define/command-tree.ts';
import type { DeviceType } from '../../define/device-types.ts';
import { type Field, propertyOf, type Row, type TextField } from '../../define/fields.ts';
import type { Labels } from '../../define/metrics.ts';
import type { IndexPart, OidObject, OidTable } from '../../define/oid-set.ts';
import { mayNameSecret } from '../../define/secret-property.ts';
import { isSet } from '../../define/values.ts';
import { counted, menu, monitor, scalars, type SnmpSource, walk } from '../../define/sources.ts';
import type { CollectorReader, TableReader } from '../sections/custom-collectors.ts';
import { intendedRow, oidError } from './oid.ts';
import { compileMetric, type CompiledMetric } from './compile-metric.ts';
import { labelOf, type TableContext } from './origin.ts';

/**
 * A collector of the file as one of our own, checked by the same rules. Undefined after a mistake, which is reported
 * with its line.
 */
export function compileCollector(
  name: string,
  entry: CollectorReader,
  known: ReadonlyMap<string, OidObject>,
): Collector | undefined {
  const { source } = entry.map;
  const before = source.errors.length;
  const [title, notes, types] = [entry.get('title'), entry.get('notes'), entry.get('types')];
  const [anyVendor, isSlow] = [entry.get('any_vendor'), entry.get('slow')];
  const readers = entry.get('tables');
  if (readers.length === 0) entry.map.missing('tables', 'a list with at least one table');
  const clean = new Set<number>();
  const tables = readers.map((reader, i) => {
    const start = source.errors.length;
    const table = compileTable(reader, known);
    if (source.errors.length === start) clean.add(i);
    return table;
  });
  const collector: Collector = {
    name,
    title: title ?? name,
    types: (types ?? []) as readonly DeviceType[],
    ...(notes === undefined ? {} : { notes }),
    ...(anyVendor ? { anyVendor } : {}),
    ...(isSlow ? { isSlow } : {}),
    tables,
  };
  // what is wrong with half a table is a consequence of what was reported
  for (const error of definitionErrors(collector)) if (clean.has(Number(error.at[1]))) report(entry, error);
  return source.errors.length === before ? collector : undefined;
}

function compileTable(reader: TableReader, known: ReadonlyMap<string, OidObject>): Table {
  const before = reader.map.source.errors.length;
  reader.checkAll();
  const context = contextOf(reader, known);
  const labels = Object.fromEntries(
    [...reader.get('labels')].map(([name, label]) => [name, labelOf(label, context)]),
  );
  const metrics = reader.get('metrics').flatMap((metric) => compileMetric(metric, context) ?? []);
  if (reader.get('metrics').length === 0) reader.map.missing('metrics', 'a list with at least one metric');
  if (Object.keys(labels).length === 0) demandLabels(reader, context, metrics);
  const api = apiSource(reader);
  const snmp = snmpSource(context, metrics);
  if (snmp?.kind === 'walk' && reader.map.source.errors.length === before) refuseUnread(reader, context);
  return {
    ...(api === undefined ? {} : { api }),
    ...(snmp === undefined ? {} : { snmp }),
    labels,
    ...expandOf(labels, metrics),
    metrics: metrics.map(({ metric }) => metric),
    ofFile: namesOf(labels, metrics),
  };
}

/** What a row should have. Flags that RouterOS leaves out when false may be missing everywhere. */
function namesOf(labels: Labels, metrics: readonly CompiledMetric[]): NamesOfFile {
  const sources = [
    ...Object.values(labels),
    ...metrics.flatMap(({ metric }): readonly (Field | TextField)[] => {
      if ('labels' in metric) return Object.values(metric.labels);
      if (metric.kind === 'states') return [metric.text];
      return metric.field.whenMissing === undefined ? [metric.field] : [];
    }),
  ];
  const conditions = metrics.flatMap(({ property }) => property ?? []);
  return {
    properties: [...new Set([...sources.flatMap((source) => propertyOf(source) ?? []), ...conditions])],
    objects: [
      ...new Set(
        [...sources, ...metrics].flatMap(({ object }) => (object === undefined ? [] : [object.name])),
      ),
    ],
  };
}

/** Without labels, of many rows all but one would be lost. */
function demandLabels(
  reader: TableReader,
  { menus, walked }: TableContext,
  metrics: readonly CompiledMetric[],
): void {
  const { map } = reader;
  const ofRows = metrics
    .map(({ metric }) => metric)
    .filter(({ kind }) => kind !== 'rows' && kind !== 'aggregate');
  if (walked !== undefined && ofRows.length > 0)
    map.missing('labels', 'what tells the rows of the table apart');
  // a condition or a query may choose the one row, and texts of an info tell rows apart themselves
  const all = ofRows.filter(({ kind, when }) => kind !== 'info' && when === undefined);
  const list = menus.find(isList);
  const isWhole = !reader.get('count') && !map.has('where');
  if (walked !== undefined || all.length === 0 || list === undefined || !isWhole) return;
  const wrong = `ithout labels, all rows of ${list} make one series. Name the property that tells the rows apart, or use type: rows, sum or mean`;
  if (map.has('labels')) map.invalidKey('labels', `W${wrong}`);
  else map.missing('labels', `w${wrong}`);
}

function contextOf(reader: TableReader, known: ReadonlyMap<string, OidObject>): TableContext {
  const menus = reader.get('menu') ?? [];
  const entry = walkOf(reader);
  const index = (reader.get('index') ?? []) as readonly IndexPart[];
  const hasScalars = reader.get('scalars');
  const { map } = reader;
  if (hasScalars && map.has('walk'))
    map.invalidKey(
      'scalars',
      'A table is either walked or made of scalars; a scalar beside a walk needs no key',
    );
  if (['menu', 'walk', 'scalars'].every((key) => !map.has(key)))
    map.missing('menu', 'a menu, unless walk or scalars says what the table reads');
  const walked: OidTable | undefined =
    entry === undefined ? undefined : { name: entry, mib: 'OID', entry, index };
  const isMiswalked = map.has('walk') && entry === undefined;
  return { menus, walked, hasScalars, isMiswalked, known, made: new Map() };
}

/** The row to walk; undefined if there is none, or after a mistake. */
function walkOf(reader: TableReader): string | undefined {
  const entry = reader.get('walk');
  if (entry === undefined || oidError(entry) !== undefined) return undefined;
  const row = intendedRow(entry, columnsOf(reader));
  if (row === undefined) return entry;
  reader.map.invalidKey(
    'walk',
    `This must be the row, ${row}: the OID of its columns without their last number`,
  );
  return undefined;
}

/** The OIDs that are no scalars, of the labels and metrics of a table. */
function columnsOf(reader: TableReader): readonly string[] {
  const metrics = reader.get('metrics');
  const labels = [reader.get('labels'), ...metrics.map((metric) => metric.get('labels'))].flatMap((one) => [
    ...one.values(),
  ]);
  const oids = [
    ...labels.map((label) => label.get('oid')),
    ...metrics.map((metric) => metric.get('oid')),
  ].filter((oid) => oid !== undefined);
  return [...new Set(oids)].filter((oid) => !oid.endsWith('.0'));
}

function apiSource(reader: TableReader): Table['api'] {
  const paths = reader.get('menu');
  if (paths === undefined || paths.length === 0) return undefined;
  for (const word of reader.get('where') ?? []) refuseGuess(reader, word, paths);
  const isCounted = reader.get('count');
  if (isCounted && reader.map.has('monitor'))
    reader.map.invalidKey('count', 'A number has no items to monitor');
  const printed = (isCounted ? counted : menu)(paths, {
    where: reader.get('where') ?? [],
    flags: reader.get('flags') ?? [],
    constants: reader.get('constants'),
  });
  const commands = reader.get('monitor');
  const [perItem, skipsDisabled] = [reader.get('per_item'), reader.get('skip_disabled')];
  if (commands === undefined || commands.length === 0) return printed;
  return monitor(commands, {
    of: printed,
    perItem,
    ...(skipsDisabled
      ? {
          skip: ({ disabled }: Readonly<Record<string, string>>) => isSet(disabled),
          skipProperties: ['disabled'],
        }
      : {}),
  });
}

/** Whether rows match a guess tells a secret as well as the secret itself; the device completes names. */
function refuseGuess({ map }: TableReader, word: string, menus: readonly string[]): void {
  const [, name = ''] = /^[-<>=]?([\w.-]+)/.exec(word) ?? [];
  if (name !== '' && menus.some((path) => mayNameSecret(path, name)))
    map.invalidKey('where', `${name} is a secret, or completed to one; which rows match would reveal it`);
}

function snmpSource(
  { walked, hasScalars }: TableContext,
  metrics: readonly CompiledMetric[],
): SnmpSource | undefined {
  const ofConditions = metrics.flatMap(({ object }) => object ?? []);
  if (walked === undefined) return hasScalars ? scalars(...ofConditions) : undefined;
  return walk(walked, ofConditions);
}

function refuseUnread({ map }: TableReader, { walked, made }: TableContext): void {
  const isRead = [...made.values()].flat().some(({ table }) => table === walked);
  if (!isRead)
    map.invalidKey('walk', 'No column of this table is read: name one as oid of a label or metric');
}

/**
 * Properties that only conditions read, and rows that meet none of them: here they are left out on purpose and not
 * lost. A menu needs one property at least; without any, RouterOS would send all of them.
 */
function expandOf(labels: Labels, metrics: readonly CompiledMetric[]): Pick<Table, 'expand'> {
  const properties = [...new Set(metrics.flatMap(({ property }) => property ?? []))];
  const conditions = metrics.flatMap(({ metric }) => metric.when ?? []);
  const selects = metrics.length > 0 && conditions.length === metrics.length;
  const isBare = Object.keys(labels).length === 0;
  if (properties.length === 0 && !selects && !isBare) return {};
  return {
    expand: {
      properties: isBare && properties.length === 0 ? ['.id'] : properties,
      rows: (row: Row) => (selects && !conditions.some((isMet) => isMet(row)) ? [] : [row]),
    },
  };
}

/** Where a rule of the language is broken, as a line of the file. */
function report(entry: CollectorReader, { at, message }: DefinitionError): void {
  const [, table, part, position, inner, name] = at;
  const sentence = message.replace(/^./, (letter) => letter.toUpperCase());
  const reader = entry.get('tables')[Number(table)];
  if (reader === undefined) entry.map.invalidKey('title', sentence);
  else if (part === 'labels') reader.map.child('labels').invalidKey(String(position), sentence);
  else if (part !== 'metrics') reader.map.invalidKey('metrics', sentence);
  else {
    const metric = reader.get('metrics')[Number(position)];
    if (inner === 'labels') metric?.map.child('labels').invalidKey(String(name), sentence);
    else metric?.map.invalidKey(String(inner ?? 'name'), sentence);
  }
}
