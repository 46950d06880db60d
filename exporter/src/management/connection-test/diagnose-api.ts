import type { Socket } from 'node:net';
import { withDeadline } from '../../concurrency/deadline.ts';
import type { ApiAuth, TlsSetting } from '../../config/settings.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import { type Attempt, withAttempt } from '../../transport/routeros-api/attempt.ts';
import { type ApiEndpoint, describeEndpoint } from '../../transport/routeros-api/command.ts';
import { ApiConnection } from '../../transport/routeros-api/connection.ts';
import { dial } from '../../transport/routeros-api/dial.ts';
import { defaultLimits } from '../../transport/routeros-api/limits.ts';
import { logIn } from '../../transport/routeros-api/login.ts';
import { type AccountPolicy, readAccountPolicy } from './account-policy.ts';
import { type ApiIdentity, readApiIdentity } from './api-identity.ts';
import { certificateWarnings, flatTlsFacts, lookAtCertificate, type TlsFacts } from './certificate.ts';
import type { DeviceFacts } from './device-facts.ts';
import { greet } from './greeting.ts';
import { type MenuRights, tryMenus } from './menu-rights.ts';
import { concluded, type Diagnosis, type DiagnoseOptions, diagnoseTimeoutMs, nameStep } from './diagnosis.ts';
import { authForHost, type CheckedHost } from '../../devices/address/resolve-checked.ts';
import { asExporterError, type DiagnosisStep, type Facts, type Notice, notice, StepLog } from './step.ts';

/** How long an unknown service may take to identify itself before it gets a login. */
const greetingMs = 2_000;
const lookMs = 5_000;
const commandsInFlight = 8;
const skewMax = 60;

/**
 * Connects to a device step by step, and reports for each step what was found and what to do. Rejects only
 * when the client disconnects. The password is sent only after the certificate was verified as the auth
 * requires; over an unauthenticated connection, only to a service that speaks the RouterOS API.
 */
export async function diagnoseApi(
  endpoint: ApiEndpoint,
  auth: ApiAuth,
  options: DiagnoseOptions,
): Promise<Diagnosis> {
  const { timeoutMs = diagnoseTimeoutMs, signal } = options;
  const log = new StepLog(options.onStep);
  return withDeadline(timeoutMs, { caller: signal }, (within) =>
    withAttempt({ peer: describeEndpoint(endpoint), within }, async (attempt) => {
      const diagnosis = new ApiDiagnosis(log, attempt);
      try {
        await diagnosis.run(endpoint, auth, options);
      } finally {
        diagnosis.close();
      }
      return concluded(log, diagnosis, signal);
    }),
  );
}

class ApiDiagnosis {
  address: string | undefined;
  device: DeviceFacts | undefined;
  readonly #log: StepLog;
  readonly #attempt: Attempt;
  #socket: Socket | undefined;
  #connection: ApiConnection | undefined;

  constructor(log: StepLog, attempt: Attempt) {
    this.#log = log;
    this.#attempt = attempt;
  }

  close(): void {
    this.#connection?.close();
    this.#socket?.destroy();
  }

  async run(endpoint: ApiEndpoint, given: ApiAuth, options: DiagnoseOptions): Promise<void> {
    const checked = await nameStep(endpoint.address, options, { log: this.#log, attempt: this.#attempt });
    if (checked === undefined) return this.#skip(['tcp', 'tls', 'login', 'rights', 'identity']);
    this.address = checked.address;
    const pinned = { address: checked.address, port: endpoint.port };
    const auth = authForHost(given, checked.host);
    const connected = await this.#connect(pinned, auth.tls, checked);
    if (!connected) return this.#skip(['tls', 'login', 'rights', 'identity']);
    const connection = await this.#logIn(pinned, auth);
    if (connection === undefined) return this.#skip(['rights', 'identity']);
    await this.#rights(connection, auth.username);
    await this.#identity(connection);
  }

  #skip(steps: readonly DiagnosisStep['step'][]): void {
    const known = new Set(this.#log.steps.map(({ step }) => step));
    for (const step of steps) if (!known.has(step)) this.#log.skip(step, 'An earlier step failed.');
  }

  /** The steps tcp and tls, on the connection that the login will use. */
  async #connect(endpoint: ApiEndpoint, setting: TlsSetting, checked: CheckedHost): Promise<boolean> {
    const startedAt = performance.now();
    const facts: Facts = { address: endpoint.address, port: endpoint.port };
    let connectedAt: number | undefined;
    const tcpDone = (): void => {
      connectedAt ??= performance.now();
      const durationMs = connectedAt - startedAt;
      const summary = `Port ${endpoint.port} accepts connections.`;
      this.#log.add(
        'tcp',
        { summary, durationMs, facts: { ...facts, rttMs: Math.round(durationMs * 10) / 10 } },
        startedAt,
      );
      this.#log.begin('tls');
    };
    this.#attempt.phase = 'connect';
    this.#log.begin('tcp');
    try {
      this.#socket = await dial(endpoint, setting, this.#attempt.deadline.signal, (phase) => {
        this.#attempt.phase = phase;
        tcpDone();
      });
    } catch (error) {
      const known = asExporterError(error);
      if (connectedAt === undefined) this.#log.fail('tcp', known, { startedAt, facts });
      else await this.#tlsFailed(endpoint, known, { setting, checked, startedAt: connectedAt });
      return false;
    }
    if (setting.mode === 'off') {
      tcpDone();
      const warning = notice('diagnose.plain-text', 'The connection is not encrypted.');
      this.#log.add('tls', { summary: '', warnings: [warning], durationMs: 0 }, startedAt);
      return true;
    }
    await this.#tlsWorks(endpoint, { setting, checked, startedAt: connectedAt ?? startedAt });
    return true;
  }

  async #tlsWorks(endpoint: ApiEndpoint, tls: TlsStep): Promise<void> {
    const durationMs = performance.now() - tls.startedAt;
    // A separate connection here too: Node 20 returns the certificate of a socket only once, and the check
    // has used it.
    const facts = await this.#look(endpoint, tls);
    const warnings: Notice[] = facts === undefined ? [] : certificateWarnings(facts, Date.now());
    if (tls.setting.mode === 'anonymous') {
      warnings.unshift(
        notice('diagnose.tls-anonymous', 'The connection is encrypted, but the device is not authenticated.'),
      );
    }
    const verified = { verify: 'was verified', pin: 'is the pinned one', anonymous: 'is missing', off: '' };
    const summary = `The certificate ${verified[tls.setting.mode]}.`;
    const shown = facts === undefined ? {} : flatTlsFacts(facts);
    this.#log.add('tls', { summary, warnings, durationMs, facts: shown }, tls.startedAt);
  }

  async #tlsFailed(endpoint: ApiEndpoint, error: ExporterError, tls: TlsStep): Promise<void> {
    const durationMs = performance.now() - tls.startedAt;
    // After a handshake without a reply, a second look would get none either.
    const facts = error.code === 'device.tls-not-answered' ? undefined : await this.#look(endpoint, tls);
    const shown = facts === undefined ? {} : flatTlsFacts(facts);
    this.#log.fail('tls', error, { startedAt: tls.startedAt, durationMs, facts: shown });
  }

  #look(endpoint: ApiEndpoint, tls: TlsStep): Promise<TlsFacts | undefined> {
    const { setting } = tls;
    return this.#attempt.deadline.during({ timeoutMs: lookMs }, (deadline) =>
      lookAtCertificate(endpoint, { expectedName: nameExpected(tls), setting, deadline }),
    );
  }

  async #logIn(endpoint: ApiEndpoint, auth: ApiAuth): Promise<ApiConnection | undefined> {
    const startedAt = performance.now();
    this.#log.begin('login');
    const peer = describeEndpoint(endpoint);
    try {
      await this.#refuseForeignService(endpoint, auth);
      const socket = this.#openSocket(peer);
      this.#attempt.phase = 'answer the login';
      const connection = connectionOver(socket, peer, auth);
      this.#connection = connection;
      const method = await logIn(connection, auth, this.#attempt.deadline);
      const summary =
        method === 'challenge'
          ? 'Logged in with the challenge login used before RouterOS 6.43.'
          : 'Logged in.';
      this.#log.add('login', { summary, facts: { method } }, startedAt);
      return connection;
    } catch (error) {
      this.#log.fail('login', asExporterError(error), { startedAt });
      return undefined;
    }
  }

  /** Where TLS does not authenticate the peer, checks that it is RouterOS before sending the password. */
  async #refuseForeignService(endpoint: ApiEndpoint, auth: ApiAuth): Promise<void> {
    if (auth.tls.mode === 'verify' || auth.tls.mode === 'pin') return;
    const { deadline } = this.#attempt;
    const peer = describeEndpoint(endpoint);
    this.#attempt.phase = 'answer';
    // Most of the remaining time is reserved for the login.
    const timeoutMs = Math.min(greetingMs, deadline.remainingMs / 4);
    const connection = connectionOver(this.#openSocket(peer), peer, auth);
    const greeting = await deadline.during({ timeoutMs }, (part) => greet(connection, part));
    if (greeting.kind === 'other') throw greeting.error;
    deadline.signal.throwIfAborted();
    this.#socket = await dial(endpoint, auth.tls, deadline.signal, () => {});
  }

  /** Checks the dialled socket: if it was closed meanwhile, no further event would report it. */
  #openSocket(peer: string): Socket {
    const socket = this.#socket;
    if (socket !== undefined && !socket.destroyed && !socket.readableEnded) return socket;
    throw new ExporterError('device.login-not-answered', `${peer} closed the connection before the login.`);
  }

  async #rights(connection: ApiConnection, username: string): Promise<void> {
    const startedAt = performance.now();
    this.#attempt.phase = 'answer the test of its menus';
    this.#log.begin('rights');
    const menus = await tryMenus(connection, this.#attempt.deadline);
    const policy = await readAccountPolicy(connection, username, this.#attempt.deadline);
    const facts = rightsFacts(menus, policy);
    const lost = connection.error;
    if (menus.readable.length === 0) {
      const refused = new ExporterError('diagnose.rights-none', 'The account may read none of the menus.');
      const nothing = new ExporterError(
        'device.timeout',
        'The device replied to no command after the login.',
      );
      const error = menus.refused.length > 0 ? refused : (lost ?? nothing);
      this.#log.fail('rights', error, { startedAt, facts });
      return;
    }
    const asked = menus.readable.length + menus.refused.length + menus.unclear.length;
    const summary = `The account may read ${menus.readable.length} of ${asked} menus.`;
    this.#log.add('rights', { summary, facts, warnings: rightsWarnings(menus, policy) }, startedAt);
  }

  async #identity(connection: ApiConnection): Promise<void> {
    const startedAt = performance.now();
    this.#attempt.phase = 'identify itself';
    this.#log.begin('identity');
    const found = await readApiIdentity(connection, this.#attempt.deadline);
    const { device, skewSeconds } = found;
    const { identity, version, board } = device;
    if (version === undefined && identity === undefined) {
      const error =
        found.error ?? new ExporterError('diagnose.identity-missing', 'The device does not identify itself.');
      this.#log.fail('identity', error, { startedAt });
      return;
    }
    this.device = device;
    const facts = { ...device, ...(skewSeconds === undefined ? {} : { clockSkewSeconds: skewSeconds }) };
    const summary = `${identity ?? 'A device'} is a ${board ?? 'RouterOS device'} with RouterOS ${version ?? 'of unknown version'}.`;
    this.#log.add('identity', { summary, facts, warnings: identityWarnings(found) }, startedAt);
  }
}

interface TlsStep {
  readonly setting: TlsSetting;
  readonly checked: CheckedHost;
  readonly startedAt: number;
}

function nameExpected({ setting, checked }: TlsStep): string {
  return (setting.mode === 'verify' ? setting.serverName : undefined) ?? checked.host;
}

function connectionOver(socket: Socket, peer: string, auth: ApiAuth): ApiConnection {
  return new ApiConnection({
    socket,
    peer,
    codePage: auth.codePage,
    commandsInFlight,
    limits: defaultLimits,
  });
}

function rightsFacts(menus: MenuRights, policy: AccountPolicy | undefined): Facts {
  return { ...menus, ...(policy === undefined ? {} : policy) };
}

function rightsWarnings(menus: MenuRights, policy: AccountPolicy | undefined): Notice[] {
  const warnings: Notice[] = [];
  if (menus.refused.length > 0) {
    warnings.push(notice('diagnose.rights-missing', `The account may not read ${menus.refused.join(', ')}.`));
  }
  if (policy !== undefined && policy.missing.length > 0) {
    warnings.push(notice('diagnose.rights-missing', `The account lacks ${policy.missing.join(', ')}.`));
  }
  if (policy !== undefined && policy.excessive.length > 0) {
    const text = `The account also has ${policy.excessive.join(', ')}, which monitoring does not need.`;
    warnings.push(notice('diagnose.rights-excessive', text));
  }
  return warnings;
}

function identityWarnings({ device, skewSeconds }: ApiIdentity): Notice[] {
  const warnings: Notice[] = [];
  if (skewSeconds !== undefined && Math.abs(skewSeconds) > skewMax) {
    const where = skewSeconds > 0 ? 'ahead of' : 'behind';
    const text = `The clock of the device is ${Math.abs(skewSeconds)} s ${where} that of the exporter.`;
    warnings.push(notice('diagnose.clock-skew', text));
  }
  if (device.serial === undefined && device.softwareId === undefined) {
    warnings.push(
      notice('diagnose.identity-missing', 'The device reports neither serial number nor software id.'),
    );
  }
  return warnings;
}
