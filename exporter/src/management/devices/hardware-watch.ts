import { narrowScope } from '../../access/tenant-of-platform.ts';
import type { Scope } from '../../access/scope.ts';
import { LruMap } from '../../concurrency/lru-map.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import type { ProbeResult } from '../../probe/result.ts';
import type { DeviceDirectory } from '../../devices/directory.ts';
import { isFileDeviceId } from '../../devices/file-devices.ts';
import type { DeviceId } from '../../access/ids.ts';
import type { DeviceRepository } from './repository.ts';

/** So long a serial that fitted is not compared again; another process may have confirmed another one meanwhile. */
const freshMs = 60_000;
const maxRemembered = 20_000;

export interface HardwareDeps {
  readonly directory: Pick<DeviceDirectory, 'find'>;
  readonly devices: Pick<DeviceRepository, 'observe'>;
  /** Nobody may go on reading this device. */
  readonly onSwap: (id: DeviceId) => void;
}

/**
 * Compares the serials that devices tell with those that are registered. Another one puts the device into quarantine:
 * from then on nobody gets its credentials opened, until somebody confirms the hardware. Of devices of the configuration
 * file no serial is registered, so that there is nothing to compare.
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

  /** Whether the device need not be asked for its serial, mostly since it told it a moment ago. */
  isFresh(id: DeviceId): boolean {
    return isFileDeviceId(id) || performance.now() - (this.#fitted.get(id)?.at ?? -freshMs) < freshMs;
  }

  /**
   * A device told its serial; without one (virtual routers) there is nothing to compare. Throws `registry.quarantined`
   * for another serial than the one registered.
   */
  async saw(scope: Scope, id: DeviceId, serial: string | undefined): Promise<void> {
    if (serial === undefined || serial === '' || isFileDeviceId(id)) return;
    if (this.isFresh(id) && this.#fitted.get(id)?.serial === serial) return;
    const device = await this.#directory.find(scope, id);
    const tenant = device.source === 'registry' ? narrowScope(scope, device.tenantId) : undefined;
    if (tenant === undefined) return;
    const isAsKnown = device.serial === serial && device.state === 'active';
    const after = isAsKnown ? device : await this.#devices.observe(tenant, id, { serial });
    if (after.state !== 'quarantined') return this.#remember(id, serial);
    this.#fitted.delete(id);
    this.#onSwap(id);
    const message = `Another serial (${after.observedSerial}) answers than the one registered.`;
    throw new ExporterError('registry.quarantined', message);
  }

  /** A device answered and has no serial, as virtual routers have none: it need not be asked again at once. */
  hasNone(id: DeviceId): void {
    this.#remember(id, '');
  }

  #remember(id: string, serial: string): void {
    this.#fitted.set(id, { serial, at: performance.now() });
  }
}

/** The serial in what a probe read, so that every scrape of the system compares it at no cost to the device. */
export function serialOf({ families }: Pick<ProbeResult, 'families'>): string | undefined {
  const info = families.find(({ metric }) => metric.name === 'mikrotik_system_info');
  return /(?:^|,)serial_number="([^"\\]+)"/.exec(info?.labels[0] ?? '')?.[1];
}
