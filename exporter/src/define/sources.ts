import type { Row } from './fields.ts';
import type { OidObject, OidTable } from './oid-set.ts';

/**
 * A `print` of a menu. `path` may list names of the menu in several versions; the first one the device knows is used
 * and remembered for the connection.
 */
export interface MenuSource {
  readonly kind: 'menu';
  readonly paths: readonly string[];
  /** Query words without the question mark; see the API page of the manual for the stack machine. */
  readonly where: readonly string[];
  /** Attribute words without a value, such as `stats`. */
  readonly flags: readonly string[];
  /** Pseudo-properties added to every row so that several menus can feed one table. */
  readonly constants: Readonly<Record<string, string>>;
  /** Properties that this menu calls otherwise than the table, by their name in the table. */
  readonly take: Readonly<Record<string, string>>;
  /** Asks for the number of rows only: one row with the property `count`. */
  readonly isCounted: boolean;
  /** `paths` are monitors of settings, which need no item: `/radius/incoming/monitor`. */
  readonly isMonitor: boolean;
  /**
   * Rows exist only where somebody configured them (bonding interfaces, BGP connections), so a device that has none
   * is asked again after some minutes rather than with every scrape. Not for what comes and goes by itself, nor for what
   * the device adds too: interfaces of access points (CAPsMAN), of VPLS signalled by BGP.
   */
  readonly isConfigured: boolean;
  /**
   * Paths of lists: while the device has rows in none of them, it has none here either. So it is asked for after them, and
   * only if there are some; clients without radios would be a command of every scrape of most routers.
   */
  readonly onlyWith: readonly string[];
}

/**
 * `monitor … once` on the items of a menu, in a single command if the replies name the item. Runs after the menu read
 * that supplies the items. A row has the name of the item and the constants of the menu. Items without a name, such
 * as RADIUS servers, are addressed by their id: `take: { name: '.id' }`.
 */
export interface MonitorSource {
  readonly kind: 'monitor';
  readonly paths: readonly string[];
  readonly of: MenuSource;
  /**
   * Items to leave out, by the properties of their row (monitoring a disabled wireless interface returns nothing
   * useful).
   */
  readonly skip?: (row: Readonly<Record<string, string>>) => boolean;
  /** Menu properties that `skip` needs. */
  readonly skipProperties: readonly string[];
  /** One command per item, for monitors whose replies do not name the item. */
  readonly perItem: boolean;
  /**
   * For monitors whose replies do not name the item: a property of the reply, and the property of the menu with the same
   * value. Items that share it, have none or are not found among the replies are asked about one by one.
   */
  readonly identifiedBy?: { readonly reply: string; readonly item: string };
  /** What a row gains from its item, by its name in the row: the property of the menu. */
  readonly carry: Readonly<Record<string, string>>;
  /** Argument that names the items, where the command at a path has another than `numbers`. */
  readonly selectors: Readonly<Record<string, string>>;
}

/**
 * The number of rows of a menu for each item of another one, after the menu that supplies the items: one `print
 * count-only` per item, or for many items a print of the property alone, whose rows are counted as they arrive. A row has
 * the name of the item and `count`.
 */
export interface CountedBySource {
  readonly kind: 'counted-by';
  readonly paths: readonly string[];
  readonly of: MenuSource;
  /** Property that contains the name of the item. */
  readonly property: string;
  /** The menu has too many rows to read them, whatever the number of items: a full table of routes. */
  readonly isNeverListed: boolean;
  /** Items to leave out, by the properties of their row: those whose number the row has already. */
  readonly skip?: (row: Readonly<Record<string, string>>) => boolean;
  /** Menu properties that `skip` needs. */
  readonly skipProperties: readonly string[];
}

/** Sources that run once the items of a menu are known. */
export type ItemSource = MonitorSource | CountedBySource;

/** Menus with one row each, joined into a single row; absent menus are skipped. */
export interface JoinedSource {
  readonly kind: 'joined';
  readonly menus: readonly MenuSource[];
}

/** Rows of another menu that describe the same items. */
export interface Match {
  readonly menu: MenuSource;
  /** Property of the other menu that identifies the item, and the property of the row with the same value. */
  readonly key: string;
  readonly equals: string;
  /** What a row gains, by its name in the row: the property of the other menu. Existing properties stay. */
  readonly take: Readonly<Record<string, string>>;
}

/**
 * Rows of a menu completed from other menus, for facts that RouterOS reports apart (the user of a PPP interface). The
 * matches apply in order; later ones may use what earlier ones took. A key that several rows share matches none of
 * them. If one of the menus fails, there are no rows: incomplete labels would make series of their own.
 */
export interface MatchedSource {
  readonly kind: 'matched';
  readonly menu: MenuSource;
  readonly matches: readonly Match[];
}

/**
 * Rows of a menu, and those of another that no row of the first stands for: what is configured and missing among what
 * runs. RouterOS 7 lists a BGP session while it lives; without one, only its connection is left. Unless both menus
 * were read, nothing counts as missing.
 */
export interface WithMissingSource {
  readonly kind: 'with-missing';
  readonly menu: MenuSource;
  readonly expected: MenuSource;
  /** Property of an expected row that names it, and what all rows gain: the name of the expected row they stand for. */
  readonly name: string;
  readonly as: string;
  /** Property of a row of the first menu, and the names its text can stand for: the first expected one, or the last. */
  readonly property: string;
  readonly names: (text: string) => readonly string[];
  /** Decides where several of these names are expected: whether the row can stand for the expected one. */
  readonly isOf?: (row: Row, expected: Row) => boolean;
  /** Rows that come first: of several rows with the same labels, the first counts. */
  readonly isPreferred: (row: Row) => boolean;
}

export type ApiSource = MenuSource | ItemSource | JoinedSource | MatchedSource | WithMissingSource;

interface MenuOptions {
  readonly where?: readonly string[];
  readonly flags?: readonly string[];
  readonly constants?: Readonly<Record<string, string>>;
  readonly take?: Readonly<Record<string, string>>;
  readonly isConfigured?: boolean;
  readonly onlyWith?: readonly string[];
}

export function menu(path: string | readonly string[], options: MenuOptions = {}): MenuSource {
  return {
    kind: 'menu',
    paths: typeof path === 'string' ? [path] : path,
    where: options.where ?? [],
    flags: options.flags ?? [],
    constants: options.constants ?? {},
    take: options.take ?? {},
    isCounted: false,
    isMonitor: false,
    isConfigured: options.isConfigured ?? false,
    onlyWith: options.onlyWith ?? [],
  };
}

/** `monitor … once` of settings or of the device itself, such as `/radius/incoming/monitor`: one row. */
export function settingsMonitor(path: string | readonly string[]): MenuSource {
  return { ...menu(path, { flags: ['once'] }), isMonitor: true };
}

/** The device counts: for menus with too many rows to read, such as the routes of a full table. */
export function counted(path: string | readonly string[], options: MenuOptions = {}): MenuSource {
  return { ...menu(path, options), isCounted: true };
}

export function countedBy(
  path: string | readonly string[],
  options: Pick<CountedBySource, 'of' | 'property' | 'skip'> &
    Partial<Pick<CountedBySource, 'skipProperties' | 'isNeverListed'>>,
): CountedBySource {
  return {
    kind: 'counted-by',
    paths: typeof path === 'string' ? [path] : path,
    of: options.of,
    property: options.property,
    isNeverListed: options.isNeverListed ?? false,
    ...(options.skip === undefined ? {} : { skip: options.skip }),
    skipProperties: options.skipProperties ?? [],
  };
}

export function monitor(
  path: string | readonly string[],
  options: Pick<MonitorSource, 'of' | 'skip'> &
    Partial<Pick<MonitorSource, 'skipProperties' | 'perItem' | 'identifiedBy' | 'carry' | 'selectors'>>,
): MonitorSource {
  return {
    kind: 'monitor',
    paths: typeof path === 'string' ? [path] : path,
    of: options.of,
    ...(options.skip === undefined ? {} : { skip: options.skip }),
    skipProperties: options.skipProperties ?? [],
    perItem: options.perItem ?? false,
    ...(options.identifiedBy === undefined ? {} : { identifiedBy: options.identifiedBy }),
    carry: options.carry ?? {},
    selectors: options.selectors ?? {},
  };
}

export function joined(...menus: readonly MenuSource[]): JoinedSource {
  return { kind: 'joined', menus };
}

export function matched(rows: MenuSource, matches: readonly Match[]): MatchedSource {
  return { kind: 'matched', menu: rows, matches };
}

export function withMissing(
  rows: MenuSource,
  rest: Omit<WithMissingSource, 'kind' | 'menu'>,
): WithMissingSource {
  return { kind: 'with-missing', menu: rows, ...rest };
}

/** Rows of an SNMP table; objects of other tables are joined on the index parts they share. */
export interface WalkSource {
  readonly kind: 'walk';
  readonly table: OidTable;
}

/** One row made of scalar objects. */
export interface ScalarSource {
  readonly kind: 'scalars';
}

export type SnmpSource = (WalkSource | ScalarSource) & {
  /** Objects that `expand` and `where` need, those of fields among them: without one that got lost there is no row. */
  readonly objects: readonly OidObject[];
  /** Selects rows, as the queries of a menu do over the API. */
  readonly where?: (row: Row) => boolean;
  /**
   * Without rows, an empty table looks like a missing one. What shows that it is empty, and a number of rows 0: that the
   * device runs RouterOS, for tables that every RouterOS has, or another object of the same feature: a scalar, or a
   * column with any row.
   */
  readonly shownBy?: 'routeros' | OidObject;
};

export function walk(
  table: OidTable,
  objects: readonly OidObject[] = [],
  where?: SnmpSource['where'],
  shownBy?: SnmpSource['shownBy'],
): SnmpSource {
  return {
    kind: 'walk',
    table,
    objects,
    ...(where === undefined ? {} : { where }),
    ...(shownBy === undefined ? {} : { shownBy }),
  };
}

export function scalars(...objects: readonly OidObject[]): SnmpSource {
  return { kind: 'scalars', objects };
}
