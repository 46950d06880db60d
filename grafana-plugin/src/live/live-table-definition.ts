import type { Counter } from './counters.ts';
import type { ResourceName, RowsOf } from './reading.ts';

/** How a value is drawn; each has a cell in cells/. */
export type ValueKind =
  | 'text'
  | 'bits-per-second'
  | 'bytes'
  | 'memory'
  | 'count'
  | 'duration'
  | 'since'
  | 'signal'
  | 'decibel'
  | 'dbm'
  | 'ratio'
  | 'watts'
  | 'degrees'
  | 'yes-no'
  | 'volts'
  | 'amperes'
  | 'metres'
  | 'hertz'
  | 'milliseconds'
  | 'date';

export type Tone = 'good' | 'warning' | 'bad' | 'quiet';

export type PropertyOf<Row> = Extract<keyof Row, string>;

/** A word for what a row is in, with the colour that goes with it. */
export interface StateWord {
  readonly word: string;
  readonly tone: Tone;
}

/**
 * One column of a live table. One of `value`, `counter` and `state` says where it comes from; without them it is the property.
 */
export interface LiveColumn<Row> {
  readonly id: string;
  readonly title: string;
  /** What the exporter sorts a table by that is too long for this page; of several, the first one that a row has. */
  readonly property?: PropertyOf<Row> | readonly PropertyOf<Row>[];
  /** null: there is no limit. Undefined: the device does not say. */
  readonly value?: (row: Row) => string | number | boolean | null | undefined;
  /** The MAC address of what the row is about: where the row has no value of its own, what is known by that address is shown. */
  readonly knownBy?: (row: Row) => string | undefined;
  /** Shown as its rate per second between readings. */
  readonly counter?: (row: Row) => Counter | undefined;
  readonly state?: (row: Row) => StateWord | undefined;
  /** Default: text. */
  readonly as?: ValueKind;
  /** With a sparkline of the last minutes. */
  readonly hasTrail?: boolean;
}

/** A graph of one row from Prometheus. */
export interface RowGraph {
  readonly title: string;
  readonly unit: string;
  /** With the labels of the device in `labels`, as a selector needs them. */
  readonly queries: readonly { readonly expr: string; readonly legend: string }[];
}

/** Of a device: its name is the only one of its tenant, and stays when it moves to another site. */
export interface RowLabels {
  readonly tenant?: string;
  readonly device: string;
}

/** A live table of a device page: what its rows are called and which columns they have. */
export interface LiveTableDefinition<Name extends ResourceName> {
  readonly resource: Name;
  readonly title: string;
  readonly columns: readonly LiveColumn<RowsOf[Name]>[];
  /** What tells rows apart while they are refreshed. */
  readonly rowKey: (row: RowsOf[Name]) => string;
  /** Rows that belong into this table; default: all of the resource. */
  readonly keep?: (row: RowsOf[Name]) => boolean;
  /** What tells tables of one resource apart; default: the resource. */
  readonly id?: string;
  /** Column that the table is sorted by at first. */
  readonly sortedBy?: { readonly id: string; readonly desc?: boolean };
  /** History of a row when it is opened. */
  readonly graphs?: (row: RowsOf[Name], labels: RowLabels) => readonly RowGraph[];
  /** Seconds between readings; default 5. */
  readonly intervalSeconds?: number;
}

/** With its row type erased, for lists of tables. */
export type AnyLiveTable = { [Name in ResourceName]: LiveTableDefinition<Name> }[ResourceName];

export const idOf = ({ id, resource }: Pick<AnyLiveTable, 'id' | 'resource'>): string => id ?? resource;

/** Whether rows of a table are named by what is known of their MAC addresses. */
export const hasNames = ({
  columns,
}: {
  readonly columns: readonly Pick<LiveColumn<never>, 'knownBy'>[];
}): boolean => columns.some(({ knownBy }) => knownBy !== undefined);

export const liveTable = <Name extends ResourceName>(
  definition: LiveTableDefinition<Name>,
): LiveTableDefinition<Name> => definition;
