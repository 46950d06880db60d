import { type RawBuilder, sql } from 'kysely';
import type { TransportName } from '../config/settings.ts';
import type { DeviceType } from '../define/device-types.ts';
import { contains } from '../store/page.ts';
import { nameKey } from '../store/values.ts';
import type { Device, DeviceState, FileDevice } from './device.ts';

export interface DeviceFilter {
  readonly type?: DeviceType;
  readonly role?: string;
  readonly name?: string;
  /** Id or name, like the parent. */
  readonly siteId?: string;
  readonly state?: DeviceState;
  readonly transport?: TransportName;
  readonly parentId?: string;
  readonly board?: string;
  readonly version?: string;
  /** Quarantined, or another type is suggested: somebody has to decide. */
  readonly needsAttention?: boolean;
  /** Substring of one of `searchedProperties`. */
  readonly search?: string;
}

const searchedProperties = ['name', 'address', 'serial', 'identity', 'notes'] as const;

const siteKey = sql`coalesce((select s.name_key from sites s
  where s.tenant_id = devices.tenant_id and s.id = devices.site_id), '')`;
const orEmpty = (column: string): RawBuilder<unknown> => sql`coalesce(${sql.ref(column)}, '')`;

export const sortColumns = {
  name: 'name_key',
  address: 'address',
  type: 'type',
  state: 'state',
  board: 'board',
  version: 'version',
  created: 'created_at',
  updated: 'updated_at',
  role: 'role',
  transport: 'transport',
  identity: 'identity',
  site: siteKey,
  serial: orEmpty('serial'),
  last_contact: orEmpty('last_contact_at'),
  last_asked: orEmpty('last_asked_at'),
} as const;
export type DeviceSort = keyof typeof sortColumns;
export const defaultDeviceSort = 'name' satisfies DeviceSort;

/** The values of those columns for a device that may not be in any table. */
export const sortValues: Readonly<Record<DeviceSort, (device: Device) => string>> = {
  name: ({ name }) => nameKey(name),
  address: ({ address }) => address,
  type: ({ type }) => type,
  state: ({ state }) => state,
  board: ({ board }) => board,
  version: ({ version }) => version,
  created: ({ createdAt }) => createdAt ?? '',
  updated: ({ updatedAt }) => updatedAt ?? '',
  role: ({ role }) => role,
  transport: ({ transport }) => transport,
  identity: ({ identity }) => identity,
  site: ({ site }) => nameKey(site ?? ''),
  serial: ({ serial }) => serial ?? '',
  last_contact: ({ lastContactAt }) => lastContactAt ?? '',
  last_asked: ({ lastAskedAt }) => lastAskedAt ?? '',
};

/** The filter as conditions of a query. */
export function conditions({
  search,
  name,
  siteId,
  parentId,
  needsAttention,
  ...exact
}: DeviceFilter): RawBuilder<unknown>[] {
  const where = Object.entries(exact)
    .filter(([, value]) => value !== undefined)
    .map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  if (name !== undefined) where.push(sql`name_key = ${nameKey(name)}`);
  if (siteId !== undefined) where.push(refersTo('site_id', 'sites', siteId));
  if (parentId !== undefined) where.push(refersTo('parent_id', 'devices', parentId));
  if (needsAttention !== undefined) {
    const doubtful = sql`(state = 'quarantined' or coalesce(suggested_type, type) <> type)`;
    where.push(needsAttention ? doubtful : sql`not ${doubtful}`);
  }
  // `lower` in these databases only handles ASCII; the name key is already in lower case.
  if (search !== undefined) where.push(contains(['name_key', ...searchedProperties], search));
  return where;
}

/** Each tenant has its own record of the name, so the platform finds the devices of all of them. */
function refersTo(column: string, table: 'sites' | 'devices', text: string): RawBuilder<unknown> {
  return sql`exists (select 1 from ${sql.table(table)} other
    where other.tenant_id = devices.tenant_id and other.id = ${sql.ref(`devices.${column}`)}
      and (other.id = ${text} or other.name_key = ${nameKey(text)}))`;
}

/** Whether a device of the configuration file matches the filter. */
export function fits(
  device: FileDevice,
  { search, name, siteId, needsAttention, ...exact }: DeviceFilter,
): boolean {
  // It has no stored serial, and nobody suggests a type for it.
  if (needsAttention === true) return false;
  if (name !== undefined && nameKey(name) !== nameKey(device.name)) return false;
  const isAtSite = siteId === device.siteId || nameKey(siteId ?? '') === nameKey(device.site ?? '');
  if (siteId !== undefined && !isAtSite) return false;
  const wanted = Object.entries(exact) as [keyof typeof exact, string | undefined][];
  if (wanted.some(([key, value]) => value !== undefined && device[key] !== value)) return false;
  const part = search?.toLowerCase();
  return part === undefined || searchedProperties.some((key) => device[key]?.toLowerCase().includes(part));
}
