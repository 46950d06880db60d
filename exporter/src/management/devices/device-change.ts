import type { Actor } from '../../access/scope.ts';
import { appendAudit } from '../audit/audit-chain.ts';
import { newId } from '../../access/ids.ts';
import type { StoredRow } from '../../store/schema.ts';
import type { Work } from '../../store/database-session.ts';
import type { DeviceId } from '../../devices/device.ts';

/** One property before and after. No device property is secret. */
export interface PropertyChange {
  readonly property: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Bookkeeping that changes on every write. */
const ownColumns: readonly string[] = [
  'tenant_id',
  'id',
  'name_key',
  'endpoint',
  'created_at',
  'updated_at',
  'revision',
  'last_contact_at',
  'last_asked_at',
  'last_error_code',
  'last_error_at',
];

export function changesBetween(
  before: Partial<StoredRow<'devices'>>,
  after: Partial<StoredRow<'devices'>>,
): readonly PropertyChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof StoredRow<'devices'>>;
  return [...names]
    .filter((name) => !ownColumns.includes(name) && (before[name] ?? null) !== (after[name] ?? null))
    .map((property) => ({ property, before: before[property] ?? null, after: after[property] ?? null }));
}

/** Where the secret of a device goes; the audit has these with their values. */
const reached: readonly string[] = [
  'address',
  'port',
  'transport',
  'api_credential_id',
  'snmp_credential_id',
];

/** Records the change in the history of the device and, without most of its values, in the audit. */
export async function recordDeviceChange(
  work: Work,
  actor: Actor,
  what: { readonly id: DeviceId; readonly action: string; readonly changes: readonly PropertyChange[] },
): Promise<void> {
  const { id, action, changes } = what;
  await work.db
    .insertInto('device_history')
    .values({
      tenant_id: work.owner,
      id: newId('hist'),
      device_id: id,
      at: work.now,
      actor: actor.name,
      action,
      changes: JSON.stringify(changes),
    })
    .execute();
  const values = changes.filter(({ property }) => reached.includes(property));
  const details = {
    changed: changes.map(({ property }) => property),
    ...Object.fromEntries(values.map(({ property, after }) => [property, after])),
  };
  await appendAudit(work, actor, { action: `device.${action}`, targetKind: 'device', targetId: id, details });
}
