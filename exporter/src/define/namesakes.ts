import type { TextField } from './fields.ts';
import { labelText } from './label-text.ts';
import type { RowReader } from './row-reader.ts';

/**
 * Rows that differ although a device gives them one name: two interfaces of one name were seen on 6.x and 7.x. The
 * `id` is RouterOS's own, `*1A`, and lasts as long as the thing itself, across reboots and renames.
 */
export interface Namesakes {
  /** Label that can be the same. */
  readonly label: string;
  readonly id: TextField;
}

/**
 * Gives each row of a shared name a label of its own: the lowest id, which is the oldest thing, keeps the name, and
 * the others get their id appended, `lan (*1A)`. The order of the rows does not matter, and all tables agree: the
 * first table that has the name decides.
 */
export function separateNamesakes(reads: readonly RowReader[]): void {
  for (const label of new Set(reads.flatMap(({ table }) => table.namesakes?.label ?? []))) {
    const sharing = reads.filter(({ table }) => table.namesakes?.label === label);
    const names = new Set(sharing.flatMap((read) => read.sharedNames()));
    if (names.size === 0) continue;
    const known = new Map<string, AllIds>();
    for (const read of sharing) {
      for (const [name, rows] of rowsByName(read, names)) {
        const ids = rows.map((row) => read.ids[row] ?? '');
        const all = known.get(name) ?? { oldest: oldestOf(ids), ids: new Set(ids) };
        known.set(name, all);
        // a menu that numbers its rows independently has none of the ids: there its own oldest row keeps the name
        rename(read, rows, ids.some((id) => all.ids.has(id)) ? all.oldest : oldestOf(ids));
      }
    }
  }
}

interface AllIds {
  readonly oldest: string | undefined;
  readonly ids: ReadonlySet<string>;
}

const numberOf = (id: string): number => Number.parseInt(id.slice(1), 16);

function oldestOf(ids: readonly string[]): string | undefined {
  let [oldest] = ids;
  for (const id of ids) if (numberOf(id) < numberOf(oldest ?? id)) oldest = id;
  return oldest;
}

function rowsByName(read: RowReader, names: ReadonlySet<string>): Map<string, number[]> {
  const position = labelPosition(read);
  const rows = new Map<string, number[]>();
  read.texts.forEach((texts, row) => {
    const name = texts[position];
    if (name === undefined || !names.has(name)) return;
    const ofName = rows.get(name);
    if (ofName === undefined) rows.set(name, [row]);
    else ofName.push(row);
  });
  return rows;
}

function rename(read: RowReader, rows: readonly number[], plain: string | undefined): void {
  const position = labelPosition(read);
  for (const row of rows) {
    const [texts, id] = [read.texts[row], read.ids[row]];
    if (texts === undefined || id === undefined || id === plain) continue;
    const apart = texts.with(position, `${texts[position]} (${id})`);
    read.texts[row] = apart;
    read.labels[row] = labelText(read.layout.labels.names, apart);
  }
}

const labelPosition = ({ table, layout }: RowReader): number =>
  layout.labels.names.indexOf(table.namesakes?.label ?? '');
