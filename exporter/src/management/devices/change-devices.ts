import type { TenantScope } from '../../access/scope.ts';
import type { DeviceId, DevicePatch } from '../../devices/device.ts';
import { DetailedError } from '../../errors/detailed-error.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import type { Repositories } from '../registry.ts';
import type { FieldError } from '../validation.ts';

/** One transaction; the checks of a device are about six queries. */
export const maxDevicesAtOnce = 500;

export interface BulkChange extends Pick<DevicePatch, 'siteId' | 'role' | 'state'> {
  /** Merged into those of each device; null removes one. */
  readonly labels?: Readonly<Record<string, string | null>>;
}

export interface ChosenDevice {
  readonly id: DeviceId;
  /** The one that the caller has seen. */
  readonly revision?: number;
}

export interface ChangedDevice {
  readonly id: DeviceId;
  readonly name: string;
  readonly revision: number;
  /** False: it was like this already. */
  readonly changed: boolean;
}

interface BulkRequest {
  readonly devices: readonly ChosenDevice[];
  readonly change: BulkChange;
  /** Throws for a device that the registry does not have. */
  readonly check: (id: DeviceId) => Promise<void>;
}

/** Changes all of the devices, or none: every one that cannot be changed is in `errors`. Call in a transaction. */
export async function changeDevices(
  { devices }: Pick<Repositories, 'devices'>,
  scope: TenantScope,
  { devices: chosen, change, check }: BulkRequest,
): Promise<readonly ChangedDevice[]> {
  const changed: ChangedDevice[] = [];
  const errors: (FieldError & { readonly name: string })[] = [];
  for (const [index, { id, revision }] of chosen.entries()) {
    let name: string = id;
    try {
      await check(id);
      const before = await devices.get(scope, id);
      ({ name } = before);
      const { labels, ...rest } = change;
      const after = await devices.update(scope, {
        id,
        change: { ...rest, ...(labels === undefined ? {} : { labels: merged(before.labels, labels) }) },
        ...(revision === undefined ? {} : { revision }),
      });
      changed.push({ id, name, revision: after.revision, changed: after.revision !== before.revision });
    } catch (error) {
      // Any other error is not about this device, and may have ended the transaction.
      if (!(error instanceof ExporterError) || !/^(?:registry|address)\./.test(error.code)) throw error;
      errors.push({ field: `devices.${index}`, name, message: error.message });
    }
  }
  if (errors.length === 0) return changed;
  const message = `${errors.length} of ${chosen.length} devices cannot be changed.`;
  throw new DetailedError('registry.bulk-rejected', message, { errors });
}

function merged(
  before: Readonly<Record<string, string>>,
  labels: Readonly<Record<string, string | null>>,
): Record<string, string> {
  const after = new Map(Object.entries(before));
  for (const [name, value] of Object.entries(labels)) {
    if (value === null) after.delete(name);
    else after.set(name, value);
  }
  return Object.fromEntries(after);
}
