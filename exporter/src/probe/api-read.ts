import type { Deadline } from '../concurrency/deadline.ts';
import type { Row } from '../define/fields.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import type { ItemSource } from '../define/sources.ts';
import type { CommandReply, ReplyRow } from '../transport/routeros-api/command.ts';
import type { ApiConnection } from '../transport/routeros-api/connection.ts';
import { ApiTrapError } from '../transport/routeros-api/trap-error.ts';
import { type AboutItems, type Command, countByItem, countOf, monitorItems } from './item-commands.ts';
import { KnownMenus } from './known-menus.ts';
import { MatchedRows } from './matched-rows.ts';
import { MissingRows } from './missing-rows.ts';
import type { ApiPlan, Destination, PlannedItems, PlannedMenu, Sink } from './plan.ts';
import { inSlices, type Steps } from '../concurrency/slices.ts';
import type { PartBudget } from './budget.ts';
import type { Item } from './monitored-items.ts';
import type { ReadEvent } from './read-log.ts';
import type { ReadInto } from './reading.ts';

/**
 * Runs a plan over one connection: all prints concurrently, what is asked about items as soon as their menu is
 * known. Never rejects: errors are in the log, and what arrived is kept.
 */
export async function readOverApi(
  connection: ApiConnection,
  plan: ApiPlan,
  { tables, log, budget }: ReadInto,
  deadline: Deadline,
): Promise<void> {
  await new ApiReading({ connection, plan, tables, log, budget, deadline }).run();
}

interface Setting extends ReadInto {
  readonly connection: ApiConnection;
  readonly plan: ApiPlan;
  readonly deadline: Deadline;
}

/** Rows that are counted together: most menus have so few that asking for each would cost more. */
const rowsPerPayment = 16;
/** Rows per step. */
const stepRows = 20;

/** One run of a plan. */
class ApiReading {
  readonly #setting: Setting;
  /** Rows of joins, at the position of their menu in the definition. */
  readonly #joined: Row[][];
  readonly #matched: readonly MatchedRows[];
  readonly #known: KnownMenus;
  readonly #missing: readonly MissingRows[];
  /** The row of `/system/clock`, if local times are read. */
  #clock: Row = {};

  constructor(setting: Setting) {
    this.#setting = setting;
    this.#joined = setting.plan.joins.map(() => []);
    this.#matched = setting.plan.matched.map(
      ({ matches }) => new MatchedRows(matches, setting.budget.part()),
    );
    this.#known = KnownMenus.of(setting.connection);
    this.#missing = setting.plan.missing.map(({ rule }) => new MissingRows(rule, setting.budget.part()));
  }

  async run(): Promise<void> {
    const { menus } = this.#setting.plan;
    // a device that was asked nothing would be up without an answer
    const mayLeave = !menus.every((menu) => menu.after.length > 0 || this.#isKnownEmpty(menu));
    const lists = menus.map(() => new List());
    const readOrLeave = async (menu: PlannedMenu, own: List): Promise<void> => {
      if (mayLeave && this.#isKnownEmpty(menu)) {
        own.settle(true);
        await this.#leaveEmpty(menu, 'empty at the last read');
      } else if (await areAllEmpty(menu.after, lists)) await this.#leaveEmpty(menu, 'empty without its list');
      else await this.#readMenu(menu, own);
      // of a list that is left because of another one nothing is known
      own.settle(false);
    };
    await Promise.all(menus.map((menu, i) => readOrLeave(menu, lists[i] ?? new List())));
    this.#finishJoins();
    await inSlices(this.#finishMatches());
    await inSlices(this.#finishMissing());
    for (const read of this.#setting.tables) read.settleLocalTimes(this.#clock);
  }

  #isKnownEmpty({ isConfigured, command }: PlannedMenu): boolean {
    return isConfigured && this.#known.isKnownEmpty(command);
  }

  #isKnownAbsent(paths: readonly string[]): boolean {
    return paths.every((path) => this.#known.absent.has(path));
  }

  /** Answers for the device, as it did at the last read: it has the menu, and no rows. */
  async #leaveEmpty({ source, sinks, ofItems }: PlannedMenu, why: string): Promise<void> {
    const all = [...sinks, ...ofItems.flatMap((planned) => planned.sinks)];
    const read = { what: `${source.paths[0]}/print (${why})`, isRemembered: true };
    await this.#logged(read, all, async () => {
      if (source.isCounted) this.#deliver(sinks, { count: '0' });
      this.#noteComplete(sinks);
      return true;
    });
  }

  async #readMenu({ source, proplist, sinks, ofItems, ...menu }: PlannedMenu, own: List): Promise<void> {
    const { budget } = this.#setting;
    const lists = ofItems.map((planned): ItemList => ({ planned, items: [], budget: budget.part() }));
    const all = [...sinks, ...ofItems.flatMap((planned) => planned.sinks)];
    const flags = [...source.flags];
    if (source.isCounted) flags.push('count-only');
    const command: Command = {
      args: flags.map((flag) => [flag, ''] as const),
      queries: source.where,
      proplist,
    };
    const verb = source.isMonitor ? '' : '/print';
    const what = `${source.paths[0]}${verb}${source.isCounted ? ' count-only' : ''}`;
    const read = { what, isRemembered: this.#isKnownAbsent(source.paths) };
    const has = await this.#logged(read, all, async (count) => {
      let rows = 0;
      const onRow = (row: ReplyRow): void => {
        count();
        rows++;
        this.#deliver(sinks, row);
        for (const { planned, items, budget: budgetOfItems } of lists) {
          const item = itemOf(planned.source, row);
          if (item === undefined || isSkipped(planned.source, row)) continue;
          if (budgetOfItems.tryTake('items', 1)) items.push(item);
        }
      };
      const reply = await this.#ask(source.paths, verb, () => command, onRow);
      if (reply === undefined) return false;
      if (source.isCounted) this.#deliver(sinks, countOf(reply));
      // an answer that is no number says nothing about the list
      const isEmpty = source.isCounted ? reply.ret === '0' : rows === 0;
      if (menu.isConfigured) this.#known.noteRows(menu.command, isEmpty);
      own.settle(isEmpty);
      this.#noteComplete(sinks);
      return true;
    });
    own.settle(false);
    if (has) await Promise.all(lists.map((list) => this.#readItems(list)));
  }

  async #readItems({ planned, items, budget }: ItemList): Promise<void> {
    const { source, sinks } = planned;
    const isAbsent = this.#isKnownAbsent(source.paths);
    const read = { what: source.paths[0] ?? '', isRemembered: isAbsent || items.length === 0 };
    await this.#logged(read, sinks, async (count) => {
      if (items.length === 0) return !isAbsent;
      const about: AboutItems = {
        items,
        proplist: planned.proplist,
        ask: (...asked) => this.#ask(...asked),
        count,
        deliver: (row) => this.#deliver(sinks, row),
        alone: this.#known.alone,
      };
      const has =
        source.kind === 'monitor' ? await monitorItems(source, about) : await countByItem(source, about);
      // the items within the budget were read; the rest is missing
      if (budget.cut !== undefined) throw budget.cut;
      return has;
    });
  }

  /** Tries the names of a menu in turn; undefined if the device has none of them. */
  async #ask(
    paths: readonly string[],
    verb: string,
    commandOf: (path: string) => Command,
    onRow: (row: ReplyRow) => void,
  ): Promise<CommandReply | undefined> {
    const { connection, deadline } = this.#setting;
    for (const path of paths) {
      if (this.#known.absent.has(path)) continue;
      try {
        return await connection.run({ ...commandOf(path), path: path + verb }, { deadline, onRow });
      } catch (error) {
        if (!(error instanceof ApiTrapError && error.kind === 'absent')) throw error;
        this.#known.absent.add(path);
      }
    }
    return undefined;
  }

  #deliver(sinks: readonly Sink[], reply: ReplyRow): void {
    for (const { table, source, constants, take, join, isClock, matched, missing } of sinks) {
      const row = take === undefined ? reply : { ...reply, ...taken(reply, take) };
      const parts = join === undefined ? undefined : this.#joined[join.index];
      if (isClock === true) this.#clock = row;
      else if (join !== undefined && parts !== undefined) parts[join.position] = row;
      else if (matched !== undefined) this.#matched[matched.index]?.add(row, matched.match);
      else {
        const whole = constants === undefined ? row : { ...row, ...constants };
        if (missing === undefined) this.#setting.tables[table]?.add(whole, source);
        else this.#missing[missing.index]?.add(whole, missing.isExpected);
      }
    }
  }

  #noteComplete(sinks: readonly Sink[]): void {
    for (const { missing } of sinks) {
      if (missing !== undefined && !missing.isExpected) this.#missing[missing.index]?.noteComplete();
    }
  }

  /** Logs how `work` ended. `work` counts rows through `count` and returns whether the device has the menu. */
  async #logged(
    read: Pick<ReadEvent, 'what' | 'isRemembered'>,
    sinks: readonly Sink[],
    work: (count: () => void) => Promise<boolean>,
  ): Promise<boolean> {
    const { plan, log, tables } = this.#setting;
    const ofRows = sinks.filter(({ isClock }) => isClock !== true);
    const filled = ofRows.map(({ table }) => tables[table]).filter((one) => one !== undefined);
    const collectorsOf = (some: readonly Sink[]): string[] =>
      some.map(({ table }) => plan.tables[table]?.collector ?? '');
    // every device has a clock: that says nothing about the menus of a collector
    const event = { ...read, collectors: collectorsOf(ofRows), startedAt: performance.now() };
    const received = this.#setting.budget.part();
    let rows = 0;
    try {
      const has = await work(() => {
        rows++;
        if (rows % rowsPerPayment === 0) received.take('rows', rowsPerPayment);
      });
      if (has) for (const table of filled) table.answered = true;
      log.add({ ...event, rows, endedAt: performance.now(), outcome: has ? 'ok' : 'absent' });
      return has;
    } catch (error) {
      for (const table of filled) table.incomplete = true;
      log.add({
        ...event,
        collectors: collectorsOf(sinks),
        rows,
        endedAt: performance.now(),
        outcome: 'failed',
        error: asExporterError(error),
      });
      return false;
    }
  }

  #finishJoins(): void {
    const { plan, tables } = this.#setting;
    plan.joins.forEach((to, join) => {
      const read = tables[to.table];
      // half an identity would create a separate series that disappears with the next probe
      if (read === undefined || read.incomplete) return;
      // replies arrive in any order; the positions are those of the definition
      const row: Row = Object.assign({}, ...(this.#joined[join] ?? []).toReversed());
      if (Object.keys(row).length === 0) return;
      this.#completed(to, () => read.add(row, to.source));
    });
  }

  *#finishMatches(): Steps<void> {
    for (const [index, to] of this.#setting.plan.matched.entries()) {
      if (this.#setting.tables[to.table]?.incomplete === true) continue;
      yield* this.#addHeld(to, this.#matched[index]?.complete() ?? []);
    }
  }

  *#finishMissing(): Steps<void> {
    for (const [index, to] of this.#setting.plan.missing.entries()) {
      const isWhole = this.#setting.tables[to.table]?.incomplete === false;
      yield* this.#addHeld(to, this.#missing[index]?.complete(isWhole) ?? []);
    }
  }

  *#addHeld(to: Destination, held: Iterable<Row>): Steps<void> {
    let rows = 0;
    for (const row of held) {
      if (!this.#completed(to, () => this.#setting.tables[to.table]?.add(row, to.source))) break;
      if (++rows % stepRows === 0) yield;
    }
  }

  /** Adds a row made of several menus; false if the table may keep no more, which belongs to none of their reads. */
  #completed({ table }: Destination, add: () => void): boolean {
    const { plan, log, tables } = this.#setting;
    try {
      add();
      return true;
    } catch (error) {
      const read = tables[table];
      if (read !== undefined) read.incomplete = true;
      const now = performance.now();
      const collectors = [plan.tables[table]?.collector ?? ''];
      const event = { what: 'rows of several menus', collectors, rows: 0, startedAt: now, endedAt: now };
      log.add({ ...event, outcome: 'failed', error: asExporterError(error) });
      return false;
    }
  }
}

function asExporterError(error: unknown): ExporterError {
  if (error instanceof ExporterError) return error;
  return new ExporterError('internal.bug', String(error), { cause: error });
}

const isSkipped = (source: ItemSource, row: ReplyRow): boolean => source.skip?.(row) === true;

function itemOf(source: ItemSource, row: ReplyRow): Item | undefined {
  const name = row[source.of.take['name'] ?? 'name'];
  if (name === undefined) return undefined;
  const item = { name, id: row['.id'] ?? '', carried: {} };
  if (source.kind !== 'monitor') return item;
  const { carry, identifiedBy } = source;
  const identity = identifiedBy === undefined ? undefined : row[identifiedBy.item];
  return { ...item, carried: taken(row, carry), identity };
}

function taken(row: ReplyRow, take: Readonly<Record<string, string>>): ReplyRow {
  const renamed: ReplyRow = {};
  for (const [name, property] of Object.entries(take)) {
    const value = row[property];
    if (value !== undefined) renamed[name] = value;
  }
  return renamed;
}

/** Whether a list turned out to be empty: known before what is asked about its items. */
class List {
  readonly isEmpty: Promise<boolean>;
  /** The first answer counts; of a list that was not read it is false. */
  settle: (isEmpty: boolean) => void = () => undefined;

  constructor() {
    this.isEmpty = new Promise((resolve) => {
      this.settle = resolve;
    });
  }
}

async function areAllEmpty(positions: readonly number[], lists: readonly List[]): Promise<boolean> {
  const answers = await Promise.all(positions.map(async (position) => await lists[position]?.isEmpty));
  return answers.length > 0 && answers.every((isEmpty) => isEmpty === true);
}

/** Items of a menu to ask about, as far as the budget goes. */
interface ItemList {
  readonly planned: PlannedItems;
  readonly items: Item[];
  /** Says why the list does not go on. */
  readonly budget: PartBudget;
}
