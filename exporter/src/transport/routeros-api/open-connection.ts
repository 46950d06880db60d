import type { ApiAuth } from '../../config/settings.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import { abortReason } from './abort-reason.ts';
import { type ApiEndpoint, describeEndpoint, describeSeconds } from './command.ts';
import { ApiConnection } from './connection.ts';
import { dial } from './dial.ts';
import { type ApiLimits, defaultLimits } from './limits.ts';
import { logIn } from './login.ts';

export interface OpenOptions {
  readonly signal?: AbortSignal | undefined;
  /** For name, TCP, TLS and login together. */
  readonly timeoutMs: number;
  readonly commandsInFlight: number;
  readonly limits?: Partial<ApiLimits> | undefined;
}

/** Connects and logs in. The port is that of the endpoint, whatever the auth says. */
export async function openApiConnection(
  endpoint: ApiEndpoint,
  auth: ApiAuth,
  options: OpenOptions,
): Promise<ApiConnection> {
  const peer = describeEndpoint(endpoint);
  const stop = new AbortController();
  let phase = 'connect';
  const timer = setTimeout(() => {
    stop.abort(
      new ExporterError(
        'device.timeout',
        `${peer} did not ${phase} within ${describeSeconds(options.timeoutMs)}.`,
      ),
    );
  }, options.timeoutMs);
  const onAbort = (): void => stop.abort(abortReason(options.signal?.reason, peer));
  options.signal?.addEventListener('abort', onAbort, { once: true });
  if (options.signal?.aborted) onAbort();

  let connection: ApiConnection | undefined;
  try {
    const socket = await dial(endpoint, auth.tls, stop.signal, (next) => {
      phase = next;
    });
    phase = 'answer the login';
    connection = new ApiConnection({
      socket,
      peer,
      codePage: auth.codePage,
      commandsInFlight: options.commandsInFlight,
      limits: { ...defaultLimits, ...options.limits },
    });
    await logIn(connection, auth, stop.signal);
    return connection;
  } catch (error) {
    connection?.close();
    throw error;
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', onAbort);
  }
}
