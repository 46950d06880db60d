import { withDeadline } from '../../concurrency/deadline.ts';
import type { Target } from '../../config/settings.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import type { ApiConnection } from '../../transport/routeros-api/connection.ts';
import { openApiConnection } from '../../transport/routeros-api/open-connection.ts';

export const connectMs = 10_000;

/**
 * On a separate connection: a command may take half a minute, and probes of the device continue meanwhile.
 */
export async function onConnection<T>(
  { address, port, transport, auth: { api } }: Target,
  signal: AbortSignal | undefined,
  work: (connection: ApiConnection) => Promise<T>,
): Promise<T> {
  if (api === undefined) {
    throw new ExporterError('registry.credential-missing', 'The device has no credential for the API.');
  }
  const endpoint = { address, port: transport === 'api' ? (port ?? api.port) : api.port };
  const connection = await withDeadline(connectMs, { caller: signal }, (deadline) =>
    openApiConnection(endpoint, api, { deadline, commandsInFlight: 1 }),
  );
  try {
    return await work(connection);
  } finally {
    connection.close();
  }
}
