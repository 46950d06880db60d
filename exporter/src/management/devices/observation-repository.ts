import { sql } from 'kysely';
import {
  type AllTenantsScope,
  assertAllTenants,
  assertTenant,
  type TenantScope,
} from '../../access/scope.ts';
import type { DeviceFacts, DeviceId } from '../../devices/device.ts';
import type { DatabaseSession, Work } from '../../store/database-session.ts';
import { skipLocked } from '../../store/dialect.ts';
import type { StoredRow } from '../../store/schema.ts';
import { factColumns, knownFacts, storeDevice } from './device-row.ts';

/** When a device was last contacted, and when it last answered; ISO 8601. */
export interface Contact {
  readonly id: DeviceId;
  readonly askedAt: string;
  readonly upAt: string | null;
  /** Why it did not answer; null if it did. */
  readonly errorCode: string | null;
}

export interface Observation extends Contact {
  /** Of the device when it was asked: one that was changed since, such as moved, is asked again first. */
  readonly revision: number;
  readonly facts: DeviceFacts;
}

/**
 * Entries in the history of one device within an hour. An upgrade makes one or two; a device that reports something
 * else at every scrape would fill the history and the audit, which nobody can empty.
 */
export const maxObservationsPerHour = 6;
const hourMs = 3_600_000;

/** Rows of one statement, which take about a millisecond. */
const contactsOfStatement = 500;

/** Stores what scrapes learn of devices. Any number of exporters may store the same. */
export class ObservationRepository {
  readonly #session: DatabaseSession;

  constructor(session: DatabaseSession) {
    this.#session = session;
  }

  /**
   * Stores changed facts, with an entry in the history each. Returns the devices that changed too often: theirs stay
   * as they were. The serial is not among the facts, since another one puts a device into quarantine.
   */
  async store(scope: TenantScope, observations: readonly Observation[]): Promise<readonly DeviceId[]> {
    assertTenant(scope);
    return this.#session.write(scope, async (work) => {
      const heldBack: DeviceId[] = [];
      for (const observation of observations) {
        const { id, revision } = observation;
        const before = await find(work, id);
        if (before?.revision !== revision || !['active', 'pending'].includes(before.state)) continue;
        if (await changesTooOften(work, id)) heldBack.push(id);
        else
          await storeDevice(work, scope, {
            before,
            action: 'observe',
            change: changeOf(before, observation),
          });
      }
      return heldBack;
    });
  }

  /**
   * Stores when devices were last contacted: no revision, no history. Times only move forward. A row that somebody
   * else is writing is left out, since the next scrape notes a later time anyway; waiting for it could deadlock
   * with an import.
   */
  async noteContacts(scope: AllTenantsScope, contacts: readonly Contact[]): Promise<void> {
    assertAllTenants(scope);
    for (let start = 0; start < contacts.length; start += contactsOfStatement) {
      const part = contacts.slice(start, start + contactsOfStatement);
      await this.#session.write(scope, async ({ db }) => {
        const rows = sql.join(
          part.map(({ id, askedAt, upAt, errorCode }) => sql`(${id}, ${askedAt}, ${upAt}, ${errorCode})`),
        );
        const ids = sql.join(part.map(({ id }) => id));
        await sql`with seen (id, asked_at, up_at, error_code) as (values ${rows}),
            free as (select d.tenant_id, d.id from devices d where d.id in (${ids}) ${skipLocked(this.#session.dialect)})
          update devices set
            last_asked_at = case when seen.asked_at > coalesce(devices.last_asked_at, '')
              then seen.asked_at else devices.last_asked_at end,
            last_contact_at = case when seen.up_at > coalesce(devices.last_contact_at, '')
              then seen.up_at else devices.last_contact_at end,
            last_error_code = case when seen.asked_at >= coalesce(devices.last_asked_at, '')
              then seen.error_code else devices.last_error_code end,
            last_error_at = case when seen.asked_at < coalesce(devices.last_asked_at, '')
              then devices.last_error_at when seen.error_code is null then null else seen.asked_at end
          from seen, free
          where devices.id = seen.id and devices.tenant_id = free.tenant_id and devices.id = free.id`.execute(
          db,
        );
      });
    }
  }
}

async function find({ db, owner }: Work, id: DeviceId): Promise<StoredRow<'devices'> | undefined> {
  return db
    .selectFrom('devices')
    .selectAll()
    .where('tenant_id', '=', owner)
    .where('id', '=', id)
    .executeTakeFirst();
}

async function changesTooOften({ db, owner, now }: Work, id: DeviceId): Promise<boolean> {
  const since = new Date(Date.parse(now) - hourMs).toISOString();
  const { count } = await db
    .selectFrom('device_history')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('tenant_id', '=', owner)
    .where('device_id', '=', id)
    .where('at', '>', since)
    .where('action', '=', 'observe')
    .executeTakeFirstOrThrow();
  return Number(count) >= maxObservationsPerHour;
}

function changeOf(
  before: StoredRow<'devices'>,
  { facts, askedAt, upAt, errorCode }: Observation,
): Partial<StoredRow<'devices'>> {
  const {
    board,
    version,
    identity,
    suggested_type: suggested,
  } = factColumns({ ...knownFacts(before), ...facts });
  return {
    board,
    version,
    identity,
    suggested_type: suggested,
    // With a registered serial, only that serial makes it active: see `hardware-watch.ts`.
    state: before.serial === null && upAt !== null ? 'active' : before.state,
    last_asked_at: askedAt,
    last_error_code: errorCode,
    last_error_at: errorCode === null ? null : askedAt,
    ...(upAt === null ? {} : { last_contact_at: upAt }),
  };
}
