import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { featureRoutes } from '../../src/management/index.generated.ts';
import { openTestStore } from '../store/open-test-store.ts';
import { type Started, start } from './start.ts';

const origin = 'https://elsewhere.example';
const managed = featureRoutes.flatMap(({ routes }) => routes.map(({ path }) => `/api/v1${path}`));
const paths = [
  ...new Set([...managed, '/', '/probe', '/metrics', '/discovery', '/-/ready', '/-/reload', '/nothing']),
  '/api/v1/docs',
  '/api/v1/openapi.json',
  '/api/v1/nothing',
];

describe.each(['with', 'without'])('%s a database', (kind) => {
  let started: Started;
  beforeAll(async () => {
    const { registry } = await openTestStore('sqlite');
    started = start(undefined, kind === 'with' ? { registry } : {});
  });
  afterAll(() => started.app.close());

  // A page of another site must not read what the exporter sends to an operator's browser.
  it.each(paths)('%s answers no other origin', async (url) => {
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const) {
      const response = await started.app.server.inject({
        method,
        url,
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization, content-type',
        },
      });
      const names = Object.keys(response.headers).filter((name) =>
        /^access-control-|^timing-allow/.test(name),
      );
      expect(names, `${method} ${url}`).toEqual([]);
      // A preflight is refused like any other method that the path does not have.
      if (method === 'OPTIONS') expect(response.statusCode).toBeGreaterThanOrEqual(400);
    }
  });
});
