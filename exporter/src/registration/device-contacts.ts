import type { TenantScope } from '../access/scope.ts';
import type { Target } from '../config/settings.ts';
import type { RegisteredTargets } from '../discovery/registered-targets.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import { LiveReader, type TableReader } from '../live/reader.ts';
import type { LiveResource } from '../live/resource.ts';
import { LiveStreams } from '../live/streams.ts';
import type { Device } from '../registry/device.ts';
import type { DeviceId } from '../registry/ids.ts';
import { notFound } from '../registry/repositories/refusal.ts';
import type { Store } from '../registry/store.ts';
import { HardwareWatch } from './hardware-watch.ts';

export interface ContactDeps {
  readonly store: Store;
  readonly registered: RegisteredTargets;
  readonly probes: TableReader;
  readonly resources: readonly LiveResource[];
  readonly onFault: (fault: unknown) => void;
}

export interface Contact {
  readonly device: Device;
  /** With an address that was checked and credentials that are open. */
  readonly target: Target;
}

/** The resource in which a device tells its serial. */
const withSerial = 'resources';
const serialTimeoutMs = 10_000;

/** The ways to registered devices, for everything that is no scrape. */
export class DeviceContacts {
  readonly store: Store;
  readonly reader: LiveReader;
  readonly streams: LiveStreams;
  readonly hardware: HardwareWatch;
  /** Hears of what went wrong beside the work itself. */
  readonly onFault: (fault: unknown) => void;
  readonly #registered: RegisteredTargets;

  constructor({ store, registered, probes, resources, onFault }: ContactDeps) {
    this.store = store;
    this.#registered = registered;
    this.reader = new LiveReader(probes, resources);
    this.onFault = onFault;
    this.streams = new LiveStreams(this.reader, { onFault });
    this.hardware = new HardwareWatch(store, (scope, device) => this.#endStreams(scope, device));
  }

  /** Throws for a device that is not there, or that must not be contacted. */
  async find(scope: TenantScope, id: DeviceId): Promise<Contact> {
    const device = await this.store.devices.get(scope, id);
    const target = await this.#registered.find(scope, device.id);
    if (target === undefined) throw notFound('device');
    return { device, target };
  }

  /** As `find`, after a look whether it is still the hardware that was registered, at most once a minute. */
  async findSame(scope: TenantScope, id: DeviceId, signal: AbortSignal): Promise<Contact> {
    const contact = await this.find(scope, id);
    const { device } = contact;
    if (this.hardware.isFresh(id) || !this.reader.resources.has(withSerial)) return contact;
    const options = { signal, timeoutMs: serialTimeoutMs, limit: 1 };
    const { rows, error } = await this.reader.read(contact.target, withSerial, options);
    const serial = rows[0]?.['serial_number'];
    if (typeof serial === 'string') await this.hardware.saw(scope, id, serial);
    else if (error === undefined) this.hardware.hasNone(device.id);
    return contact;
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
