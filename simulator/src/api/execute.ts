import type { User } from '../model/description.ts';
import type { DeviceModel, DeviceMoment } from '../model/device.ts';
import { isAtLeast } from '../model/version.ts';
import { word } from './codec.ts';
import { chooseColumns, matching, printRows, type PrintJob } from './print.ts';
import { compileQuery } from './query.ts';
import type { Request } from './request.ts';
import type { AnyMenu, Monitor } from './menu.ts';
import {
  NO_COMMAND,
  NO_ITEM,
  NO_PREFIX,
  NOT_PERMITTED,
  trapSentence,
  UNKNOWN_PARAMETER,
  type Trap,
} from './trap.ts';

/** The result of a command: sentences at once, or rounds of them until it is cancelled. */
export interface Outcome {
  readonly sentences: readonly string[];
  /** A running command: its interval, and what each round sends. */
  readonly stream?: { readonly everyMs: number; readonly round: (section: number) => readonly string[] };
}

/** Finds menus by path; extra rows of a device are menus too. */
export interface MenuSource {
  find(path: string): AnyMenu | undefined;
  hasBelow(path: string): boolean;
}

export interface Caller {
  readonly user: User;
  readonly menus: MenuSource;
}

const DONE = word('!done');
const EMPTY = word('!empty');

const PRINT_ARGUMENTS = new Set([
  'count-only',
  'stats',
  'detail',
  'terse',
  'brief',
  'value-list',
  'without-paging',
  'interval',
  'follow',
  'follow-only',
  'from',
  'as-value',
  'show-ids',
  'packets',
  'bytes',
  'proplist',
]);

export function doneSentence(tag: string, extra = ''): string {
  return `${DONE}${tag}${extra}\0`;
}

export function refuse(trap: Trap, tag: string): Outcome {
  return { sentences: [trapSentence(trap, tag), doneSentence(tag)] };
}

export function execute(request: Request, device: DeviceModel, caller: Caller): Outcome {
  const tag = request.tag === undefined ? '' : word(`.tag=${request.tag}`);
  const split = request.command.lastIndexOf('/');
  const path = request.command.slice(0, split);
  const verb = request.command.slice(split + 1);
  const menu = caller.menus.find(path);
  if (menu === undefined) return refuse(caller.menus.hasBelow(path) ? NO_COMMAND : NO_PREFIX, tag);
  if (!caller.user.policies.includes('read')) return refuse(NOT_PERMITTED, tag);
  if (verb === 'print' || verb === 'getall') return print(menu, request, device, tag);
  if (verb === 'listen') return { sentences: [], stream: { everyMs: 60_000, round: () => [] } };
  const monitor = menu.monitors?.[verb];
  if (monitor !== undefined && monitor.absent?.(device) !== true) {
    const policy = monitor.policy?.(device);
    if (policy !== undefined && !caller.user.policies.includes(policy)) return refuse(NOT_PERMITTED, tag);
    return watch(monitor, menu, { request, device, tag });
  }
  if (verb === 'set' && path === '/system/identity') return rename(request, device, caller.user, tag);
  if (
    ['set', 'add', 'remove', 'enable', 'disable'].includes(verb) &&
    !caller.user.policies.includes('write')
  ) {
    return refuse(NOT_PERMITTED, tag);
  }
  return refuse(NO_COMMAND, tag);
}

function rename(request: Request, device: DeviceModel, user: User, tag: string): Outcome {
  if (!user.policies.includes('write')) return refuse(NOT_PERMITTED, tag);
  device.identity = request.arguments.get('name') ?? device.identity;
  return { sentences: [doneSentence(tag)] };
}

function print(menu: AnyMenu, request: Request, device: DeviceModel, tag: string): Outcome {
  for (const name of request.arguments.keys()) {
    if (!PRINT_ARGUMENTS.has(name)) return refuse(UNKNOWN_PARAMETER, tag);
  }
  const test = compileQuery(request.queries);
  const m = device.moment();
  if (request.arguments.has('count-only')) {
    const count = matching({ items: menu.items(m), all: menu.columns, test }, m).length;
    return { sentences: [doneSentence(tag, word(`=ret=${count}`))] };
  }
  const hidden = request.arguments.has('stats') ? undefined : menu.statistics;
  const shown = chooseColumns(menu.columns, request.proplist, hidden);
  const job = (at: DeviceMoment): PrintJob => ({
    items: menu.items(at),
    all: menu.columns,
    shown,
    test,
    tag,
  });
  if (request.arguments.has('follow') || request.arguments.has('follow-only')) {
    const rows = request.arguments.has('follow') ? printRows(job(m), m) : [];
    return { sentences: rows, stream: { everyMs: 60_000, round: () => [] } };
  }
  const interval = request.arguments.get('interval');
  if (interval !== undefined) {
    const round = (section: number): readonly string[] => {
      const at = device.moment();
      return printRows(job(at), at, word(`=.section=${section}`));
    };
    return { sentences: round(0), stream: { everyMs: Math.max(100, Number(interval) * 1000), round } };
  }
  const rows = printRows(job(m), m);
  // From 7.18 on an empty answer sends `!empty` (RouterOS changelog).
  if (rows.length === 0 && isAtLeast(device.version, 7, 18)) rows.push(`${EMPTY}${tag}\0`);
  rows.push(doneSentence(tag));
  return { sentences: rows };
}

interface WatchCall {
  readonly request: Request;
  readonly device: DeviceModel;
  readonly tag: string;
}

function watch(monitor: Monitor<unknown>, menu: AnyMenu, call: WatchCall): Outcome {
  const { request, device, tag } = call;
  const itemsOf = monitor.items ?? menu.items;
  const shown = chooseColumns(monitor.columns, request.proplist, undefined);
  const usual = monitor.selectors[0] ?? '';
  let chosen: ((m: DeviceMoment) => readonly unknown[] | string) | undefined;
  if (usual === '') chosen = itemsOf;
  for (const name of monitor.selectors) {
    const value = request.arguments.get(name);
    if (value !== undefined) chosen = (m) => select(monitor, itemsOf(m), value);
  }
  if (chosen === undefined) {
    return refuse({ message: `missing value(s) of argument(s) ${usual}`, category: 1 }, tag);
  }
  const pickItems = chosen;
  const first = pickItems(device.moment());
  if (typeof first === 'string') {
    const message = monitor.unknown?.(first);
    return refuse(message === undefined ? NO_ITEM : { message, category: 1 }, tag);
  }
  const round = (section: string): string[] => {
    const m = device.moment();
    const items = pickItems(m);
    if (typeof items === 'string') return [];
    return printRows({ items, all: monitor.columns, shown, test: undefined, tag }, m, section);
  };
  if (request.arguments.has('once')) return { sentences: [...round(''), doneSentence(tag)] };
  const numbered = (section: number): readonly string[] => round(word(`=.section=${section}`));
  return { sentences: numbered(0), stream: { everyMs: 1000, round: numbered } };
}

/** Items from a comma-separated list of names or ids; returns the first unknown one as text. */
function select(
  monitor: Monitor<unknown>,
  items: readonly unknown[],
  list: string,
): readonly unknown[] | string {
  const chosen: unknown[] = [];
  for (const wanted of list.split(',')) {
    const found = items.find((item) => monitor.name(item) === wanted || monitor.id?.(item) === wanted);
    if (found === undefined) return wanted;
    chosen.push(found);
  }
  return chosen;
}
