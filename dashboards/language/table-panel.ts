import type { Options as TableOptions } from '@grafana/grafana-foundation-sdk/table';
import { TableCellHeight } from '@grafana/grafana-foundation-sdk/common';
import type { DataTransformerConfig, FieldConfigSource } from '@grafana/grafana-foundation-sdk/dashboard';
import { fieldOf, type FieldLook } from './fields.ts';
import type { DataLink } from './links.ts';
import { type PanelSpec, type PanelText, placement } from './panel.ts';
import { refId } from './queries.ts';

/** A column of a table: an expression whose labels are the label columns of the table, or some of them. */
export interface Column extends FieldLook {
  readonly title: string;
  readonly expression: string;
  /** A bar in the cell, for shares. */
  readonly asBar?: boolean;
  readonly width?: number;
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

interface Table extends PanelText {
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
  const { columns, sortBy, ascending = false, opens, hide = [] } = panel;
  const by = identified(panel.by);
  const hidden = [...hide, ...by.filter((label) => !panel.by.includes(label))];
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
      defaults: { custom: { align: 'auto', filterable: true, inspect: false }, noValue: '–' },
      overrides: [
        ...columns.map(columnOverride),
        ...(opens === undefined
          ? []
          : [{ matcher: { id: 'byName', options: linked }, properties: [{ id: 'links', value: [opens] }] }]),
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
        renameByName: Object.fromEntries(columns.map(({ title }, index) => [values[index], title])),
      },
    },
  ];
}

type Override = FieldConfigSource['overrides'][number];

function columnOverride(look: Column): Override {
  const field = fieldOf({ noData: '–', ...look });
  const coloured = look.threshold ?? look.words ?? look.eachIs;
  const cell =
    look.asBar === true
      ? { type: 'gauge', mode: 'basic', valueDisplayMode: 'text' }
      : coloured === undefined
        ? { type: 'auto' }
        : { type: 'color-text' };
  const properties: Override['properties'] = [
    ...Object.entries(field)
      .filter(([id]) => id !== 'links')
      .map(([id, value]) => ({ id, value: value as unknown })),
    { id: 'custom.cellOptions', value: cell },
    ...(look.width === undefined ? [] : [{ id: 'custom.width', value: look.width }]),
    ...(look.links === undefined ? [] : [{ id: 'links', value: look.links }]),
  ];
  return { matcher: { id: 'byName', options: look.title }, properties };
}
