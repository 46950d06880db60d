import type { Collector } from '../../src/define/collector.ts';
import type { Field } from '../../src/define/fields.ts';
import { multiply } from '../../src/define/kinds.ts';
import type { OidObject } from '../../src/define/oid-set.ts';
import { metricEntries } from '../../src/reference/metric-entries.ts';
import karolBedkowski from './peers/karolbedkowski.ts';
import { leftOut } from './peers/left-out.ts';
import mktxp from './peers/mktxp.ts';
import nshttpd from './peers/nshttpd.ts';
import { type ObjectPeer, type Translation, translationsOf } from './peers/peer.ts';
import snmpExporter from './peers/snmp-exporter.ts';
import swoga from './peers/swoga.ts';

export const peers = [mktxp, nshttpd, karolBedkowski, swoga] as const;
export const objectPeers: readonly ObjectPeer[] = [snmpExporter];

/** The objects of a MIB that an exporter passes on, and what we make of each. */
export function objectTranslations(
  { objects, reasons }: ObjectPeer,
  collectors: readonly Collector[],
): readonly Translation[] {
  const readers = new Map<string, string[]>();
  for (const { name, snmp } of metricEntries(collectors))
    for (const object of snmp) readers.set(object, [...(readers.get(object) ?? []), name]);
  const factors = factorsOf(collectors);
  const labels = labelsOf(collectors);
  return objects
    .trim()
    .split(/\s+/)
    .map((peer) => {
      const ours = readers.get(peer) ?? [];
      const label = labels.get(peer);
      const reason =
        label === undefined
          ? (reasons.find(([object]) => object.test(peer))?.[1] ?? '')
          : `It is the label \`${label}\`.`;
      return { peer, ours, note: ours.length === 0 ? reason : (factors.get(peer) ?? '') };
    });
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
        if (factor !== undefined && factor !== 1) factors.set(leaf.name, `× ${factor}`);
      }
    }
  }
  return factors;
}

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
    ...translations.map(
      ({ peer, ours, note }) =>
        `| \`${prefix}${peer}\` | ${ours.length === 0 ? 'none' : code(ours)} | ${note.replaceAll('|', '\\|')} |`,
    ),
  ];
}

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
  for (const { peer, translations } of sections) {
    lines.push('', `## ${peer.name}`, '', `Source: ${peer.source}, ${peer.revision}. ${peer.about}`, '');
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
