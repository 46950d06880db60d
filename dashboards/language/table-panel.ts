import type { Options as TableOptions } from '@grafana/grafana-foundation-sdk/table';
import { TableCellHeight } from '@grafana/grafana-foundation-sdk/common';
import type { DataTransformerConfig, FieldConfigSource } from '@grafana/grafana-foundation-sdk/dashboard';
import { behindLetters } from './colours.ts';
import { leastNameWidth, valueWidth } from './column-width.ts';
import { fieldOf, type FieldLook, type WhenEmpty } from './fields.ts';
import { titleOf } from './label-titles.ts';
import { type BoardLink, cellLink, usualLinks } from './links.ts';
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
  /** Labels that name a row: the first columns, which stay where they are while a phone scrolls the others. */
  readonly by: readonly string[];
  /** More labels of a row: the last columns. */
  readonly also?: readonly string[];
  readonly columns: readonly Column[];
  /** Title of the column to sort by, worst first. */
  readonly sortBy?: string;
  readonly ascending?: boolean;
  /** What the first column is called if there is a row for each moment at which a column has a value, the latest first. */
  readonly moments?: string;
  /** Where clicks on names lead: each from the column of the thing that it opens, in place of the usual link there. */
  readonly opens?: readonly BoardLink[];
}

/** 30 days in steps of 5 minutes; Prometheus refuses more than 11,000. */
const mostMoments = 10_000;

/** Newest values as a table: one row per set of labels, one column per expression. Or the same for each moment at which there are values. */
export function table(title: string, panel: Table): PanelSpec {
  const { by, also = [], columns, moments, sortBy = moments, ascending = false, noData } = panel;
  const opens = linksOf(panel);
  const labels = identified([...by, ...also]);
  const options: TableOptions & Frozen = {
    frozenColumns: { left: by.length + (moments === undefined ? 0 : 1) },
    frameIndex: 0,
    showHeader: true,
    cellHeight: TableCellHeight.Sm,
    sortBy: sortBy === undefined ? [] : [{ displayName: sortBy, desc: !ascending }],
  };
  return {
    type: 'table',
    title,
    description: panel.description,
    queries: columns.map(({ expression }) => ({
      // The aggregation drops every other label: rows of two expressions join only if their labels are the same.
      expression: `max by (${labels.join(', ')}) (${expression})`,
      instant: moments === undefined,
      table: true,
    })),
    options,
    fieldConfig: {
      defaults: { custom: { align: 'auto', filterable: false, inspect: false }, noValue: noData },
      overrides: [
        ...(moments === undefined ? [] : [momentOverride(moments)]),
        ...by.map((label) => labelOverride(label, opens)),
        ...columns.map(columnOverride),
        ...also.map((label) => labelOverride(label, opens)),
        ...hiddenIn(panel).map(hiddenOverride),
      ],
    },
    transformations: transformationsOf(panel, labels),
    ...(moments === undefined ? {} : { maxDataPoints: mostMoments }),
    ...placement(panel),
  };
}

/** Of Grafana 12.2; the types of its schema have it, those of the foundation SDK not yet. */
interface Frozen {
  readonly frozenColumns: { readonly left: number };
}

/** With the labels that make names unique: two tenants may each have a `tower1`, with a `router1` there. */
const identified = (by: readonly string[]): readonly string[] => [
  ...['tenant', 'site'].filter((label) => !by.includes(label)),
  ...by,
];

/** Grafana calls the value of query A `Value #A`, and plain `Value` if there is no other query. */
const valueName = (index: number, count: number): string =>
  count === 1 ? 'Value' : `Value #${refId(index)}`;

const opened = ({ labels }: BoardLink): string | undefined => labels.at(-1);

/** The links of the table, and the usual ones of the columns that have none. */
function linksOf({ by, also = [], opens = [] }: Table): readonly BoardLink[] {
  const usual = usualLinks.filter((link) => !opens.some((own) => opened(own) === opened(link)));
  return [...opens, ...usual].filter((link) => [...by, ...also].some((label) => label === opened(link)));
}

/** Labels that no column shows and links read: a field that is left out has no value for them. */
function hiddenIn(panel: Table): readonly string[] {
  const { by, also = [], columns } = panel;
  const labels = identified([...by, ...also]);
  const read = [...linksOf(panel), ...columns.flatMap(({ links = [] }) => links)].flatMap(
    (link) => link.labels,
  );
  const missing = read.find((label) => !labels.includes(label));
  if (missing !== undefined) throw new Error(`A link needs the label ${missing}, which no row has.`);
  return labels.filter((label) => read.some((one) => one === label) && ![...by, ...also].includes(label));
}

function transformationsOf(panel: Table, labels: readonly string[]): readonly DataTransformerConfig[] {
  const { by, also = [], columns, moments } = panel;
  const time = moments === undefined ? [] : ['Time'];
  const values = columns.map((_, index) => valueName(index, columns.length));
  const grouped = values.map((name) => `${name} (lastNotNull)`);
  const order = [...time, ...by, ...grouped, ...also, ...hiddenIn(panel)];
  return [
    { id: 'merge', options: {} },
    {
      // Each row is a group of its own. But a table without rows is left out, and the panel shows its text in place of mere headers.
      id: 'groupBy',
      options: {
        fields: {
          ...Object.fromEntries(
            [...time, ...labels].map((label) => [label, { operation: 'groupby', aggregations: [] }]),
          ),
          ...Object.fromEntries(
            values.map((name) => [name, { operation: 'aggregate', aggregations: ['lastNotNull'] }]),
          ),
        },
      },
    },
    {
      id: 'organize',
      options: {
        excludeByName: Object.fromEntries(
          labels.filter((label) => !order.includes(label)).map((label) => [label, true]),
        ),
        indexByName: Object.fromEntries(order.map((name, index) => [name, index])),
        renameByName: Object.fromEntries([
          ...time.map((label) => [label, moments]),
          ...labels.map((label) => [label, titleOf(label)]),
          ...columns.map(({ title }, index) => [grouped[index], title]),
        ]),
      },
    },
  ];
}

type Override = FieldConfigSource['overrides'][number];

/** A blank cell in a row that is there. The text for an empty table is the table's own. */
const blank = '–';

function labelOverride(label: string, opens: readonly BoardLink[]): Override {
  const title = titleOf(label);
  const links = opens.filter((link) => opened(link) === label).map(cellLink);
  // the others have a variable above, and a phone has no room
  const filterable = !['tenant', 'site', 'device', 'interface'].includes(label);
  return {
    matcher: { id: 'byName', options: title },
    properties: [
      { id: 'noValue', value: blank },
      ...(filterable ? [{ id: 'custom.filterable', value: true }] : []),
      { id: 'custom.minWidth', value: leastNameWidth(label, title, filterable) },
      ...(links.length === 0 ? [] : [{ id: 'links', value: links }]),
    ],
  };
}

/** Wide enough for a date with its time. */
const momentOverride = (title: string): Override => ({
  matcher: { id: 'byName', options: title },
  properties: [{ id: 'custom.width', value: 165 }],
});

const hiddenOverride = (label: string): Override => ({
  matcher: { id: 'byName', options: titleOf(label) },
  properties: [
    // a row without the label gives a link no text for an empty table as its value
    { id: 'noValue', value: '' },
    { id: 'custom.hideFrom.viz', value: true },
    // of Grafana 12.0 and 12.1
    { id: 'custom.hidden', value: true },
  ],
});

function columnOverride(look: Column): Override {
  const { title, asBar = false, links } = look;
  const coloured = (look.threshold ?? look.words ?? look.eachIs) !== undefined;
  const bounds = asBar ? { min: 0, max: 1 } : {};
  const field = fieldOf({ noData: blank, ...bounds, ...look });
  const properties: Override['properties'] = [
    // whole cells are coloured, since letters this small in orange or red are hard to read; good ones not at all
    ...Object.entries(asBar || !coloured ? field : behindLetters(field, () => 'transparent'))
      .filter(([id]) => id !== 'links')
      .map(([id, value]) => ({ id, value: value as unknown })),
    { id: 'custom.cellOptions', value: cellOf(asBar, coloured) },
    // fixed, so that the names get what is left: Grafana gives each column the same share otherwise, or more than there is
    { id: 'custom.width', value: asBar ? barWidth : valueWidth(title, look.words) },
    ...(links === undefined ? [] : [{ id: 'links', value: links.map(cellLink) }]),
  ];
  return { matcher: { id: 'byName', options: title }, properties };
}

const barWidth = 130;

function cellOf(asBar: boolean, coloured: boolean): object {
  if (asBar) return { type: 'gauge', mode: 'basic', valueDisplayMode: 'text' };
  return coloured ? { type: 'color-background', mode: 'basic' } : { type: 'auto' };
}
