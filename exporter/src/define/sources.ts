import type { OidObject, OidTable } from './oid-set.ts';

/**
 * A `print` of a menu. `path` may list the names that the menu had in other versions: the first that the device knows is
 * used, and remembered for the connection.
 */
export interface MenuSource {
  readonly kind: 'menu';
  readonly paths: readonly string[];
  /** Query words after the question mark; see the manual's API page for the stack machine. */
  readonly where: readonly string[];
  /** Argument words without value, such as `stats`. */
  readonly flags: readonly string[];
  /** Pseudo-properties added to every row, so that several menus can feed one table. */
  readonly constants: Readonly<Record<string, string>>;
}

/** `monitor … once` of the items of a menu, in one command where the replies name the item. Runs one round trip after the menu it takes the items from. */
export interface MonitorSource {
  readonly kind: 'monitor';
  readonly paths: readonly string[];
  readonly of: MenuSource;
  /** Items left out, by the words of their row (a monitor of a disabled wireless interface answers nothing of use). */
  readonly skip?: (row: Readonly<Record<string, string>>) => boolean;
  /** Properties of the menu that `skip` needs. */
  readonly skipProperties: readonly string[];
  /** One command for each item: for monitors whose replies do not name the item. */
  readonly perItem: boolean;
}

/** Menus with one row each, joined into a single row; a menu that is absent just adds nothing. */
export interface JoinedSource {
  readonly kind: 'joined';
  readonly menus: readonly MenuSource[];
}

export type ApiSource = MenuSource | MonitorSource | JoinedSource;

interface MenuOptions {
  readonly where?: readonly string[];
  readonly flags?: readonly string[];
  readonly constants?: Readonly<Record<string, string>>;
}

export function menu(path: string | readonly string[], options: MenuOptions = {}): MenuSource {
  return {
    kind: 'menu',
    paths: typeof path === 'string' ? [path] : path,
    where: options.where ?? [],
    flags: options.flags ?? [],
    constants: options.constants ?? {},
  };
}

export function monitor(
  path: string | readonly string[],
  options: Pick<MonitorSource, 'of' | 'skip'> & Partial<Pick<MonitorSource, 'skipProperties' | 'perItem'>>,
): MonitorSource {
  return {
    kind: 'monitor',
    paths: typeof path === 'string' ? [path] : path,
    of: options.of,
    ...(options.skip === undefined ? {} : { skip: options.skip }),
    skipProperties: options.skipProperties ?? [],
    perItem: options.perItem ?? false,
  };
}

export function joined(...menus: readonly MenuSource[]): JoinedSource {
  return { kind: 'joined', menus };
}

/** Rows of an SNMP table; objects of other tables are joined by the parts of the index that both have. */
export interface WalkSource {
  readonly kind: 'walk';
  readonly table: OidTable;
}

/** One row made of scalar objects. */
export interface ScalarSource {
  readonly kind: 'scalars';
}

export type SnmpSource = (WalkSource | ScalarSource) & {
  /** Objects that `expand` needs beside those of the fields. */
  readonly objects: readonly OidObject[];
};

export function walk(table: OidTable, objects: readonly OidObject[] = []): SnmpSource {
  return { kind: 'walk', table, objects };
}

export function scalars(...objects: readonly OidObject[]): SnmpSource {
  return { kind: 'scalars', objects };
}
