import netSnmp, { type Session, type User, type Varbind } from 'net-snmp';
import type { SnmpAuth } from '../../config/settings.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import type { ResolvedAddress } from './address.ts';
import { classifyRequestError, SnmpRequestError, socketError, unusable } from './request-error.ts';
import { DeviceSocket, type SocketCounts } from './socket.ts';
import { patchUserSecurity } from './user-security.ts';

patchUserSecurity();

/** One request to an agent. */
export interface Ask {
  readonly operation: 'get' | 'next' | 'bulk';
  readonly oids: readonly string[];
  /** Rows requested; 1 unless the operation is `bulk`. */
  readonly repetitions: number;
}

export interface Answer {
  /** The answers for each requested OID, in order. */
  readonly columns: readonly (readonly Varbind[])[];
}

export interface WireTarget {
  readonly resolved: ResolvedAddress;
  readonly port: number;
  readonly auth: SnmpAuth;
}

const versionField = { '1': 0, '2c': 1, '3': 3 } as const;

/** One net-snmp session on one socket, with promises and our own errors. */
export class Wire {
  /** Name of the device in messages. */
  readonly device: string;
  /** Usable answers so far. */
  answers = 0;

  readonly #socket: DeviceSocket;
  readonly #session: Session;
  readonly #pending = new Set<(error: Error) => void>();
  readonly #waitingForEngine: (() => void)[] = [];
  #closed: ExporterError | undefined;
  #lastUnusable: string | undefined;
  #malformedBefore = 0;

  private constructor(socket: DeviceSocket, target: WireTarget) {
    this.#socket = socket;
    this.device = `${target.resolved.address} port ${target.port}`;
    this.#session = createSession(socket, target);
    this.#session.on('error', () => {
      // Without this listener one malformed datagram would end the process.
      socket.counts.malformed += 1;
    });
    socket.onError = (error) => {
      this.#rejectPending(socketError(error, this.device));
    };
    socket.onDatagram = () => {
      for (const wake of this.#waitingForEngine.splice(0)) wake();
    };
  }

  static async open(target: WireTarget, signal?: AbortSignal): Promise<Wire> {
    const { auth, resolved, port } = target;
    const expected = {
      version: versionField[auth.version],
      authenticated: auth.version === '3' && auth.auth !== undefined,
      encrypted: auth.version === '3' && auth.auth !== undefined && auth.priv !== undefined,
    };
    try {
      return new Wire(await DeviceSocket.open(resolved, port, { expected, signal }), target);
    } catch (error) {
      if (error instanceof ExporterError || !(error instanceof Error)) throw error;
      throw socketError(error, `${resolved.address} port ${port}`);
    }
  }

  get counts(): Readonly<SocketCounts> {
    return this.#socket.counts;
  }

  /** True until a v3 session knows the engine of the agent: its next request costs an extra round trip. */
  get needsDiscovery(): boolean {
    return this.#session.msgSecurityParameters === undefined;
  }

  /** Why nothing usable arrived since {@link forgetUnusable}, if something did arrive. */
  get lastUnusable(): string | undefined {
    const malformed = this.counts.malformed > this.#malformedBefore;
    return this.#lastUnusable ?? (malformed ? 'datagrams that are not usable SNMP' : undefined);
  }

  forgetUnusable(): void {
    this.#lastUnusable = undefined;
    this.#malformedBefore = this.counts.malformed;
  }

  /** Resolves with the next datagram: by then the engine of a v3 agent is known. */
  nextDatagram(): Promise<void> {
    return new Promise((resolve) => {
      this.#waitingForEngine.push(resolve);
    });
  }

  /** Sends one datagram and waits for the answer until `timeoutMs` have passed or the wire is closed. */
  send(ask: Ask, timeoutMs: number): Promise<Answer> {
    if (this.#closed !== undefined) return Promise.reject(this.#closed);
    return new Promise<Answer>((resolve, reject) => {
      this.#pending.add(reject);
      const end = (error: Error | null, columns: Varbind[][] = []): void => {
        this.#pending.delete(reject);
        if (error === null) {
          this.answers += 1;
          resolve({ columns });
        } else {
          reject(this.#note(classifyRequestError(error, this.device)));
        }
      };
      const endSingle = (error: Error | null, varbinds: Varbind[] = []): void => {
        end(
          error,
          varbinds.map((varbind) => [varbind]),
        );
      };
      this.#session.timeout = timeoutMs;
      const oids = [...ask.oids];
      if (ask.operation === 'bulk') this.#session.getBulk(oids, 0, ask.repetitions, end);
      else if (ask.operation === 'next') this.#session.getNext(oids, endSingle);
      else this.#session.get(oids, matching(oids, endSingle));
    });
  }

  /** Closes the socket; pending requests are rejected at once. */
  close(): void {
    if (this.#closed !== undefined) return;
    this.#closed = new ExporterError(
      'collector.cancelled',
      `The SNMP session with ${this.device} was closed.`,
    );
    this.#rejectPending(this.#closed);
    this.#session.close();
  }

  #rejectPending(error: Error): void {
    for (const reject of this.#pending) reject(error);
    this.#pending.clear();
  }

  #note(error: SnmpRequestError | ExporterError): Error {
    if (error instanceof SnmpRequestError) {
      const { reason } = error;
      if (reason.kind === 'unusable') this.#lastUnusable = reason.why;
      else if (reason.kind !== 'silent') this.answers += 1;
    }
    return error;
  }
}

/** net-snmp compares only how many OIDs came back, not which ones. */
function matching(
  oids: readonly string[],
  done: (error: Error | null, varbinds?: Varbind[]) => void,
): (error: Error | null, varbinds?: Varbind[]) => void {
  return (error, varbinds) => {
    const matches = varbinds?.every((varbind, index) => varbind.oid === oids[index]) ?? true;
    if (matches) done(error, varbinds);
    else done(unusable('an answer to OIDs that were not requested'));
  };
}

function createSession(socket: DeviceSocket, target: WireTarget): Session {
  const { auth, resolved, port } = target;
  const options = {
    port,
    version: versionField[auth.version],
    // Our own exchange retries, so that it can request less.
    retries: 0,
    dgramModule: { createSocket: () => socket },
  };
  if (auth.version !== '3') return netSnmp.createSession(resolved.address, auth.community.reveal(), options);
  return netSnmp.createV3Session(resolved.address, userOf(auth), { ...options, context: auth.contextName });
}

function userOf(auth: SnmpAuth & { version: '3' }): User {
  const { SecurityLevel, AuthProtocols, PrivProtocols } = netSnmp;
  if (auth.auth === undefined) return { name: auth.username, level: SecurityLevel.noAuthNoPriv };
  const authenticated = {
    name: auth.username,
    authProtocol: auth.auth.protocol === 'md5' ? AuthProtocols.md5 : AuthProtocols.sha,
    authKey: auth.auth.password.reveal(),
  };
  if (auth.priv === undefined) return { ...authenticated, level: SecurityLevel.authNoPriv };
  return {
    ...authenticated,
    level: SecurityLevel.authPriv,
    privProtocol: auth.priv.protocol === 'des' ? PrivProtocols.des : PrivProtocols.aes,
    privKey: auth.priv.password.reveal(),
  };
}
