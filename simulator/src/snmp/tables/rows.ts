import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import type { InterfaceState, PortModel } from '../../model/interface.ts';
import type { SubscriberModel } from '../../model/ppp.ts';
import { compareOids } from '../ber.ts';
import { row, type SnmpRow } from '../table.ts';

const portRows = new WeakMap<DeviceModel, readonly SnmpRow<PortModel>[]>();
const subscriberRows = new WeakMap<SubscriberModel, SnmpRow<InterfaceState>>();

export function ports(m: DeviceMoment): readonly SnmpRow<PortModel>[] {
  let rows = portRows.get(m.device);
  if (rows === undefined) {
    rows = m.device.ports.map((port) => row([port.number], port));
    portRows.set(m.device, rows);
  }
  return rows;
}

/** Ports, followed by the interfaces of PPP sessions. */
export function interfaces(m: DeviceMoment): readonly SnmpRow<InterfaceState>[] {
  const fixed = ports(m);
  if (m.device.subscribers.length === 0) return fixed;
  return [...fixed, ...m.device.online(m).map(ofSubscriber)];
}

function ofSubscriber(one: SubscriberModel): SnmpRow<InterfaceState> {
  let known = subscriberRows.get(one);
  if (known === undefined) subscriberRows.set(one, (known = row([one.number], one)));
  return known;
}

export function portsWhere(
  test: (port: PortModel) => boolean,
): (m: DeviceMoment) => readonly SnmpRow<PortModel>[] {
  return (m) => ports(m).filter((one) => test(one.item));
}

const THE_DEVICE = [0];
const deviceRows = new WeakMap<DeviceModel, readonly SnmpRow<DeviceModel>[]>();

/** The only row of a group of scalars. */
export function scalar(m: DeviceMoment): readonly SnmpRow<DeviceModel>[] {
  let rows = deviceRows.get(m.device);
  if (rows === undefined) deviceRows.set(m.device, (rows = [row(THE_DEVICE, m.device)]));
  return rows;
}

export function scalarWhen(
  test: (device: DeviceModel) => boolean,
): (m: DeviceMoment) => readonly SnmpRow<DeviceModel>[] {
  return (m) => (test(m.device) ? scalar(m) : []);
}

export function sorted<Item>(rows: readonly SnmpRow<Item>[]): readonly SnmpRow<Item>[] {
  return [...rows].sort((a, b) => compareOids(a.index, b.index));
}
