import { type Deadline, withDeadline } from '../../concurrency/deadline.ts';
import type { Target } from '../../config/settings.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import { mtxrSerialNumber } from '../../oids/mikrotik-system.ts';
import type { ApiConnection } from '../../transport/routeros-api/connection.ts';
import { openApiConnection } from '../../transport/routeros-api/open-connection.ts';
import { ApiTrapError } from '../../transport/routeros-api/trap-error.ts';
import { SnmpSession } from '../../transport/snmp/session.ts';

const serialTimeoutMs = 10_000;

/**
 * The serial of a device on a connection of its own, and nothing else; null if the device answers and reports
 * none. Rejects if it cannot be read. The address must have been checked.
 */
export async function readSerial(
  { address, port, transport, auth: { api, snmp } }: Target,
  caller: AbortSignal | undefined,
): Promise<string | null> {
  return withDeadline(serialTimeoutMs, { caller }, async (deadline) => {
    if (transport === 'api' && api !== undefined) {
      const endpoint = { address, port: port ?? api.port };
      const connection = await openApiConnection(endpoint, api, { deadline, commandsInFlight: 1 });
      try {
        return await serialOver(connection, deadline);
      } finally {
        connection.close();
      }
    }
    if (transport === 'api' || snmp === undefined) {
      throw new ExporterError('registry.credential-missing', `There is no credential for ${transport}.`);
    }
    const session = await SnmpSession.open({ address, port: port ?? snmp.port }, snmp, { deadline });
    try {
      const { scalars, scalarError, decode } = await session.read(
        { scalars: [mtxrSerialNumber.oid], tables: [] },
        { deadline },
      );
      const value = scalars.get(mtxrSerialNumber.oid);
      if (value === undefined && scalarError !== undefined) throw scalarError;
      return value === undefined ? null : textOrNull(String(mtxrSerialNumber.syntax(value, decode) ?? ''));
    } finally {
      session.close();
    }
  });
}

/** The serial over a connection that is open; null if the device reports none. */
export async function serialOver(connection: ApiConnection, deadline: Deadline): Promise<string | null> {
  try {
    const command = { path: '/system/routerboard/print', proplist: ['serial-number'] };
    const { rows } = await connection.run(command, { deadline, maxRows: 1 });
    return textOrNull(rows[0]?.['serial-number'] ?? '');
  } catch (error) {
    // A virtual router has no such menu.
    if (error instanceof ApiTrapError && error.kind === 'absent') return null;
    throw error;
  }
}

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
