import type { Deadline } from '../concurrency/deadline.ts';
import type { Row } from '../define/fields.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import type { ApiCommand, ReplyRow } from '../transport/routeros-api/command.ts';
import type { ApiConnection } from '../transport/routeros-api/connection.ts';
import { ApiTrapError } from '../transport/routeros-api/trap-error.ts';
import { MatchedRows } from './matched-rows.ts';
import type { ApiPlan, PlannedMenu, PlannedMonitor, Sink } from './plan.ts';
import type { ReadInto } from './reading.ts';

type Command = Omit<ApiCommand, 'path'>;

/** A menu item to monitor. */
interface Item {
  readonly name: string;
  readonly id: string;
}

/** Menus that the device does not have, remembered for the session: installing a package takes a reboot. */
function absentPaths(connection: ApiConnection): Set<string> {
  const known = connection.session.get('absent');
  if (known instanceof Set) return known as Set<string>;
  const fresh = new Set<string>();
  connection.session.set('absent', fresh);
  return fresh;
}

/**
 * Runs a plan over one connection: all prints concurrently, each monitor as soon as its menu is known. Never rejects:
 * errors are in the log, and what arrived is kept.
 */
export async function readOverApi(
  connection: ApiConnection,
  plan: ApiPlan,
  { tables, log }: ReadInto,
  deadline: Deadline,
): Promise<void> {
  await new ApiReading({ connection, plan, tables, log, deadline }).run();
}

interface Setting extends ReadInto {
  readonly connection: ApiConnection;
  readonly plan: ApiPlan;
  readonly deadline: Deadline;
}

/** One run of a plan. */
class ApiReading {
  readonly #setting: Setting;
  /** Rows of joins, at the position of their menu in the definition. */
  readonly #joined: Row[][];
  readonly #matched: readonly MatchedRows[];
  readonly #absent: Set<string>;

  constructor(setting: Setting) {
    this.#setting = setting;
    this.#joined = setting.plan.joins.map(() => []);
    this.#matched = setting.plan.matched.map(({ matches }) => new MatchedRows(matches));
    this.#absent = absentPaths(setting.connection);
  }

  async run(): Promise<void> {
    await Promise.all(this.#setting.plan.menus.map((menu) => this.#readMenu(menu)));
    this.#finishJoins();
    this.#finishMatches();
  }

  async #readMenu({ source, proplist, sinks, monitors }: PlannedMenu): Promise<void> {
    const items: Item[][] = monitors.map(() => []);
    const all = [...sinks, ...monitors.flatMap((monitor) => monitor.sinks)];
    const command: Command = {
      args: source.flags.map((flag) => [flag, ''] as const),
      queries: source.where,
      proplist,
    };
    const has = await this.#logged(`${source.paths[0]}/print`, all, (count) =>
      this.#ask(source.paths, '/print', command, (row) => {
        count();
        this.#deliver(sinks, row);
        monitors.forEach((monitor, i) => {
          const name = row['name'];
          if (name === undefined || monitor.source.skip?.(row) === true) return;
          items[i]?.push({ name, id: row['.id'] ?? '' });
        });
      }),
    );
    if (has) await Promise.all(monitors.map((monitor, i) => this.#readMonitor(monitor, items[i] ?? [])));
  }

  async #readMonitor({ source, proplist, sinks }: PlannedMonitor, items: readonly Item[]): Promise<void> {
    await this.#logged(source.paths[0] ?? '', sinks, async (count) => {
      const monitor = (numbers: string, itemOf: (row: ReplyRow) => ReplyRow): Promise<boolean> => {
        const args = [['numbers', numbers] as const, ['once', ''] as const];
        return this.#ask(source.paths, '', { args, proplist }, (row) => {
          count();
          this.#deliver(sinks, { ...row, ...itemOf(row) });
        });
      };
      if (items.length === 0) return !source.paths.every((path) => this.#absent.has(path));
      const { together, alone } = grouped(items, source.perItem);
      const commands = alone.map((item) => monitor(item.number, () => item.row));
      if (together.size > 0) {
        const asked = [...together.values()];
        const [only] = asked.length === 1 ? asked : [];
        // asked about one item, some versions do not name it
        const itemOf = ({ name }: ReplyRow): ReplyRow => ({ ...(only ?? together.get(name ?? ''))?.row });
        commands.push(monitor(asked.map(({ number }) => number).join(','), itemOf));
      }
      return some(commands);
    });
  }

  /** Tries the names of a menu in turn; false if the device has none of them. */
  async #ask(
    paths: readonly string[],
    verb: string,
    command: Command,
    onRow: (row: ReplyRow) => void,
  ): Promise<boolean> {
    const { connection, deadline } = this.#setting;
    for (const path of paths) {
      if (this.#absent.has(path)) continue;
      try {
        await connection.run({ ...command, path: path + verb }, { deadline, onRow });
        return true;
      } catch (error) {
        if (!(error instanceof ApiTrapError && error.kind === 'absent')) throw error;
        this.#absent.add(path);
      }
    }
    return false;
  }

  #deliver(sinks: readonly Sink[], row: ReplyRow): void {
    for (const { table, constants, join, matched } of sinks) {
      const parts = join === undefined ? undefined : this.#joined[join.index];
      if (join !== undefined && parts !== undefined) parts[join.position] = row;
      else if (matched !== undefined) this.#matched[matched.index]?.add(row, matched.match);
      else this.#setting.tables[table]?.add(constants === undefined ? row : { ...row, ...constants });
    }
  }

  /** Logs how `work` ended. `work` counts rows through `count` and returns whether the device has the menu. */
  async #logged(
    what: string,
    sinks: readonly Sink[],
    work: (count: () => void) => Promise<boolean>,
  ): Promise<boolean> {
    const { plan, log, tables } = this.#setting;
    const filled = sinks.map(({ table }) => tables[table]).filter((read) => read !== undefined);
    const collectors = sinks.map(({ table }) => plan.tables[table]?.collector ?? '');
    const event = { what, collectors, startedAt: performance.now() };
    let rows = 0;
    try {
      const has = await work(() => {
        rows++;
      });
      if (has) for (const read of filled) read.answered = true;
      log.add({ ...event, rows, endedAt: performance.now(), outcome: has ? 'ok' : 'absent' });
      return has;
    } catch (error) {
      for (const read of filled) read.incomplete = true;
      log.add({
        ...event,
        rows,
        endedAt: performance.now(),
        outcome: 'failed',
        error: asExporterError(error),
      });
      return false;
    }
  }

  #finishJoins(): void {
    this.#setting.plan.joins.forEach((table, join) => {
      const read = this.#setting.tables[table];
      // half an identity would create a separate series that disappears with the next probe
      if (read === undefined || read.incomplete) return;
      // replies arrive in any order; the positions are those of the definition
      const row: Row = Object.assign({}, ...(this.#joined[join] ?? []).toReversed());
      if (Object.keys(row).length > 0) read.add(row);
    });
  }

  #finishMatches(): void {
    this.#setting.plan.matched.forEach(({ table }, index) => {
      const read = this.#setting.tables[table];
      if (read === undefined || read.incomplete) return;
      for (const row of this.#matched[index]?.complete() ?? []) read.add(row);
    });
  }
}

function asExporterError(error: unknown): ExporterError {
  if (error instanceof ExporterError) return error;
  return new ExporterError('internal.bug', String(error), { cause: error });
}

interface AskedItem {
  /** Items are addressed by name, unless a comma or another item of that name makes it ambiguous. */
  readonly number: string;
  /** What the replies lack. */
  readonly row: { readonly name: string; readonly '.id': string };
}

/** Items whose replies can be assigned by their name are asked for in one command, the others one by one. */
function grouped(
  items: readonly Item[],
  perItem: boolean,
): { together: ReadonlyMap<string, AskedItem>; alone: readonly AskedItem[] } {
  const counts = new Map<string, number>();
  for (const { name } of items) counts.set(name, (counts.get(name) ?? 0) + 1);
  const together = new Map<string, AskedItem>();
  const alone: AskedItem[] = [];
  for (const { name, id } of items) {
    const isShared = (counts.get(name) ?? 0) > 1;
    const byId = id !== '' && (isShared || name.includes(','));
    const asked = { number: byId ? id : name, row: { name, '.id': id } };
    if (perItem || isShared) alone.push(asked);
    else together.set(name, asked);
  }
  return { together, alone };
}

/** Waits for all, so that the rows of one item are kept if the command of another fails. */
async function some(results: readonly Promise<boolean>[]): Promise<boolean> {
  const settled = await Promise.allSettled(results);
  const failed = settled.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return settled.some((result) => result.status === 'fulfilled' && result.value);
}
