import type { Collector, Table } from '../../define/collector.ts';
import type { Metric } from '../../define/metrics.ts';
import type { OidObject } from '../../define/oid-set.ts';
import { lintTogether } from '../../exposition/lint.ts';
import type { Catalogue } from '../catalogue.ts';
import { ConfigurationError } from '../configuration-error.ts';
import { SectionReader } from '../section-reader.ts';
import type { collectorFiles, CollectorReader } from '../sections/custom-collectors.ts';
import { customCollectors } from '../sections/custom-collectors.ts';
import type { CollectorFiles } from '../settings.ts';
import { ConfigSource, readBounded } from '../source.ts';
import { compileCollector } from './compile-collector.ts';
import { filesOf } from './collector-files.ts';

type FileRoot = SectionReader<{ custom_collectors: typeof customCollectors }>;
type Root = SectionReader<{
  custom_collectors: typeof customCollectors;
  collector_files: typeof collectorFiles;
}>;

export interface CustomCollectors {
  /** Of all definitions, also of those with mistakes: a module that names one of them is right. */
  readonly names: readonly string[];
  readonly collectors: readonly Collector[];
  readonly files: readonly CollectorFiles[];
}

interface Entry {
  readonly name: string;
  readonly line: number;
  readonly reader: CollectorReader;
}

interface Compiled extends Entry {
  readonly collector: Collector;
}

/** The collectors of the configuration file and of the files that it names, compiled. Reports what is wrong. */
export function readCustomCollectors(root: Root, catalogue: Catalogue): CustomCollectors {
  const files = filesOf(root.map, root.get('collector_files') ?? []);
  const named = new Set(files.flatMap((one) => one.files));
  const entries = [
    ...entriesOf(root.of<{ custom_collectors: typeof customCollectors }>()),
    ...[...named].flatMap((file) => entriesOfFile(root, file)),
  ];
  const known = knownObjects(catalogue.builtIn);
  const first = new Map<string, Entry>();
  const compiled: Compiled[] = [];
  for (const entry of entries) {
    const { name, reader } = entry;
    const collector = compileCollector(name, reader, known);
    const earlier = first.get(name);
    first.set(name, earlier ?? entry);
    if (catalogue.collectors.includes(name))
      reportName(entry, 'There is a built-in collector of this name; choose another');
    else if (catalogue.builtInModules.some((module) => module.name === name))
      reportName(entry, 'This is the name of a built-in module; choose another');
    else if (earlier !== undefined)
      reportName(entry, `This collector is already defined in ${locationOf(earlier)}`);
    else if (collector !== undefined) compiled.push({ ...entry, collector });
  }
  refuseClashes(compiled);
  const errors = new Set(
    entries.map(({ reader }) => reader.map.source).filter((source) => source !== root.map.source),
  );
  for (const source of errors) root.map.source.errors.push(...source.errors);
  return { names: [...first.keys()], collectors: compiled.map(({ collector }) => collector), files };
}

function entriesOf(root: FileRoot): Entry[] {
  const section = root.map.child('custom_collectors');
  const readers = root.get('custom_collectors');
  return [...readers].map(([name, reader]) => ({ name, reader, line: section.lineOf(name) }));
}

function entriesOfFile({ map }: Root, file: string): Entry[] {
  const { source } = map;
  const read = readBounded(source.pathOf(file));
  if (!('text' in read)) {
    const message = `${file} cannot be read: ${read.why}.`;
    source.addError('config.file-unreadable', map.lineOf('collector_files'), {
      path: 'collector_files',
      message,
    });
    return [];
  }
  try {
    const own = new ConfigSource(source.shownPath(file), read.text, source.environment);
    const reader = SectionReader.root(own, { custom_collectors: customCollectors });
    const entries = entriesOf(reader);
    // without an entry nothing else leads to its mistakes
    if (entries.length === 0) source.errors.push(...own.errors);
    return entries;
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    source.errors.push(...error.errors);
    return [];
  }
}

/** Objects that built-in collectors read, by name, for `object`. */
function knownObjects(builtIn: readonly Collector[]): ReadonlyMap<string, OidObject> {
  const known = new Map<string, OidObject>();
  const add = (object: OidObject | undefined): void => {
    if (object === undefined) return;
    if (object.oid !== '') known.set(object.name, object);
    for (const part of object.parts ?? []) add(part);
  };
  for (const { tables } of builtIn) {
    for (const table of tables) {
      for (const { object } of Object.values(table.labels)) add(object);
      for (const metric of table.metrics) for (const object of objectsOf(metric)) add(object);
    }
  }
  return known;
}

function objectsOf(metric: Metric): readonly (OidObject | undefined)[] {
  if (metric.kind === 'states') return [metric.text.object];
  if ('field' in metric) return [metric.field.object];
  return Object.values(metric.labels).map(({ object }) => object);
}

const reportName = ({ reader, line }: Entry, message: string): void =>
  reader.map.source.addError('config.invalid-value', line, {
    path: reader.map.path,
    message: `${message}.`,
  });

const locationOf = ({ reader: { map }, line }: Entry): string => `${map.source.file}:${line}`;

interface Defined {
  readonly from: Compiled;
  readonly table: Table;
  readonly metric: Metric;
  readonly at: { readonly table: number; readonly metric: number };
}

/** Metrics of one name must be one metric: same collector, same help, same labels. */
function refuseClashes(compiled: readonly Compiled[]): void {
  // by name and by the name in OpenMetrics: comparing each with all others took half a minute for 10,000 collectors
  const known = new Map<string, Defined[]>();
  for (const from of compiled) {
    for (const [t, table] of from.collector.tables.entries()) {
      for (const [m, metric] of table.metrics.entries()) {
        const one: Defined = { from, table, metric, at: { table: t, metric: m } };
        const { name: whole } = metric.description;
        const names = new Set([whole, whole.replace(/_(?:total|info)$/, '')]);
        const wrong = clashOf(one, new Set([...names].flatMap((name) => known.get(name) ?? [])));
        if (wrong !== undefined)
          from.reader.get('tables')[t]?.get('metrics')[m]?.map.invalidKey('name', wrong);
        for (const name of names) {
          const same = known.get(name);
          if (same === undefined) known.set(name, [one]);
          else same.push(one);
        }
      }
    }
  }
}

function clashOf(one: Defined, known: Iterable<Defined>): string | undefined {
  for (const other of known) {
    const [mine, theirs] = [one.metric.description, other.metric.description];
    const where = locationOf(other.from);
    if (mine.name === theirs.name && one.from !== other.from)
      return `The collector ${other.from.name} (${where}) has a metric of this name; a device that is read by both would have each series twice`;
    if (mine.name === theirs.name && labelsOf(one) !== labelsOf(other))
      return `The metric has other labels in another table of the collector: ${labelsOf(other) || 'none'}`;
    if (lintTogether([theirs, mine]).length > 0) {
      return mine.name === theirs.name
        ? 'The metric has another type or help in another table of the collector'
        : `The name clashes with ${theirs.name} in OpenMetrics`;
    }
  }
  return undefined;
}

function labelsOf({ table, metric }: Defined): string {
  const own = 'labels' in metric ? Object.keys(metric.labels) : [];
  const ofTable = metric.kind === 'rows' || metric.kind === 'aggregate' ? [] : Object.keys(table.labels);
  const state = metric.kind === 'states' ? [metric.label] : [];
  return [...new Set([...ofTable, ...own, ...state])].sort().join(', ');
}
