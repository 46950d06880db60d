import type { TenantScope } from '../../access/scope.ts';
import { withDeadline } from '../../concurrency/deadline.ts';
import type { Target } from '../../config/settings.ts';
import type { ApiServices } from '../services.ts';
import type { DeviceId } from '../../devices/device.ts';

/** The resource that contains the serial of a device. */
const withSerial = 'resources';
const serialTimeoutMs = 10_000;

/**
 * How a device is contacted, after checking, at most once a minute, that it is still the registered hardware.
 */
export async function verifiedTarget(
  { directory, hardware, reader }: Pick<ApiServices, 'directory' | 'hardware' | 'reader'>,
  scope: TenantScope,
  id: DeviceId,
  caller: AbortSignal,
): Promise<Target> {
  const target = await directory.target(scope, id);
  await hardware.meet(scope, target, caller);
  if (hardware.isFresh(id) || !reader.resources.has(withSerial)) return target;
  const { rows, error } = await withDeadline(serialTimeoutMs, { caller }, (deadline) =>
    reader.read(target, withSerial, { deadline, limit: 1 }),
  );
  const [row] = rows;
  const serial = row?.['serial_number'];
  if (typeof serial === 'string') await hardware.saw(scope, id, serial);
  // A part of an answer does not show that the device has none.
  else if (row !== undefined && error === undefined) await hardware.sawNone(scope, target);
  return target;
}
