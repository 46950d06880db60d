import { expect, test } from 'vitest';
import { limitExpression, limitParameters } from '../server/tenant-limit.ts';

test.each([
  ['mikrotik_up', 'mikrotik_up{tenant="acme"}'],
  ['mikrotik_up{}', 'mikrotik_up{tenant="acme"}'],
  ['mikrotik_up{site="a"}', 'mikrotik_up{site="a",tenant="acme"}'],
  ['mikrotik_up{site="a",}[5m]', 'mikrotik_up{site="a",tenant="acme"}[5m]'],
  ['up{a="}",b=~"x{2}"} offset 1h', 'up{a="}",b=~"x{2}",tenant="acme"} offset 1h'],
  ['{__name__=~"mikro.+"}', '{__name__=~"mikro.+",tenant="acme"}'],
  ['sum(a) / on(x) b{c!~"d"}', 'sum(a{tenant="acme"}) / on(x) b{c!~"d",tenant="acme"}'],
  // Whoever names another tenant sees nothing: both matchers have to hold.
  ['a{tenant="borealis"}', 'a{tenant="borealis",tenant="acme"}'],
  ['max_over_time(a[1h:1m])', 'max_over_time(a{tenant="acme"}[1h:1m])'],
  ['a # {b="c"}', 'a{tenant="acme"} # {b="c"}'],
  ['time() - 1', 'time() - 1'],
])('%s reads the series of one tenant', (expression, expected) => {
  expect(limitExpression(expression, 'acme')).toBe(expected);
});

test('a tenant is quoted', () => {
  expect(limitExpression('a', 'a"} or b{c="')).toBe('a{tenant="a\\"} or b{c=\\""}');
});

test('what cannot be understood is refused', () => {
  expect(() => limitExpression('a{', 'acme')).toThrow(/^Syntax error at position 2 of: a\{$/u);
});

const limited = (path: string, parameters: string): string | undefined =>
  limitParameters(path, new URLSearchParams(parameters), 'acme')?.toString();
const written = (parameters: Readonly<Record<string, string>>): string =>
  new URLSearchParams(parameters).toString();

test('labels and series are those of the tenant, also where nothing is selected', () => {
  const own = written({ 'match[]': '{tenant="acme"}' });
  expect(limited('/api/v1/labels', '')).toBe(own);
  expect(limited('/api/v1/label/tenant/values', '')).toBe(own);
  expect(limited('/api/v1/series', written({ 'match[]': 'up' }))).toBe(
    written({ 'match[]': 'up{tenant="acme"}' }),
  );
  expect(limited('/api/v1/query', written({ query: 'up', time: '1' }))).toBe(
    written({ time: '1', query: 'up{tenant="acme"}' }),
  );
});

test('what has no series is passed on, and what cannot be limited is not', () => {
  expect(limited('/api/v1/status/buildinfo', '')).toBe('');
  expect(limited('/api/v1/rules', '')).toBeUndefined();
  expect(limited('/api/v1/alerts', '')).toBeUndefined();
});
