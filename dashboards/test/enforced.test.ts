import { expect, it } from 'vitest';
import { enforced } from './enforced.ts';

it.each([
  ['up', 'up{tenant="acme"}'],
  ['up{job="a"} offset 5m', 'up{tenant="acme",job="a"} offset 5m'],
  ['up{} > 0', 'up{tenant="acme",} > 0'],
  ['{__name__=~"mikrotik_.*"}', '{tenant="acme",__name__=~"mikrotik_.*"}'],
  [
    'sum by (tenant) (rate(a{b=~"}"}[5m])) / on (tenant) c',
    'sum by (tenant) (rate(a{tenant="acme",b=~"}"}[5m])) / on (tenant) c{tenant="acme"}',
  ],
  ['max_over_time((a - b)[1h:5m])', 'max_over_time((a{tenant="acme"} - b{tenant="acme"})[1h:5m])'],
  ['vector(1)', 'vector(1)'],
])('every selector of %s has the tenant', (expression, expected) => {
  expect(enforced(expression, 'acme')).toBe(expected);
});
