import type { ResourcePart, Table } from '../define/collector.ts';
import type { Metric } from '../define/metrics.ts';
import type { RowReader } from '../define/row-reader.ts';
import { layoutOf, type MetricOf, type TableLayout } from '../define/table-layout.ts';
import type { JsonSchema, LiveValue } from './json.ts';
import { jsonOf, schemaOfText, schemaOfValue } from './json-value.ts';

/** One property of the rows of a table. */
export interface Column {
  readonly name: string;
  readonly schema: JsonSchema;
  /** Metric of the value; undefined for a label. */
  readonly metric: string | undefined;
  readonly valueOf: (read: RowReader, row: number) => LiveValue | undefined;
}

/** A value of the whole table, attached to the row that the table belongs to. */
export interface AggregateColumn {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly metric: MetricOf<'aggregate'>;
}

/** A collector table seen as properties of JSON rows. */
export interface LiveTable {
  readonly table: Table;
  readonly part: ResourcePart;
  readonly labels: readonly string[];
  /** Labels first. */
  readonly columns: readonly Column[];
  /** In layout order. */
  readonly aggregates: readonly AggregateColumn[];
}

const known = new WeakMap<Table, LiveTable>();

/** Compiled once per table; undefined if it is not part of a resource. */
export function liveTable(table: Table): LiveTable | undefined {
  const { resource } = table;
  if (resource === undefined) return undefined;
  const compiled = known.get(table) ?? compile(table, resource);
  known.set(table, compiled);
  return compiled;
}

function compile(table: Table, part: ResourcePart): LiveTable {
  const layout = layoutOf(table);
  const labels = Object.keys(table.labels);
  return {
    table,
    part,
    labels,
    columns: [
      ...labels.map((label) => labelColumn(label, layout)),
      ...table.metrics.flatMap((metric) => columnsOf(metric, layout, part)),
    ],
    aggregates: layout.aggregates.map((metric) => ({
      name: propertyName(metric.description.name, part),
      schema: schemaOfValue(metric.description, metric.field),
      metric,
    })),
  };
}

function labelColumn(label: string, { labels }: TableLayout): Column {
  const index = labels.names.indexOf(label);
  return {
    name: label,
    schema: { type: 'string', description: `Identifies the row: ${label.replaceAll('_', ' ')}.` },
    metric: undefined,
    valueOf: ({ texts }, row) => texts[row]?.[index],
  };
}

function columnsOf(metric: Metric, layout: TableLayout, part: ResourcePart): Column[] {
  const { description } = metric;
  const name = propertyName(description.name, part);
  switch (metric.kind) {
    case 'value': {
      const index = layout.values.indexOf(metric);
      const schema = schemaOfValue(description, metric.field);
      const valueOf: Column['valueOf'] = ({ values }, row) => jsonOf(values[index]?.[row], metric);
      return [{ name, schema, metric: description.name, valueOf }];
    }
    case 'states': {
      const index = layout.states.findIndex((states) => states.metric === metric);
      const schema = { ...schemaOfText(description.help), examples: metric.states };
      return [{ name, schema, metric: description.name, valueOf: ({ states }, row) => states[index]?.[row] }];
    }
    case 'info':
      return infoColumns(metric, layout, name.replace(/_?info$/, ''));
    default:
      // aggregates belong to another row; row counts are the length of the answer
      return [];
  }
}

function infoColumns(info: MetricOf<'info'>, layout: TableLayout, stem: string): Column[] {
  const index = layout.infos.findIndex(({ metric }) => metric === info);
  return Object.keys(info.labels).map((label) => {
    const position = layout.infos[index]?.labels.names.indexOf(label) ?? -1;
    return {
      name: stem === '' ? label : `${stem}_${label}`,
      schema: schemaOfText(info.description.help),
      metric: info.description.name,
      valueOf: ({ infos }, row) => infos[index]?.[row]?.[position],
    };
  });
}

/** With the prefix `interface`, `mikrotik_interface_receive_bytes_total` becomes `receive_bytes`. */
export function propertyName(metric: string, { prefix }: Pick<ResourcePart, 'prefix'>): string {
  const bare = metric.replace(/^mikrotik_/, '').replace(/_total$/, '');
  const found = [prefix].flat().find((one) => bare.startsWith(`${one}_`));
  return found === undefined ? bare : bare.slice(found.length + 1);
}
