import { ExporterError } from '../errors/exporter-error.ts';
import type { ReplyRow } from '../transport/routeros-api/command.ts';
import { ApiTrapError } from '../transport/routeros-api/trap-error.ts';

/** A menu item to ask about. */
export interface Item {
  readonly name: string;
  readonly id: string;
  /** What its rows gain. */
  readonly carried: ReplyRow;
  /** What a reply has of it, where the replies of a monitor do not name their item. */
  readonly identity?: string | undefined;
}

/** One monitor command. */
export interface MonitorCommand {
  readonly items: readonly Item[];
  readonly numbers: string;
  /** What a reply lacks. */
  readonly rowOf: (reply: ReplyRow) => ReplyRow;
}

/** Characters of names in one command: RouterOS closes the connection on words of about 62 KB. */
const numbersLength = 16 * 1024;

/** Commands under way at once; a connection has no more in flight, see CommandWindow. */
const commandsAtOnce = 48;

/** What assigns a reply to its item: a property of the reply, or nothing but the command. */
export type Assigned = { readonly by: string } | 'by command';

/** Items whose replies can be assigned are asked for together, the others one by one. */
export function monitorCommands(items: readonly Item[], assigned: Assigned): MonitorCommand[] {
  const names = countsOf(items.map(({ name }) => name));
  const by = assigned === 'by command' ? undefined : assigned.by;
  const keyOf = (item: Item): string | undefined => (by === 'name' ? item.name : item.identity);
  const keys = countsOf(items.map(keyOf));
  const commands: MonitorCommand[] = [];
  const together = new Map<string, Item>();
  const rowOf = (reply: ReplyRow): ReplyRow => {
    const item = together.get(reply[by ?? ''] ?? '');
    return item === undefined ? {} : rowOfItem(item);
  };
  const add = (list: { readonly items: readonly Item[]; readonly numbers: string }): void => {
    const [only] = list.items.length === 1 ? list.items : [];
    // asked about one item, some versions do not name it
    commands.push({ ...list, rowOf: only === undefined ? rowOf : () => rowOfItem(only) });
  };
  let list: { items: Item[]; numbers: string } | undefined;
  for (const item of items) {
    const number = numberOf(item, (names.get(item.name) ?? 0) > 1);
    const key = keyOf(item);
    if (by === undefined || key === undefined || key === '' || keys.get(key) !== 1) {
      add({ items: [item], numbers: number });
      continue;
    }
    together.set(key, item);
    if (list !== undefined && list.numbers.length + number.length >= numbersLength) {
      add(list);
      list = undefined;
    }
    if (list === undefined) list = { items: [item], numbers: number };
    else {
      list.items.push(item);
      list.numbers += `,${number}`;
    }
  }
  if (list !== undefined) add(list);
  return commands;
}

function countsOf(keys: readonly (string | undefined)[]): ReadonlyMap<string | undefined, number> {
  const counts = new Map<string | undefined, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

export const rowOfItem = ({ name, id, carried }: Item): ReplyRow => ({ ...carried, name, '.id': id });

/** Items are addressed by name, unless a comma or another item of that name makes it ambiguous. */
function numberOf({ name, id }: Item, isShared: boolean): string {
  const number = id !== '' && (isShared || name.includes(',')) ? id : name;
  if (number.length < numbersLength) return number;
  const message = `An item has a name of ${number.length} characters, which RouterOS does not take in a command.`;
  throw new ExporterError('collector.too-large', message);
}

/**
 * Runs the commands, a few at once, and waits for all, so that the rows of one item are kept if the command of another
 * fails. True if the device has the menu for any of them.
 */
export async function runSome<Command>(
  commands: readonly Command[],
  run: (command: Command) => Promise<boolean>,
): Promise<boolean> {
  const left = commands.values();
  const errors: unknown[] = [];
  let has = false;
  const worker = async (): Promise<void> => {
    for (const command of left) {
      try {
        if (await run(command)) has = true;
      } catch (error) {
        errors.push(error);
        // a trap concerns one item; anything else would only repeat itself
        if (!(error instanceof ApiTrapError)) return;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(commandsAtOnce, commands.length) }, worker));
  if (errors.length > 0) throw errors[0];
  return has;
}
