import type { DeviceMoment } from '../model/device.ts';
import { isAtLeast } from '../model/version.ts';
import { Changes } from './changes.ts';
import { word } from './codec.ts';
import { durationSeconds } from './compare.ts';
import type { AnyMenu } from './menu.ts';
import { doneSentence, refuse, type Call, type Outcome } from './outcome.ts';
import { chooseColumns, matching, printRows, type PrintJob } from './print.ts';
import { printArguments, ROW_ARGUMENTS } from './print-arguments.ts';
import { compileQuery, type RowTest } from './query.ts';
import { selectItems } from './select.ts';
import { NO_ITEM, NOT_PERMITTED, UNKNOWN_PARAMETER } from './trap.ts';

const EMPTY = word('!empty');
/** How soon a change is seen. */
const WATCH_MS = 250;
const SHORTEST_INTERVAL_MS = 100;

export function print(menu: AnyMenu, call: Call): Outcome {
  const { request, device, tag } = call;
  const known = printArguments(menu, device.version);
  for (const name of request.arguments.keys()) {
    if (!known.has(name)) return refuse(UNKNOWN_PARAMETER, tag);
  }
  if (request.arguments.has('file')) {
    // The rows go to a file on the device, which takes the right to write.
    return call.user.policies.includes('write')
      ? { sentences: [doneSentence(tag)] }
      : refuse(NOT_PERMITTED, tag);
  }
  const m = device.moment();
  const from = request.arguments.get('from');
  if (from !== undefined && typeof selectItems(byColumns(menu), menu.items(m), from, m) === 'string') {
    return refuse(NO_ITEM, tag);
  }
  const rows = rowsOf(menu, call);
  if (request.arguments.has('count-only')) {
    return { sentences: [doneSentence(tag, word(`=ret=${matching(rows.job(m), m).length}`))] };
  }
  if (request.arguments.has('follow') || request.arguments.has('follow-only')) {
    const first = request.arguments.has('follow') ? printRows(rows.job(m), m) : [];
    return { sentences: first, stream: changes(menu, call) };
  }
  const interval = request.arguments.get('interval');
  if (interval !== undefined) return repeat(rows, call, interval);
  const sentences = printRows(rows.job(m), m);
  // From 7.18 on an empty answer sends `!empty` (RouterOS changelog).
  if (sentences.length === 0 && isAtLeast(device.version, 7, 18)) sentences.push(`${EMPTY}${tag}\0`);
  sentences.push(doneSentence(tag));
  return { sentences };
}

/** Sends nothing until something changes, and never ends by itself. */
export function listen(menu: AnyMenu, call: Call): Outcome {
  return { sentences: [], stream: changes(menu, call) };
}

/** Milliseconds of `1s`, `500ms` or a bare number of seconds. */
export function intervalMs(text: string): number {
  const seconds = durationSeconds(text) ?? Number(text);
  return Math.max(SHORTEST_INTERVAL_MS, (Number.isFinite(seconds) ? seconds : 1) * 1000);
}

interface Rows {
  readonly job: (m: DeviceMoment) => PrintJob;
}

function rowsOf(menu: AnyMenu, { request, tag }: Call): Rows {
  const test = compileQuery(request.queries);
  const chosen = rowArguments(request.arguments);
  const from = request.arguments.get('from');
  const shown = chooseColumns(menu.columns, request.proplist, hidden(menu, request.arguments));
  const both: RowTest | undefined =
    test === undefined ? chosen : chosen === undefined ? test : (read) => chosen(read) && test(read);
  const items = (m: DeviceMoment): readonly unknown[] => {
    const all = menu.items(m);
    const picked = from === undefined ? all : selectItems(byColumns(menu), all, from, m);
    return typeof picked === 'string' ? [] : picked;
  };
  if (request.arguments.has('oid')) {
    const oids = chooseColumns(menu.oids ?? {}, request.proplist, undefined);
    return { job: (m) => ({ items: items(m), all: menu.columns, shown: oids, test: both, tag }) };
  }
  return { job: (m) => ({ items: items(m), all: menu.columns, shown, test: both, tag }) };
}

function rowArguments(given: ReadonlyMap<string, string>): RowTest | undefined {
  const tests: RowTest[] = [];
  for (const [name, value] of given) {
    const test = ROW_ARGUMENTS[name];
    if (test !== undefined) tests.push((read) => test(read, value));
  }
  return tests.length === 0 ? undefined : (read) => tests.every((test) => test(read));
}

function hidden(menu: AnyMenu, given: ReadonlyMap<string, string>): readonly string[] | undefined {
  return given.has('stats') || given.has('stats-detail') ? undefined : menu.statistics;
}

function byColumns(menu: AnyMenu): Parameters<typeof selectItems>[0] {
  return {
    name: (item, m) => menu.columns['name']?.(item, m) ?? menu.columns['interface']?.(item, m),
    id: menu.columns['.id'],
  };
}

function repeat(rows: Rows, { device }: Call, interval: string): Outcome {
  const round = (section: number): readonly string[] => {
    const m = device.moment();
    return printRows(rows.job(m), m, word(`=.section=${section}`));
  };
  return {
    sentences: round(0),
    stream: { everyMs: intervalMs(interval), round: (section) => ({ sentences: round(section) }) },
  };
}

function changes(menu: AnyMenu, call: Call): NonNullable<Outcome['stream']> {
  const { request, device, tag } = call;
  const { job } = rowsOf(menu, call);
  const watched = {
    items: (m: DeviceMoment) => matching(job(m), m),
    all: chooseColumns(menu.columns, undefined, undefined),
    shown: chooseColumns(menu.columns, request.proplist, menu.statistics),
    tag,
  };
  const feed = new Changes(watched, device.moment());
  return { everyMs: WATCH_MS, round: () => ({ sentences: feed.since(device.moment()) }) };
}
