import type { ResourcePart, Table } from '../define/collector.ts';
import type { Row, TextField } from '../define/fields.ts';
import type { Metric } from '../define/metrics.ts';
import { boundedText, type ValueReader } from '../define/value-reader.ts';
import type { JsonSchema, LiveValue } from './json.ts';
import { jsonOf, schemaOfText, schemaOfValue } from './json-value.ts';

/** One property of the rows of a table. */
export interface Column {
  readonly name: string;
  readonly schema: JsonSchema;
  /** Metric it comes from; undefined for a label. */
  readonly metric: string | undefined;
  readonly read: (row: Row, reader: ValueReader) => LiveValue | undefined;
}

/** A value of the whole table, which goes to the row that the table belongs to. */
export interface MeanColumn {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly metric: Extract<Metric, { kind: 'mean' }>;
}

/** A table of collectors seen as properties of JSON rows. */
export interface LiveTable {
  readonly table: Table;
  readonly part: ResourcePart;
  readonly labels: readonly (readonly [name: string, source: TextField])[];
  readonly columns: readonly Column[];
  readonly means: readonly MeanColumn[];
}

const known = new WeakMap<Table, LiveTable>();

/** Compiled once for a table; undefined when it is part of no resource. */
export function liveTable(table: Table): LiveTable | undefined {
  const { resource } = table;
  if (resource === undefined) return undefined;
  const compiled = known.get(table) ?? compile(table, resource);
  known.set(table, compiled);
  return compiled;
}

function compile(table: Table, part: ResourcePart): LiveTable {
  return {
    table,
    part,
    labels: Object.entries(table.labels),
    columns: table.metrics.flatMap((metric) => columnsOf(metric, part)),
    means: table.metrics
      .filter((metric) => metric.kind === 'mean')
      .map((metric) => ({
        name: propertyName(metric.description.name, part),
        schema: schemaOfValue(metric.description, metric.field),
        metric,
      })),
  };
}

function columnsOf(metric: Metric, part: ResourcePart): Column[] {
  const { description } = metric;
  const name = propertyName(description.name, part);
  const column = (property: string, schema: JsonSchema, read: Column['read']): Column => ({
    name: property,
    schema,
    metric: description.name,
    read: (row, reader) => (metric.when === undefined || metric.when(row) ? read(row, reader) : undefined),
  });
  switch (metric.kind) {
    case 'value':
      return [
        column(name, schemaOfValue(description, metric.field), (row, reader) =>
          jsonOf(reader.value(metric.field, row), { description, field: metric.field }),
        ),
      ];
    case 'states':
      return [
        column(name, { ...schemaOfText(description.help), examples: metric.states }, textOf(metric.text)),
      ];
    case 'info': {
      const stem = name.replace(/_?info$/, '');
      return Object.entries(metric.labels).map(([label, source]) =>
        column(stem === '' ? label : `${stem}_${label}`, schemaOfText(description.help), textOf(source)),
      );
    }
    default:
      // means belong to another row; numbers of rows are the length of the answer
      return [];
  }
}

const textOf =
  (source: TextField): Column['read'] =>
  (row, reader) => {
    const text = reader.text(source, row);
    return text === undefined || text === '' ? undefined : boundedText(text);
  };

/** `mikrotik_interface_receive_bytes_total` of a resource with the prefix `interface` is `receive_bytes`. */
export function propertyName(metric: string, { prefix }: Pick<ResourcePart, 'prefix'>): string {
  const bare = metric.replace(/^mikrotik_/, '').replace(/_total$/, '');
  const said = [prefix].flat().find((one) => bare.startsWith(`${one}_`));
  return said === undefined ? bare : bare.slice(said.length + 1);
}
