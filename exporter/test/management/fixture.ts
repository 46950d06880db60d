import type { Role, TokenScope } from '../../src/access/roles.ts';
import type { Scope } from '../../src/access/scope.ts';
import { type App, type AppDeps, buildApp } from '../../src/app.ts';
import { parseSettings } from '../../src/config/load.ts';
import type { Dialect } from '../../src/store/dialect.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { catalogue } from '../config/catalogue.ts';
import { FakeProber } from '../http/fake-prober.ts';
import { whenFileEnds } from '../run/when-file-ends.ts';
import { checkAnswer } from './documented.ts';
import { openTestStore, type TestStore } from '../store/open-test-store.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body, if it is JSON. */
  readonly json: Readonly<Record<string, unknown>>;
}

export interface CallOptions {
  readonly token?: string;
  /** Sent as JSON; a string is sent unchanged. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ApiFixture extends TestStore {
  readonly app: App;
  readonly url: string;
  readonly logs: string[];
  /** Tokens of the first tenant, of the other, and of the platform; all with the scope manage. */
  readonly tokens: Readonly<Record<'viewer' | 'operator' | 'admin' | 'rival' | 'platform', string>>;
  readonly makeToken: (scope: Scope, role: Role, scopes?: readonly TokenScope[]) => Promise<string>;
  /**
   * A request over a real socket, by default as the admin of the first tenant. Checks its answer against the
   * documentation.
   */
  readonly call: (method: string, path: string, options?: CallOptions) => Promise<Answer>;
}

export const defaultConfig = 'limits: { per_principal_per_minute: 10000, per_device_per_minute: 10000 }\n';

/** The exporter on a socket with its own database and two tenants. */
export async function startApi(
  dialect: Dialect,
  config: string | (() => string) = defaultConfig,
  createProber: AppDeps['createProber'] = () => new FakeProber(),
  more: Pick<AppDeps, 'streamLimits'> = {},
): Promise<ApiFixture> {
  const database = await openTestStore(dialect);
  const { registry, acme, rival, platform } = database;
  const logs: string[] = [];
  const app = buildApp({
    version: '1.2.3',
    log: createLogger({ level: 'debug', format: 'logfmt', write: (line) => logs.push(line) }),
    loadSettings: () => {
      const text = typeof config === 'string' ? config : config();
      return parseSettings(text, { file: 'mikrofleet.yml', environment: {}, catalogue });
    },
    createProber,
    registry,
    ...more,
  });
  whenFileEnds(() => app.close());
  const url = await app.server.listen({ host: '127.0.0.1', port: 0 });
  const makeToken: ApiFixture['makeToken'] = async (scope, role, scopes = ['manage']) =>
    (
      await registry.tokens.create(scope, { name: `${role} ${scopes.join(' ')}`, role, scopes })
    ).text.reveal();
  const tokens = {
    viewer: await makeToken(acme, 'viewer'),
    operator: await makeToken(acme, 'operator'),
    admin: await makeToken(acme, 'admin'),
    rival: await makeToken(rival, 'admin'),
    platform: await makeToken(platform, 'platform'),
  };
  const call: ApiFixture['call'] = async (method, path, { token = tokens.admin, body, headers } = {}) => {
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { ...(token === '' ? {} : { authorization: `Bearer ${token}` }), ...json, ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /[/+]json/.test(response.headers.get('content-type') ?? '');
    const parsed = isJson && text !== '' ? (JSON.parse(text) as Answer['json']) : {};
    const type = response.headers.get('content-type') ?? '';
    checkAnswer(method, path, { status: response.status, type, json: parsed });
    return { status: response.status, headers: response.headers, text, json: parsed };
  };
  return { ...database, app, url, logs, tokens, makeToken, call };
}
