import { snmpSources, type Table, type TableSet } from '../define/collector.ts';
import type { Labels } from '../define/metrics.ts';
import { indexLayout, type OidObject, type OidTable } from '../define/oid-set.ts';
import type { SnmpSource } from '../define/sources.ts';
import { sysObjectID } from '../oids/snmpv2-mib.ts';
import type { SnmpTableRequest } from '../transport/snmp/read.ts';
import type { Cell, PlannedSource, PlannedTable, SnmpPlan } from './plan.ts';

/** Objects that the metrics and labels of a table name, plus those its sources require. */
function objectsOf(table: Table, source: SnmpSource): OidObject[] {
  const objects: OidObject[] = [...source.objects];
  const addLabels = (labels: Labels): void => {
    for (const { object } of Object.values(labels)) if (object !== undefined) objects.push(object);
  };
  addLabels(table.labels);
  for (const metric of table.metrics) {
    if (metric.kind === 'info' || metric.kind === 'rows') addLabels(metric.labels);
    else {
      const { object } = metric.kind === 'states' ? metric.text : metric.field;
      if (object !== undefined) objects.push(object);
    }
  }
  return [...new Map(objects.map((object) => [object.name, object])).values()];
}

const leavesOf = (object: OidObject): readonly OidObject[] =>
  object.parts === undefined ? [object] : object.parts.flatMap(leavesOf);

/** Collects the columns and scalars of all sources into one request. */
class RequestBuilder {
  readonly scalars = new Set<string>();
  readonly #tables: { table: OidTable; columns: number[] }[] = [];

  column(table: OidTable, column: number): { table: number; position: number } {
    let index = this.#tables.findIndex((known) => known.table.entry === table.entry);
    if (index < 0) index = this.#tables.push({ table, columns: [] }) - 1;
    const columns = this.#tables[index]?.columns ?? [];
    let position = columns.indexOf(column);
    if (position < 0) position = columns.push(column) - 1;
    return { table: index, position };
  }

  get tables(): SnmpTableRequest[] {
    return this.#tables.map(({ table, columns }) => ({ name: table.name, entry: table.entry, columns }));
  }
}

/** Locates the index of `to` within an index of `from`; undefined if they are the same. */
function joinKey(from: OidTable, to: OidTable): readonly (readonly [number, number])[] | undefined {
  if (from.index.join() === to.index.join()) return undefined;
  const layout = indexLayout(from);
  return to.index.map((part) => {
    const range = layout.get(part);
    if (range === undefined)
      throw new Error(`${to.name} cannot be joined to ${from.name}: no ${part} in its index`);
    return range;
  });
}

function cellOf(object: OidObject, walked: OidTable | undefined, builder: RequestBuilder): Cell | undefined {
  if (object.table === undefined) {
    builder.scalars.add(object.oid);
    return { from: 'scalar', object };
  }
  // a scalar source has no index, so columns do not apply
  if (walked === undefined) return undefined;
  if (object.indexPart !== undefined) {
    const range = indexLayout(walked).get(object.indexPart);
    return range === undefined ? undefined : { from: 'index', object, range };
  }
  const { table, position } = builder.column(object.table, object.column ?? 0);
  return { from: 'column', object, table, position, key: joinKey(walked, object.table) };
}

/** Turns tables into one SNMP read of scalars and tables. Pure. */
export function planSnmp(sets: readonly TableSet[]): SnmpPlan {
  const tables: PlannedTable[] = [];
  const sources: PlannedSource[] = [];
  const builder = new RequestBuilder();
  builder.scalars.add(sysObjectID.oid);
  for (const set of sets) {
    for (const table of set.tables) {
      if (snmpSources(table).length === 0) continue;
      const index = tables.push({ collector: set.name, table }) - 1;
      for (const source of snmpSources(table)) {
        const walked = source.kind === 'walk' ? source.table : undefined;
        const objects = objectsOf(table, source);
        const leaves = [...new Map(objects.flatMap(leavesOf).map((leaf) => [leaf.name, leaf])).values()];
        const cells = leaves
          .map((leaf) => cellOf(leaf, walked, builder))
          .filter((cell) => cell !== undefined);
        const position = cells.find(
          (cell) => cell.from === 'column' && cell.object.table?.entry === walked?.entry,
        );
        if (walked !== undefined && position === undefined) {
          throw new Error(`collector ${set.name} walks ${walked.name} without reading a column of it`);
        }
        sources.push({
          table: index,
          walked: position?.from === 'column' ? position.table : undefined,
          what: walked === undefined ? 'scalars' : `${walked.mib} ${walked.name}`,
          cells,
          where: source.where,
          combined: objects.filter(({ parts }) => parts !== undefined),
        });
      }
    }
  }
  return { tables, sources, request: { scalars: [...builder.scalars], tables: builder.tables } };
}
