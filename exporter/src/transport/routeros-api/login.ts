import { createHash } from 'node:crypto';
import type { Deadline } from '../../concurrency/deadline.ts';
import type { Secret } from '../../config/secret.ts';
import type { ApiAuth } from '../../config/settings.ts';
import { ExporterError, quoteDeviceText } from '../../errors/exporter-error.ts';
import type { CommandReply } from './command.ts';
import type { ApiConnection } from './connection.ts';
import { ApiTrapError } from './trap-error.ts';

const challengePattern = /^(?:[0-9a-f]{2})+$/i;
const sessionLimit = /session|too many|maximum number/i;

/** `00` and the MD5 of a zero byte, the password and the challenge (before RouterOS 6.43). */
export function challengeResponse(password: Secret, challengeHex: string): string {
  const hash = createHash('md5').update(Buffer.of(0)).update(password.reveal(), 'utf8');
  return `00${hash.update(Buffer.from(challengeHex, 'hex')).digest('hex')}`;
}

/**
 * Logs in. RouterOS 6.43 and later takes name and password; earlier versions ignore them and answer with a challenge.
 *
 * Sending the plain form first serves both, but exposes the password on the network to a router before 6.43. So with
 * `legacyLogin`, unless TLS has authenticated the device, a `/login` without arguments requests the challenge first,
 * and only a device that sends none gets the password itself. The price is a failed login in the log of newer
 * routers, so the option is off by default. Without it a challenge is an error.
 */
export async function logIn(
  connection: ApiConnection,
  auth: ApiAuth,
  deadline: Deadline,
): Promise<LoginMethod> {
  try {
    const authenticated = auth.tls.mode === 'verify' || auth.tls.mode === 'pin';
    let challenge: string | undefined;
    if (auth.legacyLogin && !authenticated) challenge = await askForChallenge(connection, deadline);
    challenge ??= (await sendLogin(connection, ['password', auth.password.reveal()], { auth, deadline })).ret;
    if (challenge !== undefined) await answerChallenge(connection, challenge, { auth, deadline });
    connection.endLogin();
    return challenge === undefined ? 'password' : 'challenge';
  } catch (error) {
    if (
      error instanceof ExporterError &&
      error.code === 'device.closed' &&
      connection.statistics.bytesReceived === 0
    ) {
      throw new ExporterError(
        'device.login-not-answered',
        `${error.message} It never answered the login: an api-ssl port does this to a client without TLS, and so do a full session table and the \`address\` list of the service.`,
      );
    }
    throw loginError(error, auth);
  }
}

/** How the device answered the login. */
export type LoginMethod = 'password' | 'challenge';

interface LoginContext {
  readonly auth: ApiAuth;
  readonly deadline: Deadline;
}

async function askForChallenge(connection: ApiConnection, deadline: Deadline): Promise<string | undefined> {
  try {
    return (await connection.run({ path: '/login' }, { deadline })).ret;
  } catch (error) {
    if (error instanceof ApiTrapError) return undefined;
    throw error;
  }
}

async function answerChallenge(
  connection: ApiConnection,
  challenge: string,
  context: LoginContext,
): Promise<void> {
  const { auth } = context;
  if (!auth.legacyLogin) {
    throw new ExporterError(
      'device.login-method',
      'The device requires the challenge login (before RouterOS 6.43).',
    );
  }
  if (!challengePattern.test(challenge)) {
    throw new ExporterError('device.protocol', 'The device sent a login challenge that is not hexadecimal.');
  }
  const reply = await sendLogin(
    connection,
    ['response', challengeResponse(auth.password, challenge)],
    context,
  );
  if (reply.ret !== undefined) {
    throw new ExporterError(
      'device.login-rejected',
      'The device answered the challenge login with a new challenge.',
    );
  }
}

function sendLogin(
  connection: ApiConnection,
  proof: readonly [string, string],
  { auth, deadline }: LoginContext,
): Promise<CommandReply> {
  return connection.run({ path: '/login', args: [['name', auth.username], proof] }, { deadline });
}

/** Login errors are rebuilt without a cause, because the text of the device could repeat the password. */
function loginError(error: unknown, auth: ApiAuth): unknown {
  if (error instanceof ApiTrapError) {
    const text = quoteDeviceText(withoutPassword(error.deviceMessage, auth));
    if (sessionLimit.test(error.deviceMessage)) {
      return new ExporterError('device.session-limit', `The device has no free session: ${text}.`);
    }
    const user = quoteDeviceText(auth.username);
    return new ExporterError('device.login-rejected', `The device rejected the login of ${user}: ${text}.`);
  }
  if (error instanceof ExporterError && error.code === 'device.fatal') {
    const code = /too many|maximum number|session limit/i.test(error.message)
      ? 'device.session-limit'
      : error.code;
    return new ExporterError(code, withoutPassword(error.message, auth));
  }
  if (error instanceof ExporterError && error.code === 'device.protocol') {
    return new ExporterError(error.code, withoutPassword(error.message, auth));
  }
  if (error instanceof ExporterError && error.code === 'collector.timeout') {
    return new ExporterError('device.timeout', error.message);
  }
  return error;
}

function withoutPassword(text: string, auth: ApiAuth): string {
  const password = auth.password.reveal();
  return password === '' ? text : text.replaceAll(password, '<secret>');
}
