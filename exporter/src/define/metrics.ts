import type { MetricDescription } from '../exposition/family.ts';
import type { Asked } from './asked.ts';
import type { Field, Row, TextField } from './fields.ts';

/** Restricts a metric to matching rows. */
export interface RowCondition extends Asked {
  readonly when?: (row: Row) => boolean;
}

export type Labels = Readonly<Record<string, TextField>>;

export type Metric =
  | (RowCondition & {
      readonly kind: 'value';
      readonly description: MetricDescription;
      readonly field: Field;
    })
  | (RowCondition & {
      readonly kind: 'info';
      readonly description: MetricDescription;
      readonly labels: Labels;
    })
  | (RowCondition & {
      readonly kind: 'states';
      readonly description: MetricDescription;
      readonly label: string;
      readonly states: readonly string[];
      readonly text: TextField;
    })
  /** One value over all rows of the table, without labels. */
  | (RowCondition & {
      readonly kind: 'aggregate';
      readonly description: MetricDescription;
      readonly field: Field;
      readonly over: 'mean' | 'sum';
    })
  /** Number of rows per combination of the labels. */
  | (RowCondition & {
      readonly kind: 'rows';
      readonly description: MetricDescription;
      readonly labels: Labels;
    });

function describe(
  name: string,
  type: MetricDescription['type'],
  help: string,
  unit: string,
): MetricDescription {
  return { name, type, help, ...(unit === '' ? {} : { unit: unit.slice(1) }) };
}

/** A value that only grows until the device reboots; the name ends in the unit and `_total`. */
export function counter<Unit extends string>(
  name: `mikrotik_${string}${NoInfer<Unit>}_total`,
  help: string,
  field: Field<Unit>,
  condition: RowCondition = {},
): Metric {
  return {
    kind: 'value',
    description: describe(name, 'counter', help, field.kind.unit),
    field,
    ...condition,
  };
}

/** A value that can go up and down; the name ends in the unit of the field. */
export function gauge<Unit extends string>(
  name: `mikrotik_${string}${NoInfer<Unit>}`,
  help: string,
  field: Field<Unit>,
  condition: RowCondition = {},
): Metric {
  return { kind: 'value', description: describe(name, 'gauge', help, field.kind.unit), field, ...condition };
}

/** Text facts, always 1. Never include anything that changes on its own (uptime, rate, expiry). */
export function info(
  name: `mikrotik_${string}_info`,
  help: string,
  labels: Labels,
  condition: RowCondition = {},
): Metric {
  return { kind: 'info', description: describe(name, 'info', help, ''), labels, ...condition };
}

/** One series per known state, 1 for the current one. A state that is not listed gets its own series. */
export function states(
  name: `mikrotik_${string}`,
  help: string,
  state: { label: string; text: TextField; states: readonly string[] } & RowCondition,
): Metric {
  return { kind: 'states', description: describe(name, 'stateset', help, ''), ...state };
}

/** Mean over the rows, for transports that report only the parts (CPU load over SNMP). */
export function mean<Unit extends string>(
  name: `mikrotik_${string}${NoInfer<Unit>}`,
  help: string,
  field: Field<Unit>,
): Metric {
  return {
    kind: 'aggregate',
    over: 'mean',
    description: describe(name, 'gauge', help, field.kind.unit),
    field,
  };
}

/**
 * Sum over the rows, for rows too many to have series of their own. Always a gauge: the sum of counters falls when a
 * row disappears, which a rate would take for a restart, so sum rates and levels instead.
 */
export function sum<Unit extends string>(
  name: `mikrotik_${string}${NoInfer<Unit>}`,
  help: string,
  field: Field<Unit>,
): Metric {
  return {
    kind: 'aggregate',
    over: 'sum',
    description: describe(name, 'gauge', help, field.kind.unit),
    field,
  };
}

/** Number of rows per combination of `labels`. The labels of the table are not added. */
export function rows(
  name: `mikrotik_${string}`,
  help: string,
  labels: Labels = {},
  condition: RowCondition = {},
): Metric {
  return { kind: 'rows', description: describe(name, 'gauge', help, ''), labels, ...condition };
}
