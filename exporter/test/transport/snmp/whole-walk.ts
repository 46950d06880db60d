import type { SnmpReadRequest, SnmpReadResult } from '../../../src/transport/snmp/read.ts';
import { type Recorded, readSnmprec } from './snmprec.ts';

/** What is read as tables; the rest of a walk is read as scalars. */
const entries = [
  '1.3.6.1.2.1.2.2.1',
  '1.3.6.1.2.1.31.1.1.1',
  '1.3.6.1.2.1.25.2.3.1',
  '1.3.6.1.2.1.25.3.3.1',
  '1.3.6.1.2.1.17.4.3.1',
  '1.3.6.1.2.1.17.7.1.4.2.1',
  '1.3.6.1.2.1.4.22.1',
  '1.3.6.1.2.1.47.1.1.1.1',
  '1.0.8802.1.1.2.1.4.1.1',
  '1.3.6.1.4.1.14988.1.1.1.2.1',
  '1.3.6.1.4.1.14988.1.1.1.3.1',
  '1.3.6.1.4.1.14988.1.1.3.100.1',
  '1.3.6.1.4.1.14988.1.1.14.1.1',
  '1.3.6.1.4.1.14988.1.1.15.1.1',
  '1.3.6.1.4.1.14988.1.1.19.1.1',
];

/** What may be read: a GET of a script output would run the script. */
export function readable(path: string | undefined): Recorded[] {
  return readSnmprec(path ?? '').filter(({ oid }) => !oid.startsWith('1.3.6.1.4.1.14988.1.1.18.'));
}

/** A request for everything in a walk. */
export function requestFor(walk: readonly Recorded[]): SnmpReadRequest {
  const tables = entries.map((entry) => ({
    name: entry,
    entry,
    columns: [
      ...new Set(
        walk
          .filter(({ oid }) => oid.startsWith(`${entry}.`))
          .map(({ oid }) => Number(oid.slice(entry.length + 1).split('.')[0])),
      ),
    ],
  }));
  const scalars = walk
    .filter(({ oid }) => !entries.some((entry) => oid.startsWith(`${entry}.`)))
    .map(({ oid }) => oid);
  return { scalars, tables: tables.filter(({ columns }) => columns.length > 0) };
}

/** The value a read returned for one OID of the walk. */
export function valueAt(result: SnmpReadResult, request: SnmpReadRequest, oid: string): unknown {
  const table = request.tables.find(({ entry }) => oid.startsWith(`${entry}.`));
  if (table === undefined) return result.scalars.get(oid);
  const [column = '', ...index] = oid.slice(table.entry.length + 1).split('.');
  const rows = result.tables.find(({ name }) => name === table.name)?.rows;
  return rows?.get(index.join('.'))?.[table.columns.indexOf(Number(column))];
}
