import { type Catalogue, withCustom } from '../config/catalogue.ts';
import type { Settings, TransportName } from '../config/settings.ts';
import { nearest } from '../config/spelling.ts';
import { apiSources, type Collector, snmpSources } from '../define/collector.ts';
import { findCommand, hasMenu, knownVersions, printableMenus } from '../define/command-tree.ts';
import { ownModules } from '../devices/modules.ts';
import { sharedInFile } from '../devices/shared-endpoints.ts';
import { planApi } from '../probe/api-plan.ts';

/**
 * What is allowed and rarely meant, a line for each. A warning does not make the file invalid: one device may be
 * listed twice on purpose.
 */
export function warnings(settings: Settings, catalogue: Catalogue): string {
  return [
    ...emptiness(settings),
    ...unmatchedFiles(settings),
    ...sharedEndpoints(settings),
    ...replacedModules(settings, catalogue),
    ...unreadSettings(settings),
    ...unknownMenus(settings, catalogue),
    ...otherProtocol(settings),
  ]
    .map((text) => `Warning: ${text}\n`)
    .join('');
}

const emptiness = ({ source }: Settings): string[] =>
  source.isEmpty
    ? [
        'the configuration file is empty. If that is not intended, restore it: only registered devices are scraped.',
      ]
    : [];

const unmatchedFiles = ({ collectorFiles }: Settings): string[] =>
  collectorFiles
    .filter(({ files }) => files.length === 0)
    .map(({ pattern }) => `no file matches ${pattern} of collector_files.`);

const sharedEndpoints = (settings: Settings): string[] =>
  sharedInFile(settings).map(
    ({ address, port, names }) =>
      `${names.join(' and ')} have the same address and port, ${address} port ${port}.`,
  );

function replacedModules({ modules, customCollectors }: Settings, catalogue: Catalogue): string[] {
  return withCustom(catalogue, customCollectors).builtInModules.flatMap(({ name, collectors }) => {
    const read = modules.get(name)?.collectors ?? [];
    const lost = collectors.filter((collector) => !read.includes(collector));
    if (lost.length === 0) return [];
    const which = lost.length === 1 ? `the collector ${lost[0]} is` : `${lost.length} collectors are`;
    return [
      `modules.${name} replaces the built-in module: ${which} no longer read. To add collectors, define a module of another name.`,
    ];
  });
}

function unreadSettings({ collectorSettings, modules }: Settings): string[] {
  const read = new Set([...modules.values()].flatMap(({ collectors }) => collectors));
  return [...collectorSettings.keys()]
    .filter((name) => !read.has(name))
    .map(
      (name) =>
        `collectors.${name} has no effect: no module reads it. Add \`modules: { only-${name}: { collectors: [${name}] } }\` and only-${name} to the modules of the devices.`,
    );
}

function unknownMenus({ customCollectors }: Settings, { builtIn }: Catalogue): string[] {
  const known = new Set(pathsOf(builtIn));
  return customCollectors.flatMap((collector) =>
    [...new Set(pathsOf([collector]))]
      .filter((path) => !known.has(path) && !isInTree(path))
      .map((path) => {
        const menu = nearest(path, [...known, ...printableMenus()]);
        const hint = menu === undefined ? '' : ` Did you mean ${menu}?`;
        return `${collector.name} reads ${path}, which RouterOS ${knownVersions.join(', ')} does not have.${hint} If a package or another version brings it, this is right.`;
      }),
  );
}

function pathsOf(collectors: readonly Collector[]): string[] {
  return planApi(collectors).menus.flatMap(({ source, ofItems }) => [
    ...source.paths,
    ...ofItems.flatMap((planned) => planned.source.paths),
  ]);
}

/** A menu, or the monitor of one. */
function isInTree(path: string): boolean {
  const cut = path.lastIndexOf('/');
  return hasMenu(path) || findCommand(path.slice(0, cut) || '/', path.slice(cut + 1)) !== undefined;
}

function otherProtocol(settings: Settings): string[] {
  return settings.customCollectors.flatMap(({ name, tables }) =>
    (['api', 'snmp'] as const).flatMap((transport) => {
      const sources = transport === 'api' ? apiSources : snmpSources;
      if (tables.some((table) => sources(table).length > 0)) return [];
      const unread = targetsOf(settings, name, transport);
      if (unread.length === 0) return [];
      const [what, how] = transport === 'api' ? ['menu', 'the RouterOS API'] : ['SNMP object', 'SNMP'];
      return [
        `${name} has no ${what}, so it is not read from ${listed(unread)}: ${unread.length === 1 ? 'it is' : 'they are'} read over ${how}.`,
      ];
    }),
  );
}

const targetsOf = (settings: Settings, collector: string, transport: TransportName): string[] =>
  [...settings.targets.values()]
    .filter((target) => target.transport === transport)
    .filter((target) =>
      ownModules(target).some((module) => settings.modules.get(module)?.collectors.includes(collector)),
    )
    .map(({ name }) => name);

const maxListed = 5;

function listed(names: readonly string[]): string {
  const more = names.length - maxListed;
  return `${names.slice(0, maxListed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
