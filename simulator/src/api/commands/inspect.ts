import { word } from '../codec.ts';
import { doneSentence, refuse, type Call, type Outcome } from '../outcome.ts';
import { printArguments } from '../print-arguments.ts';
import { UNKNOWN_PARAMETER } from '../trap.ts';
import type { Command } from './command.ts';
import { ping } from './ping.ts';

const ARGUMENTS = ['as-value', 'input', 'path', 'proplist', 'request', 'without-paging'];

type NodeType = 'dir' | 'cmd' | 'arg';

const inspectNodes: readonly Pick<Command, 'paths' | 'arguments'>[] = [
  ping,
  { paths: ['/console/inspect'], arguments: ARGUMENTS },
];

/** Name and kind of everything directly below a path, sorted. */
function children({ menus, device }: Call, path: string): Map<string, NodeType> {
  const found = new Map<string, NodeType>();
  const menuPaths = menus.paths();
  const below = (name: string, type: NodeType): void => {
    if (!name.startsWith(`${path}/`)) return;
    const [child = '', ...rest] = name.slice(path.length + 1).split('/');
    found.set(child, rest.length > 0 ? 'dir' : type);
  };
  for (const { paths } of inspectNodes) for (const one of paths) below(one, 'cmd');
  for (const one of menuPaths) below(one, 'dir');
  const menu = menus.find(path);
  if (menu !== undefined) {
    const verbs = [...(menu.isFolder === true ? [] : ['print']), ...Object.keys(menu.monitors ?? {})];
    for (const verb of verbs) found.set(verb, 'cmd');
  }
  for (const name of argumentsOf(path)) found.set(name, 'arg');
  if (path.endsWith('/print')) {
    const printed = menus.find(path.slice(0, -'/print'.length));
    if (printed !== undefined && printed.isFolder !== true)
      for (const name of printArguments(printed, device.version)) found.set(name, 'arg');
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function argumentsOf(path: string): readonly string[] {
  return inspectNodes.find(({ paths }) => paths.includes(path))?.arguments ?? [];
}

function run(call: Call): Outcome {
  const { request, tag } = call;
  for (const name of request.arguments.keys()) {
    if (!ARGUMENTS.includes(name)) return refuse(UNKNOWN_PARAMETER, tag);
  }
  const words = (request.arguments.get('path') ?? '').split(',').filter((one) => one !== '');
  const path = words.map((one) => `/${one}`).join('');
  const row = (...pairs: readonly string[]): string =>
    `${word('!re')}${tag}${pairs.map((pair) => word(pair)).join('')}\0`;
  const wanted = request.arguments.get('request');
  if (wanted === 'child') {
    const rows = [...children(call, path)].map(([name, type]) =>
      row('=type=child', `=name=${name}`, `=node-type=${type}`),
    );
    return { sentences: [...rows, doneSentence(tag)] };
  }
  if (wanted === 'self') {
    const name = words.at(-1) ?? '';
    const parent = path.slice(0, path.length - name.length - 1);
    const type = words.length === 0 ? 'dir' : children(call, parent).get(name);
    const rows = type === undefined ? [] : [row('=type=self', `=name=${name}`, `=node-type=${type}`)];
    return { sentences: [...rows, doneSentence(tag)] };
  }
  return refuse({ message: 'input does not match any value of request', category: 1 }, tag);
}

/** The command tree of this device, level by level; RouterOS 6 has no such command. */
export const inspect: Command = {
  paths: ['/console/inspect'],
  policies: ['read'],
  arguments: ARGUMENTS,
  absent: (device) => device.version.major < 7,
  run,
};
