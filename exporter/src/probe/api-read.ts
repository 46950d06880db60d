import type { Row } from '../define/fields.ts';
import type { TableBuilder } from '../define/table-builder.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import type { ApiCommand, ReplyRow } from '../transport/routeros-api/command.ts';
import type { ApiConnection } from '../transport/routeros-api/connection.ts';
import { ApiTrapError } from '../transport/routeros-api/trap-error.ts';
import type { ApiPlan, PlannedMenu, PlannedMonitor, Sink } from './api-plan.ts';
import type { ReadLog } from './read-log.ts';
import { buildersOf } from './table-builders.ts';

export interface ReadDeadline {
  readonly signal: AbortSignal;
  /** On the clock of `performance.now()`. */
  readonly endsAt: number;
}

type Command = Omit<ApiCommand, 'path'>;

/** An item of a menu that a monitor is asked for. */
interface Item {
  readonly name: string;
  readonly id: string;
}

/** Menus that the device does not have, remembered for as long as the session lasts: a package needs a reboot. */
function absentPaths(connection: ApiConnection): Set<string> {
  const known = connection.session.get('absent');
  if (known instanceof Set) return known as Set<string>;
  const fresh = new Set<string>();
  connection.session.set('absent', fresh);
  return fresh;
}

/**
 * Runs a plan over one connection: all prints side by side, each monitor as soon as its menu is known. Never rejects:
 * what failed is in the log, and what arrived stays.
 */
export async function readOverApi(
  connection: ApiConnection,
  plan: ApiPlan,
  log: ReadLog,
  deadline: ReadDeadline,
): Promise<TableBuilder[]> {
  const builders = buildersOf(plan.tables, 'api');
  const joined: Row[][] = plan.joins.map(() => []);
  const absent = absentPaths(connection);

  const deliver = (sinks: readonly Sink[], row: ReplyRow): void => {
    for (const { table, constants, join } of sinks) {
      const parts = join === undefined ? undefined : joined[join.index];
      if (join !== undefined && parts !== undefined) parts[join.place] = row;
      else builders[table]?.add(constants === undefined ? row : { ...row, ...constants });
    }
  };

  /** Tries the names of a menu in turn; false when the device has none of them. */
  const run = async (
    paths: readonly string[],
    verb: string,
    command: Command,
    onRow: (row: ReplyRow) => void,
  ): Promise<boolean> => {
    for (const path of paths) {
      if (absent.has(path)) continue;
      try {
        const timeoutMs = Math.max(1, deadline.endsAt - performance.now());
        await connection.run(
          { ...command, path: path + verb },
          { signal: deadline.signal, timeoutMs, onRow },
        );
        return true;
      } catch (error) {
        if (!(error instanceof ApiTrapError && error.kind === 'absent')) throw error;
        absent.add(path);
      }
    }
    return false;
  };

  const collectorsOf = (sinks: readonly Sink[]): string[] =>
    sinks.map(({ table }) => plan.tables[table]?.collector ?? '');

  /** Logs how `work` ended. `work` counts rows through `count` and says whether the device has the menu. */
  const logged = async (
    what: string,
    sinks: readonly Sink[],
    work: (count: () => void) => Promise<boolean>,
  ): Promise<boolean> => {
    const event = { what, collectors: collectorsOf(sinks), startedAt: performance.now() };
    let rows = 0;
    try {
      const has = await work(() => {
        rows++;
      });
      if (has) for (const { table } of sinks) markAnswered(builders[table]);
      log.add({ ...event, rows, endedAt: performance.now(), outcome: has ? 'ok' : 'absent' });
      return has;
    } catch (error) {
      for (const { table } of sinks) markIncomplete(builders[table]);
      const known =
        error instanceof ExporterError
          ? error
          : new ExporterError('internal.bug', String(error), { cause: error });
      log.add({ ...event, rows, endedAt: performance.now(), outcome: 'failed', error: known });
      return false;
    }
  };

  const readMonitor = async (
    { source, properties, sinks }: PlannedMonitor,
    items: readonly Item[],
  ): Promise<void> => {
    const what = source.paths[0] ?? '';
    await logged(what, sinks, async (count) => {
      const proplist = [...properties].sort();
      const ask = (numbers: string, onRow: (row: ReplyRow) => void): Promise<boolean> =>
        run(
          source.paths,
          '',
          {
            args: [
              ['numbers', numbers],
              ['once', ''],
            ],
            proplist,
          },
          onRow,
        );
      const onRow = (name?: string) => (row: ReplyRow) => {
        count();
        deliver(sinks, name === undefined ? row : { ...row, name });
      };
      if (items.length === 0) return !source.paths.every((path) => absent.has(path));
      if (source.perItem) return some(items.map(({ name, id }) => ask(numberOf({ name, id }), onRow(name))));
      return ask(items.map(numberOf).join(','), onRow());
    });
  };

  const readMenu = async ({ source, properties, sinks, monitors }: PlannedMenu): Promise<void> => {
    const items: Item[][] = monitors.map(() => []);
    const all = [...sinks, ...monitors.flatMap((monitor) => monitor.sinks)];
    const has = await logged(`${source.paths[0]}/print`, all, (count) =>
      run(
        source.paths,
        '/print',
        {
          args: source.flags.map((flag) => [flag, ''] as const),
          queries: source.where,
          proplist: [...properties].sort(),
        },
        (row) => {
          count();
          deliver(sinks, row);
          monitors.forEach((monitor, i) => {
            if (monitor.source.skip?.(row) !== true && row['name'] !== undefined) {
              items[i]?.push({ name: row['name'], id: row['.id'] ?? '' });
            }
          });
        },
      ),
    );
    if (has) await Promise.all(monitors.map((monitor, i) => readMonitor(monitor, items[i] ?? [])));
  };

  await Promise.all(plan.menus.map(readMenu));
  plan.joins.forEach((table, join) => {
    // half of an identity would be a series of its own, gone again with the next probe
    if (builders[table]?.incomplete === true) return;
    // replies come in any order; the places are those of the definition
    const row: Row = Object.assign({}, ...(joined[join] ?? []).toReversed());
    if (Object.keys(row).length > 0) builders[table]?.add(row);
  });
  return builders;
}

/** Items are asked for by name, as every peer does; a comma would split it, and then the number serves. */
function numberOf({ name, id }: Item): string {
  return name.includes(',') && id !== '' ? id : name;
}

/** Waits for all, so that the rows of one item stay when the command of another fails. */
async function some(results: readonly Promise<boolean>[]): Promise<boolean> {
  const settled = await Promise.allSettled(results);
  const failed = settled.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return settled.some((result) => result.status === 'fulfilled' && result.value);
}

function markAnswered(builder: TableBuilder | undefined): void {
  if (builder !== undefined) builder.answered = true;
}

function markIncomplete(builder: TableBuilder | undefined): void {
  if (builder !== undefined) builder.incomplete = true;
}
