import { deviceTypes } from '../config/settings.ts';
import { refuseForeignAddress } from './networks.ts';
import type { DeviceDraft } from './device.ts';
import type { DeviceId } from './ids.ts';
import { duplicate, unknownReference } from './repositories/refusal.ts';
import { networksOf } from './repositories/tenants.ts';
import type { Row } from './schema.ts';
import type { Work } from './session.ts';
import {
  checkAddress,
  checkChoice,
  checkLabels,
  checkName,
  checkNotes,
  checkPort,
  checkWord,
  invalidValue,
  nameKey,
} from './values.ts';

export type DeviceColumns = Omit<
  Row<'devices'>,
  | 'tenant_id'
  | 'id'
  | 'serial'
  | 'board'
  | 'version'
  | 'identity'
  | 'observed_serial'
  | 'state'
  | 'last_contact_at'
  | 'created_at'
  | 'updated_at'
  | 'revision'
>;

const maxDepth = 32;
const maxModules = 64;

/** The columns of a device that a person gives, checked by themselves and against the rest of the tenant. */
export async function checkDevice(work: Work, id: DeviceId, draft: DeviceDraft): Promise<DeviceColumns> {
  const columns = toColumns(draft);
  refuseForeignAddress(columns.address, await networksOf(work, work.owner));
  await refuseDuplicate(work, id, columns);
  await checkReferences(work, id, columns);
  return columns;
}

function toColumns(draft: DeviceDraft): DeviceColumns {
  const name = checkName(draft.name);
  const address = checkAddress(draft.address);
  const port = checkPort(draft.port ?? null);
  const { api = null, snmp = null, ssh = null } = draft.credentials ?? {};
  if ((draft.modules?.length ?? 0) > maxModules)
    throw invalidValue('modules', `a device has at most ${maxModules}.`);
  return {
    name,
    name_key: nameKey(name),
    address,
    port,
    endpoint: `${address} ${port ?? ''}`.trimEnd(),
    type: checkChoice(draft.type, deviceTypes, 'type'),
    role: checkWord(draft.role ?? '', 'role'),
    transport: checkChoice(draft.transport, ['api', 'snmp'], 'transport'),
    site_id: draft.siteId ?? null,
    parent_id: draft.parentId ?? null,
    api_credential_id: api,
    snmp_credential_id: snmp,
    ssh_credential_id: ssh,
    modules:
      draft.modules === null || draft.modules === undefined
        ? null
        : JSON.stringify(draft.modules.map((module) => checkName(module, 'modules'))),
    labels: JSON.stringify(checkLabels(draft.labels ?? {})),
    notes: checkNotes(draft.notes ?? ''),
  };
}

async function refuseDuplicate({ db, owner }: Work, id: DeviceId, columns: DeviceColumns): Promise<void> {
  for (const [column, what] of [
    ['name_key', 'name'],
    ['endpoint', 'address'],
  ] as const) {
    const other = await db
      .selectFrom('devices')
      .select('id')
      .where('tenant_id', '=', owner)
      .where(column, '=', columns[column])
      .where('id', '<>', id)
      .executeTakeFirst();
    if (other !== undefined) throw duplicate('device', what, other.id);
  }
}

/** One tenant has a piece of hardware once. */
export async function refuseDuplicateSerial(
  { db, owner }: Work,
  id: DeviceId,
  serial: string | null,
): Promise<void> {
  if (serial === null) return;
  const other = await db
    .selectFrom('devices')
    .select('id')
    .where('tenant_id', '=', owner)
    .where('serial', '=', serial)
    .where('id', '<>', id)
    .executeTakeFirst();
  if (other !== undefined) throw duplicate('device', 'serial', other.id);
}

async function checkReferences(work: Work, id: DeviceId, columns: DeviceColumns): Promise<void> {
  const { db, owner } = work;
  if (columns.site_id !== null) {
    const site = await db
      .selectFrom('sites')
      .select('id')
      .where('tenant_id', '=', owner)
      .where('id', '=', columns.site_id)
      .executeTakeFirst();
    if (site === undefined) throw unknownReference('site');
  }
  for (const kind of ['api', 'snmp', 'ssh'] as const) {
    const credential = columns[`${kind}_credential_id`];
    if (credential === null) continue;
    const found = await db
      .selectFrom('credentials')
      .select('kind')
      .where('tenant_id', '=', owner)
      .where('id', '=', credential)
      .executeTakeFirst();
    if (found?.kind !== kind) throw unknownReference(`credential of the kind ${kind}`);
  }
  await refuseCircle(work, id, columns.parent_id);
}

async function refuseCircle({ db, owner }: Work, id: DeviceId, parentId: string | null): Promise<void> {
  let next = parentId;
  for (let depth = 0; next !== null; depth += 1) {
    if (next === id || depth === maxDepth)
      throw invalidValue('parentId', 'the parents of a device go in a circle.');
    const parent: { parent_id: string | null } | undefined = await db
      .selectFrom('devices')
      .select('parent_id')
      .where('tenant_id', '=', owner)
      .where('id', '=', next)
      .executeTakeFirst();
    if (parent === undefined) throw unknownReference('device');
    next = parent.parent_id;
  }
}
