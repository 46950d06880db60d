import { expect, test } from 'vitest';
import { boardLinks, siteBoardLink } from './board-link.ts';

const queryOf = (href: string) => Object.fromEntries(new URL(href, 'http://grafana').searchParams);

test('a board opens on the device, at the time that the person looks at', () => {
  const where = { tenant: 'acme', site: 'Tower 1', device: 'tower1-ap1' };
  const [board] = boardLinks('ap', where, { from: '2026-01-05T08:00:00.000Z', to: 'now' });
  expect(queryOf(board!.href)).toEqual({
    'var-tenant': 'acme',
    'var-site': 'Tower 1',
    'var-device': 'tower1-ap1',
    from: '2026-01-05T08:00:00.000Z',
    to: 'now',
  });
  expect(
    queryOf(siteBoardLink({ tenant: undefined, site: 'Tower 1' }, { from: 'now-7d', to: 'now-1d' })),
  ).toEqual({ 'var-site': 'Tower 1', from: 'now-7d', to: 'now-1d' });
});

test('without a chosen time it shows the last six hours', () => {
  expect(
    queryOf(boardLinks('cpe', { tenant: undefined, site: undefined, device: 'c1' })[0]!.href),
  ).toMatchObject({
    from: 'now-6h',
    to: 'now',
  });
});
