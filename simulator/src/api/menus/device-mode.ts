import { isAtLeast } from '../../model/version.ts';
import { singleton, type AnyMenu } from '../menu.ts';

const ALLOWED = [
  'scheduler',
  'socks',
  'fetch',
  'pptp',
  'l2tp',
  'bandwidth-test',
  'sniffer',
  'ipsec',
  'romon',
];
const MORE = ['proxy', 'hotspot', 'smb', 'email', 'zerotier'];
const REFUSED = ['traffic-gen', 'container', 'install-any-version', 'partitions', 'routerboard'];

/** Since 7.17 with most of the features; before, only the mode mattered. */
const features = (names: readonly string[], value: string) =>
  Object.fromEntries(
    names.map((name) => [
      name,
      (d: Parameters<NonNullable<Parameters<typeof singleton>[1][string]>>[0]) =>
        isAtLeast(d.version, 7, 17) ? value : undefined,
    ]),
  );

const deviceMode = singleton(
  '/system/device-mode',
  {
    mode: () => 'advanced',
    'allowed-versions': () => '7.13+,6.49.8+',
    flagged: () => 'no',
    'flagging-enabled': () => 'yes',
    ...features([...ALLOWED, ...MORE], 'yes'),
    ...features(REFUSED, 'no'),
    'attempt-count': () => '0',
  },
  { absent: (device) => device.version.major < 7 },
);

export const deviceModeMenus: readonly AnyMenu[] = [deviceMode];
