import { type Collector, withEveryOption } from '../../src/define/collector.ts';
import type { Field } from '../../src/define/fields.ts';
import { multiply } from '../../src/define/kinds.ts';
import type { OidObject } from '../../src/define/oid-set.ts';
import { metricEntries } from '../../src/reference/metric-entries.ts';
import karolBedkowski from './peers/karolbedkowski.ts';
import { leftOut } from './peers/left-out.ts';
import mktxp from './peers/mktxp.ts';
import nshttpd from './peers/nshttpd.ts';
import { labelsOf as peerLabels, type ObjectPeer, type Translation, translationsOf } from './peers/peer.ts';
import snmpExporter from './peers/snmp-exporter.ts';
import snmpStandard from './peers/snmp-standard.ts';
import swoga from './peers/swoga.ts';

export const peers = [mktxp, nshttpd, karolBedkowski, swoga] as const;
export const objectPeers: readonly ObjectPeer[] = [snmpExporter, snmpStandard];

/** The objects of a MIB that an exporter passes on, and what we make of each. */
export function objectTranslations(
  { objects, reasons }: ObjectPeer,
  collectors: readonly Collector[],
): readonly Translation[] {
  const readers = readersOf(collectors);
  const factors = factorsOf(collectors);
  const labels = labelsOf(collectors);
  return objects
    .trim()
    .split(/\s+/)
    .map((peer) => {
      const [main, ...others] = readers.get(peer) ?? [];
      const ours = main === undefined ? [] : [main];
      const also = others.length === 0 ? [] : [`also in ${code(others)}`];
      const label = labels.get(peer);
      const reason =
        label === undefined
          ? (reasons.find(([object]) => object.test(peer))?.[1] ?? '')
          : `It is the label \`${label}\`.`;
      const factor = factors.get(peer);
      const note = [...(factor === undefined ? [] : [factor]), ...also].join('; ');
      return { peer, ours, note: ours.length === 0 ? reason : note };
    });
}

/** `ifOperStatus is up` and `hrStorageUsed.65536` are what a metric reads of an object. */
const objectOf = (read: string): string => /^\w+/.exec(read)?.[0] ?? read;

/** Metrics by the objects that they read: first the one that is the object, not one it only decides on. */
function readersOf(collectors: readonly Collector[]): ReadonlyMap<string, readonly string[]> {
  const direct = new Set<string>();
  const totals = new Set<string>();
  for (const { tables } of collectors.map(withEveryOption)) {
    for (const metric of tables.flatMap(({ metrics }) => metrics)) {
      const field = metric.kind === 'states' ? metric.text : 'field' in metric ? metric.field : undefined;
      if (field?.object === undefined) continue;
      if (metric.kind === 'aggregate') totals.add(metric.description.name);
      // the first part is what a value is, others say whether it counts
      const [first] = leavesOf(field.object);
      if (first !== undefined) direct.add(`${metric.description.name} ${objectOf(first.name)}`);
    }
  }
  const readers = new Map<string, string[]>();
  for (const { name, snmp } of metricEntries(collectors))
    for (const object of new Set(snmp.map(objectOf)))
      readers.set(object, [...(readers.get(object) ?? []), name]);
  return new Map(
    [...readers].map(([object, names]) => {
      const isDirect = (name: string): boolean => direct.has(`${name} ${object}`);
      const main = names.filter(isDirect);
      // one with the last word of the object; those of interfaces and devices have shorter names than those of special kinds, and totals come last
      const word = /[A-Z][a-z]+$/.exec(object)?.[0].toLowerCase() ?? '';
      const order = (name: string): number =>
        (totals.has(name) ? 1000 : 0) + (name.split('_').includes(word) ? 0 : 100) + name.length;
      return [object, (main.length > 0 ? main : names).toSorted((a, b) => order(a) - order(b))];
    }),
  );
}

/** Labels of tables by the objects that they come from. */
function labelsOf(collectors: readonly Collector[]): ReadonlyMap<string, string> {
  return new Map(
    collectors
      .flatMap(({ tables }) => tables.flatMap((table) => Object.entries(table.labels)))
      .flatMap(([label, { object }]) =>
        object === undefined
          ? []
          : [object, ...(object.parts ?? [])].map(({ name }) => [name, label] as const),
      ),
  );
}

/** A number that no syntax takes for "none". */
const probe = 2000;

/** `× 0.1` for the objects whose value is scaled on its way to the metric. */
function factorsOf(collectors: readonly Collector[]): ReadonlyMap<string, string> {
  const factors = new Map<string, string>();
  for (const { tables } of collectors) {
    for (const metric of tables.flatMap(({ metrics }) => metrics)) {
      if (metric.kind !== 'value' || metric.field.object === undefined) continue;
      for (const leaf of leavesOf(metric.field.object)) {
        const factor = factorOf(metric.field, leaf);
        if (factor !== undefined && factor !== 1) factors.set(leaf.name, `× ${decimalText(factor)}`);
      }
    }
  }
  return factors;
}

/** Without an exponent: 0.000000001. */
const decimalText = (factor: number): string => factor.toFixed(12).replace(/\.?0+$/, '');

const leavesOf = (object: OidObject): readonly OidObject[] => object.parts?.flatMap(leavesOf) ?? [object];

function factorOf({ kind }: Field, leaf: OidObject): number | undefined {
  if (kind.form === 'flag') return undefined;
  const decoded = leaf.syntax(probe, () => '');
  if (typeof decoded !== 'number') return undefined;
  return multiply(Number(kind.fromNumber(decoded)), 1 / probe);
}

const code = (texts: readonly string[]): string => texts.map((text) => `\`${text}\``).join(' ');

function tableOf(prefix: string, translations: readonly Translation[]): string[] {
  return [
    '| there | here | note |',
    '| --- | --- | --- |',
    ...translations.map(({ peer, ours: [main, ...others], note }) => {
      const notes = [note, ...(others.length === 0 ? [] : [`also ${code(others)}`])].filter(
        (one) => one !== '',
      );
      const cell = notes.join('; ').replaceAll('|', '\\|');
      return `| \`${prefix}${peer}\` | ${main === undefined ? 'none' : code([main])} | ${cell} |`;
    }),
  ];
}

/** One panel of mktxp's dashboard, before and after: names, labels, factor, counter. */
const workedPanel = [
  '',
  '## A panel, before and after',
  '',
  'Download of WireGuard peers, and the load of the processor, on a dashboard for mktxp with the variable `$router`:',
  '',
  '```promql',
  'rate(mktxp_peer_rx_total{routerboard_name="$router"}[5m]) * 8',
  'mktxp_system_cpu_load{routerboard_name="$router"}',
  '```',
  '',
  'Here: the name from the table, the labels from the other table (`routerboard_name` → `device`), and the load divided by its factor',
  '0.01, or with the unit of the panel changed to percent (0.0-1.0). Legends change as well: `{{name}}` → `{{peer}}`.',
  '',
  '```promql',
  'rate(mikrotik_wireguard_peer_receive_bytes_total{device="$router"}[5m]) * 8',
  'mikrotik_system_cpu_load_ratio{device="$router"} / 0.01',
  '```',
  '',
  'The variable itself: `label_values(mktxp_system_uptime, routerboard_name)` becomes `label_values(mikrotik_system_uptime_seconds, device)`.',
];

/** docs/comparison.md: what dashboards of other exporters ask for, and what it is called here. */
export function comparisonPage(collectors: readonly Collector[]): string {
  const sections = [
    ...peers.map((peer) => ({ peer, translations: translationsOf(peer) })),
    ...objectPeers.map((peer) => ({ peer, translations: objectTranslations(peer, collectors) })),
  ];
  const named = new Set(sections.flatMap(({ translations }) => translations.flatMap(({ ours }) => ours)));
  const alone = metricEntries(collectors).filter(({ name }) => !named.has(name));
  const lines = [
    '# Coming from another exporter',
    '',
    'Written by scripts/generate.ts from `exporter/scripts/generate/peers/`. For each metric of another exporter: what it is called here, and',
    'the factor where the unit differs (here: seconds, bytes, ratios from 0 to 1, bytes per second). A metric that is missing has its reason.',
    '',
    '**Ours is theirs × factor.** A panel or rule that shows their unit divides ours by the factor: `× 0.01` for a load in percent becomes',
    '`mikrotik_system_cpu_load_ratio / 0.01`. `1 − value` is the opposite.',
    '',
    'Labels: a name of a device, its address, version and board are no labels here; `mikrotik_system_info` has the last two, and Prometheus',
    'adds `device`, `site` and `instance`. Missing values have no sample, where others send 0.',
    '',
    '| exporter | metrics | not here |',
    '| --- | --- | --- |',
    ...sections.map(
      ({ peer, translations }) =>
        `| [${peer.name}](#${anchor(peer.name)}) | ${translations.length} | ${translations.filter(({ ours }) => ours.length === 0).length} |`,
    ),
    '',
    `Of our metrics, ${alone.length} are in none of them: [the list](#only-here). What nobody exports, and why:`,
    '[the last table](#not-exported-and-why).',
  ];
  lines.push(...workedPanel);
  for (const { peer, translations } of sections) {
    lines.push('', `## ${peer.name}`, '', `Source: ${peer.source}, ${peer.revision}. ${peer.about}`, '');
    lines.push('| labels there | labels here | note |', '| --- | --- | --- |');
    for (const { peer: label, ours, note } of peerLabels(peer))
      lines.push(`| ${label} | ${ours.length === 0 ? 'none' : code(ours)} | ${note} |`);
    lines.push('');
    lines.push(...tableOf(peer.prefix, translations));
  }
  lines.push('', '## only here', '', ...alone.map(({ name, help }) => `- \`${name}\`: ${help}`));
  lines.push(
    '',
    '## Not exported, and why',
    '',
    'Properties that RouterOS has and no metric shows. Any of them can be read by',
    '[a collector of your own](custom-collectors.md).',
    '',
    '| menu | properties | why |',
    '| --- | --- | --- |',
    ...leftOut.map(
      ({ menu, properties, reason }) =>
        `| \`${menu}\` | ${properties.length === 0 ? 'all' : code(properties)} | ${reason} |`,
    ),
  );
  return `${lines.join('\n')}\n`;
}

const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\w -]/g, '')
    .replaceAll(' ', '-');
