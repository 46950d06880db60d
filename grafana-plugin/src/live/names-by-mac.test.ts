import { expect, it } from 'vitest';
import { liveRows, matchingRows } from './live-rows.ts';
import { namesOfLeases, namesOfNeighbors, namesOfSamples, namesQuery } from './names-by-mac.ts';
import { wirelessClients } from './tables/wireless-clients.ts';
import { Trails } from './trails.ts';

it('knows addresses in either case, and what somebody wrote before what a client says', () => {
  expect([
    ...namesOfLeases([
      { mac_address: '02:00:00:00:00:0a', host_name: 'novak-pc' },
      {
        active_mac_address: '02:00:00:00:00:0B',
        mac_address: '02:00:00:00:00:FF',
        comment: 'Shop',
        host_name: 'till',
      },
      { mac_address: '02:00:00:00:00:0C', host_name: '' },
    ]),
  ]).toEqual([
    ['02:00:00:00:00:0A', 'novak-pc'],
    ['02:00:00:00:00:0B', 'Shop'],
  ]);
  expect([
    ...namesOfNeighbors([{ mac_address: '02:00:00:00:00:0D', identity: 'cpe4' }, { identity: 'x' }]),
  ]).toEqual([['02:00:00:00:00:0D', 'cpe4']]);
  const sample = { labels: { mac_address: '02:00:00:00:00:0E', name: 'cpe5' }, value: 1 };
  expect(namesOfSamples([sample]).get('02:00:00:00:00:0E')).toBe('cpe5');
});

it('asks for one site only', () => {
  expect(namesQuery({ tenant: 'acme', site: 'Tower "1"' })).toContain(
    String.raw`mikrotik_interface_mac_info{tenant="acme",site="Tower \"1\""}`,
  );
});

it('names clients by themselves first, and they are found by either name or address', () => {
  const rows = liveRows(
    wirelessClients,
    {
      read_at: '2026-01-05T08:00:00.000Z',
      absent: false,
      complete: true,
      total: 3,
      rows: [
        { stack: 'wireless', mac_address: '02:00:00:00:00:0A', comment: 'Novak, roof', radio_name: 'r' },
        { stack: 'wireless', mac_address: '02:00:00:00:00:0b' },
        { stack: 'wireless', mac_address: '02:00:00:00:00:0C' },
      ],
      warnings: [],
    },
    new Trails(),
    new Map([
      ['02:00:00:00:00:0A', 'other'],
      ['02:00:00:00:00:0B', 'novak-pc'],
    ]),
  );
  expect(rows.map(({ cells }) => cells['name']?.value)).toEqual(['Novak, roof', 'novak-pc', undefined]);
  expect(matchingRows(rows, 'novak')).toHaveLength(2);
  expect(matchingRows(rows, '0b')).toHaveLength(1);
});
