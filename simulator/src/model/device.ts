import type { DeviceDescription, Sensor } from './description.ts';
import type { Clock } from './clock.ts';
import { PortModel, type InterfaceState } from './interface.ts';
import { mainsAt, sagOf } from './mains.ts';
import type { Moment } from './moment.ts';
import { SubscriberModel } from './ppp.ts';
import { makeRadios, type RadioModel } from './radio.ts';
import { between, hashText, mix, drift } from './random.ts';
import { loadAt } from './traffic.ts';
import { parseVersion, type RouterOsVersion } from './version.ts';

const RADIO_KINDS = new Set(['wlan', 'wifi', 'cap']);

/** A device at one instant: every reply is computed from it. */
export interface DeviceMoment extends Moment {
  readonly device: DeviceModel;
}

/** The running device: API and SNMP both read it, so they always agree. */
export class DeviceModel {
  readonly description: DeviceDescription;
  readonly seed: number;
  readonly version: RouterOsVersion;
  readonly ports: readonly PortModel[];
  readonly subscribers: readonly SubscriberModel[];
  readonly radios: readonly RadioModel[];
  readonly #clock: Clock;
  /** Start of the simulator. Unix seconds, as `boot`. */
  readonly start: number;
  boot: number;
  /** The identity can be changed over the API. */
  identity: string;

  constructor(description: DeviceDescription, seed: number, clock: Clock) {
    this.description = description;
    this.seed = hashText(seed, description.name);
    this.version = parseVersion(description.version);
    this.#clock = clock;
    this.identity = description.name;
    this.start = clock() / 1000;
    this.boot = this.#regularBoot();
    this.ports = description.interfaces.map((one, i) => new PortModel(one, i + 1, this.seed));
    const ppp = description.ppp;
    this.subscribers =
      ppp === undefined
        ? []
        : Array.from({ length: ppp.sessions + ppp.idle }, (_, i) => new SubscriberModel(ppp, i, this.seed));
    this.radios = makeRadios(this.ports.filter((port) => RADIO_KINDS.has(port.description.kind)));
  }

  moment(): DeviceMoment {
    return { device: this, now: this.#clock() / 1000, boot: this.boot };
  }

  /** All interfaces, including those of PPP sessions. */
  interfaces(m: Moment): readonly InterfaceState[] {
    if (this.subscribers.length === 0) return this.ports;
    return [...this.ports, ...this.online(m)];
  }

  online(m: Moment): SubscriberModel[] {
    return this.subscribers.filter((one) => one.isUp(m));
  }

  port(name: string): PortModel | undefined {
    return this.ports.find((one) => one.name === name);
  }

  restart(bootSeconds: number): void {
    this.boot = bootSeconds;
  }

  uptime(m: Moment): number {
    return Math.max(0, m.now - m.boot);
  }

  /** Percent, per core. */
  coreLoad(m: Moment, core: number): number {
    const seed = mix(this.seed, 100 + core);
    const level = this.description.load * loadAt(this.seed, m.now) + 4 * drift(seed, m.now, 37);
    return Math.min(100, Math.max(0, Math.round(level)));
  }

  cpuLoad(m: Moment): number {
    let sum = 0;
    for (let core = 0; core < this.description.cores; core++) sum += this.coreLoad(m, core);
    return Math.round(sum / this.description.cores);
  }

  freeMemory(m: Moment): number {
    const total = this.totalMemory();
    const share = 0.55 + 0.06 * drift(this.seed, m.now, 5_400);
    return Math.floor((total * share) / 4096) * 4096;
  }

  totalMemory(): number {
    return this.description.memoryMiB * 1_048_576;
  }

  totalStorage(): number {
    return this.description.storageMiB * 1_048_576;
  }

  freeStorage(m: Moment): number {
    const used = Math.min(0.9, 0.42 + this.uptime(m) / 2e9);
    return Math.floor((this.totalStorage() * (1 - used)) / 4096) * 4096;
  }

  sensor(sensor: Sensor, m: Moment): number {
    const seed = hashText(this.seed, sensor.name);
    const sag = sensor.mains === undefined ? 0 : sagOf(this.description.site, sensor.mains, m);
    const swing = sensor.swing ?? sensor.mean * 0.03;
    // The daily swing, warmest at 15:00 UTC, outweighs the noise.
    const day = 0.6 * Math.cos((Math.PI * 2 * (m.now - 15 * 3600)) / 86_400);
    return sensor.mean - sag + swing * (day + 0.4 * drift(seed, m.now, 800));
  }

  /** Of a sensor without a number. */
  sensorState({ state = 'ok', mains }: Sensor, m: Moment): string {
    return mains === undefined || mainsAt(this.description.site, mains, m).up ? state : 'fail';
  }

  connections(m: Moment): number {
    return Math.floor((this.description.firewall?.connections ?? 12) * loadAt(mix(this.seed, 61), m.now));
  }

  ipv6Connections(m: Moment): number {
    return this.version.major < 7 ? 0 : Math.floor(this.connections(m) / 6);
  }

  /** Devices reboot every 20 to 90 days: a function of the start time only, so two runs agree. */
  #regularBoot(): number {
    const period = between(this.seed, 90, [20, 90]) * 86_400;
    const now = this.#clock() / 1000;
    const offset = between(this.seed, 91, [0, period]);
    const last = Math.floor((now - offset) / period) * period + offset;
    // Old enough that not every table is empty.
    return now - last < 3_600 ? last - period : last;
  }
}
