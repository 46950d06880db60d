import type { Principal } from '../../access/principal.ts';
import type { TenantScope } from '../../access/scope.ts';
import { allCommands, findCommand } from '../../define/command-tree.ts';
import type { DeviceId } from '../../devices/device.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import type { ApiServices } from '../services.ts';
import { refusedArgument } from './argument-rules.ts';
import { classify } from './classify.ts';
import type { TreeNode } from './device-tree.ts';
import { rightsFor } from './explain-command.ts';
import type { ParsedCommand } from './parsed-command.ts';
import { protectionOf } from './protected-menus.ts';
import { checkPath } from './word-rules.ts';

/** `device`: what this device has. `table`: what RouterOS of any version has, with the usual arguments only. */
export const treeSources = ['device', 'table'] as const;

/** What is below a path, and what somebody may do with it. */
export async function commandTree(
  { directory, commandTrees }: Pick<ApiServices, 'directory' | 'commandTrees'>,
  scope: TenantScope,
  {
    id,
    path: given,
    principal,
  }: { readonly id: DeviceId; readonly path: string; readonly principal: Principal },
) {
  const path = given === '/' ? given : checkPath(given);
  const device = await directory.find(scope, id);
  const isShown = protectionOf(path)?.level !== 'everything';
  const found = isShown ? await commandTrees.below(scope, device, path) : { error: undefined };
  const fromDevice = 'nodes' in found ? found.nodes : [];
  const isKnown = fromDevice.length > 0;
  const nodes = isKnown ? withId(fromDevice) : fromTable(path);
  if (nodes.length === 0 && !isInTable(path)) {
    throw new ExporterError('command.unknown-menu', `There is no menu or command ${path}.`);
  }
  const error = 'error' in found ? found.error : undefined;
  return {
    path,
    source: isKnown ? ('device' as const) : ('table' as const),
    error: error === undefined ? null : { code: error.code, detail: error.message },
    children: nodes.map((node) => describe(path, node, principal)),
  };
}

const join = (path: string, name: string): string => (path === '/' ? `/${name}` : `${path}/${name}`);

function bare(path: string): ParsedCommand {
  const split = path.lastIndexOf('/');
  const verb = path.slice(split + 1);
  // Without the name of a property it is refused, and whoever types it will add one.
  const args = new Map(verb === 'get' ? [['value-name', 'name']] : []);
  return { path, menu: path.slice(0, split) || '/', verb, args, queries: [], proplist: [] };
}

function describe(path: string, { name, kind }: TreeNode, principal: Principal) {
  const child = join(path, name);
  if (kind === 'menu') {
    const protection = protectionOf(child);
    const isClosed = protection?.level === 'everything';
    const facts = { class: isClosed ? ('forbidden' as const) : null, permission: null, permitted: !isClosed };
    return { name, kind, path: child, ...facts, reason: protection?.reason ?? null };
  }
  const command = bare(kind === 'command' ? child : path);
  const classified = classify(command);
  if (kind === 'command') {
    return { name, kind, path: child, ...rightsFor(classified, principal), reason: classified.reason };
  }
  const refused = refusedArgument(command, name, classified.class === 'read');
  const facts = rightsFor(refused ?? classified, principal);
  return {
    name,
    kind,
    path,
    ...facts,
    reason: refused === undefined ? null : `${refused.reason} ${refused.remedy}`,
  };
}

/** The console numbers items; the API names them by id. */
function withId(nodes: readonly TreeNode[]): readonly TreeNode[] {
  const isNumbered = nodes.some(({ name, kind }) => kind === 'argument' && name === 'numbers');
  return isNumbered ? [{ name: '.id', kind: 'argument' }, ...nodes] : nodes;
}

function isInTable(path: string): boolean {
  const { menu, verb } = bare(path);
  return path === '/' || findCommand(menu, verb) !== undefined || menusBelow(path).length > 0;
}

function menusBelow(path: string): readonly string[] {
  const start = path === '/' ? '/' : `${path}/`;
  const below = [...allCommands().keys()].filter((menu) => menu.startsWith(start) && menu !== '/');
  return [...new Set(below.map((menu) => menu.slice(start.length).split('/')[0] ?? ''))].sort();
}

function fromTable(path: string): readonly TreeNode[] {
  const { menu, verb } = bare(path);
  // An older name of print, which nobody types.
  const verbs = [...(allCommands().get(path)?.keys() ?? [])].filter((name) => name !== 'getall').sort();
  const args = findCommand(menu, verb) === undefined ? [] : usualArguments(path, verb);
  return [
    ...menusBelow(path).map((name) => ({ name, kind: 'menu' as const })),
    ...verbs.map((name) => ({ name, kind: 'command' as const })),
    ...args.map((name) => ({ name, kind: 'argument' as const })),
  ];
}

/** The table has no arguments; these are the same in all versions. */
const ofVerb = new Map<string, readonly string[]>([
  ['print', ['count-only', 'detail', 'from', 'stats']],
  ['get', ['.id', 'value-name']],
  ['add', ['comment', 'disabled']],
  ['set', ['.id', 'comment', 'disabled']],
  ['comment', ['.id', 'comment']],
  ['move', ['.id', 'destination']],
  ['unset', ['.id', 'value-name']],
  ...['enable', 'disable', 'remove', 'monitor'].map((verb) => [verb, ['.id']] as [string, readonly string[]]),
]);
const ofCommand = new Map<string, readonly string[]>([
  [
    '/ping',
    [
      'address',
      'arp-ping',
      'count',
      'do-not-fragment',
      'interface',
      'interval',
      'size',
      'src-address',
      'ttl',
    ],
  ],
  [
    '/tool/traceroute',
    ['address', 'count', 'max-hops', 'protocol', 'size', 'src-address', 'timeout', 'use-dns'],
  ],
  ['/tool/torch', ['dst-address', 'duration', 'interface', 'port', 'src-address']],
  ['/tool/profile', ['cpu', 'duration']],
  ['/interface/monitor-traffic', ['interface']],
  ['/resolve', ['domain-name', 'server']],
]);

const usualArguments = (path: string, verb: string): readonly string[] =>
  ofCommand.get(path) ?? ofVerb.get(verb) ?? [];
