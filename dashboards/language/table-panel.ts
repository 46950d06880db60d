import type { Options as TableOptions } from '@grafana/grafana-foundation-sdk/table';
import { TableCellHeight } from '@grafana/grafana-foundation-sdk/common';
import type { DataTransformerConfig, FieldConfigSource } from '@grafana/grafana-foundation-sdk/dashboard';
import { leastWidth } from './column-width.ts';
import { fieldOf, type FieldLook, type WhenEmpty } from './fields.ts';
import { titleOf } from './label-titles.ts';
import type { DataLink } from './links.ts';
import { type PanelSpec, type PanelText, placement } from './panel.ts';
import { refId } from './queries.ts';

/** A column of a table: an expression whose labels are the label columns of the table, or some of them. */
export interface Column extends FieldLook {
  readonly title: string;
  readonly expression: string;
  /** A bar in the cell, for shares. */
  readonly asBar?: boolean;
  /** What stands in a row that has no value of this column. */
  readonly noData?: string;
}

export const column = (
  title: string,
  expression: string,
  look: Omit<Column, 'title' | 'expression'> = {},
): Column => ({
  title,
  expression,
  ...look,
});

interface Table extends PanelText, WhenEmpty {
  /** Labels that become columns, and by which the rows of the expressions are joined. */
  readonly by: readonly string[];
  readonly columns: readonly Column[];
  /** Title of the column to sort by, worst first. */
  readonly sortBy?: string;
  readonly ascending?: boolean;
  /** Where a click on the last label column leads. */
  readonly opens?: DataLink;
  /** Labels that rows are joined by and that are not shown. */
  readonly hide?: readonly string[];
}

/** Newest values as a table: one row per set of labels, one column per expression. */
export function table(title: string, panel: Table): PanelSpec {
  const { columns, sortBy, ascending = false, opens, hide = [], noData } = panel;
  const by = identified(panel.by);
  const hidden = [...hide, ...by.filter((label) => !panel.by.includes(label))];
  const shown = by.filter((label) => !hidden.includes(label));
  const options: TableOptions = {
    frameIndex: 0,
    showHeader: true,
    cellHeight: TableCellHeight.Sm,
    sortBy: sortBy === undefined ? [] : [{ displayName: sortBy, desc: !ascending }],
  };
  const linked = by.at(-1)!;
  return {
    type: 'table',
    title,
    description: panel.description,
    queries: columns.map(({ expression }) => ({
      // The aggregation drops every other label: rows of two expressions join only if their labels are the same.
      expression: `max by (${by.join(', ')}) (${expression})`,
      instant: true,
      table: true,
    })),
    options,
    fieldConfig: {
      defaults: { custom: { align: 'auto', filterable: false, inspect: false }, noValue: noData },
      overrides: [
        ...shown.map((label) => labelOverride(label, label === linked ? opens : undefined)),
        ...columns.map(columnOverride),
      ],
    },
    transformations: transformationsOf(by, columns, hidden),
    ...placement(panel),
  };
}

/** With the labels that make names unique: two tenants may each have a `tower1`, with a `router1` there. */
const identified = (by: readonly string[]): readonly string[] => [
  ...['tenant', 'site'].filter((label) => !by.includes(label)),
  ...by,
];

/** Grafana calls the value of query A `Value #A`, and plain `Value` if there is no other query. */
const valueName = (index: number, count: number): string =>
  count === 1 ? 'Value' : `Value #${refId(index)}`;

function transformationsOf(
  by: readonly string[],
  columns: readonly Column[],
  hide: readonly string[],
): readonly DataTransformerConfig[] {
  const values = columns.map((_, index) => valueName(index, columns.length));
  const order = [...by, ...values];
  return [
    { id: 'merge', options: {} },
    {
      id: 'organize',
      options: {
        excludeByName: Object.fromEntries(['Time', ...hide].map((name) => [name, true])),
        indexByName: Object.fromEntries(order.map((name, index) => [name, index])),
        renameByName: Object.fromEntries([
          ...by.map((label) => [label, titleOf(label)]),
          ...columns.map(({ title }, index) => [values[index], title]),
        ]),
      },
    },
  ];
}

type Override = FieldConfigSource['overrides'][number];

/** A blank cell in a row that is there. The text for an empty table is the table's own. */
const blank = '–';

function labelOverride(label: string, opens: DataLink | undefined): Override {
  const title = titleOf(label);
  return {
    matcher: { id: 'byName', options: title },
    properties: [
      { id: 'noValue', value: blank },
      { id: 'custom.filterable', value: true },
      { id: 'custom.minWidth', value: leastWidth({ title, label, filterable: true }) },
      ...(opens === undefined ? [] : [{ id: 'links', value: [opens] }]),
    ],
  };
}

function columnOverride(look: Column): Override {
  const { title } = look;
  const field = fieldOf({ noData: blank, ...look });
  // a bar is its own colour
  const coloured = look.threshold ?? look.words ?? look.eachIs;
  const cell =
    look.asBar === true
      ? { type: 'gauge', mode: 'basic', valueDisplayMode: 'text' }
      : coloured === undefined
        ? { type: 'auto' }
        : { type: 'color-text' };
  const filterable = look.words !== undefined;
  const properties: Override['properties'] = [
    ...Object.entries(field)
      .filter(([id]) => id !== 'links')
      .map(([id, value]) => ({ id, value: value as unknown })),
    { id: 'custom.cellOptions', value: cell },
    ...(filterable ? [{ id: 'custom.filterable', value: true }] : []),
    { id: 'custom.minWidth', value: leastWidth({ title, filterable }) },
    ...(look.links === undefined ? [] : [{ id: 'links', value: look.links }]),
  ];
  return { matcher: { id: 'byName', options: title }, properties };
}
