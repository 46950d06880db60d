import { expect, test } from 'vitest';
import { devicePath, newMaintenancePath } from './device-links.ts';

test('an id of the configuration file is one part of the path', () => {
  expect(devicePath('file_a/b')).toBe('/a/mikrofleet-mikrotik-app/devices/file_a%2Fb');
});

test('a maintenance window is begun with the devices in its address', () => {
  expect(newMaintenancePath(['tower1-ap1', 'tower1-sw1'], ['Tower 1'])).toBe(
    '/a/mikrofleet-mikrotik-app/maintenance?device=tower1-ap1&device=tower1-sw1&site=Tower+1&new=1',
  );
});
