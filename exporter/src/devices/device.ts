import type { Id, TenantId } from '../access/ids.ts';
import type { TransportName } from '../config/settings.ts';
import type { DeviceType } from '../define/device-types.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import { interfaceRoles, type InterfacePlan } from '../config/interface-plan.ts';
import type { StoredRow } from '../store/schema.ts';
import { isRecord, isTextMap, isTexts, recordDamaged, storedJson } from '../store/stored-json.ts';
import { nameKey } from '../store/values.ts';
import type { CredentialId, CredentialKind } from './credential-profile.ts';

export type DeviceId = Id<'dev'>;

/** Whether a text is an id of a registered device, as opposed to a name, an address or an id from the file. */
export function isRegisteredDeviceId(text: string): text is DeviceId {
  return /^dev_[0-9a-z]+$/.test(text);
}

/**
 * `pending`: registered without contact. `quarantined`: the device answers with another serial than
 * registered; credentials are withheld until an administrator confirms the new hardware. `disabled`: neither
 * read nor discovered.
 */
export const deviceStates = ['active', 'pending', 'disabled', 'quarantined'] as const;
export type DeviceState = (typeof deviceStates)[number];

export const deviceSources = ['registry', 'file'] as const;
export type DeviceSource = (typeof deviceSources)[number];

/** What a device reports about itself. */
export interface DeviceFacts {
  readonly serial?: string | null;
  readonly board?: string;
  readonly version?: string;
  readonly identity?: string;
  /** By board, radios and modem; a person decides. */
  readonly suggestedType?: DeviceType | null;
}

export interface DeviceCredentials {
  readonly api: CredentialId | null;
  readonly snmp: CredentialId | null;
  readonly ssh: CredentialId | null;
}

/** The plan of an interface: the far site of a registered device by its id, that of a device of the file by name. */
export interface DeviceInterface extends InterfacePlan {
  readonly peerSiteId?: Id<'site'>;
}

export interface LastError {
  /** An error code, as a scrape has it in its reason. */
  readonly code: string;
  readonly at: string;
}

interface DeviceProperties {
  readonly id: DeviceId;
  readonly name: string;
  readonly address: string;
  readonly port: number | null;
  readonly type: DeviceType;
  readonly role: string;
  readonly transport: TransportName;
  readonly siteId: Id<'site'> | null;
  readonly parentId: DeviceId | null;
  readonly credentials: DeviceCredentials;
  readonly serial: string | null;
  readonly board: string;
  readonly version: string;
  readonly identity: string;
  /** Set while quarantined: the serial that the device reports now. */
  readonly observedSerial: string | null;
  readonly modules: readonly string[] | null;
  readonly labels: Readonly<Record<string, string>>;
  readonly interfaces: Readonly<Record<string, DeviceInterface>>;
  readonly notes: string;
  readonly state: DeviceState;
  /** When it last answered. */
  readonly lastContactAt: string | null;
  /** When it was last contacted, whether it answered or not. */
  readonly lastAskedAt: string | null;
  /** Why its last contact failed, and when; null after one that was answered. */
  readonly lastError: LastError | null;
  /** What the device looks like; null until it was reached. */
  readonly suggestedType: DeviceType | null;
  /**
   * Names of its tenant and site. The file only has names; for registered devices they are loaded for
   * Prometheus.
   */
  readonly tenant?: string;
  readonly site?: string;
}

export interface RegisteredDevice extends DeviceProperties {
  readonly source: 'registry';
  readonly tenantId: TenantId;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Increases with every change by a person; the ETag of the device. */
  readonly revision: number;
  /** Columns whose value cannot be read and is left out. The device is listed, since an alert needs it, and not contacted. */
  readonly damaged?: readonly DamagedColumn[];
}

export type DamagedColumn = 'modules' | 'labels' | 'interfaces';

/** Why a device with a damaged record is not contacted; undefined for any other. */
export function damageOf({ id, damaged = [] }: RegisteredDevice): ExporterError | undefined {
  const [column] = damaged;
  return column === undefined ? undefined : recordDamaged({ table: 'devices', id, column });
}

/** A device of the configuration file. It has none of the properties that only the database stores. */
export interface FileDevice extends DeviceProperties {
  readonly source: 'file';
  /** Name of its auth in the file. */
  readonly auth: string;
  readonly createdAt: null;
  readonly updatedAt: null;
  readonly revision: null;
}

export type Device = RegisteredDevice | FileDevice;

/** The far site by id or name. */
export interface InterfaceDraft extends Omit<InterfacePlan, 'peerSite'> {
  readonly peerSiteId?: string;
}

export interface DeviceDraft {
  readonly name: string;
  readonly address: string;
  readonly port?: number | null;
  readonly type: DeviceType;
  readonly role?: string;
  readonly transport: TransportName;
  /** Id or name, like the other references. */
  readonly siteId?: string | null;
  readonly parentId?: string | null;
  readonly credentials?: Partial<Record<CredentialKind, string | null>>;
  readonly modules?: readonly string[] | null;
  readonly labels?: Readonly<Record<string, string>>;
  readonly interfaces?: Readonly<Record<string, InterfaceDraft>>;
  readonly notes?: string;
  /** Set when the device has been reached; otherwise it starts as `pending`. */
  readonly facts?: DeviceFacts;
}

/** A device that is asked for its name before it is stored. */
export type UnnamedDraft = Omit<DeviceDraft, 'name'> & Partial<Pick<DeviceDraft, 'name'>>;

/**
 * What a person may change. `state` switches between active and disabled; ending a quarantine has its own
 * operation.
 */
export type DevicePatch = Partial<Omit<DeviceDraft, 'facts'>> & { readonly state?: 'active' | 'disabled' };

export function toDevice(row: StoredRow<'devices'>): RegisteredDevice {
  const modules = row.modules === null ? null : storedJson(row.modules, isTexts);
  const labels = storedJson(row.labels, isTextMap);
  const interfaces = storedJson(row.interfaces, isInterfaces);
  const damaged: DamagedColumn[] = [];
  if (modules === undefined) damaged.push('modules');
  if (labels === undefined) damaged.push('labels');
  if (interfaces === undefined) damaged.push('interfaces');
  return {
    source: 'registry',
    tenantId: row.tenant_id as TenantId,
    id: row.id as DeviceId,
    name: row.name,
    address: row.address,
    port: row.port,
    type: row.type as DeviceType,
    role: row.role,
    transport: row.transport as TransportName,
    siteId: row.site_id as Id<'site'> | null,
    parentId: row.parent_id as DeviceId | null,
    credentials: {
      api: row.api_credential_id as CredentialId | null,
      snmp: row.snmp_credential_id as CredentialId | null,
      ssh: row.ssh_credential_id as CredentialId | null,
    },
    serial: row.serial,
    board: row.board,
    version: row.version,
    identity: row.identity,
    observedSerial: row.observed_serial,
    modules: modules ?? null,
    labels: labels ?? {},
    interfaces: interfaces ?? {},
    ...(damaged.length === 0 ? {} : { damaged }),
    notes: row.notes,
    state: row.state as DeviceState,
    lastContactAt: row.last_contact_at,
    lastAskedAt: row.last_asked_at,
    lastError:
      row.last_error_code === null || row.last_error_at === null
        ? null
        : { code: row.last_error_code, at: row.last_error_at },
    suggestedType: row.suggested_type as DeviceType | null,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    revision: row.revision,
  };
}

const isInterfaces = (value: unknown): value is Record<string, DeviceInterface> =>
  isRecord(value) && Object.values(value).every(isInterface);

function isInterface(plan: unknown): boolean {
  if (!isRecord(plan)) return false;
  const { role, peerSiteId, capacity, plannedClients } = plan;
  return (
    (role === undefined || interfaceRoles.some((known) => known === role)) &&
    ['string', 'undefined'].includes(typeof peerSiteId) &&
    [capacity, plannedClients].every((value) => ['number', 'undefined'].includes(typeof value))
  );
}

/** Why nothing is sent to a device in this state; undefined if it may be contacted. */
export function stateError({
  state,
  observedSerial,
}: Pick<RegisteredDevice, 'state' | 'observedSerial'>): ExporterError | undefined {
  if (state === 'disabled') return new ExporterError('registry.disabled', 'The device is disabled.');
  if (state !== 'quarantined') return undefined;
  const message = `The device answers with another serial (${observedSerial}) than the registered one.`;
  return new ExporterError('registry.quarantined', message);
}

/** Equal for two devices with the same tenant and name, whose series would collide in Prometheus. */
export function seriesKey({ tenant = '', name }: Device): string {
  return JSON.stringify([nameKey(tenant), nameKey(name)]);
}
