import type { Table } from '../define/collector.ts';
import type { OidObject } from '../define/oid-set.ts';
import type { MenuSource, MonitorSource } from '../define/sources.ts';
import type { SnmpTableRequest } from '../transport/snmp/read.ts';

/** A table of a collector, in the plan of one set of collectors. */
export interface PlannedTable {
  readonly collector: string;
  readonly table: Table;
}

/** Where the rows of a read go. */
export interface Sink {
  readonly table: number;
  readonly constants: Readonly<Record<string, string>> | undefined;
  /** Collects single rows of several menus into one; where two tell of a property, the lower place counts. */
  readonly join: { readonly index: number; readonly position: number } | undefined;
}

/** A command over the API. */
export interface PlannedCommand<Source> {
  readonly source: Source;
  /** Properties to ask for, sorted; sent as it is with every probe. */
  readonly proplist: readonly string[];
  readonly sinks: readonly Sink[];
}

export type PlannedMonitor = PlannedCommand<MonitorSource>;

/** Equal prints of several tables are merged, their properties united. */
export interface PlannedMenu extends PlannedCommand<MenuSource> {
  readonly monitors: readonly PlannedMonitor[];
}

export interface ApiPlan {
  readonly tables: readonly PlannedTable[];
  readonly menus: readonly PlannedMenu[];
  /** Table of each join. */
  readonly joins: readonly number[];
}

/** Where the value of an object comes from when a row is put together. */
export type Cell =
  | { readonly from: 'scalar'; readonly object: OidObject }
  | { readonly from: 'index'; readonly object: OidObject; readonly range: readonly [number, number] }
  | {
      readonly from: 'column';
      readonly object: OidObject;
      /** Position in the read's tables and in the columns of that table. */
      readonly table: number;
      readonly position: number;
      /** Parts of the row's index that make the index of another table; undefined: the same index. */
      readonly key: readonly (readonly [number, number])[] | undefined;
    };

/** A source of a table over SNMP. */
export interface PlannedSource {
  readonly table: number;
  /** Position of the walked table in the read; undefined for scalars. */
  readonly walked: number | undefined;
  readonly what: string;
  readonly cells: readonly Cell[];
  /** Objects computed from the cells. */
  readonly combined: readonly OidObject[];
}

export interface SnmpPlan {
  readonly tables: readonly PlannedTable[];
  readonly sources: readonly PlannedSource[];
  readonly request: { readonly scalars: readonly string[]; readonly tables: readonly SnmpTableRequest[] };
}
