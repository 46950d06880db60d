import type { Collector, Table, TableSet } from '../define/collector.ts';
import { apiSources, snmpSources } from '../define/collector.ts';
import { type LiveTable, liveTable } from './columns.ts';
import type { JsonSchema } from './json.ts';

/** Device data that can be read live: tables of one or more collectors, as one list of rows. */
export interface LiveResource {
  /** Last path segment. */
  readonly name: string;
  readonly title: string;
  /** A row for the documentation. */
  readonly example: Readonly<Record<string, unknown>> | undefined;
  /** JSON Schema of one row. */
  readonly schema: JsonSchema;
  /** Names of the collectors whose definitions it uses. */
  readonly collectors: readonly string[];
  /** The tables of each collector that belong to this resource. */
  readonly sources: readonly TableSet[];
  readonly overApi: boolean;
  readonly overSnmp: boolean;
}

const tablesOf = ({ tables, live = [] }: Collector): readonly Table[] => [...tables, ...live];

/** All resources that the collectors declare, by name. Throws if declarations contradict each other. */
export function liveResources(collectors: readonly Collector[]): readonly LiveResource[] {
  const names = new Set(collectors.flatMap(tablesOf).flatMap(({ resource }) => resource?.name ?? []));
  return [...names].sort().map((name) => resourceOf(name, collectors));
}

function resourceOf(name: string, collectors: readonly Collector[]): LiveResource {
  const isPart = (table: Table): boolean => table.resource?.name === name;
  const sources = collectors
    .filter((collector) => tablesOf(collector).some(isPart))
    .map((collector) => ({
      // one read may serve several resources of a collector, and must report each of them separately
      name: `${name}/${collector.name}`,
      tables: tablesOf(collector).filter(isPart),
    }));
  const tables = sources.flatMap((source) => source.tables);
  const parts = tables.map(liveTable).filter((part) => part !== undefined);
  const titles = new Set(parts.flatMap(({ part }) => part.title ?? []));
  const [title] = titles;
  if (title === undefined || titles.size > 1) {
    throw new Error(`live resource ${name}: exactly one of its tables must have a title`);
  }
  return {
    name,
    title,
    example: parts.find(({ part }) => part.example !== undefined)?.part.example,
    schema: rowSchema(name, parts),
    collectors: sources.map((source) => source.name.slice(name.length + 1)),
    sources,
    overApi: tables.some((table) => apiSources(table).length > 0),
    overSnmp: tables.some((table) => snmpSources(table).length > 0),
  };
}

interface Property {
  readonly schema: JsonSchema;
  readonly origins: Set<string>;
}

/** Schema of the joined rows. Throws if two metrics of a row, or two types, share a name. */
function rowSchema(name: string, parts: readonly LiveTable[]): JsonSchema {
  const properties = new Map<string, Property>();
  const add = (property: string, schema: JsonSchema, origin: string): void => {
    const known = properties.get(property);
    if (known === undefined) {
      properties.set(property, { schema, origins: new Set([origin]) });
      return;
    }
    const isSame = String(known.schema.type) === String(schema.type);
    if (!isSame) throw new Error(`live resource ${name}: ${property} has two types`);
    if (!known.origins.has(origin) && [...known.origins].some((other) => groupOf(other) === groupOf(origin)))
      throw new Error(`live resource ${name}: two properties are called ${property}`);
    known.origins.add(origin);
  };
  for (const [constant, values] of constantsOf(parts)) {
    add(constant, { type: 'string', enum: values, description: 'Source of the row.' }, 'constant');
  }
  for (const table of parts.filter(({ part }) => part.list === undefined)) {
    addTable(table, add);
  }
  for (const table of parts) {
    if (table.part.list === undefined) continue;
    add(table.part.list, listSchema(name, parts, table.part.list), 'list');
    const group = JSON.stringify(table.part.constants ?? {});
    for (const { name: aggregate, schema, metric } of table.aggregates) {
      add(aggregate, schema, `${group} ${metric.description.name}`);
    }
  }
  return {
    type: 'object',
    properties: Object.fromEntries([...properties].map(([property, { schema }]) => [property, schema])),
    required: [...constantsOf(parts).keys()],
    additionalProperties: false,
  };
}

const groupOf = (origin: string): string => origin.split(' ')[0] ?? '';

function addTable(
  { part, columns }: LiveTable,
  add: (property: string, schema: JsonSchema, origin: string) => void,
): void {
  const group = JSON.stringify(part.constants ?? {});
  for (const { name, schema, metric = 'label' } of columns) add(name, schema, `${group} ${metric}`);
}

/** Of all tables that fill the list: the API and SNMP may need one each. */
function listSchema(name: string, parts: readonly LiveTable[], list: string): JsonSchema {
  const tables = parts.filter(({ part }) => part.list === list);
  return {
    type: 'array',
    description: `${list} of the row.`,
    items: rowSchema(
      name,
      tables.map(({ part: { list: _list, ...part }, ...table }) => ({ ...table, part })),
    ),
  };
}

function constantsOf(parts: readonly LiveTable[]): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const { part } of parts) {
    for (const [constant, value] of Object.entries(part.constants ?? {})) {
      values.set(constant, [...new Set([...(values.get(constant) ?? []), value])].sort());
    }
  }
  return values;
}
