import type { Steps } from '../concurrency/slices.ts';
import type { LiveRow } from './json.ts';
import { type JsonRows, type OpenRow, rowsPerStep } from './json-rows.ts';

/** Joins rows of tables with the same constants. */
class Group {
  readonly rows: OpenRow[] = [];
  #labels: readonly string[] | undefined;

  *addTable(source: JsonRows): Steps<void> {
    const { part, labels } = source.table;
    this.#labels ??= part.list === undefined ? labels : [];
    const shared = labels.filter((name) => this.#labels?.includes(name));
    if (part.list === undefined) yield* this.#addRows(source, shared);
    else yield* this.#addList(source, part.list, shared);
  }

  /** A key shared by several rows matches none of them, because the match would be ambiguous. */
  *#indexBy(shared: readonly string[]): Steps<Map<string, OpenRow | undefined>> {
    const byKey = new Map<string, OpenRow | undefined>();
    for (const [i, row] of this.rows.entries()) {
      const key = keyOf(row, shared);
      byKey.set(key, byKey.has(key) ? undefined : row);
      if (i % rowsPerStep === 0) yield;
    }
    return byKey;
  }

  *#addRows({ rows }: JsonRows, shared: readonly string[]): Steps<void> {
    // rows of the first table are already unique by its labels and need no look-up
    const byKey = this.rows.length === 0 ? undefined : yield* this.#indexBy(shared);
    for (const [i, row] of rows.entries()) {
      const joined = byKey?.get(keyOf(row, shared));
      if (joined === undefined) this.rows.push(row);
      else fill(joined, row);
      if (i % rowsPerStep === 0) yield;
    }
  }

  *#addList(source: JsonRows, list: string, shared: readonly string[]): Steps<void> {
    const byKey = yield* this.#indexBy(shared);
    const { constants = {} } = source.table.part;
    const rowFor = (key: string, row: OpenRow): OpenRow => {
      const found = byKey.get(key);
      if (found !== undefined) return found;
      const made = { ...constants, ...Object.fromEntries(shared.map((name) => [name, row[name] ?? ''])) };
      this.rows.push(made);
      byKey.set(key, made);
      return made;
    };
    const lists = new Map<OpenRow, LiveRow[]>();
    for (const [i, row] of source.rows.entries()) {
      const joined = rowFor(keyOf(row, shared), row);
      const own = Object.entries(row).filter(([name]) => !shared.includes(name) && !(name in constants));
      const item = Object.fromEntries(own);
      const items = lists.get(joined);
      if (items === undefined) lists.set(joined, [item]);
      else items.push(item);
      if (i % rowsPerStep === 0) yield;
    }
    for (const [joined, items] of lists) {
      joined[list] = items;
      if (shared.length === 0) fill(joined, source.aggregates);
    }
  }
}

/** Joins the tables of a resource in the order of their definition. */
export function* joinRows(sources: readonly JsonRows[]): Steps<LiveRow[]> {
  const groups = new Map<string, Group>();
  for (const source of sources) {
    const key = JSON.stringify(source.table.part.constants ?? {});
    const group = groups.get(key) ?? new Group();
    groups.set(key, group);
    yield* group.addTable(source);
  }
  return [...groups.values()].flatMap(({ rows }) => rows);
}

const keyOf = (row: OpenRow, names: readonly string[]): string =>
  JSON.stringify(names.map((name) => row[name] ?? null));

/** On a conflict the earlier table wins. */
function fill(joined: OpenRow, row: OpenRow): void {
  for (const [name, value] of Object.entries(row)) if (!(name in joined)) joined[name] = value;
}
