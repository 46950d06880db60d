import { expect, test } from 'vitest';
import { alert } from '../../../test/alerts.ts';
import { groupAlerts } from './alert-groups.ts';

const at = (fingerprint: string, labels: Record<string, string>) => alert({ fingerprint, labels });

test('the worst site first, then by name, and alerts of the site itself among its devices', () => {
  const groups = groupAlerts([
    at('a', { severity: 'warning', site: 'B', device: 'b1' }),
    at('b', { severity: 'warning', site: 'A', device: 'a1' }),
    at('c', { severity: 'critical', site: 'C' }),
    at('d', { severity: 'info', site: 'C', device: 'c1' }),
    at('e', { severity: 'odd' }),
  ]);
  expect(groups.map(({ site, count }) => [site, count])).toEqual([
    ['C', 2],
    ['A', 1],
    ['B', 1],
    ['', 1],
  ]);
  expect(groups[0]!.devices.map(({ device }) => device)).toEqual(['', 'c1']);
});

test('of many alerts the most urgent are shown, wherever they are, and all of a site are counted', () => {
  const many = Array.from({ length: 5000 }, (_, index) =>
    at(`i${index}`, { severity: 'info', site: 'A', device: `a${index}` }),
  );
  const groups = groupAlerts(
    [
      at('w', { severity: 'critical', site: 'A', device: 'a1' }),
      ...many,
      at('c', { severity: 'warning', site: 'B' }),
    ],
    3,
  );
  expect(
    groups.map(({ site, count, devices }) => [
      site,
      count,
      devices.flatMap(({ alerts }) => alerts.map(({ fingerprint }) => fingerprint)),
    ]),
  ).toEqual([
    ['A', 5001, ['w', 'i0']],
    ['B', 1, ['c']],
  ]);
});
