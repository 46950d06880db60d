import type { DeviceId } from '../../access/ids.ts';
import type { TenantScope } from '../../access/scope.ts';
import { withDeadline } from '../../concurrency/deadline.ts';
import type { Target } from '../../config/settings.ts';
import type { ApiServices } from '../services.ts';

/** The resource in which a device tells its serial. */
const withSerial = 'resources';
const serialTimeoutMs = 10_000;

/** How a device is contacted, after a look whether it is still the hardware that was registered, at most once a minute. */
export async function verifiedTarget(
  { directory, hardware, reader }: Pick<ApiServices, 'directory' | 'hardware' | 'reader'>,
  scope: TenantScope,
  id: DeviceId,
  caller: AbortSignal,
): Promise<Target> {
  const target = await directory.target(scope, id);
  if (hardware.isFresh(id) || !reader.resources.has(withSerial)) return target;
  const { rows, error } = await withDeadline(serialTimeoutMs, { caller }, (deadline) =>
    reader.read(target, withSerial, { deadline, limit: 1 }),
  );
  const serial = rows[0]?.['serial_number'];
  if (typeof serial === 'string') await hardware.saw(scope, id, serial);
  else if (error === undefined) hardware.hasNone(id);
  return target;
}
