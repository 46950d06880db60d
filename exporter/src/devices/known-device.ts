import type { Target } from '../config/settings.ts';
import type { Device, DeviceId } from './device.ts';
import type { Id, TenantId } from '../access/ids.ts';
import { type DeviceFilter, type DeviceSort, searchedProperties } from '../management/devices/repository.ts';
import { checkAddress, nameKey } from '../store/values.ts';

export const deviceSources = ['registry', 'file'] as const;
export type DeviceSource = (typeof deviceSources)[number];

/** A device that is registered, or stands in the configuration file, of which nothing is known that only a database keeps. */
export interface KnownDevice extends Omit<Device, 'createdAt' | 'updatedAt' | 'revision'> {
  readonly source: DeviceSource;
  readonly createdAt: string | null;
  readonly updatedAt: string | null;
  readonly revision: number | null;
  /** Of the file: names of the auth and of the site, which need not be registered. */
  readonly auth?: string;
  readonly site?: string;
}

/** What the columns of the database hold that a list is sorted by. */
export const sortValues: Readonly<Record<DeviceSort, (device: KnownDevice) => string>> = {
  name: ({ name }) => nameKey(name),
  address: ({ address }) => address,
  type: ({ type }) => type,
  state: ({ state }) => state,
  board: ({ board }) => board,
  version: ({ version }) => version,
  created: ({ createdAt }) => createdAt ?? '',
  updated: ({ updatedAt }) => updatedAt ?? '',
};

/** Whether a device that is not in the database fits a filter. */
export function fits(device: KnownDevice, { search, ...exact }: DeviceFilter): boolean {
  const wanted = Object.entries(exact) as [keyof typeof exact, string | undefined][];
  if (wanted.some(([name, value]) => value !== undefined && device[name] !== value)) return false;
  const part = search?.toLowerCase();
  return part === undefined || searchedProperties.some((name) => device[name]?.toLowerCase().includes(part));
}

export function ofRegistry(device: Device): KnownDevice {
  return { ...device, source: 'registry' };
}

export interface FilePlace {
  readonly id: DeviceId;
  readonly tenantId: TenantId;
  /** Registered sites of the tenant, by key of their names. */
  readonly siteIds: ReadonlyMap<string, Id<'site'>>;
}

export function ofFile(target: Target, { id, tenantId, siteIds }: FilePlace): KnownDevice {
  const { name, type, transport, labels, auth, site, port = null, role = '', modules = null } = target;
  return {
    source: 'file',
    tenantId,
    id,
    name,
    address: checkAddress(target.address),
    port,
    type,
    role,
    transport,
    siteId: site === undefined ? null : (siteIds.get(nameKey(site)) ?? null),
    parentId: null,
    credentials: { api: null, snmp: null, ssh: null },
    modules,
    labels,
    notes: '',
    serial: null,
    board: '',
    version: '',
    identity: '',
    observedSerial: null,
    state: 'active',
    lastContactAt: null,
    createdAt: null,
    updatedAt: null,
    revision: null,
    auth: auth.name,
    ...(site === undefined ? {} : { site }),
  };
}
