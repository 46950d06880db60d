import type { DeviceMoment } from '../../model/device.ts';
import { duration, flag, itemId } from '../../model/format.ts';
import type { PortModel } from '../../model/interface.ts';
import { defineMenu, type AnyMenu, type ReadColumn } from '../menu.ts';

const up =
  (read: ReadColumn<PortModel>): ReadColumn<PortModel> =>
  (port, m) =>
    port.isUp(m) ? read(port, m) : undefined;

/** Of the minutes without a session, the first is spent hanging up. */
function status(port: PortModel, m: DeviceMoment): string {
  if (port.disabled) return 'disabled';
  if (port.isUp(m)) return 'connected';
  const down = m.now - (port.link(m).lastDown ?? m.boot);
  return down < 20 ? 'terminating... - peer is not responding' : 'connecting...';
}

const client = (service: 'pppoe' | 'l2tp' | 'sstp' | 'ovpn' | 'pptp'): AnyMenu =>
  defineMenu<PortModel>({
    path: `/interface/${service}-client`,
    items: (m) => m.device.ports.filter((port) => port.description.kind === `${service}-client`),
    columns: {
      '.id': (port) => itemId(port.number),
      name: (port) => port.name,
      [service === 'pppoe' ? 'interface' : 'connect-to']: (port) => port.description.pppClient?.server,
      user: (port) => port.description.pppClient?.user,
      password: () => '*****',
      profile: () => 'default',
      comment: (port) => port.comment,
      running: (port, m) => flag(port.isUp(m)),
      disabled: (port) => flag(port.disabled),
      ...(service === 'pppoe' ? { invalid: () => 'false' } : {}),
    },
    monitors: {
      monitor: {
        selectors: ['numbers'],
        name: (port) => port.name,
        id: (port) => itemId(port.number),
        columns: {
          status,
          uptime: up((port, m) => duration(m.now - port.link(m).lastUp)),
          encoding: up(() => (service === 'pppoe' ? '' : 'MPPE128 stateless')),
          mtu: up(() => '1480'),
          mru: up(() => '1480'),
          'local-address': up((port) => `100.64.0.${port.number}`),
          'remote-address': up(() => '100.64.0.1'),
          ...(service === 'pppoe'
            ? {
                'active-links': up(() => '1'),
                'service-name': up(() => 'internet'),
                'ac-name': up((port) => port.description.pppClient?.concentrator),
              }
            : {}),
        },
      },
    },
  });

export const pppClientMenus: readonly AnyMenu[] = [
  client('pppoe'),
  client('l2tp'),
  client('sstp'),
  client('ovpn'),
  client('pptp'),
];
