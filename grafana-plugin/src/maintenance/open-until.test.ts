import { expect, test } from 'vitest';
import { maintenanceWindow } from '../../test/maintenance-window.ts';
import { device, fileSite, site } from '../../test/records.ts';
import { openUntil } from './open-until.ts';

const soon = '2026-01-05T10:00:00.000Z';
const later = '2026-01-05T12:00:00.000Z';
const open = (changes: Parameters<typeof maintenanceWindow>[0], end = soon) =>
  maintenanceWindow({
    state: 'open',
    next: { starts_at: '2026-01-05T08:00:00.000Z', ends_at: end },
    ...changes,
  });
const sites = [site({ parent_id: 'site_north' }), site({ id: 'site_north', name: 'North' })];

test.each([
  ['the device', open({ scope: 'device', sites: [], devices: ['dev_1'] })],
  ['its site', open({})],
  ['a site above it', open({ scope: 'places', sites: ['site_north'] })],
  ['everything', open({ scope: 'tenant', sites: [] })],
])('a window of %s is open for it', (_, window) => {
  expect(openUntil(device(), [window], sites)).toBe(soon);
});

test('of several windows the last one counts', () => {
  expect(openUntil(device(), [open({}), open({ scope: 'tenant' }, later)], sites)).toBe(later);
});

test('what is planned, over or of others does not', () => {
  const windows = [
    maintenanceWindow(),
    maintenanceWindow({ state: 'over' }),
    open({ sites: ['site_2'] }),
    open({ scope: 'device', sites: [], devices: ['dev_2'] }),
  ];
  expect(openUntil(device(), windows, sites)).toBeUndefined();
  expect(openUntil(device({ site_id: null }), [open({})], sites)).toBeUndefined();
});

test('a window has the name of a site of the configuration file', () => {
  const ofFile = device({ source: 'file', site_id: 'file_1', site: 'Hill' });
  const known = [fileSite({ name: 'Hill', parent_id: 'file_2' }), fileSite({ id: 'file_2', name: 'Alps' })];
  for (const name of ['Hill', 'Alps'])
    expect(openUntil(ofFile, [open({ sites: [name] })], known), name).toBe(soon);
});
