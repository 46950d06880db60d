import { ExporterError } from '../../errors/exporter-error.ts';
import { assertTenant, type TenantScope } from '../../access/scope.ts';
import { checkDevice, endpointText, isAnotherEndpoint, refuseDuplicateSerial } from './device-check.ts';
import { changesBetween, recordDeviceChange } from './device-change.ts';
import { factColumns, knownFacts, storeDevice } from './device-row.ts';
import {
  damageOf,
  type DeviceDraft,
  type DeviceFacts,
  type DeviceId,
  type DevicePatch,
  type DeviceState,
  type RegisteredDevice,
  toDevice,
  type UnnamedDraft,
} from '../../devices/device.ts';
import { newId } from '../../access/ids.ts';
import type { RevisedColumns, StoredRow } from '../../store/schema.ts';
import type { DatabaseSession, Work } from '../../store/database-session.ts';
import { checkAddress, nameKey } from '../../store/values.ts';
import { checkRevision, inUse, notFound } from '../../store/record-errors.ts';

declare module '../../store/schema.ts' {
  interface Database {
    devices: DeviceTable;
  }
}

interface DeviceTable extends RevisedColumns {
  tenant_id: string;
  id: string;
  name: string;
  name_key: string;
  address: string;
  port: number | null;
  /** Address and port as one text, so that the unique key also works without a port. */
  endpoint: string;
  type: string;
  role: string;
  transport: string;
  site_id: string | null;
  parent_id: string | null;
  api_credential_id: string | null;
  snmp_credential_id: string | null;
  ssh_credential_id: string | null;
  serial: string | null;
  board: string;
  version: string;
  identity: string;
  /** Serial that the device reports now, if it differs from `serial`. */
  observed_serial: string | null;
  modules: string | null;
  labels: string;
  interfaces: string;
  notes: string;
  state: string;
  /** When it last answered. */
  last_contact_at: string | null;
  /** When it was last contacted, whether it answered or not. */
  last_asked_at: string | null;
  /** Why its last contact failed; null after one that was answered. */
  last_error_code: string | null;
  last_error_at: string | null;
  suggested_type: string | null;
}

export interface DeviceUpdate {
  readonly id: DeviceId;
  /** The revision that the caller has seen; a different current one is an error. */
  readonly revision?: number;
  readonly change: DevicePatch;
}

/** A registered device that something unregistered seems to be. */
export interface ExistingDevice {
  readonly id: DeviceId;
  readonly name: string;
  readonly matchedBy: 'serial' | 'address';
}

const noError = { last_error_code: null, last_error_at: null };

/** Matches none of the stored revisions. */
const unstored = '' as DeviceId;

/** Changes registered devices, with the look-ups a change needs. `DeviceDirectory` lists them. */
export class DeviceRepository {
  readonly #session: DatabaseSession;

  constructor(session: DatabaseSession) {
    this.#session = session;
  }

  async create(scope: TenantScope, draft: DeviceDraft): Promise<RegisteredDevice> {
    assertTenant(scope);
    return this.#session.write(scope, async (work) => {
      const id = newId('dev');
      const columns = await checkDevice(work, id, draft);
      const facts = factColumns(draft.facts ?? {});
      await refuseDuplicateSerial(work, id, facts.serial);
      const state: DeviceState = draft.facts === undefined ? 'pending' : 'active';
      const row = {
        tenant_id: scope.tenantId,
        id,
        ...columns,
        ...facts,
        state,
        observed_serial: null,
        last_contact_at: draft.facts === undefined ? null : work.now,
        last_asked_at: draft.facts === undefined ? null : work.now,
        ...noError,
        created_at: work.now,
        updated_at: work.now,
        revision: 1,
      };
      await work.db.insertInto('devices').values(row).execute();
      await recordDeviceChange(work, scope.actor, { id, action: 'create', changes: changesBetween({}, row) });
      return toDevice(row);
    });
  }

  async get(scope: TenantScope, id: DeviceId): Promise<RegisteredDevice> {
    assertTenant(scope);
    return this.#session.read(scope, async (work) => toDevice(await take(work, id)));
  }

  /** By id, then by name. */
  async find(scope: TenantScope, idOrName: string): Promise<RegisteredDevice | undefined> {
    assertTenant(scope);
    return this.#session.read(scope, async ({ db }) => {
      const rows = await db
        .selectFrom('devices')
        .selectAll()
        .where('tenant_id', '=', scope.tenantId)
        .where((where) => where.or([where('id', '=', idOrName), where('name_key', '=', nameKey(idOrName))]))
        .execute();
      const found = rows.find(({ id }) => id === idOrName) ?? rows[0];
      return found === undefined ? undefined : toDevice(found);
    });
  }

  /** Refuses what `create` would refuse, and returns the address and port that would be stored. */
  async check(scope: TenantScope, draft: UnnamedDraft): Promise<Pick<RegisteredDevice, 'address' | 'port'>> {
    assertTenant(scope);
    return this.#session.read(scope, async (work) => {
      const { address, port } = await checkDevice(work, unstored, draft);
      await refuseDuplicateSerial(work, unstored, factColumns(draft.facts ?? {}).serial);
      return { address, port };
    });
  }

  /** The device that `create` would call a duplicate: the same hardware, or another at its address. */
  async existing(
    scope: TenantScope,
    {
      address,
      port,
      facts,
    }: {
      readonly address: string;
      readonly port?: number | null | undefined;
      readonly facts?: DeviceFacts | undefined;
    },
  ): Promise<ExistingDevice | undefined> {
    assertTenant(scope);
    const endpoint = endpointText(checkAddress(address), port);
    const { serial } = factColumns(facts ?? {});
    return this.#session.read(scope, async ({ db }) => {
      const rows = await db
        .selectFrom('devices')
        .select(['id', 'name', 'serial'])
        .where('tenant_id', '=', scope.tenantId)
        .where((where) =>
          where.or([
            where('endpoint', '=', endpoint),
            ...(serial === null ? [] : [where('serial', '=', serial)]),
          ]),
        )
        .execute();
      const same = serial === null ? undefined : rows.find((row) => row.serial === serial);
      const found = same ?? rows[0];
      if (found === undefined) return undefined;
      const matchedBy = same === undefined ? 'address' : 'serial';
      return { id: found.id as DeviceId, name: found.name, matchedBy };
    });
  }

  /** Those that must not be contacted, or must report their serial before. */
  async withheld(scope: TenantScope): Promise<readonly RegisteredDevice[]> {
    assertTenant(scope);
    return this.#session.read(scope, async ({ db }) => {
      const rows = await db
        .selectFrom('devices')
        .selectAll()
        .where('tenant_id', '=', scope.tenantId)
        .where((where) =>
          where.or([
            where('state', 'in', ['quarantined', 'disabled']),
            where.and([where('state', '=', 'pending'), where('serial', 'is not', null)]),
          ]),
        )
        .execute();
      return rows.map(toDevice);
    });
  }

  async update(scope: TenantScope, { id, revision, change }: DeviceUpdate): Promise<RegisteredDevice> {
    assertTenant(scope);
    return this.#session.write(scope, async (work) => {
      const before = await take(work, id);
      checkRevision(revision, before.revision);
      const present = toDevice(before);
      // What cannot be read is replaced on purpose, and not beside another change.
      const damage = damageOf(present);
      if (damage !== undefined && present.damaged?.some((column) => change[column] === undefined))
        throw damage;
      const credentials = { ...present.credentials, ...change.credentials };
      const columns = await checkDevice(work, id, { ...present, ...change, credentials }, before);
      const isMoved = isAnotherEndpoint(before, columns);
      const state = isMoved ? stateAfterMove(present, change) : stateAfter(present, change);
      const unmet = isMoved
        ? { last_contact_at: null, last_asked_at: null, observed_serial: null, ...noError }
        : {};
      return storeDevice(work, scope, { before, action: 'update', change: { ...columns, ...unmet, state } });
    });
  }

  async remove(scope: TenantScope, id: DeviceId, revision?: number): Promise<void> {
    assertTenant(scope);
    await this.#session.write(scope, async (work) => {
      const before = await take(work, id);
      checkRevision(revision, before.revision);
      const child = await work.db
        .selectFrom('devices')
        .select(['id', 'name'])
        .where('tenant_id', '=', scope.tenantId)
        .where('parent_id', '=', id)
        .executeTakeFirst();
      if (child !== undefined) throw inUse('device', 'device', { user: child, how: 'behind it' });
      await work.db
        .deleteFrom('devices')
        .where('tenant_id', '=', scope.tenantId)
        .where('id', '=', id)
        .execute();
      await recordDeviceChange(work, scope.actor, {
        id,
        action: 'remove',
        changes: changesBetween(before, {}),
      });
    });
  }

  /**
   * Stores what a device reported about itself on contact. A changed serial quarantines the device: the
   * hardware was swapped, or something else answers at its address.
   */
  async observe(scope: TenantScope, id: DeviceId, facts: DeviceFacts): Promise<RegisteredDevice> {
    assertTenant(scope);
    return this.#session.write(scope, async (work) => {
      const before = await take(work, id);
      const seen = {
        ...factColumns({ ...knownFacts(before), ...facts }),
        last_contact_at: work.now,
        last_asked_at: work.now,
        ...noError,
      };
      const swapped = before.serial !== null && seen.serial !== null && seen.serial !== before.serial;
      if (swapped) {
        const change = { state: 'quarantined', observed_serial: seen.serial };
        return storeDevice(work, scope, { before, action: 'quarantine', change });
      }
      if (before.state === 'quarantined') return toDevice(before);
      const serial = before.serial ?? seen.serial;
      if (before.serial === null) await refuseDuplicateSerial(work, id, serial);
      const state = before.state === 'pending' ? 'active' : before.state;
      return storeDevice(work, scope, { before, action: 'observe', change: { ...seen, serial, state } });
    });
  }

  /** Accepts the current serial; the device may be read again. */
  async confirmHardware(scope: TenantScope, id: DeviceId, revision?: number): Promise<RegisteredDevice> {
    assertTenant(scope);
    return this.#session.write(scope, async (work) => {
      const before = await take(work, id);
      checkRevision(revision, before.revision);
      if (before.state !== 'quarantined') {
        throw new ExporterError('registry.not-quarantined', 'The device is not in quarantine.');
      }
      await refuseDuplicateSerial(work, id, before.observed_serial);
      const change = { serial: before.observed_serial, observed_serial: null, state: 'active' };
      return storeDevice(work, scope, { before, action: 'confirm', change });
    });
  }
}

async function take({ db, owner }: Work, id: DeviceId): Promise<StoredRow<'devices'>> {
  const row = await db
    .selectFrom('devices')
    .selectAll()
    .where('tenant_id', '=', owner)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw notFound('device');
  return row;
}

/** Enabling a device that was never reached leaves it pending, and only a confirmation ends a quarantine. */
function stateAfter(present: RegisteredDevice, { state }: DevicePatch): DeviceState {
  if (state === undefined || state === present.state) return present.state;
  if (state === 'disabled') return 'disabled';
  if (present.state === 'disabled' && present.observedSerial === null) {
    return present.lastContactAt === null ? 'pending' : 'active';
  }
  return present.observedSerial === null ? present.state : 'quarantined';
}

/**
 * Nobody has met the device at its new address: it is pending until it reports the registered serial there.
 * This also ends a quarantine that a wrong address caused.
 */
function stateAfterMove(present: RegisteredDevice, change: DevicePatch): DeviceState {
  return (change.state ?? present.state) === 'disabled' ? 'disabled' : 'pending';
}
