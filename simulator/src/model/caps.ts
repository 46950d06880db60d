import type { RemoteCap } from './description.ts';
import type { DeviceModel, DeviceMoment } from './device.ts';
import { hashText, macAddress } from './random.ts';

/** An access point that a CAPsMAN of either package has connected. */
export interface ConnectedCap {
  readonly cap: RemoteCap;
  readonly number: number;
  readonly baseMac: string;
  readonly radios: number;
  /** Unix seconds. */
  readonly since: number;
}

export const isManager = ({ description }: DeviceModel): boolean => description.remoteCaps !== undefined;

/** A device without the legacy package manages with the wifi package. */
export const managesWifi = (device: DeviceModel): boolean =>
  isManager(device) && !device.description.packages.includes('wireless');

export const baseMacOf = (cap: RemoteCap): string => macAddress(hashText(11, cap.serial), 1);
export const capName = (cap: RemoteCap): string => `CAP-${baseMacOf(cap).replaceAll(':', '')}`;

/** An access point is connected while one of its interfaces is up; a CAPsMAN forgets the others. */
export function capsAt(m: DeviceMoment): readonly ConnectedCap[] {
  return (m.device.description.remoteCaps ?? []).flatMap((cap, i) => {
    const ports = m.device.ports.filter(({ description }) => description.remoteCap === cap.identity);
    const up = ports.filter((port) => port.isUp(m));
    const [first] = up;
    if (first === undefined) return [];
    const since = first.description.flap === undefined ? m.boot + 40 : first.link(m).lastUp;
    return [{ cap, number: i + 1, baseMac: baseMacOf(cap), radios: ports.length, since }];
  });
}
