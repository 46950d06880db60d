import { expect, test } from 'vitest';
import { device, fileSite, site } from '../../../test/records.ts';
import { mapFrame, sitesOnMap } from './map-frame.ts';

const sites = [
  site({ id: 'a', name: 'Tower 1', latitude: 48.2, longitude: 16.4 }),
  site({ id: 'b', name: 'Tower 2', latitude: 0, longitude: 0 }),
  site({ id: 'c', name: 'Office' }),
];
const devices = [
  { device: device({ site_id: 'a' }), state: { health: 'up' } as const },
  { device: device({ site_id: 'a' }), state: { health: 'down', reason: 'timeout' } as const },
  { device: device({ site_id: 'a' }), state: { health: 'up' } as const },
];

test('sites with coordinates are as their worst device, in words too', () => {
  expect(sitesOnMap(sites, devices)).toEqual([
    { site: sites[0], health: 'down', words: '2 Up, 1 Down' },
    { site: sites[1], health: undefined, words: 'No devices' },
  ]);
});

test('a site of the configuration file is where the file says', () => {
  const hill = fileSite({ name: 'Hill', latitude: 47, longitude: 11 });
  const down = { device: device({ source: 'file', site_id: 'file_1' }), state: { health: 'down' } as const };
  expect(sitesOnMap([hill], [down])).toEqual([{ site: hill, health: 'down', words: '1 Down' }]);
});

test('the frame has places, a number for the colour, and words', () => {
  const { fields } = mapFrame(sitesOnMap(sites, devices));
  expect(fields.map(({ name, values }) => [name, values])).toEqual([
    ['Site', ['Tower 1', 'Tower 2']],
    ['latitude', [48.2, 0]],
    ['longitude', [16.4, 0]],
    ['Worst state', [1, -1]],
    ['Devices', ['2 Up, 1 Down', 'No devices']],
  ]);
});
