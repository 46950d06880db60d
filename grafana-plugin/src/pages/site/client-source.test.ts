import { expect, test } from 'vitest';
import { device } from '../../../test/records.ts';
import { clientSources } from './client-source.ts';

const rows = (resource: string, count: number | null) => ({ name: resource as never, rows: count });
const asked = (type: 'ap' | 'router' | 'cpe', present?: readonly ReturnType<typeof rows>[]) =>
  clientSources(device({ type }), present).map(({ resource }) => resource);

test('an access point is asked in any case, another device when clients were seen there', () => {
  expect(asked('ap')).toEqual(['wireless-clients']);
  expect(asked('ap', [rows('wireless-clients', 0)])).toEqual(['wireless-clients']);
  expect(asked('router')).toEqual([]);
  expect(asked('router', [rows('wireless-clients', null)])).toEqual([]);
  expect(asked('router', [rows('wireless-clients', 3)])).toEqual(['wireless-clients']);
});

test('60 GHz stations are read beside or instead of the other list', () => {
  expect(asked('ap', [rows('wigig-stations', 2)])).toEqual(['wigig-stations']);
  expect(asked('ap', [rows('wireless-clients', 4), rows('wigig-stations', 2)])).toEqual([
    'wireless-clients',
    'wigig-stations',
  ]);
});

test('neither a customer radio nor a disabled device', () => {
  expect(asked('cpe', [rows('wireless-clients', 1)])).toEqual([]);
  expect(clientSources(device({ state: 'disabled' }), undefined)).toEqual([]);
});
