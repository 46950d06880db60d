import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import { flag, itemId } from '../../model/format.ts';
import { isAtLeast } from '../../model/version.ts';
import { defineMenu, singleton, type AnyMenu, type ReadColumn } from '../menu.ts';

interface Service {
  readonly name: string;
  readonly port: number;
  readonly enabled: boolean;
  readonly number: number;
  /** Of an open connection: who is connected. */
  readonly remote?: string;
}

/** First number of the rows that RouterOS adds. */
const FIRST_DYNAMIC = 0xffff_0000;

function servicesOf({ device }: DeviceMoment): Service[] {
  const { api, apiTls } = device.description.services;
  const all: readonly (readonly [name: string, port: number, enabled: boolean])[] = [
    ['ftp', 21, false],
    ['ssh', 22, true],
    ['telnet', 23, false],
    ['www', 80, false],
    ['api', 8728, api !== false],
    ['winbox', 8291, true],
    ['api-ssl', 8729, apiTls !== undefined && apiTls !== 'none'],
  ];
  return all.map(([name, port, enabled], number) => ({ name, port, enabled, number }));
}

/** Some WinBox windows beside the one who asks. */
function connectionsOf(m: DeviceMoment): Service[] {
  const winbox = Math.floor(m.now / 600) % 3;
  const open = ['api', ...Array.from({ length: winbox }, () => 'winbox')];
  return servicesOf(m).flatMap((service) =>
    open
      .filter((name) => name === service.name)
      .map((_, i) => {
        const number = FIRST_DYNAMIC + service.number * 16 + i;
        return { ...service, number, remote: `192.0.2.${10 + i}:${40_000 + (number % 20_000)}` };
      }),
  );
}

const configured =
  (read: ReadColumn<Service>): ReadColumn<Service> =>
  (one, m) =>
    one.remote === undefined ? read(one, m) : undefined;

const ofConnection: ReadColumn<Service> = ({ remote }) => (remote === undefined ? undefined : 'true');

const services = defineMenu<Service>({
  path: '/ip/service',
  items: (m) => [...servicesOf(m), ...(isAtLeast(m.device.version, 7, 19) ? connectionsOf(m) : [])],
  columns: {
    '.id': (one) => itemId(one.number),
    name: (one) => one.name,
    port: (one) => String(one.port),
    proto: (_, m) => (isAtLeast(m.device.version, 7, 19) ? 'tcp' : undefined),
    address: configured(() => ''),
    certificate: configured((one) => (one.name === 'api-ssl' ? 'none' : undefined)),
    vrf: configured((_, m) => (m.device.version.major < 7 ? undefined : 'main')),
    'max-sessions': configured((_, m) => (isAtLeast(m.device.version, 7, 16) ? '20' : undefined)),
    dynamic: ofConnection,
    connection: ofConnection,
    remote: ({ remote }) => remote,
    invalid: () => 'false',
    disabled: (one) => flag(!one.enabled),
  },
});

const off = (path: string, absent?: (device: DeviceModel) => boolean): AnyMenu =>
  singleton(path, { enabled: () => 'false' }, absent === undefined ? {} : { absent });

const snmp = singleton('/snmp', {
  enabled: (d) => flag(d.description.services.snmp !== false),
  contact: (d) => d.description.contact ?? '',
  location: (d) => d.description.location ?? '',
  'trap-version': () => '1',
});

const socksConnections = defineMenu<never>({ path: '/ip/socks/connections', items: () => [], columns: {} });

export const serviceMenus: readonly AnyMenu[] = [
  services,
  snmp,
  // first seen in the command tree of 7.20
  off('/ip/nat-pmp', (device) => !isAtLeast(device.version, 7, 20)),
  off('/ip/proxy'),
  off('/ip/socks'),
  socksConnections,
  off('/ip/traffic-flow'),
  off('/ip/upnp'),
];
