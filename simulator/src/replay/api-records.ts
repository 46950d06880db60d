import { bytesOf } from '../model/format.ts';
import type { MenuSource } from '../api/outcome.ts';
import { defineMenu, type AnyMenu } from '../api/menu.ts';
import { rowsMenu } from '../api/menus/index.ts';

type Row = Readonly<Record<string, string>>;

/** A recorded answer: a command and its rows, as bytes. */
export interface ApiRecord {
  readonly command: string;
  readonly rows: readonly Row[];
}

/** Accepts a list of records, or an object with the list in `records`. */
export function parseApiRecords(text: string): readonly ApiRecord[] {
  const data: unknown = JSON.parse(text);
  const list = Array.isArray(data) ? data : (data as { records?: unknown }).records;
  if (!Array.isArray(list)) throw new Error('API records must be a list of {command, rows}');
  return list.map((one: unknown, i) => {
    const { command, rows } = one as { command?: unknown; rows?: unknown };
    if (typeof command !== 'string' || !Array.isArray(rows))
      throw new Error(`API record ${i + 1}: no command or rows`);
    return { command, rows: rows.map(byteRow) };
  });
}

/**
 * Over the API everything is text; recordings of other transports may contain numbers. Bytes that are not UTF-8 are
 * written as `{ "hex": "d1e5" }`: old WinBox stores comments in the code page of its computer.
 */
function byteRow(row: unknown): Row {
  return Object.fromEntries(
    Object.entries(row as Record<string, unknown>).map(([name, value]) => [name, bytesIn(value)]),
  );
}

function bytesIn(value: unknown): string {
  const { hex } = (typeof value === 'object' && value !== null ? value : {}) as { hex?: unknown };
  return typeof hex === 'string' ? Buffer.from(hex, 'hex').toString('latin1') : bytesOf(String(value));
}

export function recordedMenus(records: readonly ApiRecord[]): MenuSource {
  const menus = new Map<string, AnyMenu>();
  for (const record of records) {
    const split = record.command.lastIndexOf('/');
    const verb = record.command.slice(split + 1);
    const isPrint = verb === 'print' || verb === 'getall';
    // A command without a verb is a menu.
    const isMonitor = !isPrint && /monitor|info/.test(verb);
    const path = isPrint || isMonitor ? record.command.slice(0, split) : record.command;
    menus.set(
      path,
      isMonitor
        ? withMonitor(menus.get(path), path, verb, record.rows)
        : withRows(menus.get(path), path, record.rows),
    );
  }
  const paths = [...menus.keys()];
  return {
    find: (path) => menus.get(path),
    paths: () => paths,
    hasBelow: (path) => paths.some((one) => one.startsWith(`${path}/`)),
  };
}

function withRows(before: AnyMenu | undefined, path: string, rows: readonly Row[]): AnyMenu {
  const menu = rowsMenu(path, rows);
  return before?.monitors === undefined ? menu : { ...menu, monitors: before.monitors };
}

// Four arguments: a monitor belongs to a menu that may not have been seen yet.
function withMonitor(before: AnyMenu | undefined, path: string, verb: string, rows: readonly Row[]): AnyMenu {
  const { items, columns } = rowsMenu(path, rows);
  const name = (row: unknown): string => (row as Row)['name'] ?? bytesOf('0');
  // a monitor of the device itself takes no items: `/system/gps/monitor`
  const ofItems = rows.length === 0 || rows.some((row) => row['name'] !== undefined);
  const selectors = [...(ofItems ? [] : ['']), 'numbers', 'number', 'interface', 'bond'];
  const monitor = { selectors, items, columns, name };
  const menu = before ?? defineMenu<never>({ path, items: () => [], columns: {} });
  return { ...menu, monitors: { ...menu.monitors, [verb]: monitor } };
}
