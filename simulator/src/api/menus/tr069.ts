import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import { duration } from '../../model/format.ts';
import { singleton, type AnyMenu } from '../menu.ts';

const absent = (device: DeviceModel): boolean => !device.description.packages.includes('tr069-client');

const HOUR = 3_600;
const INFORM_SECONDS = 300;

/** The server is down for the last quarter of each hour; the number of failed sessions grows meanwhile. */
function failedSessions(m: DeviceMoment): number {
  const since = (m.now % HOUR) - 0.75 * HOUR;
  return since < 0 ? 0 : 1 + Math.floor(since / INFORM_SECONDS);
}

export const tr069Menus: readonly AnyMenu[] = [
  singleton(
    '/tr069-client',
    {
      enabled: () => 'true',
      'acs-url': () => 'https://acs.demo.example:7547/cpe',
      username: () => 'cpe',
      password: () => 'demo',
      'periodic-inform-enabled': () => 'true',
      'periodic-inform-interval': () => duration(INFORM_SECONDS),
      'connection-request-username': () => '',
      'connection-request-password': () => '',
      'connection-request-port': () => '7547',
      'provisioning-code': () => '',
      'client-certificate': () => 'none',
      'check-certificate': () => 'yes',
      status: () => 'running',
      'last-session-error': (_, m) => (failedSessions(m) > 0 ? 'Connection timed out' : ''),
      'retry-count': (_, m) => String(failedSessions(m)),
    },
    { absent },
  ),
];
