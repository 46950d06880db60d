import { type Deadline, withDeadline } from '../../concurrency/deadline.ts';
import type { ApiAuth, SnmpAuth } from '../../config/settings.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import { type DecodeText, mac, number, oidTable, string } from '../../define/oid-set.ts';
import type { ReplyRow } from '../../transport/routeros-api/command.ts';
import type { ApiConnection } from '../../transport/routeros-api/connection.ts';
import { openApiConnection } from '../../transport/routeros-api/open-connection.ts';
import { SnmpSession } from '../../transport/snmp/session.ts';
import type { SnmpValue } from '../../transport/snmp/value.ts';
import { mergeNeighbours, type NeighbourList, type NeighbourRow, neighboursMax } from './neighbour.ts';

interface Endpoint {
  /** A literal address that was checked, see `resolveChecked`. */
  readonly address: string;
  readonly port: number;
}

/** The device whose neighbours are read. */
export type NeighbourSource =
  | { readonly transport: 'api'; readonly endpoint: Endpoint; readonly auth: ApiAuth }
  | { readonly transport: 'snmp'; readonly endpoint: Endpoint; readonly auth: SnmpAuth };

export interface NeighbourOptions {
  /** Applies to connecting, and again to reading. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** Reads the neighbour table of a device on its own connection. Rejects with an `ExporterError`. */
export async function readNeighbours(
  source: NeighbourSource,
  { timeoutMs, signal: caller }: NeighbourOptions,
): Promise<NeighbourList> {
  const timed = <T>(work: (deadline: Deadline) => Promise<T>): Promise<T> =>
    withDeadline(timeoutMs, { caller }, work);
  if (source.transport === 'api') {
    const connection = await timed((deadline) =>
      openApiConnection(source.endpoint, source.auth, { deadline, commandsInFlight: 1 }),
    );
    try {
      return await timed((deadline) => neighboursOverApi(connection, deadline));
    } finally {
      connection.close();
    }
  }
  const session = await timed((deadline) => SnmpSession.open(source.endpoint, source.auth, { deadline }));
  try {
    return await timed((deadline) => neighboursOverSnmp(session, deadline));
  } finally {
    session.close();
  }
}

const properties = [
  'interface',
  'address',
  'address4',
  'address6',
  'mac-address',
  'identity',
  'platform',
  'version',
  'board',
  'software-id',
  'system-description',
  'discovered-by',
];

export async function neighboursOverApi(
  connection: ApiConnection,
  deadline: Deadline,
): Promise<NeighbourList> {
  const rows: NeighbourRow[] = [];
  let count = 0;
  const onRow = (row: ReplyRow): void => {
    count++;
    if (rows.length < neighboursMax) rows.push(apiRow(row));
  };
  try {
    await connection.run({ path: '/ip/neighbor/print', proplist: properties }, { deadline, onRow });
  } catch (error) {
    // The command has been cancelled; the list has as many as any other.
    if (!(error instanceof ExporterError) || error.code !== 'collector.too-large') throw error;
  }
  return { neighbours: mergeNeighbours(rows), truncated: count > rows.length };
}

function apiRow(row: ReplyRow): NeighbourRow {
  return {
    addresses: [row['address4'], row['address'], row['address6']],
    mac: row['mac-address'],
    identity: row['identity'],
    platform: row['platform'],
    version: row['version'],
    board: row['board'],
    softwareId: row['software-id'],
    interface: row['interface'],
    hints: [row['system-description'], row['discovered-by']],
  };
}

/** The index has its own numbering; the table has no column for the board. */
const neighbourTable = oidTable(
  { name: 'mtxrNeighborTable', mib: 'MIKROTIK-MIB', entry: '1.3.6.1.4.1.14988.1.1.11.1.1', index: ['id'] },
  {
    mtxrNeighborIpAddress: [2, string],
    mtxrNeighborMacAddress: [3, mac],
    mtxrNeighborVersion: [4, string],
    mtxrNeighborPlatform: [5, string],
    mtxrNeighborIdentity: [6, string],
    mtxrNeighborSoftwareID: [7, string],
    mtxrNeighborInterfaceID: [8, number],
  },
);
const ifName = { name: 'ifName', entry: '1.3.6.1.2.1.31.1.1.1', columns: [1] };

export async function neighboursOverSnmp(session: SnmpSession, deadline: Deadline): Promise<NeighbourList> {
  const columns = [2, 3, 4, 5, 6, 7, 8];
  const table = { name: neighbourTable.name, entry: neighbourTable.entry, columns };
  const result = await session.read({ scalars: [], tables: [table, ifName] }, { deadline });
  const [found, names] = result.tables;
  if (found?.error !== undefined && found.rows.size === 0) throw found.error;
  const all = [...(found?.rows.values() ?? [])];
  const nameOf = (index: SnmpValue | undefined): string | undefined => {
    const name = index === undefined ? undefined : names?.rows.get(String(index))?.[0];
    return name === undefined ? undefined : String(string(name, result.decode));
  };
  const rows = all.slice(0, neighboursMax).map((cells) => snmpRow(cells, nameOf(cells[6]), result.decode));
  return {
    neighbours: mergeNeighbours(rows),
    truncated: all.length > rows.length || found?.complete !== true,
  };
}

function snmpRow(
  cells: readonly (SnmpValue | undefined)[],
  interfaceName: string | undefined,
  decode: DecodeText,
): NeighbourRow {
  const text = (index: number): string | undefined => {
    const value = cells[index];
    return value === undefined ? undefined : String(string(value, decode));
  };
  const hardware = cells[1] === undefined ? undefined : mac(cells[1], decode);
  return {
    addresses: [text(0)],
    mac: typeof hardware === 'string' ? hardware : undefined,
    version: text(2),
    platform: text(3),
    identity: text(4),
    softwareId: text(5),
    board: undefined,
    interface: interfaceName,
    hints: [],
  };
}
