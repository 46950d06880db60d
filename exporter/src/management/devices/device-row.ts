import type { TenantScope } from '../../access/scope.ts';
import type { DeviceType } from '../../define/device-types.ts';
import { type DeviceFacts, type DeviceId, type RegisteredDevice, toDevice } from '../../devices/device.ts';
import type { Work } from '../../store/database-session.ts';
import type { StoredRow } from '../../store/schema.ts';
import { changesBetween, recordDeviceChange } from './device-change.ts';

interface Storing {
  readonly before: StoredRow<'devices'>;
  readonly action: string;
  readonly change: Partial<StoredRow<'devices'>>;
}

/** Writes a change; a no-op leaves neither a revision nor a trace. */
export async function storeDevice(
  work: Work,
  scope: TenantScope,
  { before, action, change }: Storing,
): Promise<RegisteredDevice> {
  const isChanged = Object.entries(change).some(
    ([name, value]) => before[name as keyof typeof before] !== value,
  );
  if (!isChanged) return toDevice(before);
  const changes = changesBetween(before, { ...before, ...change });
  const dates = changes.length === 0 ? {} : { updated_at: work.now, revision: before.revision + 1 };
  const after = { ...before, ...change, ...dates };
  await work.db
    .updateTable('devices')
    .set({ ...change, ...dates, address: after.address })
    .where('tenant_id', '=', before.tenant_id)
    .where('id', '=', before.id)
    .execute();
  if (changes.length > 0)
    await recordDeviceChange(work, scope.actor, { id: before.id as DeviceId, action, changes });
  return toDevice(after);
}

/** A contact that did not ask for a fact does not erase it. */
export const knownFacts = (row: StoredRow<'devices'>): DeviceFacts => ({
  board: row.board,
  version: row.version,
  identity: row.identity,
  suggestedType: row.suggested_type as DeviceType | null,
});

/** The device may send anything, so its texts are truncated. */
const bounded = (text: string): string => text.trim().slice(0, 128);

/** Facts in their stored form. */
export function factColumns({
  serial,
  board = '',
  version = '',
  identity = '',
  suggestedType = null,
}: DeviceFacts) {
  const code = bounded(serial ?? '');
  return {
    serial: code === '' ? null : code,
    board: bounded(board),
    version: bounded(version),
    identity: bounded(identity),
    suggested_type: suggestedType,
  };
}
