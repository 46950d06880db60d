import type { Table } from '../define/collector.ts';
import type { OidObject } from '../define/oid-set.ts';
import type { ItemSource, Match, MenuSource, SnmpSource, WithMissingSource } from '../define/sources.ts';
import type { SnmpTableRequest } from '../transport/snmp/read.ts';

/** A collector table in the plan of a set of collectors. */
export interface PlannedTable {
  readonly collector: string;
  /** The reads that supply the rows, for people: `/interface/print`, `IF-MIB ifXTable`. */
  readonly what: string;
  readonly table: Table;
}

/** The table that rows belong to. */
export interface Destination {
  readonly table: number;
  /** Position of their source in the definition of the table: of rows with equal labels, those of the lowest win. */
  readonly source: number;
}

/** Where the rows of a read go. */
export interface Sink extends Destination {
  readonly constants: Readonly<Record<string, string>> | undefined;
  /** Properties of the menu by their name in the table, where the names differ. */
  readonly take?: Readonly<Record<string, string>>;
  /** Merges single rows of several menus into one; on a conflict the lower position wins. */
  readonly join?: { readonly index: number; readonly position: number };
  /** Supplies the time zone of the local times of the table, and no row. */
  readonly isClock?: true;
  /** Completes rows with those of other menus; without a match, the rows to complete. */
  readonly matched?: { readonly index: number; readonly match: number | undefined };
  /** Finds what is missing: a row of what runs, or of what is expected to. */
  readonly missing?: { readonly index: number; readonly isExpected: boolean };
}

/** An API command. */
export interface PlannedCommand<Source> {
  readonly source: Source;
  /** Properties to read, sorted; sent unchanged with every probe. */
  readonly proplist: readonly string[];
  readonly sinks: readonly Sink[];
}

/** What to ask about the items of a menu. */
export type PlannedItems = PlannedCommand<ItemSource>;

/** Equal prints of several tables are merged, with the union of their properties. */
export interface PlannedMenu extends PlannedCommand<MenuSource> {
  /** Identifies the command, whatever its properties. */
  readonly command: string;
  /** Every source of the command is configured, see {@link MenuSource.isConfigured}. */
  readonly isConfigured: boolean;
  /** Positions of the lists that every source of the command needs rows of, see {@link MenuSource.onlyWith}. */
  readonly after: readonly number[];
  readonly ofItems: readonly PlannedItems[];
}

export interface ApiPlan {
  readonly tables: readonly PlannedTable[];
  readonly menus: readonly PlannedMenu[];
  /** Single rows made of several menus. */
  readonly joins: readonly Destination[];
  /** Tables whose rows are completed from other menus. */
  readonly matched: readonly (Destination & { readonly matches: readonly Match[] })[];
  /** Tables whose rows include what is missing. */
  readonly missing: readonly (Destination & { readonly rule: WithMissingSource })[];
}

/** A value of the row that another one refers to. */
export interface ReferenceCell {
  readonly from: 'reference';
  readonly object: OidObject;
  readonly index: ColumnPosition | ReferenceCell;
  readonly columns: readonly ColumnPosition[];
}

/** Where to find the value of an object when building a row. */
export type Cell =
  | { readonly from: 'scalar'; readonly object: OidObject }
  | ReferenceCell
  | { readonly from: 'index'; readonly object: OidObject; readonly range: readonly [number, number] }
  | {
      readonly from: 'column';
      readonly object: OidObject;
      /** Position in the tables of the read and in the columns of that table. */
      readonly table: number;
      readonly position: number;
      /** Parts of the row index that form the index of another table; undefined: the same index. */
      readonly key: readonly (readonly [number, number])[] | undefined;
    };

/** Where to find a column: position in the tables of the read and in the columns of that table. */
export interface ColumnPosition {
  readonly object: OidObject;
  readonly table: number;
  readonly position: number;
}

/** An SNMP source of a table. */
export interface PlannedSource {
  readonly table: number;
  /** Position among the sources of the table. */
  readonly position: number;
  /** Position of the walked table in the read; undefined for scalars. */
  readonly walked: number | undefined;
  readonly what: string;
  readonly cells: readonly Cell[];
  readonly where: SnmpSource['where'];
  /** Names of the objects that decide which rows there are, and of what. */
  readonly deciding: readonly string[];
  /** What shows that a table without rows is there, see {@link SnmpSource.shownBy}: an OID, or a table of the read. */
  readonly shownBy: 'routeros' | { readonly oid: string } | { readonly table: number } | undefined;
  /** Over SNMPv1: 64-bit counters that no 32-bit one replaces, and those that one does. */
  readonly withheld: readonly string[];
  readonly replaced: readonly string[];
  /** Objects computed from the cells. */
  readonly combined: readonly OidObject[];
}

export interface SnmpPlan {
  readonly tables: readonly PlannedTable[];
  readonly sources: readonly PlannedSource[];
  /** Whether one of the sets reads MikroTik devices only. */
  readonly needsMikrotik: boolean;
  readonly request: { readonly scalars: readonly string[]; readonly tables: readonly SnmpTableRequest[] };
}
