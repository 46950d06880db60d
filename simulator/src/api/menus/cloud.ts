import type { DeviceModel } from '../../model/device.ts';
import { isVirtual, softwareId } from '../../model/license.ts';
import { drift } from '../../model/random.ts';
import { isAtLeast } from '../../model/version.ts';
import { flag, itemId } from '../../model/format.ts';
import { defineMenu, singleton, type AnyMenu, type ReadColumn } from '../menu.ts';

const cloudOf = (d: DeviceModel) => d.description.ip?.cloud;

/** On devices that use the cloud service. */
const used =
  (read: ReadColumn<DeviceModel>): ReadColumn<DeviceModel> =>
  (d, m) =>
    cloudOf(d) === undefined ? undefined : read(d, m);

const backToHome =
  (read: ReadColumn<DeviceModel>): ReadColumn<DeviceModel> =>
  (d, m) =>
    cloudOf(d)?.backToHome === undefined ? undefined : read(d, m);

/** Twice an hour the relay does not answer for some minutes. */
const isRelayed = (d: DeviceModel, seconds: number): boolean => (seconds + (d.seed % 1_800)) % 1_800 >= 240;

/** The last phone is allowed every other hour only. */
const isOff = (d: DeviceModel, phone: number, seconds: number): boolean =>
  phone === cloudOf(d)?.backToHome?.users && Math.floor(seconds / 3_600) % 2 === 1;

const relay = (address: string): ReadColumn<DeviceModel> =>
  backToHome((d, m) => {
    const milliseconds = (0.9 + 0.2 * drift(d.seed, m.now, 60)).toFixed(3);
    const state = isRelayed(d, m.now) ? 'reachable via relay' : 'connecting';
    return `${state} (region: EUR1 ip: ${address} rtt: ${milliseconds}ms)`;
  });

const serviceName = (d: DeviceModel, domain: string): string =>
  `${(d.description.serial ?? softwareId(d)).toLowerCase()}.${domain}.mynetname.net`;

const cloud = singleton('/ip/cloud', {
  'ddns-enabled': (d) => {
    const isUsed = cloudOf(d) !== undefined;
    if (isAtLeast(d.version, 7, 17)) return isUsed ? 'yes' : 'auto';
    return isUsed ? 'yes' : 'no';
  },
  'ddns-update-interval': () => 'none',
  'update-time': () => 'true',
  'public-address': used((d) => cloudOf(d)?.publicAddress),
  'dns-name': used((d) => serviceName(d, 'sn')),
  status: used((_, m) => (m.now % 60 < 2 ? 'updating...' : 'updated')),
  'back-to-home-vpn': (d) => {
    if (!isAtLeast(d.version, 7, 12) || isVirtual(d)) return undefined;
    return cloudOf(d)?.backToHome === undefined ? 'revoked-and-disabled' : 'enabled';
  },
  'vpn-status': backToHome(() => 'running'),
  'vpn-dns-name': backToHome((d) => serviceName(d, 'vpn')),
  'vpn-relay-ipv4-status': relay('203.0.113.5'),
  'vpn-relay-ipv6-status': relay('2001:db8:c1::5'),
  warning: backToHome(() => 'Router is behind a NAT. Remote connection might not work.'),
});

/** The menu lost its last letter in 7.19. */
const usersMenu = (path: string, isPath: (device: DeviceModel) => boolean): AnyMenu =>
  defineMenu<number>({
    path,
    absent: (device) => cloudOf(device)?.backToHome === undefined || !isPath(device),
    items: (m) => Array.from({ length: cloudOf(m.device)?.backToHome?.users ?? 0 }, (_, i) => i + 1),
    columns: {
      '.id': (one) => itemId(one),
      name: (one) => `phone-${one}`,
      'allow-lan': () => 'true',
      expires: () => 'never',
      disabled: (one, m) => flag(isOff(m.device, one, m.now)),
    },
  });

export const cloudMenus: readonly AnyMenu[] = [
  cloud,
  usersMenu('/ip/cloud/back-to-home-user', (device) => isAtLeast(device.version, 7, 19)),
  usersMenu('/ip/cloud/back-to-home-users', (device) => !isAtLeast(device.version, 7, 19)),
];
