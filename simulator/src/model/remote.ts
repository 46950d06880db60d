import type { IpsecPeer, Remote } from './remote-description.ts';
import type { DeviceModel } from './device.ts';
import type { Moment } from './moment.ts';
import { linkAt, stayAt, type LinkHistory, type Stay } from './presence.ts';
import { between, hashText, macAddress, pick } from './random.ts';
import { loadAt, loadBetween, meanBytesPerSecond } from './traffic.ts';

const FRAME = 700;

/** The other end of a connection, alive. */
export class RemoteModel<Description extends Remote> {
  readonly description: Description;
  readonly number: number;
  readonly seed: number;

  constructor(description: Description, number: number, deviceSeed: number) {
    this.description = description;
    this.number = number;
    this.seed = hashText(deviceSeed, description.name);
  }

  link(m: Moment): LinkHistory {
    return linkAt(this.seed, this.description.flap, m.now, m.boot);
  }

  bytes(m: Moment, direction: 'rx' | 'tx'): number {
    const mean = meanBytesPerSecond(this.description.megabits * (direction === 'rx' ? 0.2 : 0.8));
    return Math.floor(mean * loadBetween(this.seed, m.boot, m.boot + this.link(m).upSeconds));
  }

  packets(m: Moment, direction: 'rx' | 'tx'): number {
    return Math.floor(this.bytes(m, direction) / FRAME);
  }

  /** Seconds since the last event of a kind that repeats while the link is up. */
  since(m: Moment, everySeconds: number): number {
    const { up, lastDown, lastUp } = this.link(m);
    return up ? (m.now - lastUp) % everySeconds : m.now - (lastDown ?? m.boot);
  }

  /** Events since boot, at this mean rate per hour of uptime. */
  events(m: Moment, perHour: number): number {
    return Math.floor((this.link(m).upSeconds * perHour) / 3_600);
  }
}

export function remotesOf<Description extends Remote>(
  device: DeviceModel,
  descriptions: readonly Description[] = [],
): readonly RemoteModel<Description>[] {
  return descriptions.map((one, i) => new RemoteModel(one, i + 1, device.seed));
}

/** A guest of a hotspot. */
export class GuestModel {
  readonly number: number;
  readonly seed: number;
  readonly mac: string;
  readonly address: string;
  readonly user: string;
  readonly loginBy: string;

  constructor(index: number, network: string, deviceSeed: number) {
    this.number = index + 1;
    this.seed = hashText(deviceSeed, `guest${index}`);
    this.mac = macAddress(this.seed, 1);
    this.address = `${network}.${10 + (index % 240)}`;
    this.user = `guest${String(index + 1).padStart(3, '0')}`;
    this.loginBy = pick(this.seed, 2, ['http-chap', 'cookie', 'mac-cookie', 'trial']);
  }

  stay(m: Moment): Stay {
    const presence = { periodSeconds: between(this.seed, 3, [3_000, 40_000]), share: 0.6 };
    return stayAt(this.seed, presence, m.now, m.boot + 60);
  }

  /** A host is there some time before it logs in, and some after. */
  isHost(m: Moment): boolean {
    const { online, since } = this.stay(m);
    return online || m.now - since < 900;
  }

  bytes(m: Moment, direction: 'rx' | 'tx'): number {
    const mean = meanBytesPerSecond(direction === 'rx' ? 0.05 : 0.6);
    return Math.floor(mean * loadBetween(this.seed, this.stay(m).since, m.now));
  }

  bitsPerSecond(m: Moment, direction: 'rx' | 'tx'): number {
    return Math.floor((direction === 'rx' ? 50_000 : 600_000) * loadAt(this.seed, m.now));
  }
}

export function guestsOf(device: DeviceModel): readonly GuestModel[] {
  const hotspot = device.description.remote?.hotspot;
  if (hotspot === undefined) return [];
  return Array.from({ length: hotspot.guests }, (_, i) => new GuestModel(i, hotspot.network, device.seed));
}

export const ipsecPeersOf = (device: DeviceModel): readonly RemoteModel<IpsecPeer>[] =>
  remotesOf(device, device.description.remote?.ipsec);

/** The address from which a device builds its tunnels. */
export const ownAddress = (device: DeviceModel): string =>
  Object.keys(device.description.addresses ?? {})[0]?.split('/')[0] ?? '0.0.0.0';
