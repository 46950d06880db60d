import type { CountedBySource, MonitorSource } from '../define/sources.ts';
import type { ApiCommand, CommandReply, ReplyRow } from '../transport/routeros-api/command.ts';
import { ApiTrapError } from '../transport/routeros-api/trap-error.ts';
import { type Item, type MonitorCommand, monitorCommands, rowOfItem, runSome } from './monitored-items.ts';

export type Command = Omit<ApiCommand, 'path'>;

/** Tries the names of a menu in turn; undefined if the device has none of them. */
export type Ask = (
  paths: readonly string[],
  verb: string,
  commandOf: (path: string) => Command,
  onRow: (row: ReplyRow) => void,
) => Promise<CommandReply | undefined>;

/** What is asked about some items, and where the rows go. */
export interface AboutItems {
  readonly items: readonly Item[];
  readonly proplist: readonly string[];
  readonly ask: Ask;
  /** Counts a row of a reply. */
  readonly count: () => void;
  readonly deliver: (row: ReplyRow) => void;
  /** Items that a command about several did not answer for, remembered for the session. */
  readonly alone: Set<string>;
}

/** More items than this are counted from one list: their counts alone would fill a round trip. */
const countsAtMost = 8;

/** Without a number there is no sample, rather than a zero. */
export const countOf = ({ ret }: CommandReply): ReplyRow => (ret === undefined ? {} : { count: ret });

/** True if the device has the menu. */
export async function monitorItems(source: MonitorSource, about: AboutItems): Promise<boolean> {
  const { identifiedBy } = source;
  if (identifiedBy === undefined) {
    const assigned = source.perItem ? 'by command' : { by: 'name' };
    return runSome(monitorCommands(about.items, assigned), (command) => run(source, about, command));
  }
  const keyOf = ({ id, name }: Item): string => `${source.paths[0]} ${id} ${name}`;
  const items = about.items.map((item) =>
    about.alone.has(keyOf(item)) ? { ...item, identity: undefined } : item,
  );
  const unanswered: Item[] = [];
  const assigned = { by: identifiedBy.reply };
  const has = await runSome(monitorCommands(items, assigned), (command) =>
    command.items.length === 1
      ? run(source, about, command)
      : runTogether(source, about, { ...command, unanswered }),
  );
  if (unanswered.length === 0) return has;
  for (const item of unanswered) about.alone.add(keyOf(item));
  const left = monitorCommands(unanswered, 'by command');
  return (await runSome(left, (command) => run(source, about, command))) || has;
}

async function run(source: MonitorSource, about: AboutItems, command: MonitorCommand): Promise<boolean> {
  const commandOf = (path: string): Command => {
    const selector = source.selectors[path] ?? 'numbers';
    const args = [[selector, command.numbers] as const, ['once', ''] as const];
    return { args, proplist: about.proplist };
  };
  const reply = await about.ask(source.paths, '', commandOf, (row) => {
    about.count();
    about.deliver({ ...row, ...command.rowOf(row) });
  });
  return reply !== undefined;
}

/** Adds to `unanswered` the items without a reply of their own. */
async function runTogether(
  source: MonitorSource,
  about: AboutItems,
  { unanswered, ...command }: MonitorCommand & { readonly unanswered: Item[] },
): Promise<boolean> {
  const answered = new Set<string>();
  const deliver = (row: ReplyRow): void => {
    const { name } = row;
    // whose reply it is, nobody knows
    if (name === undefined) return;
    answered.add(name);
    about.deliver(row);
  };
  let has = true;
  try {
    has = await run(source, { ...about, deliver }, command);
  } catch (error) {
    // one item that is gone fails the command for all
    if (!(error instanceof ApiTrapError)) throw error;
  }
  if (has) unanswered.push(...command.items.filter(({ name }) => !answered.has(name)));
  return has;
}

/** True if the device has the menu. */
export function countByItem(source: CountedBySource, about: AboutItems): Promise<boolean> {
  // items of one name have one number
  const items = [...new Map(about.items.map((item) => [item.name, item])).values()];
  if (items.length > countsAtMost && !source.isNeverListed) return countFromList(source, items, about);
  return runSome(items, async (item) => {
    const command: Command = { args: [['count-only', '']], queries: [`${source.property}=${item.name}`] };
    const reply = await about.ask(
      source.paths,
      '/print',
      () => command,
      () => undefined,
    );
    if (reply === undefined) return false;
    about.count();
    about.deliver({ ...countOf(reply), ...rowOfItem(item) });
    return true;
  });
}

/** Counts rows as they arrive, and keeps none. */
async function countFromList(
  { paths, property }: CountedBySource,
  items: readonly Item[],
  { ask, count, deliver }: AboutItems,
): Promise<boolean> {
  const counts = new Map(items.map(({ name }) => [name, 0]));
  const reply = await ask(
    paths,
    '/print',
    () => ({ proplist: [property] }),
    (row) => {
      count();
      const name = row[property] ?? '';
      const rows = counts.get(name);
      if (rows !== undefined) counts.set(name, rows + 1);
    },
  );
  if (reply === undefined) return false;
  for (const item of items) deliver({ count: String(counts.get(item.name)), ...rowOfItem(item) });
  return true;
}
