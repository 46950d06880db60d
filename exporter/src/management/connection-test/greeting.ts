import type { Deadline } from '../../concurrency/deadline.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import type { ApiConnection } from '../../transport/routeros-api/connection.ts';
import { ApiTrapError } from '../../transport/routeros-api/trap-error.ts';

/** What a service is, judged by its reaction to a command before login. */
export type Greeting =
  | { readonly kind: 'routeros' }
  /** It replied with something else. */
  | { readonly kind: 'other'; readonly error: ExporterError }
  /** No conclusive reply: silent, or closed. */
  | { readonly kind: 'unknown'; readonly error: ExporterError };

/**
 * Sends a command without login. RouterOS answers `!fatal` "not logged in" and closes; any other service
 * reveals itself before it could receive a password. No user name is sent, so it does not count as a login
 * attempt.
 */
export async function greet(connection: ApiConnection, deadline: Deadline): Promise<Greeting> {
  try {
    await connection.run({ path: '/system/identity/print', proplist: ['name'] }, { deadline });
    return { kind: 'routeros' };
  } catch (error) {
    if (!(error instanceof ExporterError)) throw error;
    if (error.code === 'device.fatal' || error instanceof ApiTrapError) return { kind: 'routeros' };
    if (error.code === 'device.protocol' || error.code === 'device.reply-too-large') {
      return { kind: 'other', error };
    }
    return { kind: 'unknown', error };
  } finally {
    connection.close();
  }
}
