import type { Deadline } from '../concurrency/deadline.ts';
import type { Row } from '../define/fields.ts';
import type { Raw } from '../define/kinds.ts';
import type { OidObject, SnmpValue } from '../define/oid-set.ts';
import { isGiven } from '../define/values.ts';
import type { RowReader } from '../define/row-reader.ts';
import { ExporterError, quoteDeviceText } from '../errors/exporter-error.ts';
import { sysObjectID } from '../oids/snmpv2-mib.ts';
import type { SnmpReadResult, SnmpTableBudget } from '../transport/snmp/read.ts';
import type { SnmpSession } from '../transport/snmp/session.ts';
import { inSlices, type Steps } from '../concurrency/slices.ts';
import type { ProbeBudget } from './budget.ts';
import type { Cell, PlannedSource, ReferenceCell, SnmpPlan } from './plan.ts';
import type { ReadInto } from './reading.ts';

/** MikroTik's enterprise arc: RouterOS is .1, SwOS is .2. */
const mikrotik = '1.3.6.1.4.1.14988.';
const routeros = `${mikrotik}1`;

/**
 * Runs a plan over SNMP in one read. Rejects if the device as a whole failed or is not a MikroTik device; a table
 * that failed half-way keeps its rows and is logged.
 */
export async function readOverSnmp(
  session: SnmpSession,
  plan: SnmpPlan,
  { tables, log, budget }: ReadInto,
  deadline: Deadline,
): Promise<void> {
  const startedAt = performance.now();
  const result = await session.read(plan.request, { deadline, budgetOf: () => tableBudget(budget) });
  if (plan.needsMikrotik) requireMikrotik(result);
  const added = await inSlices(addSources(plan, result, tables));
  for (const [position, source] of plan.sources.entries()) {
    const { error: readError, rows, durationMs } = sourceResult(source, result);
    const { used, cut } = added[position] ?? {};
    const error = readError ?? cut;
    const lost = used === 0 ? undefined : withheldError(source, result);
    const collector = plan.tables[source.table]?.collector ?? '';
    const table = tables[source.table];
    if (error !== undefined && table !== undefined) table.incomplete = true;
    const isThere = rows > 0 || (error === undefined && isShown(source, result));
    if (isThere && table !== undefined) table.answered = true;
    log.add({
      what: source.what,
      collectors: [collector],
      rows,
      startedAt,
      endedAt: startedAt + (durationMs ?? performance.now() - startedAt),
      outcome: (error ?? lost) === undefined ? (isThere ? 'ok' : 'absent') : 'failed',
      error: error ?? lost,
    });
  }
}

/** The part of a probe's budget for one SNMP table as it arrives; the rows made of it have their own. */
function tableBudget(budget: ProbeBudget): SnmpTableBudget {
  const part = budget.part();
  return {
    takeRow: (bytes) => {
      part.take('rows', 1);
      part.take('memory', bytes);
    },
    takeValue: (bytes) => {
      part.take('memory', bytes);
      budget.valuesToCome++;
    },
  };
}

function requireMikrotik(result: SnmpReadResult): void {
  const objectId = result.scalars.get(sysObjectID.oid);
  if (objectId === undefined || `${String(objectId)}.`.startsWith(mikrotik)) return;
  throw new ExporterError(
    'device.not-mikrotik',
    `The device reports sysObjectID ${quoteDeviceText(String(objectId))}, which is not a MikroTik ID.`,
  );
}

interface SourceResult {
  readonly rows: number;
  readonly error: ExporterError | undefined;
  readonly durationMs?: number;
}

/** Every agent has sysObjectID. */
const isFeature = ({ oid }: OidObject): boolean => oid !== sysObjectID.oid;

/** Positions of the tables that the value of a cell comes from. */
function tablesOf(cell: Cell): readonly number[] {
  if (cell.from === 'column') return [cell.table];
  if (cell.from !== 'reference') return [];
  const { index, columns } = cell;
  const named = 'from' in index ? tablesOf(index) : [index.table];
  return [...named, ...columns.map(({ table }) => table)];
}

/** Why the value of a cell may not have arrived although the agent has it. */
function errorOf(cell: Cell, { tables, unanswered, scalarError }: SnmpReadResult): ExporterError | undefined {
  if (cell.from === 'scalar') return unanswered.has(cell.object.oid) ? scalarError : undefined;
  return tablesOf(cell)
    .map((position) => tables[position]?.error)
    .find((error) => error !== undefined);
}

/** A source failed if anything it takes values from failed: without interface names its rows are useless. */
function sourceResult(source: PlannedSource, result: SnmpReadResult): SourceResult {
  const error = source.cells.map((cell) => errorOf(cell, result)).find((one) => one !== undefined);
  if (source.walked === undefined) {
    const present = source.cells.some(({ object }) => isFeature(object) && result.scalars.has(object.oid));
    return { rows: present ? 1 : 0, error };
  }
  const rows = result.tables[source.walked]?.rows.size ?? 0;
  const tables = [...new Set(source.cells.flatMap(tablesOf))].flatMap(
    (position) => result.tables[position] ?? [],
  );
  return { rows, error, durationMs: Math.max(0, ...tables.map((table) => table.durationMs)) };
}

/** Whether a table without rows is there: by itself it looks like a missing one. */
function isShown({ shownBy }: PlannedSource, { scalars, tables }: SnmpReadResult): boolean {
  if (shownBy === undefined) return false;
  if (shownBy === 'routeros') return scalars.get(sysObjectID.oid) === routeros;
  return 'oid' in shownBy ? scalars.has(shownBy.oid) : (tables[shownBy.table]?.rows.size ?? 0) > 0;
}

/** Counters that SNMPv1 cannot carry: nothing replaces them, or the agent lacks what does. The rest is complete. */
function withheldError(
  { cells, withheld, replaced }: PlannedSource,
  { tables }: SnmpReadResult,
): ExporterError | undefined {
  const isAbsent = (cell: Cell): boolean =>
    cell.from === 'column' &&
    ![...(tables[cell.table]?.rows.values() ?? [])].some((values) => values[cell.position] !== undefined);
  const absent = cells.filter((cell) => replaced.includes(cell.object.name) && isAbsent(cell));
  const names = [...withheld, ...absent.map(({ object }) => object.name)];
  if (names.length === 0) return undefined;
  const more = names.length > 4 ? ` and ${names.length - 4} more` : '';
  return new ExporterError(
    'collector.snmp-v1-counters',
    `SNMPv1 cannot carry ${names.slice(0, 4).join(', ')}${more}.`,
  );
}

/** The number of rows that a source handed to its table, or why it was cut. */
interface Added {
  readonly used?: number;
  readonly cut?: ExporterError;
}

function* addSources(
  { sources }: SnmpPlan,
  result: SnmpReadResult,
  tables: readonly RowReader[],
): Steps<readonly Added[]> {
  const added: Added[] = [];
  for (const source of sources) {
    try {
      added.push({ used: yield* addSource(source, result, tables[source.table]) });
    } catch (error) {
      if (!(error instanceof ExporterError)) throw error;
      added.push({ cut: error });
    }
  }
  return added;
}

/** Rows per step. */
const stepRows = 20;

function* addSource(
  source: PlannedSource,
  result: SnmpReadResult,
  table: RowReader | undefined,
): Steps<number> {
  if (table === undefined) return 0;
  const failed = source.cells.filter((cell) => errorOf(cell, result) !== undefined);
  const known = columnsFor(source, result);
  const addRow = (row: Record<string, Raw>): boolean => {
    const names = failed.map(({ object }) => object.name).filter((name) => row[name] === undefined);
    const lost = new Set(names);
    complete(source, row, { lost, columns: known });
    const isDecided = !source.deciding.some((name) => lost.has(name));
    // which of several rows counts depends on their values, too
    const isWhole = table.table.precedence === undefined || lost.size === 0;
    if (!isDecided || !isWhole || source.where?.(row) === false) return false;
    table.add(row, source.position, lost);
    return true;
  };
  const scalars: Record<string, Raw> = {};
  for (const { from, object } of source.cells) {
    const value = from === 'scalar' ? result.scalars.get(object.oid) : undefined;
    const decoded = value === undefined ? undefined : object.syntax(value, result.decode);
    if (decoded !== undefined) scalars[object.name] = decoded;
  }
  if (source.walked === undefined) {
    const isEmpty = !Object.keys(scalars).some((name) => name !== sysObjectID.name);
    return !isEmpty && addRow(scalars) ? 1 : 0;
  }
  let added = 0;
  const columns = source.cells.filter((cell) => cell.from !== 'scalar');
  const needsParts = columns.some(
    (cell) => cell.from === 'index' || (cell.from === 'column' && cell.key !== undefined),
  );
  let handled = 0;
  for (const index of result.tables[source.walked]?.rows.keys() ?? []) {
    const parts = needsParts ? index.split('.') : [];
    const row: Record<string, Raw> = { ...scalars };
    for (const cell of columns) {
      const value = cellValue(cell, { index, parts }, result);
      if (value !== undefined) row[cell.object.name] = value;
    }
    if (++handled % stepRows === 0) yield;
    if (addRow(row)) added++;
  }
  return added;
}

function cellValue(
  cell: Exclude<Cell, { from: 'scalar' }>,
  { index, parts }: { index: string; parts: readonly string[] },
  { tables, decode }: SnmpReadResult,
): Raw | undefined {
  if (cell.from === 'reference') {
    const found = referred(cell, index, tables);
    return found === undefined ? undefined : found.object.syntax(found.value, decode);
  }
  if (cell.from === 'index') return cell.object.syntax(parts.slice(...cell.range).join('.'), decode);
  const key =
    cell.key === undefined ? index : cell.key.map(([from, to]) => parts.slice(from, to).join('.')).join('.');
  const value = tables[cell.table]?.rows.get(key)?.[cell.position];
  return value === undefined ? undefined : cell.object.syntax(value, decode);
}

function referred(
  { index: by, columns }: ReferenceCell,
  index: string,
  tables: SnmpReadResult['tables'],
): { object: OidObject; value: SnmpValue } | undefined {
  const number =
    'from' in by ? referred(by, index, tables)?.value : tables[by.table]?.rows.get(index)?.[by.position];
  for (const { table, position, object } of columns) {
    const value = tables[table]?.rows.get(String(number))?.[position];
    if (value !== undefined) return { object, value };
  }
  return undefined;
}

interface Arrived {
  readonly lost: Set<string>;
  /** See {@link columnsFor}. */
  readonly columns: ReadonlySet<string>;
}

/** The columns that have values, as far as sums need to know. */
function columnsFor({ cells, combined }: PlannedSource, { tables }: SnmpReadResult): ReadonlySet<string> {
  const parts = combined.flatMap((object) => (object.needsWholeRow === true ? (object.parts ?? []) : []));
  const names = new Set(parts.map(({ name }) => name));
  const hasValue = (cell: Cell): boolean => {
    if (cell.from !== 'column') return false;
    for (const values of tables[cell.table]?.rows.values() ?? []) {
      if (values[cell.position] !== undefined) return true;
    }
    return false;
  };
  const found = cells.filter((cell) => names.has(cell.object.name) && hasValue(cell));
  return new Set(found.map(({ object }) => object.name));
}

/** A value that depends on one that was lost. */
const unknown = Symbol('unknown');

/**
 * Adds the computed values of a row. A sum without the part that was lost would look like a counter that restarted, and a
 * name from the second source like another thing: they are lost, too.
 */
function complete(source: PlannedSource, row: Record<string, Raw>, arrived: Arrived): void {
  for (const object of source.combined) {
    const value = evaluate(object, row, arrived);
    if (value === unknown) arrived.lost.add(object.name);
    else if (value !== undefined) row[object.name] = value;
  }
}

function evaluate(object: OidObject, row: Row, arrived: Arrived): Raw | undefined | typeof unknown {
  if (arrived.lost.has(object.name)) return unknown;
  if (object.parts === undefined || object.combine === undefined) return row[object.name];
  const values: (Raw | undefined)[] = [];
  for (const part of object.parts) {
    const value = evaluate(part, row, arrived);
    const isHole = object.needsWholeRow === true && value === undefined && arrived.columns.has(part.name);
    if (value === unknown || isHole) return unknown;
    if (object.takesFirst === true && isGiven(value)) return value;
    values.push(value);
  }
  return values.every((value) => value === undefined) ? undefined : object.combine(values);
}
