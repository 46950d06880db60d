import {
  type Collector,
  definitionErrors,
  type DefinitionError,
  type Table,
} from '../../define/collector.ts';
import type { DeviceType } from '../../define/device-types.ts';
import type { Row } from '../../define/fields.ts';
import type { Labels } from '../../define/metrics.ts';
import type { IndexPart, OidObject, OidTable } from '../../define/oid-set.ts';
import { mayNameSecret } from '../../define/secret-property.ts';
import { isSet } from '../../define/values.ts';
import { counted, menu, monitor, scalars, type SnmpSource, walk } from '../../define/sources.ts';
import type { CollectorReader, TableReader } from '../sections/custom-collectors.ts';
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
  const isMany = context.menus.length > 0 || context.walked !== undefined;
  const needsLabels = metrics.some(({ metric: { kind } }) => ['value', 'info', 'states'].includes(kind));
  if (isMany && needsLabels && Object.keys(labels).length === 0 && context.walked !== undefined)
    reader.map.missing('labels', 'what tells the rows of the table apart');
  const api = apiSource(reader);
  const snmp = snmpSource(context, metrics);
  if (snmp?.kind === 'walk' && reader.map.source.errors.length === before) refuseUnread(reader, context);
  return {
    ...(api === undefined ? {} : { api }),
    ...(snmp === undefined ? {} : { snmp }),
    labels,
    ...expandOf(labels, metrics),
    metrics: metrics.map(({ metric }) => metric),
  };
}

function contextOf(reader: TableReader, known: ReadonlyMap<string, OidObject>): TableContext {
  const menus = reader.get('menu') ?? [];
  const entry = reader.get('walk');
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
  return { menus, walked, hasScalars, known, made: new Map() };
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
