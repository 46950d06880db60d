import { demoFleet } from '../devices/index.ts';
import type { DeviceDescription } from '../model/description.ts';
import { systemClock, type Clock } from '../model/clock.ts';
import { DeviceModel } from '../model/device.ts';
import { makeAuthority, makeIdentity, type Authority } from '../tls/certificate.ts';
import { anonymousContext, certificateContext } from '../tls/context.ts';
import { SimulatedDevice, type DeviceSettings } from './device.ts';

export interface FleetOptions {
  readonly devices?: readonly DeviceDescription[];
  readonly seed?: number;
  readonly clock?: Clock;
  readonly roundTripMs?: number;
  /** Time an API command takes on the device. */
  readonly commandMs?: number;
  /**
   * `ephemeral` (the default): all on 127.0.0.1, ports chosen by the system.
   * `loopback-addresses`: an address of 127.10.0.0/16 each, the usual ports; Linux only.
   */
  readonly ports?: 'ephemeral' | 'loopback-addresses';
  /** Port of SNMP with loopback addresses; 161 needs root. */
  readonly snmpPort?: number;
  /** Second number of the loopback addresses, 10 when not given: fleets beside each other need their own. */
  readonly network?: number;
}

export class Fleet {
  readonly devices: readonly SimulatedDevice[];
  /** Authority that signed the certificates of the devices. */
  readonly caPem: string;

  constructor(devices: readonly SimulatedDevice[], caPem: string) {
    this.devices = devices;
    this.caPem = caPem;
  }

  device(name: string): SimulatedDevice {
    const found = this.devices.find((one) => one.name === name);
    if (found === undefined) throw new Error(`no device "${name}" in the fleet`);
    return found;
  }

  set roundTripMs(milliseconds: number) {
    for (const device of this.devices) device.roundTripMs = milliseconds;
  }

  resetStatistics(): void {
    for (const device of this.devices) device.statistics.reset();
  }

  /**
   * Switches the power of a site off or on, with the devices of its customers: they are behind it. Whoever gets power boots
   * for a while, and then its uptime starts anew.
   */
  async setPower(site: string, on: boolean, bootSeconds = 5): Promise<void> {
    const devices = this.devices.filter((device) => device.site === site);
    if (devices.length === 0) throw new Error(`no site "${site}" in the fleet`);
    await Promise.all(
      devices.map(async (device) => {
        if (!on) return device.setFault('unplugged');
        if (device.fault?.kind !== 'unplugged') return undefined;
        // Before the fault ends, so that it boots without having answered.
        void device.reboot(bootSeconds);
        return device.clearFault();
      }),
    );
  }

  async close(): Promise<void> {
    await Promise.all(this.devices.map((device) => device.close()));
  }
}

const PER_NETWORK = 200;

/** 127.10.1.1, 127.10.1.2, … */
function loopbackAddress(network: number, index: number): string {
  return `127.${network}.${1 + Math.floor(index / PER_NETWORK)}.${1 + (index % PER_NETWORK)}`;
}

export async function startFleet(options: FleetOptions = {}): Promise<Fleet> {
  const clock = options.clock ?? systemClock;
  const authority = makeAuthority('Mikrofleet demo authority');
  const devices = (options.devices ?? demoFleet).map((description, index) => {
    const model = new DeviceModel(description, options.seed ?? 1, clock);
    return new SimulatedDevice(model, settingsOf(description, index, { ...options, clock, authority }));
  });
  const fleet = new Fleet(devices, authority.certificatePem);
  try {
    await Promise.all(devices.map((device) => device.open()));
  } catch (error) {
    await fleet.close();
    throw error;
  }
  return fleet;
}

interface DeviceSettingsOptions extends FleetOptions {
  readonly clock: Clock;
  readonly authority: Authority;
}

function settingsOf(
  description: DeviceDescription,
  index: number,
  options: DeviceSettingsOptions,
): DeviceSettings {
  const own = options.ports === 'loopback-addresses';
  const address = own ? loopbackAddress(options.network ?? 10, index) : '127.0.0.1';
  const base = {
    address,
    apiPort: own ? 8728 : 0,
    apiTlsPort: own ? 8729 : 0,
    snmpPort: own ? (options.snmpPort ?? 1161) : 0,
    clock: options.clock,
    roundTripMs: options.roundTripMs ?? 0,
    commandMs: options.commandMs ?? 0,
  };
  const kind = description.services.apiTls ?? 'none';
  if (kind === 'none') return base;
  if (kind === 'anonymous') return { ...base, secure: anonymousContext() };
  const signer = kind === 'certificate' ? options.authority : undefined;
  const identity = makeIdentity(description.name, address, signer);
  return {
    ...base,
    secure: certificateContext(identity),
    caPem: signer?.certificatePem ?? identity.certificatePem,
    certificateFingerprint: identity.fingerprint,
  };
}
