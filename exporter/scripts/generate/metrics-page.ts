import type { Collector } from '../../src/define/collector.ts';
import { deviceTypes } from '../../src/define/device-types.ts';
import { counter32, ticks } from '../../src/define/oid-set.ts';
import { modules } from '../../src/oids/index.generated.ts';
import { isTable } from '../../src/oids/oid-sets.ts';
import {
  type CollectorCost,
  type CollectorEntry,
  collectorEntries,
  costOf,
} from '../../src/reference/collector-entries.ts';
import { inventoryEntries, type MetricEntry, metricEntries } from '../../src/reference/metric-entries.ts';
import { exporterMetrics } from './exporter-metrics.ts';
import { versionsOf, versionText } from './menu-versions.ts';
import { reasonOf } from './protocol-differences.ts';

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

/** docs/metrics.json, as docs/metrics.schema.json describes it: dashboards, rules and the plugin are checked against it. */
export function metricsDocument(collectors: readonly Collector[]): string {
  const known = collectorEntries(collectors);
  const metrics = metricEntries(collectors).map((entry) => {
    const only = entry.transports.length === 1 && entry.transports[0] === 'snmp' ? 'snmp' : 'api';
    const reason = entry.transports.length === 1 ? reasonOf(entry.name, only) : undefined;
    return {
      source: 'device',
      ...entry,
      types: typesOf(entry, known),
      versions: versionsOf(entry.api),
      ...(reason === undefined ? {} : { why_only_one: reason.why }),
    };
  });
  const document = {
    generator: 'exporter/scripts/generate.ts',
    format: 1,
    collectors: known,
    metrics: [...metrics, ...otherMetrics()],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Metrics that are not of a device: of the inventory, and of the exporter itself. */
function otherMetrics() {
  const ofExporter = exporterMetrics().map(
    (metric): MetricEntry => ({
      ...metric,
      unit: '',
      collectors: [],
      transports: [],
      api: [],
      snmp: [],
    }),
  );
  return [
    ...inventoryEntries().map((entry) => ({
      source: 'inventory',
      ...entry,
      types: deviceTypes,
      versions: {},
    })),
    ...ofExporter.map((entry) => ({ source: 'exporter', ...entry, types: [], versions: {} })),
  ];
}

/** Device types whose modules contain the metric. */
function typesOf({ collectors: readers }: MetricEntry, known: readonly CollectorEntry[]): readonly string[] {
  if (readers.length === 0) return deviceTypes;
  const types = new Set(known.filter(({ name }) => readers.includes(name)).flatMap((one) => one.types));
  return deviceTypes.filter((type) => types.has(type));
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
const code = (texts: readonly string[]): string => texts.map((text) => `\`${text}\``).join(' ');

function readBy({ types, slow }: CollectorEntry): string {
  if (types.length === 0) return 'on request';
  const of = types.length === deviceTypes.length ? 'all' : types.join(', ');
  return slow ? `${of}; \`slow\`` : of;
}

function costCell({ api, snmp }: CollectorCost): string {
  const perItem = api === undefined || api.per_item === 0 ? '' : ` + ${api.per_item} per item`;
  return [
    ...(api === undefined
      ? []
      : [`${plural(api.commands, 'command')}${perItem}, ${plural(api.round_trips, 'trip')}`]),
    ...(snmp === undefined
      ? []
      : [
          [
            ...(snmp.tables === 0
              ? []
              : [`${plural(snmp.columns, 'column')} of ${plural(snmp.tables, 'table')}`]),
            ...(snmp.scalars === 0 ? [] : [plural(snmp.scalars, 'scalar')]),
          ].join(', '),
        ]),
  ].join('; ');
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** Sources beyond these are in metrics.json: health has twenty objects for one metric. */
const maxSources = 3;

function someOf(texts: readonly string[]): string {
  const more = texts.length - maxSources;
  return more > 1 ? `${code(texts.slice(0, maxSources))} and ${more} more` : code(texts);
}

/** Properties by their menus: `bytes` is in eight menus of the firewall. */
function apiCell({ api }: MetricEntry): string {
  const menus = new Map<string, string[]>();
  for (const text of api) {
    const [menu = '', ...properties] = text.split(' ');
    const key = properties.join(' ');
    menus.set(key, [...(menus.get(key) ?? []), menu]);
  }
  return [...menus]
    .map(
      ([properties, of]) => `${properties === '' ? 'rows' : someOf(properties.split(', '))} of ${someOf(of)}`,
    )
    .join('; ');
}

const snmpCell = ({ name, snmp }: MetricEntry): string =>
  snmp.length === 0
    ? `none: ${reasonOf(name, 'api')?.why ?? ''}`
    : someOf(snmp.map((object) => (narrowObjects.has(object) ? `${object} (32 bits)` : object)));

/** The default of `connections.commands_in_flight`. */
const commandsAtOnce = 16;

/** Every minute or so, and every 4 minutes: what a device of a type is asked for unless modules say otherwise. */
function typeLines(collectors: readonly Collector[]): string[] {
  const rowsOf = deviceTypes.flatMap((type) =>
    [false, true].map((isSlow) => {
      const read = collectors.filter((one) => one.types.includes(type) && (one.isSlow === true) === isSlow);
      const { api, snmp } = costOf(read);
      const oids = snmp === undefined ? 0 : snmp.columns + snmp.scalars;
      const perItem = api === undefined || api.per_item === 0 ? '' : ` + ${api.per_item} per item`;
      const trips = Math.max(api?.round_trips ?? 0, Math.ceil((api?.commands ?? 0) / commandsAtOnce));
      const module = isSlow ? `${type}: \`slow\`` : `${type}: \`${type}\``;
      return `| ${module} | ${read.length} | ${api?.commands ?? 0}${perItem} | ${trips} | ${snmp?.tables ?? 0} | ${oids} |`;
    }),
  );
  return [
    '## What each type reads',
    '',
    'A target is read by the module of its type, and every 4 minutes by `slow`, which a Prometheus job of its own asks for. Menus and tables',
    `that several collectors read are asked for once, ${commandsAtOnce} commands at a time. That is the most: a menu that a device does not have costs it one`,
    'command for each connection, and one in which nobody configured anything is asked for every 4 minutes only.',
    '`mikrofleet snmp-oids --type router` prints the OIDs.',
    '',
    '| type and module | collectors | commands | round trips | SNMP tables | OIDs |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rowsOf,
  ];
}

/** What the configuration can ask the collector for. */
function optionLines({ options }: CollectorEntry): string[] {
  const found = Object.entries(options);
  if (found.length === 0) return [];
  return ['', 'Options:', '', ...found.map(([name, about]) => `- \`${name}\`: ${about}`)];
}

/** `rip` and what is read over the API of `ppp-modem`, in one sentence. */
function unseenOf(entries: readonly CollectorEntry[]): string {
  const wholes = entries.filter(({ unseen }) => unseen === 'all of it').map(({ name }) => name);
  const parts = entries.filter(({ unseen }) => unseen !== '' && unseen !== 'all of it');
  const ofParts = parts.map(({ name, unseen }) => `\`${name}\` (${unseen})`);
  return [...wholes.map((name) => `\`${name}\``), ...ofParts].join(', ');
}

/** docs/metrics.md: the same for people. */
export function metricsPage(collectors: readonly Collector[]): string {
  const all = metricEntries(collectors);
  const entries = collectorEntries(collectors);
  const metricsOf = (name: string): MetricEntry[] => all.filter((entry) => entry.collectors.includes(name));
  const ofProbe = all.filter((entry) => entry.collectors.length === 0);
  const others = [
    {
      title: 'inventory',
      about: 'What the inventory knows, at `/fleet`',
      text: 'The series of `GET /fleet`, which have the labels `tenant`, `site` and `device` of what they are about. See [the inventory in Prometheus](../../docs/fleet.md).',
      metrics: inventoryEntries(),
    },
    {
      title: 'exporter',
      about: 'The exporter itself, at `/metrics`',
      text: 'The series of `GET /metrics`. Those of the process and of Node are the usual ones of prom-client. Of a histogram, the name is that of the family.',
      metrics: exporterMetrics(),
    },
  ];
  const lines = [
    '# Metrics',
    '',
    `Written by scripts/generate.ts from the collectors: ${all.length} metrics. Names and labels are the same over the API and SNMP. A`,
    'property that the device does not send produces no sample. Prometheus adds `tenant`, `site`, `device` and `role`. Counters of 32 bits',
    'wrap at 2^32, times of 32 bits after 497 days: what that means is in [SNMP](../../docs/snmp.md). `metrics.json` beside this page has',
    'all of it for programs, in the form of `metrics.schema.json`; names of other exporters are in [the comparison](../../docs/comparison.md).',
    '',
    'The cost is that of reading the collector alone: commands over the API and how many round trips they take one after the other; columns',
    'and scalars over SNMP. In a scrape, collectors share what they read.',
    '',
    'The device types are those whose module reads the collector: `router` is the module of routers. With `slow`, the module `slow` of these',
    'devices reads it instead, every 4 minutes. `on request` means that no built-in module reads it, because it has a series for each',
    'subscriber, rule or host: list it in a module of your own, `modules: { sessions: { collectors: [ppp-session] } }`, and that module in',
    'the `modules` of a target or in `/probe?module=`. How to read large tables less often is in',
    '[the examples](../../prometheus/examples).',
    '',
    'Collectors are written from replies of devices. Where none was at hand, **Not seen on a device** says so: names and units are then',
    "those of MikroTik's manual and command reference, and a value may be missing or read wrong. `debug=true` shows what the device sent:",
    `please report it. That is ${unseenOf(entries)}.`,
    '',
    ...typeLines(collectors),
    '',
    '## Collectors',
    '',
    '| collector | reads | metrics | device types | cost |',
    '| --- | --- | --- | --- | --- |',
    `| [every probe](#every-probe) | Whether the device answered | ${ofProbe.length} | all | |`,
    ...entries.map(
      (one) =>
        `| [${one.name}](#${one.name}) | ${cell(one.title)} | ${metricsOf(one.name).length} | ${readBy(one)} | ${costCell(one.cost)} |`,
    ),
    ...others.map(
      ({ title, about, metrics }) => `| [${title}](#${title}) | ${about} | ${metrics.length} | | |`,
    ),
    '',
    '## every probe',
    '',
    '| metric | type | labels | meaning |',
    '| --- | --- | --- | --- |',
    ...ofProbe.map(
      ({ name, type, labels, help }) => `| \`${name}\` | ${type} | ${code(labels)} | ${cell(help)} |`,
    ),
  ];
  for (const one of entries) {
    lines.push('', `## ${one.name}`, '', `${one.title}. Device types: ${readBy(one)}.`);
    if (one.notes !== '') lines.push('', one.notes);
    if (one.unseen !== '') lines.push('', `**Not seen on a device:** ${one.unseen}.`);
    const versions = Object.entries(
      versionsOf([...one.menus, ...metricsOf(one.name).flatMap(({ api }) => api)]),
    );
    const texts = versions.map(([what, of]) => `\`${what}\` (${versionText(of)})`);
    if (texts.length > 0) lines.push('', `Not in every version: ${texts.join(', ')}.`);
    lines.push(...optionLines(one));
    lines.push(
      '',
      '| metric | type | labels | meaning | API | SNMP |',
      '| --- | --- | --- | --- | --- | --- |',
    );
    for (const entry of metricsOf(one.name)) {
      const { name, type, labels, help, option } = entry;
      const asked = option === undefined ? '' : ` With \`${option}: true\`.`;
      lines.push(
        `| \`${name}\` | ${type} | ${code(labels)} | ${cell(help)}${asked} | ${apiCell(entry)} | ${snmpCell(entry)} |`,
      );
    }
  }
  for (const { title, text, metrics } of others) {
    lines.push(
      '',
      `## ${title}`,
      '',
      text,
      '',
      '| metric | type | labels | meaning |',
      '| --- | --- | --- | --- |',
    );
    for (const { name, type, labels, help } of metrics) {
      lines.push(`| \`${name}\` | ${type} | ${code(labels)} | ${cell(help)} |`);
    }
  }
  return `${lines.join('\n')}\n`;
}
