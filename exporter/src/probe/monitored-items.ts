import { ExporterError } from '../errors/exporter-error.ts';
import type { ReplyRow } from '../transport/routeros-api/command.ts';
import { ApiTrapError } from '../transport/routeros-api/trap-error.ts';

/** A menu item to ask about. */
export interface Item {
  readonly name: string;
  readonly id: string;
  /** What its rows gain. */
  readonly carried: ReplyRow;
}

/** One monitor command. */
export interface MonitorCommand {
  readonly numbers: string;
  /** What a reply lacks. */
  readonly rowOf: (reply: ReplyRow) => ReplyRow;
}

/** Characters of names in one command: RouterOS closes the connection on words of about 62 KB. */
const numbersLength = 16 * 1024;

/** Commands under way at once; a connection has at most 16 in flight, so more would only wait in a list. */
const commandsAtOnce = 16;

/** Items whose replies can be assigned by their name are asked for together, the others one by one. */
export function monitorCommands(items: readonly Item[], perItem: boolean): MonitorCommand[] {
  const counts = new Map<string, number>();
  for (const { name } of items) counts.set(name, (counts.get(name) ?? 0) + 1);
  const commands: MonitorCommand[] = [];
  const together = new Map<string, Item>();
  let numbers = '';
  const rowOf = ({ name }: ReplyRow): ReplyRow => {
    // asked about one item, some versions do not name it
    const [only] = together.size === 1 ? together.values() : [];
    const item = only ?? together.get(name ?? '');
    return item === undefined ? {} : rowOfItem(item);
  };
  for (const item of items) {
    const isShared = (counts.get(item.name) ?? 0) > 1;
    const number = numberOf(item, isShared);
    if (perItem || isShared) {
      commands.push({ numbers: number, rowOf: () => rowOfItem(item) });
      continue;
    }
    together.set(item.name, item);
    if (numbers !== '' && numbers.length + number.length >= numbersLength) {
      commands.push({ numbers, rowOf });
      numbers = '';
    }
    numbers += numbers === '' ? number : `,${number}`;
  }
  if (numbers !== '') commands.push({ numbers, rowOf });
  return commands;
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
