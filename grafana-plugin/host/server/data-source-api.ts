import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendDenied, sendError, sendJson } from './answer.ts';
import { type DataSource, type DataSources, proxyPathOf } from './data-sources.ts';
import { hasRole } from './people/roles.ts';
import type { SignedIn } from './people/signed-in.ts';
import { passToPrometheus } from './prometheus-proxy.ts';

const withUid = /^\/api\/datasources\/(?:proxy\/)?uid\/(?<uid>[\w-]+)(?<rest>\/.*)?$/u;

/** `/api/datasources…`: the list for administrators, and the way to Prometheus for everybody. */
export function answerDataSources(
  sources: DataSources,
  url: URL,
  { incoming, response }: { readonly incoming: IncomingMessage; readonly response: ServerResponse },
  { person, organisation }: SignedIn,
): void {
  const { pathname, search } = url;
  if (pathname === '/api/datasources') {
    if (!hasRole(person.role, 'Admin')) sendDenied(response, 'datasources:read');
    else sendJson(response, 200, sources.of(organisation.id).map(described));
    return;
  }
  const { uid = '', rest = '' } = withUid.exec(pathname)?.groups ?? {};
  const source = sources.get(organisation.id, uid);
  if (!hasRole(person.role, 'Viewer')) sendDenied(response, 'datasources:query');
  else if (source === undefined) sendError(response, 404, 'Data source not found');
  else if (rest === '/health') void checkHealth(source, response);
  else if (rest !== '') {
    const path = rest.replace(/^\/resources(?=\/)/u, '') + search;
    void passToPrometheus({ prometheus: source.url, tenant: source.tenant, path }, incoming, response);
  } else if (!hasRole(person.role, 'Admin')) sendDenied(response, 'datasources:read');
  else sendJson(response, 200, described(source));
}

const described = (source: DataSource, index = 0) => ({
  id: index + 1,
  uid: source.uid,
  orgId: source.organisation ?? 1,
  name: source.name,
  type: 'prometheus',
  typeName: 'Prometheus',
  access: 'proxy',
  url: source.url.href,
  user: '',
  database: '',
  basicAuth: false,
  isDefault: source.isDefault,
  jsonData: { timeInterval: source.scrapeInterval },
  readOnly: true,
});

async function checkHealth({ url }: DataSource, response: ServerResponse): Promise<void> {
  try {
    const target = new URL(`${url.pathname.replace(/\/$/u, '')}/api/v1/query?query=1%2B1`, url);
    const answer = await fetch(target, { signal: AbortSignal.timeout(10_000) });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    sendJson(response, 200, { status: 'OK', message: 'Successfully queried the Prometheus API.' });
  } catch (error) {
    sendJson(response, 400, { status: 'ERROR', message: String(error) });
  }
}

/** As the page gets it: `config.datasources`, by name. */
export const instanceSettings = (sources: readonly DataSource[]) =>
  Object.fromEntries(
    sources.map((source, index) => [
      source.name,
      {
        id: index + 1,
        uid: source.uid,
        name: source.name,
        type: 'prometheus',
        url: proxyPathOf(source),
        access: 'proxy',
        readOnly: true,
        isDefault: source.isDefault,
        jsonData: { timeInterval: source.scrapeInterval },
        meta: {
          id: 'prometheus',
          name: 'Prometheus',
          type: 'datasource',
          module: 'core:plugin/prometheus',
          baseUrl: '',
          metrics: true,
          annotations: true,
          alerting: true,
          info: {
            author: { name: 'Grafana Labs' },
            description: '',
            links: [],
            logos: { small: '', large: '' },
            screenshots: [],
            updated: '',
            version: '',
          },
        },
      },
    ]),
  );
