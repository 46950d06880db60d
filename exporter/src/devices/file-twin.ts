import type { Scope } from '../access/scope.ts';
import type { Target, TransportName } from '../config/settings.ts';
import { nameKey } from '../store/values.ts';
import type { DeviceId } from './device.ts';
import type { DeviceDirectory } from './directory.ts';
import type { SeenDevices } from './seen-devices.ts';
import { Endpoints } from './shared-endpoints.ts';

/** What is about to be registered, as far as it is known. */
export interface Newcomer {
  readonly address?: string | undefined;
  /** Null: that of its credential, which is usually that of the protocol. */
  readonly port?: number | null | undefined;
  readonly transport: TransportName;
  readonly serial?: string | null | undefined;
}

export interface FileDeviceName {
  readonly id: DeviceId;
  readonly name: string;
}

/** A device of the configuration file that something unregistered seems to be. */
export interface FileTwin extends FileDeviceName {
  readonly matchedBy: 'serial' | 'address';
}

/** The devices of a tenant in the configuration file, by what a new one would share with them. */
export class FileTwins {
  readonly #named = new Map<string, FileDeviceName>();
  readonly #withSerial = new Map<string, FileDeviceName>();
  readonly #idOf = new Map<Target, DeviceId>();
  readonly #endpoints: Endpoints;

  private constructor(targets: ReadonlyMap<DeviceId, Target>, seen: SeenDevices) {
    for (const [id, target] of targets) {
      const device = { id, name: target.name };
      addOnce(this.#named, nameKey(target.name), device);
      // The file has no serials, so only those that a scrape or live read of this process has seen are known.
      const serial = seen.of(id)?.facts.serial ?? '';
      if (serial !== '') addOnce(this.#withSerial, serial, device);
      this.#idOf.set(target, id);
    }
    this.#endpoints = new Endpoints(targets.values());
  }

  /** As the configuration is now. */
  static async read(directory: DeviceDirectory, scope: Scope): Promise<FileTwins> {
    return new FileTwins(await directory.fileTargets(scope), directory.seen);
  }

  /** The one that has this name: Prometheus would scrape only that one. */
  named(name: string): FileDeviceName | undefined {
    return this.#named.get(nameKey(name));
  }

  /** The one that a new device would double: its series would be counted twice. */
  of({ address, port = null, transport, serial }: Newcomer): FileTwin | undefined {
    const sameSerial = this.#withSerial.get(serial ?? '');
    if (sameSerial !== undefined) return { ...sameSerial, matchedBy: 'serial' };
    const target = address === undefined ? undefined : this.#endpoints.at({ address, port, transport });
    const id = target === undefined ? undefined : this.#idOf.get(target);
    return target === undefined || id === undefined
      ? undefined
      : { id, name: target.name, matchedBy: 'address' };
  }
}

function addOnce(map: Map<string, FileDeviceName>, key: string, device: FileDeviceName): void {
  if (!map.has(key)) map.set(key, device);
}
