import { expect, test } from 'vitest';
import { cleanPath, escapePath, matchRoute } from '../server/plugin/route-match.ts';

test.each([
  ['v1/devices', '/v1/devices', ''],
  ['v1/devices', '/v1/devices/dev_1', undefined],
  ['v1/devices/*', '/v1/devices', undefined],
  ['v1/devices/*', '/v1/devices/dev_1/live', 'dev_1/live'],
  ['v1/*', '/v1/a%2Fb', 'a/b'],
  ['v1/:kind/list', '/v1/sites/list', ''],
  ['v1/:kind', '/v1/sites/list', undefined],
  ['v1/*', '/v1/%zz', undefined],
  ['*', '/', ''],
])('route %s takes %s: %o', (route, path, taken) => {
  expect(matchRoute(route, path)).toBe(taken);
});

test('a path loses its dots, empty names and last slash before it is compared', () => {
  expect(cleanPath('v1//devices/../sites/')).toBe('/v1/sites');
  expect(cleanPath('../../secret')).toBe('/secret');
});

test('a name is escaped again as Go does', () => {
  expect(escapePath("a b/c?d:e@f(g)'")).toBe('a%20b/c%3Fd:e@f%28g%29%27');
});
