import { snmpSources, type Table, type TableSet } from '../define/collector.ts';
import type { Labels } from '../define/metrics.ts';
import { counter64, indexLayout, type OidObject, type OidTable } from '../define/oid-set.ts';
import type { SnmpSource } from '../define/sources.ts';
import { sysObjectID } from '../oids/snmpv2-mib.ts';
import type { SnmpTableRequest } from '../transport/snmp/read.ts';
import type { Cell, ColumnPosition, PlannedSource, PlannedTable, ReferenceCell, SnmpPlan } from './plan.ts';

/** Objects that the metrics and labels of a table name, plus those its sources require. */
function objectsOf(table: Table, source: SnmpSource): OidObject[] {
  const objects: OidObject[] = [...source.objects];
  const addLabels = (labels: Labels): void => {
    for (const { object } of Object.values(labels)) if (object !== undefined) objects.push(object);
  };
  addLabels(table.labels);
  if (table.namesakes?.id.object !== undefined) objects.push(table.namesakes.id.object);
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

/** The form that SNMPv1 can carry; undefined for a 64-bit counter without one. */
function narrowed(object: OidObject): OidObject | undefined {
  if (object.in32 !== undefined) return object.in32;
  if (object.syntax === counter64) return undefined;
  if (object.parts === undefined) return object;
  const parts = object.parts.map(narrowed).filter((part) => part !== undefined);
  return parts.length < object.parts.length ? undefined : { ...object, parts };
}

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

function positionOf(object: OidObject, builder: RequestBuilder): ColumnPosition {
  if (object.table === undefined) throw new Error(`${object.name} is no column`);
  return { object, ...builder.column(object.table, object.column ?? 0) };
}

function referenceCell(
  object: OidObject,
  { index, columns }: NonNullable<OidObject['reference']>,
  builder: RequestBuilder,
): ReferenceCell {
  const positions = columns.map((column) => positionOf(column, builder));
  const of =
    index.reference === undefined
      ? positionOf(index, builder)
      : referenceCell(index, index.reference, builder);
  return { from: 'reference', object, index: of, columns: positions };
}

function cellOf(object: OidObject, walked: OidTable | undefined, builder: RequestBuilder): Cell | undefined {
  if (object.reference !== undefined) return referenceCell(object, object.reference, builder);
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

function shownBy({ shownBy: by }: SnmpSource, builder: RequestBuilder): PlannedSource['shownBy'] {
  if (by === undefined || by === 'routeros') return by;
  if (by.table !== undefined) return { table: positionOf(by, builder).table };
  builder.scalars.add(by.oid);
  return { oid: by.oid };
}

const nameOf = (source: SnmpSource): string =>
  source.kind === 'walk' ? `${source.table.mib} ${source.table.name}` : 'scalars';

/** Turns tables into one SNMP read of scalars and tables; SNMPv1 has no 64-bit counters. Pure. */
export function planSnmp(sets: readonly TableSet[], { isV1 = false }: { isV1?: boolean } = {}): SnmpPlan {
  const tables: PlannedTable[] = [];
  const sources: PlannedSource[] = [];
  const builder = new RequestBuilder();
  builder.scalars.add(sysObjectID.oid);
  for (const set of sets) {
    for (const table of set.tables) {
      const ofTable = snmpSources(table);
      if (ofTable.length === 0) continue;
      const what = [...new Set(ofTable.map(nameOf))].join(' and ');
      const index = tables.push({ collector: set.name, what, table }) - 1;
      for (const [order, source] of ofTable.entries()) {
        const walked = source.kind === 'walk' ? source.table : undefined;
        const wanted = objectsOf(table, source);
        const carried = isV1 ? wanted.map(narrowed) : wanted;
        const objects = carried.filter((object) => object !== undefined);
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
          position: order,
          walked: position?.from === 'column' ? position.table : undefined,
          what: `${nameOf(source)} (${wanted[0]?.name ?? ''}${wanted.length > 1 ? ' …' : ''})`,
          cells,
          where: source.where,
          deciding: source.objects.map(({ name }) => name),
          shownBy: shownBy(source, builder),
          withheld: wanted.filter((_, i) => carried[i] === undefined).map(({ name }) => name),
          replaced: isV1 ? wanted.flatMap(leavesOf).flatMap((leaf) => (leaf.in32 ? [leaf.name] : [])) : [],
          combined: objects.filter(({ parts }) => parts !== undefined),
        });
      }
    }
  }
  const needsMikrotik = sets.some(({ anyVendor }) => anyVendor !== true);
  return {
    tables,
    sources,
    needsMikrotik,
    request: { scalars: [...builder.scalars], tables: builder.tables },
  };
}
