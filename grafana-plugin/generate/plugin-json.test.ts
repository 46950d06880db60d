import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { proxyRoutes } from './plugin-json.ts';
import type { Operation } from './management-api.ts';

const operation = (method: string, path: string, role: Operation['role']): Operation => ({
  method,
  path,
  role,
});

it('has a route for each list and one for what is below, with the lowest role of any operation there', () => {
  const routes = proxyRoutes([
    operation('GET', 'devices', 'viewer'),
    operation('GET', 'devices/{id}', 'viewer'),
    operation('DELETE', 'devices/{id}', 'admin'),
    operation('POST', 'devices/{id}/confirm-hardware', 'admin'),
    operation('POST', 'devices/{id}/execute', 'operator'),
  ]);
  expect(routes.map(({ method, path, reqRole, url }) => [method, path, reqRole, url])).toEqual([
    ['GET', 'v1/devices', 'Viewer', '{{ .JsonData.exporterUrl }}/api/v1/devices'],
    ['DELETE', 'v1/devices/*', 'Admin', '{{ .JsonData.exporterUrl }}/api/v1/devices'],
    ['GET', 'v1/devices/*', 'Viewer', '{{ .JsonData.exporterUrl }}/api/v1/devices'],
    ['POST', 'v1/devices/*', 'Editor', '{{ .JsonData.exporterUrl }}/api/v1/devices'],
  ]);
});

it('leaves out what only the platform may do', () => {
  expect(proxyRoutes([operation('POST', 'tenants', 'platform')])).toEqual([]);
});

it('always replaces what the browser sends as Authorization', () => {
  const { routes } = JSON.parse(readFileSync(new URL('../src/plugin.json', import.meta.url), 'utf8')) as {
    routes: readonly {
      headers: readonly { name: string; content: string }[];
      method: string;
      reqRole: string;
    }[];
  };
  expect(routes.length).toBeGreaterThan(40);
  for (const { headers, method, reqRole } of routes) {
    expect(headers).toEqual([{ name: 'Authorization', content: 'Bearer {{ .SecureJsonData.token }}' }]);
    // Grafana compares one verb, and takes an unknown role for an error of the whole plugin.
    expect(method).toMatch(/^(?:GET|POST|PUT|PATCH|DELETE)$/u);
    expect(reqRole).toMatch(/^(?:Viewer|Editor|Admin)$/u);
  }
});
