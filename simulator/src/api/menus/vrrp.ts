import type { DeviceMoment } from '../../model/device.ts';
import { flag, itemId } from '../../model/format.ts';
import { peerHistory, type VrrpInterface } from '../../model/routing.ts';
import { defineMenu, type AnyMenu } from '../menu.ts';

const described = (m: DeviceMoment): readonly VrrpInterface[] => m.device.description.routing?.vrrp ?? [];

/** Whether this router has the address: the two change while the master's line flaps. */
function isMaster(one: VrrpInterface, m: DeviceMoment): boolean {
  return peerHistory(m.device.seed, one.name, one, m).up !== (one.isBackup === true);
}

export const vrrpMenus: readonly AnyMenu[] = [
  defineMenu<VrrpInterface>({
    path: '/interface/vrrp',
    items: described,
    columns: {
      '.id': (one, m) => itemId(0x40 + described(m).indexOf(one)),
      name: (one) => one.name,
      mtu: () => '1500',
      'mac-address': (one) => one.mac,
      arp: () => 'enabled',
      interface: (one) => one.interface,
      vrid: (one) => String(one.vrid),
      priority: (one) => String(one.priority),
      interval: () => '1s',
      'preemption-mode': () => 'true',
      authentication: () => 'none',
      version: () => '3',
      'v3-protocol': () => 'ipv4',
      invalid: () => 'false',
      running: (one, m) => flag(isMaster(one, m)),
      master: (one, m) => (isMaster(one, m) ? 'true' : undefined),
      backup: (one, m) => (isMaster(one, m) ? undefined : 'true'),
      disabled: () => 'false',
    },
  }),
];
