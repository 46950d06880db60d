import { type Collector, apiSources, snmpSources, type Table } from '../../src/define/collector.ts';
import { deviceTypes } from '../../src/define/device-types.ts';
import { propertyOf, type TextField } from '../../src/define/fields.ts';
import type { Labels, Metric } from '../../src/define/metrics.ts';
import { counter32, type OidObject, ticks } from '../../src/define/oid-set.ts';
import type { ApiSource } from '../../src/define/sources.ts';
import { modules } from '../../src/oids/index.generated.ts';
import { isTable } from '../../src/oids/oid-sets.ts';
import { probeMetrics } from '../../src/probe/probe-metrics.ts';
import { reasonOf } from './protocol-differences.ts';

interface Origin {
  readonly api: readonly string[];
  readonly snmp: readonly string[];
}

interface MetricEntry {
  readonly name: string;
  readonly type: string;
  readonly unit: string;
  readonly labels: readonly string[];
  readonly help: string;
  /** More than one if they read different rows: configured and dynamic queues. Empty for every probe. */
  readonly collectors: readonly string[];
  readonly transports: readonly string[];
  readonly api: readonly string[];
  readonly snmp: readonly string[];
}

function menusOf(source: ApiSource): readonly string[] {
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
    const names = properties.map((name) => take[name] ?? name).join(', ');
    return menusOf(source).map((menu) => `${menu} ${names}`);
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

/** The sources of a metric; for metrics built by `expand`, the menus and objects of its table. */
function originOf(table: Table, metric: Metric): Origin {
  const fields =
    metric.kind === 'value' || metric.kind === 'aggregate'
      ? [metric.field]
      : metric.kind === 'states'
        ? [metric.text]
        : textOrigins(metric.labels);
  const menus = apiSources(table).flatMap(menusOf);
  const properties = fields.map(propertyOf).filter((name) => name !== undefined);
  const objects = fields.flatMap(({ object }) => (object === undefined ? [] : leaves(object)));
  const sourceObjects = snmpSources(table).flatMap((source) => source.objects.flatMap(leaves));
  const walked = snmpSources(table).flatMap((source) => (source.kind === 'walk' ? [source.table.name] : []));
  const overApi =
    properties.length > 0 || (metric.kind === 'rows' && Object.keys(metric.labels).length === 0);
  const overSnmp =
    objects.length > 0 || sourceObjects.length > 0 || (metric.kind === 'rows' && walked.length > 0);
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
  const own = metric.kind === 'info' || metric.kind === 'rows' ? Object.keys(metric.labels) : [];
  if (metric.kind === 'rows') return own.sort();
  if (metric.kind === 'aggregate') return [];
  if (metric.kind === 'states') own.push(metric.label);
  return [...new Set([...Object.keys(table.labels), ...own])].sort();
}

/** Every metric once; metrics of two tables are merged. */
function entries(collectors: readonly Collector[]): MetricEntry[] {
  const found = new Map<string, MetricEntry>();
  for (const collector of collectors) {
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
        found.set(name, { name, type, unit, labels, help, collectors: readers, transports, api, snmp });
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

/** A label that a metric of both protocols has over one of them only: `mikrotik_x{label}`. */
function labelsOfOne(collectors: readonly Collector[]): OnlyOne[] {
  const found = new Map<string, { api: boolean; snmp: boolean }>();
  for (const { tables } of collectors) {
    for (const table of tables) {
      const made = new Set<string | undefined>(table.expand?.makes);
      for (const metric of table.metrics) {
        if (metric.kind !== 'info' && metric.kind !== 'rows') continue;
        for (const [label, field] of Object.entries(metric.labels)) {
          const what = `${metric.description.name}{${label}}`;
          const isMade = made.has(propertyOf(field));
          const api = apiSources(table).length > 0 && (isMade || field.property !== undefined);
          const snmp = snmpSources(table).length > 0 && (isMade || field.object !== undefined);
          const before = found.get(what);
          found.set(what, { api: api || before?.api === true, snmp: snmp || before?.snmp === true });
        }
      }
    }
  }
  return [...found]
    .filter(([, { api, snmp }]) => api !== snmp)
    .map(([what, { api }]) => ({ what, only: api ? 'api' : 'snmp' }));
}

interface OnlyOne {
  readonly what: string;
  readonly only: 'api' | 'snmp';
}

/** Metrics that one protocol delivers, and labels that one of two leaves out. */
export function onlyOneProtocol(collectors: readonly Collector[]): readonly OnlyOne[] {
  const all = entries(collectors);
  const single = all.filter(({ transports }) => transports.length === 1);
  const singleNames = new Set(single.map(({ name }) => name));
  return [
    ...single.map(
      ({ name, transports }): OnlyOne => ({ what: name, only: transports[0] === 'snmp' ? 'snmp' : 'api' }),
    ),
    ...labelsOfOne(collectors).filter(({ what }) => !singleNames.has(what.replace(/\{.*/, ''))),
  ];
}

/** Objects of 32 bits: byte counters that wrap, and uptimes of 497 days at most. */
const narrowObjects: ReadonlySet<string> = new Set(
  Object.values(modules).flatMap((exported) =>
    Object.values(exported)
      .filter(isTable)
      .flatMap(({ columns }) => Object.values(columns))
      .filter(({ syntax }) => syntax === counter32 || syntax === ticks)
      .map(({ name }) => name),
  ),
);

/** docs/metrics.json: dashboards, rules and the plugin are checked against it. */
export function metricsDocument(collectors: readonly Collector[]): string {
  return `${JSON.stringify({ generator: 'exporter/scripts/generate.ts', metrics: entries(collectors) }, null, 2)}\n`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
const code = (texts: readonly string[]): string => texts.map((text) => `\`${text}\``).join('<br>');

function readBy({ types }: Collector): string {
  if (types.length === 0) return 'Read on request only.';
  if (types.length === deviceTypes.length) return 'Read by default on every device.';
  return `Read by default on devices of type ${types.map((type) => `\`${type}\``).join(', ')}.`;
}

const overSnmp = ({ name, snmp }: MetricEntry): string =>
  snmp.length === 0
    ? `only over the API: ${reasonOf(name, 'api')?.why ?? ''}`
    : code(snmp.map((object) => (narrowObjects.has(object) ? `${object} (32 bits)` : object)));

/** docs/metrics.md: the same for people. */
export function metricsPage(collectors: readonly Collector[]): string {
  const all = entries(collectors);
  const lines = [
    '# Metrics',
    '',
    'Written by scripts/generate.ts from the collectors. Names and labels are the same over the API and SNMP. A property',
    'that the device does not send produces no sample. Prometheus adds `tenant`, `site`, `device` and `role`. The last two',
    'columns show where a metric comes from. Counters of 32 bits wrap at 2^32, times of 32 bits after 497 days: what that',
    'means is in [SNMP](../../docs/snmp.md).',
    '',
    '## Every probe',
    '',
    '| metric | type | labels | meaning |',
    '| --- | --- | --- | --- |',
    ...all
      .filter((entry) => entry.collectors.length === 0)
      .map(({ name, type, labels, help }) => `| \`${name}\` | ${type} | ${code(labels)} | ${cell(help)} |`),
  ];
  for (const collector of collectors) {
    lines.push('', `## ${collector.title}`, '', `Collector \`${collector.name}\`.`);
    lines.push('', readBy(collector));
    if (collector.notes !== undefined) lines.push('', collector.notes);
    lines.push(
      '',
      '| metric | type | labels | meaning | API | SNMP |',
      '| --- | --- | --- | --- | --- | --- |',
    );
    for (const entry of all.filter(({ collectors: readers }) => readers.includes(collector.name))) {
      const { name, type, labels, help } = entry;
      lines.push(
        `| \`${name}\` | ${type} | ${code(labels)} | ${cell(help)} | ${code(entry.api)} | ${overSnmp(entry)} |`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}
