import type { Varbind } from 'net-snmp';
import type { Exchanged } from './exchange.ts';
import { compareOid, encodedOidLength } from './oid.ts';
import { varbindBytes } from './plan.ts';
import type { SnmpTableRequest } from './read.ts';
import { SnmpRequestError, unusable } from './request-error.ts';
import type { TableCollection } from './table-collection.ts';
import type { TableSize } from './table-sizes.ts';
import { decodeValue } from './value.ts';

/** Where the interfaces are whose rows the tables before the scripts have. */
export const interfaceTable: SnmpTableRequest = {
  name: 'ifXTable',
  entry: '1.3.6.1.2.1.31.1.1.1',
  columns: [1],
};

/** What is no interface of the IF-MIB: partitions (a board has at most 8), ports of a switch whose agent lists others. */
const smallNumbers = Array.from({ length: 32 }, (_, number) => String(number));
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
  readonly interfaces: readonly string[];
  readonly size: TableSize | undefined;
  readonly isV1: boolean;
  /** Varbinds, and bytes of them, that fit into one answer. */
  readonly varbinds: number;
  readonly bytes: number;
  /** Round trips so far. */
  readonly depth: number;
  readonly get: (oids: readonly string[], depth: number) => Promise<Exchanged & { depth: number }>;
}

/**
 * Reads a table without ever asking for what follows a row: each value by its own name, whose index is that of an
 * interface. That takes as many answers as GETBULK does, and one round trip for the indexes.
 */
export async function readInstances(table: TableCollection, reading: InstanceReading): Promise<number> {
  const candidates = [...new Set([...reading.interfaces, ...smallNumbers])].toSorted(compareOid);
  // the lowest columns are the oldest: every version that has the table has one of them in every row
  const columns = table.request.columns.toSorted((left, right) => left - right);
  let { depth } = reading;
  let asked = 0;
  while (table.indexes.length === 0 && asked < Math.min(columns.length, firstColumns)) {
    const first = columns.slice(asked, asked + 1);
    depth = await getAll(table, instancesOf(first, candidates), { ...reading, depth });
    asked++;
  }
  const found = table.indexes.toSorted(compareOid);
  return await getAll(table, instancesOf(columns.slice(asked), found), { ...reading, depth });
}

const instancesOf = (columns: readonly number[], indexes: readonly string[]): Instance[] =>
  columns.flatMap((column) => indexes.map((index) => ({ column, index })));

/** Side by side; returns the most round trips that any of them took. */
async function getAll(
  table: TableCollection,
  instances: readonly Instance[],
  reading: InstanceReading,
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
  reading: InstanceReading,
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
