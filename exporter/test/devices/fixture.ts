import { Authenticator } from '../../src/access/authenticator.ts';
import type { Scope, TenantScope } from '../../src/access/scope.ts';
import type { TokenScope } from '../../src/access/roles.ts';
import { type App, buildApp } from '../../src/app.ts';
import { parseSettings } from '../../src/config/load.ts';
import type { Dialect } from '../../src/store/dialect.ts';
import type { Device, DeviceDraft } from '../../src/devices/device.ts';
import type { TargetGroup } from '../../src/http/routes/target-group.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { catalogue } from '../config/catalogue.ts';
import { FakeProber } from '../http/fake-prober.ts';
import { openTestStore, type TestStore } from '../store/open-test-store.ts';
import { apiCredential, deviceDraft } from '../store/samples.ts';

const config = `
auths:
  monitor: { api: { username: monitor, password: hunter2, tls: off } }
modules:
  sessions: { collectors: [routing], interval: 4m }
targets:
  - { name: file-ap, address: 10.1.1.11, type: ap, auth: monitor, tenant: Acme, site: tower, role: sector }
  - { name: file-core, address: 10.1.1.13, type: router, auth: monitor, tenant: rival, modules: [router, sessions] }
ad_hoc: { allow: [10.0.0.0/8] }
`;

export interface Fixture extends TestStore {
  readonly app: App;
  readonly prober: FakeProber;
  readonly tokenOf: (scope: Scope, scopes?: readonly TokenScope[]) => Promise<string>;
  /** A device with its own credential. */
  readonly register: (scope: TenantScope, draft: Partial<DeviceDraft>) => Promise<Device>;
  readonly get: (path: string, token?: string) => Promise<{ status: number; body: string; type: string }>;
  readonly discover: (token: string, query?: string) => Promise<readonly TargetGroup[]>;
}

/** `url`: of a PostgreSQL server of the test's own. */
export async function openFixture(
  dialect: Dialect,
  configuration: string = config,
  url?: string,
): Promise<Fixture> {
  const test = await openTestStore(dialect, url);
  const { registry } = test;
  const prober = new FakeProber();
  const app = buildApp({
    version: '1.2.3',
    log: createLogger({ level: 'error', format: 'logfmt', write: () => undefined }),
    loadSettings: () => parseSettings(configuration, { file: 'mikrofleet.yml', environment: {}, catalogue }),
    createProber: () => prober,
    registry,
    tokens: new Authenticator({
      tokens: registry.tokens,
      tenants: registry.tenants,
      grafana: () => undefined,
    }),
  });
  const get: Fixture['get'] = async (path, token) => {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const { statusCode, body, headers: sent } = await app.server.inject({ url: path, headers });
    return { status: statusCode, body, type: String(sent['content-type']) };
  };
  return {
    ...test,
    app,
    prober,
    get,
    tokenOf: async (scope, scopes = ['scrape']) => {
      const role = scope.kind === 'tenant' ? 'viewer' : 'platform';
      return (await registry.tokens.create(scope, { name: 'test', role, scopes })).text.reveal();
    },
    register: async (scope, draft) => {
      const name = draft.name ?? 'ap1';
      const known = await registry.credentials.findByName(scope, `for ${name}`);
      const credential =
        known ?? (await registry.credentials.create(scope, apiCredential(`for ${name}`, 'one')));
      const credentials = { api: credential.id };
      return registry.devices.create(scope, deviceDraft({ credentials, facts: {}, ...draft }));
    },
    discover: async (token, query = '') =>
      JSON.parse((await get(`/discovery${query}`, token)).body) as TargetGroup[],
  };
}
