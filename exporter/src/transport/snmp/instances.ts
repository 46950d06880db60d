import type { Varbind } from 'net-snmp';
import type { Exchanged } from './exchange.ts';
import { compareOid, encodedOidLength } from './oid.ts';
import { varbindBytes } from './plan.ts';
import type { SnmpTableRequest } from './read.ts';
import { SnmpRequestError, unusable } from './request-error.ts';
import type { TableCollection } from './table-collection.ts';
import type { TableSize } from './table-sizes.ts';
import { decodeValue } from './value.ts';

/**
 * The names of mtxrInterfaceStatsTable: the interfaces whose rows the tables before the scripts have. Not those of the IF-MIB, which
 * lacks some sessions of a concentrator with thousands. It is the first of 60 columns that every interface has, so what a
 * GETBULK finds beyond its end is the next column, and never a script.
 */
export const interfaceNames: SnmpTableRequest = {
  name: 'mtxrInterfaceStatsTable',
  entry: '1.3.6.1.4.1.14988.1.1.14.1.1',
  columns: [2],
};
/** Rows of a request at most, fewer than there are columns. */
export const interfaceNamesAtOnce = 48;

/** What is no interface: partitions (a board has at most 8), ports of a switch with SwOS, whose agent has no statistics. */
const smallNumbers = Array.from({ length: 32 }, (_, number) => String(number));
/** Carriers of modems (16.2) are numbered from 1 for each interface. A board with a modem has few interfaces. */
const carrierEntry = '1.3.6.1.4.1.14988.1.1.16.2.1.1';
const firstCarriersOf = (names: readonly string[]): string[] => names.slice(0, 32).map((name) => `${name}.1`);
const nextCarriersOf = (index: string): string[] =>
  index.endsWith('.1') ? ['2', '3', '4', '5', '6'].map((carrier) => index.replace(/1$/, carrier)) : [];
/** Columns that are asked for before the others, to find out which rows there are. */
const firstColumns = 2;
const guessedValueBytes = 8;

/** A value to ask for. */
interface Instance {
  readonly column: number;
  readonly index: string;
}

/** How to ask, and what the agent manages. */
export interface InstanceReading {
  /** Their numbers, and the round trips that reading them took. */
  readonly interfaces: Promise<{ readonly names: readonly string[]; readonly depth: number }>;
  readonly size: TableSize | undefined;
  readonly isV1: boolean;
  /** Varbinds, and bytes of them, that fit into one answer. */
  readonly varbinds: number;
  readonly bytes: number;
  readonly get: (oids: readonly string[], depth: number) => Promise<Exchanged & { depth: number }>;
}

interface AfterTrips extends InstanceReading {
  /** Round trips so far. */
  readonly depth: number;
}

/**
 * Reads a table without ever asking for what follows a row: each value by its own name, whose index is that of an
 * interface. That takes as many answers as GETBULK does. The rows of the last time are asked for at once, and meanwhile it
 * is found out whether there are others.
 */
export async function readInstances(table: TableCollection, reading: InstanceReading): Promise<number> {
  // the lowest columns are the oldest: every version that has the table has one of them in every row
  const columns = table.request.columns.toSorted((left, right) => left - right);
  const known = reading.size?.indexes ?? [];
  const [depth, ofOthers] = await Promise.all([
    getAll(table, instancesOf(columns, known), { ...reading, depth: 0 }),
    readOthers(table, columns, reading),
  ]);
  return Math.max(depth, ofOthers);
}

async function readOthers(
  table: TableCollection,
  columns: readonly number[],
  reading: InstanceReading,
): Promise<number> {
  const { names, depth } = await reading.interfaces;
  const known = new Set(reading.size?.indexes);
  const isOfCarriers = table.request.entry === carrierEntry;
  const rows = isOfCarriers ? firstCarriersOf(names) : [...names, ...smallNumbers];
  const candidates = [...new Set(rows)].filter((index) => !known.has(index));
  const first = instancesOf(columns.slice(0, firstColumns), candidates.toSorted(compareOid));
  const reached = await getAll(table, first, { ...reading, depth });
  const found = table.indexes.filter((index) => !known.has(index)).toSorted(compareOid);
  const others = isOfCarriers ? instancesOf(columns, found.flatMap(nextCarriersOf)) : [];
  const rest = [...instancesOf(columns.slice(firstColumns), found), ...others];
  return await getAll(table, rest, { ...reading, depth: reached });
}

const instancesOf = (columns: readonly number[], indexes: readonly string[]): Instance[] =>
  columns.flatMap((column) => indexes.map((index) => ({ column, index })));

/** Side by side; returns the most round trips that any of them took. */
async function getAll(
  table: TableCollection,
  instances: readonly Instance[],
  reading: AfterTrips,
): Promise<number> {
  const count = perRequest(table.request.entry, instances, reading);
  const requests = Array.from({ length: Math.ceil(instances.length / count) }, (_, i) =>
    instances.slice(i * count, (i + 1) * count),
  );
  // an error of one does not end the others: nothing may be put into a table that has ended
  const ended = await Promise.allSettled(requests.map((some) => getSome(table, some, reading)));
  return ended.reduce((most, one) => {
    if (one.status === 'rejected') throw one.reason;
    return Math.max(most, one.value);
  }, reading.depth);
}

/** SNMPv1 refuses a whole request for one value that is missing, as most values of most of these tables are. */
function perRequest(
  entry: string,
  instances: readonly Instance[],
  { isV1, varbinds, bytes, size }: InstanceReading,
): number {
  if (isV1) return 1;
  const longest = instances.reduce((most, { index }) => Math.max(most, encodedOidLength(index) + 1), 0);
  const known = [...(size?.columnBytes.values() ?? [])];
  const each = Math.max(varbindBytes(entry, longest, guessedValueBytes), ...known);
  return Math.max(1, Math.min(varbinds, Math.floor(bytes / each)));
}

async function getSome(
  table: TableCollection,
  instances: readonly Instance[],
  reading: AfterTrips,
): Promise<number> {
  let { depth } = reading;
  for (let left = instances; left.length > 0 && !table.full; ) {
    table.start();
    const oids = left.map(({ column, index }) => `${table.request.entry}.${column}.${index}`);
    try {
      const step = await reading.get(oids, depth);
      depth = step.depth;
      left
        .slice(0, step.ask.oids.length)
        .forEach((instance, i) => put(table, instance, step.answer.columns[i]));
      left = left.slice(step.ask.oids.length);
    } catch (error) {
      if (!(error instanceof SnmpRequestError) || error.reason.kind !== 'status') throw error;
      if (left.length === 1 && error.reason.status === 'noSuchName') return depth;
      if (left.length === 1) throw error;
      // an error of one value: it is found by halves, and the others are read
      const half = Math.ceil(left.length / 2);
      depth = await getSome(table, left.slice(0, half), { ...reading, depth });
      left = left.slice(half);
    }
  }
  return depth;
}

function put(
  table: TableCollection,
  { column, index }: Instance,
  answer: readonly Varbind[] | undefined,
): void {
  const varbind = answer?.[0];
  if (varbind === undefined) throw unusable('an answer with too few values');
  const value = decodeValue(varbind);
  if (value !== undefined) table.put(column, index, value);
}
