import type { Deadline } from '../../concurrency/deadline.ts';
import type { ApiAuth } from '../../config/settings.ts';
import { withAttempt } from './attempt.ts';
import { type ApiEndpoint, describeEndpoint } from './command.ts';
import { ApiConnection } from './connection.ts';
import { dial } from './dial.ts';
import { type ApiLimits, defaultLimits } from './limits.ts';
import { logIn } from './login.ts';

export interface OpenOptions {
  /** For name resolution, TCP, TLS and login together. */
  readonly deadline: Deadline;
  readonly commandsInFlight: number;
  readonly limits?: Partial<ApiLimits> | undefined;
}

/** Connects and logs in. Uses the port of the endpoint, whatever the auth says. */
export async function openApiConnection(
  endpoint: ApiEndpoint,
  auth: ApiAuth,
  options: OpenOptions,
): Promise<ApiConnection> {
  const peer = describeEndpoint(endpoint);
  return withAttempt({ peer, within: options.deadline }, async (attempt) => {
    const { signal } = attempt.deadline;
    const socket = await dial(endpoint, auth.tls, signal, (phase) => {
      attempt.phase = phase;
    });
    attempt.phase = 'answer the login';
    const connection = new ApiConnection({
      socket,
      peer,
      codePage: auth.codePage,
      commandsInFlight: options.commandsInFlight,
      limits: { ...defaultLimits, ...options.limits },
    });
    try {
      await logIn(connection, auth, attempt.deadline);
      return connection;
    } catch (error) {
      connection.close();
      throw error;
    }
  });
}
