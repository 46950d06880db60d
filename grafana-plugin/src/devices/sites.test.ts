import { expect, test } from 'vitest';
import { fileSite, site } from '../../test/records.ts';
import { idCalled, oneOfEachName, recordOf, withRecord } from './sites.ts';

test('a site of the file and the registered one of its name are one, as the file says', () => {
  const registered = site({
    id: 'site_1',
    name: 'TOWER 1',
    latitude: 1,
    longitude: 1,
    notes: 'Key at the farm.',
  });
  const listed = [
    fileSite({ id: 'file_n', name: 'North' }),
    registered,
    fileSite({ id: 'file_1', name: 'Tower 1', latitude: 48.2, longitude: 16.4, parent_id: 'file_n' }),
    fileSite({ id: 'file_2', name: 'Tower 2', parent_id: 'file_1', upstream_ids: ['file_n', 'file_1'] }),
    site({ id: 'site_3', name: 'Tower 3', parent_id: 'site_1' }),
  ];
  const sites = oneOfEachName(listed);
  expect(sites.map(({ id, name, parent_id: parent }) => [id, name, parent])).toEqual([
    ['file_n', 'North', null],
    ['site_1', 'Tower 1', 'file_n'],
    ['file_2', 'Tower 2', 'site_1'],
    ['site_3', 'Tower 3', 'site_1'],
  ]);
  expect(sites[1]).toMatchObject({ source: 'file', latitude: 48.2, notes: 'Key at the farm.', registered });
  expect(sites[2]!.upstream_ids).toEqual(['file_n', 'site_1']);
  expect(sites.map((one) => recordOf(one)?.name)).toEqual([undefined, 'TOWER 1', undefined, 'Tower 3']);
  expect(withRecord(sites).map(({ name }) => name)).toEqual(['Tower 1', 'Tower 3']);
});

test('a site is found by its id, by the one it had in the file alone, and by its name', () => {
  const sites = oneOfEachName([
    fileSite({ id: 'file_1', name: 'Tower 1' }),
    site({ id: 'site_1', name: 'tower 1' }),
    site({ id: 'site_2', name: 'Hill' }),
  ]);
  expect(['site_1', 'file_1', 'TOWER 1', 'Hill', 'site_9'].map((called) => idCalled(sites, called))).toEqual([
    'site_1',
    'site_1',
    'site_1',
    'site_2',
    undefined,
  ]);
});
