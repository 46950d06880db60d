import { Socket } from 'node:net';
import { type Dialect as KyselyDialect, PostgresDialect } from 'kysely';
import { type CustomTypesConfig, Pool, types as postgresqlTypes } from 'pg';
import type { Secret } from '../config/secret.ts';
import { ExporterError } from '../errors/exporter-error.ts';

const connectTimeoutMs = 5000;
const statementTimeoutMs = 15_000;
const idleTimeoutMs = 15_000;
/** A healthy server answers by then, and an idle connection is closed. */
const silenceTimeoutMs = 20_000;

export interface PostgresqlOptions {
  /** Contains a password. */
  readonly url: Secret;
  /** Working role, which owns nothing; absent for the owner during migrations. */
  readonly role?: string;
  readonly maxConnections: number;
}

/** Counters and milliseconds stay far below 2^53, so numbers suffice. */
const types: CustomTypesConfig = {
  getTypeParser: (oid: Parameters<typeof postgresqlTypes.getTypeParser>[0], format?: 'text' | 'binary') =>
    oid === postgresqlTypes.builtins.INT8 ? Number : postgresqlTypes.getTypeParser(oid, format),
};

/** A connection pool. A broken connection is replaced; queries on it fail with `storage.unreachable`. */
export function openPool(options: PostgresqlOptions): Pool {
  const role = options.role === undefined ? '' : ` -c role=${options.role}`;
  const pool = new Pool({
    connectionString: options.url.reveal(),
    max: options.maxConnections,
    connectionTimeoutMillis: connectTimeoutMs,
    idleTimeoutMillis: idleTimeoutMs,
    stream: socketWithTimeout,
    application_name: 'mikrofleet',
    types,
    // Set at connection start, so that not a single statement runs as the login itself.
    options: `-c statement_timeout=${statementTimeoutMs} -c idle_in_transaction_session_timeout=30000${role}`,
  });
  // Without listeners a connection that breaks while idle or between two statements would end the process.
  // Its user gets the error from the next statement.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** A machine that lost power closes no connections: TCP would wait for a quarter of an hour. */
function socketWithTimeout(): Socket {
  const socket = new Socket();
  socket.setTimeout(silenceTimeoutMs, () => {
    socket.destroy(new ExporterError('storage.unreachable', 'The PostgreSQL server does not respond.'));
  });
  return socket;
}

export function poolDialect(pool: Pool): KyselyDialect {
  return new PostgresDialect({ pool });
}

/** Refuses untested server versions, and encodings that cannot store every name. */
export async function checkServer(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ version: number; encoding: string }>(
    "select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding",
  );
  const { version = 0, encoding = '' } = rows[0] ?? {};
  const major = Math.floor(version / 10_000);
  if (major < 15)
    throw new ExporterError(
      'storage.old-server',
      `The server is PostgreSQL ${major}; at least 15 is needed.`,
    );
  if (encoding !== 'UTF8')
    throw new ExporterError('storage.wrong-encoding', `The encoding of the database is ${encoding}.`);
}
