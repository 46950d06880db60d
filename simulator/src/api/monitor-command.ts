import type { DeviceMoment } from '../model/device.ts';
import { word } from './codec.ts';
import { durationSeconds } from './compare.ts';
import type { AnyMenu, Monitor } from './menu.ts';
import { doneSentence, refuse, type Call, type Outcome, type Round } from './outcome.ts';
import { chooseColumns, printRows } from './print.ts';
import { intervalMs } from './print-command.ts';
import { selectItems } from './select.ts';
import { NO_ITEM, UNKNOWN_PARAMETER } from './trap.ts';

/** Arguments of every monitor command (command tree, 7.20). */
const COMMON = new Set([
  'append',
  'as-value',
  'do',
  'duration',
  'file',
  'interval',
  'once',
  'proplist',
  'without-paging',
]);

/** A command that sends rows at an interval until it is cancelled, unless it is asked for one round. */
export function monitor(watched: Monitor<unknown>, menu: AnyMenu, call: Call): Outcome {
  const { request, device, tag } = call;
  const itemsOf = watched.items ?? menu.items;
  const shown = chooseColumns(watched.columns, request.proplist, undefined);
  const usual = watched.selectors[0] ?? '';
  for (const name of request.arguments.keys()) {
    if (!COMMON.has(name) && !watched.selectors.includes(name)) return refuse(UNKNOWN_PARAMETER, tag);
  }
  let chosen: ((m: DeviceMoment) => readonly unknown[] | string) | undefined;
  if (usual === '') chosen = itemsOf;
  for (const name of watched.selectors) {
    const value = request.arguments.get(name);
    if (value !== undefined) chosen = (m) => selectItems(watched, itemsOf(m), value, m);
  }
  if (chosen === undefined) {
    return refuse({ message: `missing value(s) of argument(s) ${usual}`, category: 1 }, tag);
  }
  const pickItems = chosen;
  const first = pickItems(device.moment());
  if (typeof first === 'string') {
    const message = watched.unknown?.(first);
    return refuse(message === undefined ? NO_ITEM : { message, category: 1 }, tag);
  }
  const rows = (section: string): string[] => {
    const m = device.moment();
    const picked = pickItems(m);
    if (typeof picked === 'string') return [];
    const { shows } = watched;
    const items = shows === undefined ? picked : picked.flatMap((item) => shows(item, m));
    return printRows({ items, all: watched.columns, shown, test: undefined, tag }, m, section);
  };
  if (request.arguments.has('once')) return { sentences: [...rows(''), doneSentence(tag)] };
  const everyMs = intervalMs(request.arguments.get('interval') ?? '1s');
  const limit = durationSeconds(request.arguments.get('duration') ?? '');
  // `duration=3s` sends the sections 0, 1 and 2.
  const lastSection =
    limit === undefined ? Number.POSITIVE_INFINITY : Math.ceil((limit * 1000) / everyMs) - 1;
  const round = (section: number): Round => {
    const sentences = rows(word(`=.section=${section}`));
    if (section < lastSection) return { sentences };
    return { sentences: [...sentences, doneSentence(tag)], last: true };
  };
  const opening = rows(word('=.section=0'));
  if (lastSection <= 0) return { sentences: [...opening, doneSentence(tag)] };
  return { sentences: opening, stream: { everyMs, round } };
}
