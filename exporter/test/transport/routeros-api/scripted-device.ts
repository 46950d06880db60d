import { once } from 'node:events';
import net, { type AddressInfo, type Socket } from 'node:net';
import tls from 'node:tls';
import { Deadline } from '../../../src/concurrency/deadline.ts';
import { apiAuth } from '../../../src/config/account-key.ts';
import { Secret } from '../../../src/config/secret.ts';
import type { ApiAuth } from '../../../src/config/settings.ts';
import type { ApiConnection } from '../../../src/transport/routeros-api/connection.ts';
import type { ApiLimits } from '../../../src/transport/routeros-api/limits.ts';
import { openApiConnection } from '../../../src/transport/routeros-api/open-connection.ts';
import { sentence, sentenceReader } from './wire.ts';

export const password = 'marker-Pa55word';

/** One command the device received, and the means to answer it. */
export class Request {
  readonly words: string[];
  readonly socket: Socket;
  readonly path: string;
  readonly tag: string | undefined;

  constructor(words: string[], socket: Socket) {
    this.words = words;
    this.socket = socket;
    this.path = words[0] ?? '';
    this.tag = words.find((word) => word.startsWith('.tag='))?.slice(5);
  }

  arg(name: string): string | undefined {
    const prefix = `=${name}=`;
    return this.words.find((word) => word.startsWith(prefix))?.slice(prefix.length);
  }

  get tagWord(): string[] {
    return this.tag === undefined ? [] : [`.tag=${this.tag}`];
  }

  bytes(reply: string, ...words: (string | Buffer)[]): Buffer {
    return sentence(reply, ...this.tagWord, ...words);
  }

  say(reply: string, ...words: (string | Buffer)[]): void {
    this.socket.write(this.bytes(reply, ...words));
  }

  raw(bytes: Buffer): void {
    this.socket.write(bytes);
  }
}

export type Script = (request: Request) => void;

/** Accepts only the right password, and answers like RouterOS 7. */
export const plainLogin: Script = (request) => {
  if (request.arg('password') !== password) {
    request.say('!trap', '=message=invalid user name or password (6)');
  }
  request.say('!done');
};

export interface DeviceOptions {
  readonly login?: Script;
  readonly tls?: tls.TlsOptions;
  /** Instead of sentences: receives each connection as it is accepted. */
  readonly onConnection?: (socket: Socket) => void;
}

/** A device on a real socket; the test controls every byte. */
export class ScriptedDevice {
  readonly requests: Request[] = [];
  readonly sockets = new Set<Socket>();
  accepted = 0;
  logins = 0;
  received = Buffer.alloc(0);
  script: Script;
  login: Script;
  readonly #server: net.Server;

  constructor(script: Script, options: DeviceOptions = {}) {
    this.script = script;
    this.login = options.login ?? plainLogin;
    const onSocket = (socket: Socket): void => {
      socket.on('error', () => {});
      if (options.onConnection !== undefined) options.onConnection(socket);
      else this.#serve(socket);
    };
    this.#server = options.tls === undefined ? net.createServer() : tls.createServer(options.tls);
    this.#server.on(options.tls === undefined ? 'connection' : 'secureConnection', onSocket);
    this.#server.on('tlsClientError', () => {});
    this.#server.on('connection', (socket: Socket) => {
      this.accepted++;
      socket.setNoDelay(true);
      this.sockets.add(socket);
      socket.on('error', () => {});
      socket.on('data', (chunk: Buffer) => {
        if (options.tls === undefined) this.received = Buffer.concat([this.received, chunk]);
      });
      socket.on('close', () => this.sockets.delete(socket));
    });
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get endpoint(): { address: string; port: number } {
    return { address: '127.0.0.1', port: this.port };
  }

  async listen(port = 0): Promise<this> {
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
    return this;
  }

  /** Requests after the login. */
  get commands(): Request[] {
    return this.requests.filter((request) => request.path !== '/login');
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    if (!this.#server.listening) return;
    this.#server.close();
    await once(this.#server, 'close');
  }

  #serve(socket: Socket): void {
    const read = sentenceReader((words) => {
      const request = new Request(words, socket);
      this.requests.push(request);
      if (request.path !== '/login') {
        this.script(request);
        return;
      }
      this.logins++;
      this.login(request);
    });
    socket.on('data', read);
  }
}

export function authWith(changes: Partial<ApiAuth> = {}): ApiAuth {
  return apiAuth({
    username: 'monitor',
    password: new Secret(password),
    tls: { mode: 'off' },
    port: 8728,
    legacyLogin: false,
    codePage: 'windows-1252',
    ...changes,
  });
}

export interface ConnectChanges {
  readonly auth?: Partial<ApiAuth>;
  readonly limits?: Partial<ApiLimits>;
  readonly commandsInFlight?: number;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

export function connect(device: ScriptedDevice, changes: ConnectChanges = {}): Promise<ApiConnection> {
  return openApiConnection(device.endpoint, authWith(changes.auth), {
    deadline: Deadline.start(changes.timeoutMs ?? 5_000, { caller: changes.signal }),
    commandsInFlight: changes.commandsInFlight ?? 16,
    limits: changes.limits,
  });
}

const started: ScriptedDevice[] = [];
const opened: ApiConnection[] = [];

export async function startDevice(script: Script, options: DeviceOptions = {}): Promise<ScriptedDevice> {
  const device = await new ScriptedDevice(script, options).listen();
  started.push(device);
  return device;
}

/** A device and a session with it; both end with the test. */
export async function session(
  script: Script,
  changes: ConnectChanges & DeviceOptions = {},
): Promise<{ device: ScriptedDevice; connection: ApiConnection }> {
  const device = await startDevice(script, changes);
  const connection = await connect(device, changes);
  opened.push(connection);
  return { device, connection };
}

/** For afterEach. */
export async function stopAll(): Promise<void> {
  for (const connection of opened.splice(0)) connection.close();
  await Promise.all(started.splice(0).map((device) => device.stop()));
}

/** The error of a rejected promise; fails if it resolves. */
export async function errorOf(promise: Promise<unknown>): Promise<Error & { code?: string }> {
  try {
    await promise;
  } catch (error) {
    return error as Error & { code?: string };
  }
  throw new Error('was expected to fail');
}

/** Waits until the condition holds; the time limit of the test ends a vain wait. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 2));
}
