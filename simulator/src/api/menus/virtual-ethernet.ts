import type { InterfaceKind } from '../../model/description.ts';
import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import { flag, itemId } from '../../model/format.ts';
import type { PortModel } from '../../model/interface.ts';
import { isAtLeast } from '../../model/version.ts';
import { defineMenu, type AnyMenu, type ReadColumn } from '../menu.ts';

const of = (kind: InterfaceKind) => (m: DeviceMoment) =>
  m.device.ports.filter(({ description }) => description.kind === kind);

const SHARED: Readonly<Record<string, ReadColumn<PortModel>>> = {
  '.id': (port) => itemId(port.number),
  name: (port) => port.name,
  comment: (port) => port.comment,
  'mac-address': (port) => port.mac,
  running: (port, m) => flag(port.isUp(m)),
  disabled: (port) => flag(port.disabled),
};

const macvlan = defineMenu<PortModel>({
  path: '/interface/macvlan',
  absent: ({ version }: DeviceModel) => !isAtLeast(version, 7, 14),
  items: of('macvlan'),
  columns: {
    ...SHARED,
    mtu: (port) => String(port.mtu),
    interface: (port) => port.description.parent,
    mode: (port) => port.description.macvlan?.mode,
    arp: () => 'enabled',
    'loop-protect': () => 'default',
    'loop-protect-status': () => 'off',
  },
});

const veth = defineMenu<PortModel>({
  path: '/interface/veth',
  absent: ({ description, version }: DeviceModel) =>
    !isAtLeast(version, 7, 4) || !description.packages.includes('container'),
  items: of('veth'),
  columns: {
    ...SHARED,
    address: (port) => port.description.veth?.address,
    gateway: (port) => port.description.veth?.gateway,
    gateway6: () => '',
    dhcp: (_, m) => (isAtLeast(m.device.version, 7, 20) ? 'false' : undefined),
  },
});

export const virtualEthernetMenus: readonly AnyMenu[] = [macvlan, veth];
