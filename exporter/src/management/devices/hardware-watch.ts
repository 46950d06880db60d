import { narrowScope } from '../../access/tenant-of-platform.ts';
import type { Scope } from '../../access/scope.ts';
import { LruMap } from '../../concurrency/lru-map.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import type { DeviceId } from '../../devices/device.ts';
import type { DeviceDirectory } from '../../devices/directory.ts';
import type { Target } from '../../config/settings.ts';
import { isFileDeviceId } from '../../devices/file-devices.ts';
import { readSerial } from './read-serial.ts';
import type { DeviceRepository } from './repository.ts';

/**
 * A matching serial is not compared again for this long; another process may have confirmed another one
 * meanwhile.
 */
const freshMs = 60_000;
const maxRemembered = 20_000;

export interface HardwareDeps {
  readonly directory: Pick<DeviceDirectory, 'find'>;
  readonly devices: Pick<DeviceRepository, 'observe'>;
  /** This device must not be read any more. */
  readonly onSwap: (id: DeviceId) => void;
}

/**
 * Compares the serials reported by devices with the registered ones. A different serial quarantines the
 * device: its credentials stay closed until an administrator confirms the hardware. Devices of the
 * configuration file have no registered serial, so nothing is compared.
 */
export class HardwareWatch {
  readonly #directory: HardwareDeps['directory'];
  readonly #devices: HardwareDeps['devices'];
  readonly #onSwap: HardwareDeps['onSwap'];
  readonly #fitted = new LruMap<string, { readonly serial: string; readonly at: number }>(maxRemembered);

  constructor({ directory, devices, onSwap }: HardwareDeps) {
    this.#directory = directory;
    this.#devices = devices;
    this.#onSwap = onSwap;
  }

  /** Whether the device need not be asked for its serial, usually because it reported it a moment ago. */
  isFresh(id: DeviceId): boolean {
    return isFileDeviceId(id) || performance.now() - (this.#fitted.get(id)?.at ?? -freshMs) < freshMs;
  }

  /**
   * Compares a reported serial; null: the device answered and reported none, as virtual routers do. Throws
   * `registry.quarantined` for another serial than the registered one, `registry.serial-missing` for none
   * where one is registered: nothing that hides its serial is the registered device.
   */
  async saw(scope: Scope, id: DeviceId, serial: string | null): Promise<void> {
    if (isFileDeviceId(id)) return;
    if (this.isFresh(id) && this.#fitted.get(id)?.serial === (serial ?? '')) return;
    const device = await this.#directory.find(scope, id);
    const tenant = device.source === 'registry' ? narrowScope(scope, device.tenantId) : undefined;
    if (tenant === undefined) return;
    if (serial === null) {
      if (device.serial === null) return this.#remember(id, '');
      this.#fitted.delete(id);
      this.#onSwap(id);
      throw new ExporterError(
        'registry.serial-missing',
        `The device reports no serial number; ${device.serial} is registered.`,
      );
    }
    const isAsKnown = device.serial === serial && device.state === 'active';
    const after = isAsKnown ? device : await this.#devices.observe(tenant, id, { serial });
    if (after.state !== 'quarantined') return this.#remember(id, serial);
    this.#fitted.delete(id);
    this.#onSwap(id);
    const message = `The device answers with another serial (${after.observedSerial}) than the registered one.`;
    throw new ExporterError('registry.quarantined', message);
  }

  /**
   * Before anything is read from a device that has not been reached at its present address: asks for its
   * serial alone and compares it.
   */
  async meet(scope: Scope, target: Target, caller: AbortSignal | undefined): Promise<void> {
    if (target.unmet !== true) return;
    await this.saw(scope, target.name as DeviceId, await readSerial(target, caller));
  }

  /** Something read without a serial: asks for it alone, unless the device is known to have none. */
  async sawNone(scope: Scope, target: Target): Promise<void> {
    const id = target.name as DeviceId;
    if (this.isFresh(id) && this.#fitted.get(id)?.serial === '') return;
    await this.saw(scope, id, await readSerial(target, undefined));
  }

  #remember(id: string, serial: string): void {
    this.#fitted.set(id, { serial, at: performance.now() });
  }
}
