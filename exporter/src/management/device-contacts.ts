import type { TenantScope } from '../access/scope.ts';
import type { Settings, Target } from '../config/settings.ts';
import { fileDeviceId, isFileDeviceId } from '../devices/file-targets.ts';
import type { KnownDevices } from '../devices/known-devices.ts';
import type { RegisteredTargets } from '../devices/registered-targets.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import { LiveReader, type TableReader } from '../live/reader.ts';
import type { LiveResource } from '../live/resource.ts';
import { LiveStreams, type StreamLimits } from '../live/streams.ts';
import type { Device, DeviceId } from '../devices/device.ts';
import { notFound } from '../store/refusal.ts';
import type { Registry } from './registry.ts';
import { HardwareWatch } from './devices/hardware-watch.ts';

export interface ContactDeps {
  readonly registry: Registry;
  readonly devices: KnownDevices;
  readonly registered: RegisteredTargets;
  readonly probes: TableReader;
  readonly resources: readonly LiveResource[];
  readonly streamLimits: Partial<StreamLimits>;
  readonly onFault: (fault: unknown) => void;
}

export interface Contact {
  /** With an address that was checked, credentials that are open, and the id of the device as its name. */
  readonly target: Target;
}

/** The resource in which a device tells its serial. */
const withSerial = 'resources';
const serialTimeoutMs = 10_000;

/** The ways to devices of tenants, registered or of the configuration file, for everything that is no scrape. */
export class DeviceContacts {
  readonly registry: Registry;
  readonly devices: KnownDevices;
  readonly reader: LiveReader;
  readonly streams: LiveStreams;
  readonly hardware: HardwareWatch;
  /** Hears of what went wrong beside the work itself. */
  readonly onFault: (fault: unknown) => void;
  readonly #registered: RegisteredTargets;

  constructor({ registry, devices, registered, probes, resources, streamLimits, onFault }: ContactDeps) {
    this.registry = registry;
    this.devices = devices;
    this.#registered = registered;
    this.reader = new LiveReader(probes, resources);
    this.onFault = onFault;
    this.streams = new LiveStreams(this.reader, { limits: streamLimits, onFault });
    this.hardware = new HardwareWatch(registry, (scope, device) => this.#endStreams(scope, device));
  }

  /** Throws for a device that is not there, or that must not be contacted. */
  async find(scope: TenantScope, id: DeviceId): Promise<Contact> {
    if (isFileDeviceId(id)) {
      return { target: { ...(await this.devices.fileTarget(this.registry, scope, id)), name: id } };
    }
    const device = await this.registry.devices.get(scope, id);
    const target = await this.#registered.find(scope, device.id);
    if (target === undefined) throw notFound('device');
    return { target };
  }

  /** As `find`, after a look whether it is still the hardware that was registered, at most once a minute. */
  async findSame(scope: TenantScope, id: DeviceId, signal: AbortSignal): Promise<Contact> {
    const contact = await this.find(scope, id);
    if (this.hardware.isFresh(id) || !this.reader.resources.has(withSerial)) return contact;
    const options = { signal, timeoutMs: serialTimeoutMs, limit: 1 };
    const { rows, error } = await this.reader.read(contact.target, withSerial, options);
    const serial = rows[0]?.['serial_number'];
    if (typeof serial === 'string') await this.hardware.saw(scope, id, serial);
    else if (error === undefined) this.hardware.hasNone(id);
    return contact;
  }

  /** To be called with the settings that were replaced: their devices may be gone, or have another address or account. */
  endFileStreams({ targets }: Settings): void {
    for (const { tenant, name } of targets.values()) {
      if (tenant !== undefined) this.streams.endDevice({ tenant, name: fileDeviceId({ tenant, name }) });
    }
  }

  /** To be called before the probes close. */
  close(): void {
    this.streams.close();
    this.reader.close();
  }

  async #endStreams(scope: TenantScope, { id }: Device): Promise<void> {
    const tenant = await this.#registered.tenantName(scope);
    this.streams.endDevice({ name: id, ...(tenant === undefined ? {} : { tenant }) });
  }
}

/** For routes that exist only where there is a database. */
export function existing(contacts: DeviceContacts | undefined): DeviceContacts {
  if (contacts !== undefined) return contacts;
  throw new ExporterError('registry.not-configured', 'This exporter has no database.');
}
