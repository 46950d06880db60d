import { type RawBuilder, sql } from 'kysely';
import type { Id } from '../access/ids.ts';
import type { TransportName } from '../config/settings.ts';
import type { DeviceType } from '../define/device-types.ts';
import { contains } from '../store/page.ts';
import { nameKey } from '../store/values.ts';
import type { Device, DeviceId, DeviceState, FileDevice } from './device.ts';

export interface DeviceFilter {
  readonly type?: DeviceType;
  readonly role?: string;
  readonly siteId?: Id<'site'>;
  readonly state?: DeviceState;
  readonly transport?: TransportName;
  readonly parentId?: DeviceId;
  readonly board?: string;
  readonly version?: string;
  /** Substring of one of `searchedProperties`. */
  readonly search?: string;
}

const searchedProperties = ['name', 'address', 'serial', 'identity', 'notes'] as const;

export const sortColumns = {
  name: 'name_key',
  address: 'address',
  type: 'type',
  state: 'state',
  board: 'board',
  version: 'version',
  created: 'created_at',
  updated: 'updated_at',
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
};

/** The filter as conditions of a query. */
export function conditions({ search, ...exact }: DeviceFilter): RawBuilder<unknown>[] {
  const columns = { siteId: 'site_id', parentId: 'parent_id' } as const;
  const where = Object.entries(exact)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => sql`${sql.ref(columns[name as keyof typeof columns] ?? name)} = ${value}`);
  // `lower` in these databases only handles ASCII; the name key is already in lower case.
  if (search !== undefined) where.push(contains(['name_key', ...searchedProperties], search));
  return where;
}

/** Whether a device of the configuration file matches the filter. */
export function fits(device: FileDevice, { search, ...exact }: DeviceFilter): boolean {
  const wanted = Object.entries(exact) as [keyof typeof exact, string | undefined][];
  if (wanted.some(([name, value]) => value !== undefined && device[name] !== value)) return false;
  const part = search?.toLowerCase();
  return part === undefined || searchedProperties.some((name) => device[name]?.toLowerCase().includes(part));
}
