import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { IdentityTokens } from '../../grafana-plugin/host/server/people/identity-token.ts';

interface Organization {
  name: string;
  readonly dataSources: Map<string, Readonly<Record<string, unknown>>>;
  readonly plugins: Map<string, PluginSettings>;
}

interface PluginSettings {
  readonly enabled: boolean;
  readonly jsonData: Readonly<Record<string, unknown>>;
  readonly secureJsonData: Readonly<Record<string, string>>;
}

interface Body extends Partial<PluginSettings> {
  readonly name?: string;
  readonly uid?: string;
}

const newOrganization = (name: string): Organization => ({
  name,
  dataSources: new Map(),
  plugins: new Map(),
});

/**
 * The part of Grafana's HTTP API that sets up organizations, with the answers of Grafana 12.4: no Grafana can be installed where the
 * tests run. It keeps what it is told, and signs identities with a key of its own.
 */
export class GrafanaStandIn {
  readonly organizations = new Map([[1, newOrganization('Main Org.')]]);
  readonly identities = new IdentityTokens();
  readonly #authorization: string;
  readonly #plugins: readonly string[];

  constructor(password: string, plugins: readonly string[]) {
    this.#authorization = `Basic ${Buffer.from(`admin:${password}`).toString('base64')}`;
    this.#plugins = plugins;
  }

  /** Not yet listening. */
  server(): Server {
    return createServer((request, response) => {
      void this.#answer(request)
        .catch((error: unknown) => ({ status: 500, body: { message: String(error) } }))
        .then(({ status, body }) => send(response, status, body));
    });
  }

  async #answer(request: IncomingMessage): Promise<{ readonly status: number; readonly body: object }> {
    const { pathname } = new URL(request.url ?? '/', 'http://grafana');
    const { method = 'GET', headers } = request;
    if (pathname === '/api/health') return { status: 200, body: { database: 'ok', version: '12.4.10' } };
    if (pathname === '/api/signing-keys/keys') return { status: 200, body: this.identities.publicKeys };
    if (headers.authorization !== this.#authorization)
      return { status: 401, body: { message: 'Invalid username or password' } };
    const body = method === 'GET' ? {} : ((await readBody(request)) as Body);
    const byId = /^\/api\/orgs\/(\d+)$/u.exec(pathname)?.[1];
    if (method === 'POST' && pathname === '/api/orgs') return this.#make(body);
    if (byId !== undefined) return this.#organization(method, Number(byId), body);
    const organization = this.organizations.get(Number(headers['x-grafana-org-id'] ?? 1));
    if (organization === undefined) return { status: 401, body: { message: 'Unauthorized' } };
    const plugin = /^\/api\/plugins\/([\w-]+)\/settings$/u.exec(pathname)?.[1];
    if (plugin !== undefined) return this.#settings(method, plugin, organization, body);
    return dataSource(method, pathname, organization, body);
  }

  #make({ name = '' }: Body) {
    if ([...this.organizations.values()].some((one) => one.name === name))
      return { status: 409, body: { message: 'Organization name taken' } };
    const orgId = Math.max(...this.organizations.keys()) + 1;
    this.organizations.set(orgId, newOrganization(name));
    return { status: 200, body: { message: 'Organization created', orgId } };
  }

  #organization(method: string, id: number, { name = '' }: Body) {
    const organization = this.organizations.get(id);
    if (organization === undefined) return { status: 404, body: { message: 'Organization not found' } };
    if (method === 'PUT') organization.name = name;
    return { status: 200, body: { id, name: organization.name } };
  }

  #settings(method: string, id: string, { plugins }: Organization, body: Body) {
    if (!this.#plugins.includes(id)) return { status: 404, body: { message: 'Plugin not installed' } };
    if (method === 'POST') {
      const { enabled = false, jsonData = {}, secureJsonData = {} } = body;
      plugins.set(id, { enabled, jsonData, secureJsonData });
      return { status: 200, body: { message: 'Plugin settings updated' } };
    }
    const { enabled = false, jsonData = null } = plugins.get(id) ?? {};
    return { status: 200, body: { id, enabled, jsonData } };
  }
}

function dataSource(method: string, pathname: string, { dataSources }: Organization, body: Body) {
  const uid = /^\/api\/datasources\/uid\/([\w-]+)$/u.exec(pathname)?.[1];
  if (method === 'POST' && pathname === '/api/datasources') {
    if (dataSources.has(body.uid ?? ''))
      return { status: 409, body: { message: 'data source with the same uid already exists' } };
    dataSources.set(body.uid ?? '', { ...body });
    return { status: 200, body: { message: 'Datasource added' } };
  }
  if (uid === undefined) return { status: 404, body: { message: 'Not found' } };
  if (!dataSources.has(uid)) return { status: 404, body: { message: 'Data source not found' } };
  if (method === 'PUT') dataSources.set(uid, { ...body });
  return { status: 200, body: { ...dataSources.get(uid) } };
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}

const send = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};
