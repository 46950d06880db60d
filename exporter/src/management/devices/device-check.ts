import { deviceTypes } from '../../define/device-types.ts';
import { refuseForeignAddress } from '../../devices/address/address-policy.ts';
import { endpointFor } from '../../devices/credential-profile.ts';
import { storedReach } from '../../devices/open-credential.ts';
import { type Reach, refuseBeyondReach } from '../../devices/credential-reach.ts';
import type { DeviceId, UnnamedDraft } from '../../devices/device.ts';
import { Checks } from '../../errors/several-errors.ts';
import { checkInterfaces } from './interface-check.ts';
import { duplicate, unknownReference } from '../../store/record-errors.ts';
import { idOf } from '../../store/references.ts';
import { networksOf } from '../tenants/repository.ts';
import type { StoredRow } from '../../store/schema.ts';
import type { Work } from '../../store/database-session.ts';
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
} from '../../store/values.ts';

export type DeviceColumns = Omit<
  StoredRow<'devices'>,
  | 'tenant_id'
  | 'id'
  | 'serial'
  | 'board'
  | 'version'
  | 'identity'
  | 'observed_serial'
  | 'state'
  | 'last_contact_at'
  | 'last_asked_at'
  | 'last_error_code'
  | 'last_error_at'
  | 'suggested_type'
  | 'created_at'
  | 'updated_at'
  | 'revision'
>;

/** Look-ups cached within a transaction: an import has thousands of devices. */
interface Seen {
  /** Only the platform changes them, in its own transactions. */
  networks?: readonly string[];
  /** Credentials by kind and id. If one was removed since, the foreign key refuses the write. */
  readonly credentials: Map<string, Reach & { readonly name: string }>;
}

const seenByWork = new WeakMap<Work, Seen>();

function seenBy(work: Work): Seen {
  const seen = seenByWork.get(work) ?? { credentials: new Map() };
  seenByWork.set(work, seen);
  return seen;
}

const maxDepth = 32;
const maxModules = 64;

/**
 * The columns of a device set by a person, checked on their own and against the rest of the tenant. `before`:
 * the stored device, whose credentials already serve it.
 */
export async function checkDevice(
  work: Work,
  id: DeviceId,
  draft: UnnamedDraft,
  before?: StoredRow<'devices'>,
): Promise<DeviceColumns> {
  const given = toColumns(draft);
  const seen = seenBy(work);
  const networks = (seen.networks ??= await networksOf(work, work.owner));
  const checks = new Checks();
  await checks.run(() => refuseForeignAddress(given.address, networks));
  await checks.run(() => refuseDuplicate(work, id, given));
  const interfaces = await checkInterfaces(work, draft.interfaces ?? {}, checks);
  const columns = { ...given, interfaces, ...(await referencesOf(work, given, checks)) };
  await checks.run(() => refuseCircle(work, id, columns.parent_id));
  await checkCredentials(work, columns, { before, checks });
  checks.end();
  return columns;
}

function toColumns(draft: UnnamedDraft): Omit<DeviceColumns, 'interfaces'> {
  // No device has the empty name, so without a name there is no duplicate.
  const name = draft.name === undefined ? '' : checkName(draft.name);
  const address = checkAddress(draft.address);
  const port = checkPort(draft.port ?? null);
  const { api = null, snmp = null, ssh = null } = draft.credentials ?? {};
  if ((draft.modules?.length ?? 0) > maxModules)
    throw invalidValue('modules', `a device can have at most ${maxModules}.`);
  if (draft.modules?.length === 0)
    throw invalidValue('modules', 'name at least one; null stands for the modules of the type.');
  return {
    name,
    name_key: nameKey(name),
    address,
    port,
    endpoint: endpointText(address, port),
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

/** Two devices with the same one would be the same device. */
export const endpointText = (address: string, port: number | null | undefined): string =>
  `${address} ${port ?? ''}`.trimEnd();

async function refuseDuplicate(
  { db, owner }: Work,
  id: DeviceId,
  columns: Pick<DeviceColumns, 'name_key' | 'endpoint'>,
): Promise<void> {
  const others = await db
    .selectFrom('devices')
    .select(['id', 'name', 'name_key'])
    .where('tenant_id', '=', owner)
    .where((where) =>
      where.or([where('name_key', '=', columns.name_key), where('endpoint', '=', columns.endpoint)]),
    )
    .where('id', '<>', id)
    .execute();
  const sameName = others.find(({ name_key: key }) => key === columns.name_key);
  const other = sameName ?? others[0];
  if (other !== undefined) throw duplicate('device', sameName === undefined ? 'address' : 'name', other);
}

/** A tenant cannot register the same hardware twice. */
export async function refuseDuplicateSerial(
  { db, owner }: Work,
  id: DeviceId,
  serial: string | null,
): Promise<void> {
  if (serial === null) return;
  const other = await db
    .selectFrom('devices')
    .select(['id', 'name'])
    .where('tenant_id', '=', owner)
    .where('serial', '=', serial)
    .where('id', '<>', id)
    .executeTakeFirst();
  if (other !== undefined) throw duplicate('device', 'serial', other);
}

const credentialKinds = ['api', 'snmp', 'ssh'] as const;
type References = Pick<
  DeviceColumns,
  'site_id' | 'parent_id' | `${(typeof credentialKinds)[number]}_credential_id`
>;

/** The references as ids; null for those that do not exist. A draft may name records instead. */
async function referencesOf(work: Work, given: References, checks: Checks): Promise<References> {
  const look = async (table: Parameters<typeof idOf>[1], text: string | null) =>
    text === null ? null : ((await checks.run(() => idOf(work, table, text))) ?? null);
  return {
    site_id: await look('sites', given.site_id),
    parent_id: await look('devices', given.parent_id),
    api_credential_id: await look('credentials', given.api_credential_id),
    snmp_credential_id: await look('credentials', given.snmp_credential_id),
    ssh_credential_id: await look('credentials', given.ssh_credential_id),
  };
}

/**
 * Each credential must exist and may be sent to this address. One that the device already has at the same
 * address, port and transport is not judged again.
 */
async function checkCredentials(
  work: Work,
  columns: DeviceColumns,
  { before, checks }: { readonly before: StoredRow<'devices'> | undefined; readonly checks: Checks },
): Promise<void> {
  const isMoved = before === undefined || isAnotherEndpoint(before, columns);
  for (const kind of credentialKinds) {
    const id = columns[`${kind}_credential_id`];
    if (id === null || (!isMoved && before[`${kind}_credential_id`] === id)) continue;
    await checks.run(async () => {
      const { name, ...reach } = await credentialOf(work, kind, id);
      refuseBeyondReach(reach, name, endpointFor(reach.profile, columns));
    });
  }
}

/** Whether a contact would go elsewhere. */
export function isAnotherEndpoint(
  before: Pick<DeviceColumns, 'endpoint' | 'transport'>,
  after: Pick<DeviceColumns, 'endpoint' | 'transport'>,
): boolean {
  return before.endpoint !== after.endpoint || before.transport !== after.transport;
}

async function credentialOf(
  work: Work,
  kind: 'api' | 'snmp' | 'ssh',
  id: string,
): Promise<Reach & { readonly name: string }> {
  const { credentials } = seenBy(work);
  const known = credentials.get(`${kind} ${id}`);
  if (known !== undefined) return known;
  const row = await work.db
    .selectFrom('credentials')
    .select(['kind', 'name', 'settings', 'networks'])
    .where('tenant_id', '=', work.owner)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row?.kind !== kind) throw unknownReference(`credential of the kind ${kind}`, row?.name ?? id);
  const found = { name: row.name, ...storedReach({ ...row, id }) };
  credentials.set(`${kind} ${id}`, found);
  return found;
}

async function refuseCircle({ db, owner }: Work, id: DeviceId, parentId: string | null): Promise<void> {
  let next = parentId;
  for (let depth = 0; next !== null; depth += 1) {
    if (next === id || depth === maxDepth)
      throw invalidValue('parentId', 'a device cannot be its own ancestor.');
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
