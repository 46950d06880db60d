import type { TenantScope } from '../../access/scope.ts';
import type { TransportName } from '../../config/settings.ts';
import type { DeviceType } from '../../define/device-types.ts';
import { policyOfNetworks } from '../../devices/address/address-policy.ts';
import type { DeviceFacts } from '../connection-test/device-facts.ts';
import type { Diagnosis } from '../connection-test/diagnosis.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import type { Device } from '../../devices/device.ts';
import type { CredentialId, DeviceId, SiteId } from '../../access/ids.ts';
import { refuseForeignAddress } from '../../devices/address/networks.ts';
import { duplicate, unknownReference } from '../../store/refusal.ts';
import type { Repositories, Store } from '../registry.ts';
import { checkAddress, checkName, checkPort } from '../../store/values.ts';
import { type Account, type AccountChoice, openAccount } from '../credentials/account.ts';
import { diagnosePlace } from '../connection-test/diagnose-place.ts';
import { DiagnosisFailed } from './diagnosis-failed.ts';

export interface Registration {
  readonly transport: TransportName;
  readonly account: AccountChoice | undefined;
  /** False: the device is stored unseen, as pending. */
  readonly contact: boolean;
  readonly address: string;
  readonly port?: number;
  /** Default: what the device calls itself. */
  readonly name?: string;
  /** Default: what the device looks like; a router where nothing was asked. */
  readonly type?: DeviceType;
  readonly role?: string;
  /** Id or name, like `parent`. */
  readonly site?: string;
  readonly parent?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly notes?: string;
}

export interface Registered {
  readonly device: Device;
  readonly diagnosis: Diagnosis | undefined;
}

interface Prepared {
  readonly address: string;
  readonly port: number | null;
  readonly siteId: SiteId | null;
  readonly parentId: DeviceId | null;
  readonly account: Account | undefined;
}

/**
 * Connects to a device, finds out what it is, and stores it together with a credential that came along: both or
 * neither. What could be refused without the device is refused before it hears of us.
 */
export async function registerDevice(
  store: Store,
  scope: TenantScope,
  registration: Registration,
  signal?: AbortSignal,
): Promise<Registered> {
  const networks = await store.tenants.networks(scope);
  const prepared = await prepare(store, scope, registration);
  refuseForeignAddress(prepared.address, networks);
  await refuseKnown(store, scope, { address: prepared.address, port: prepared.port });
  if (!registration.contact)
    return { device: await keep(store, scope, { registration, prepared }), diagnosis: undefined };
  const { account } = prepared;
  if (account === undefined) {
    const message = 'A device is contacted with a credential; give one, or contact: false.';
    throw new ExporterError('registry.credential-missing', message);
  }
  const place = { address: prepared.address, port: prepared.port, transport: registration.transport };
  const options = { policy: policyOfNetworks(networks), signal, owner: scope.tenantId };
  const diagnosis = await diagnosePlace(place, account.auth, options);
  const facts = diagnosis.device;
  if (!diagnosis.ok || facts === undefined) {
    await store.audit.append(scope, failedEntry(prepared.address, diagnosis));
    throw new DiagnosisFailed(diagnosis);
  }
  if (facts.serial !== undefined) await refuseKnown(store, scope, { serial: facts.serial });
  return { device: await keep(store, scope, { registration, prepared, facts }), diagnosis };
}

async function prepare(
  repositories: Repositories,
  scope: TenantScope,
  { transport, account: choice, site, parent, ...rest }: Registration,
): Promise<Prepared> {
  if (rest.name !== undefined) {
    const other = await repositories.devices.find(scope, checkName(rest.name));
    if (other !== undefined) throw duplicate('device', 'name', other.id);
  }
  const account = choice === undefined ? undefined : await openAccount(repositories, scope, choice);
  if (account !== undefined && account.transport !== transport) {
    throw unknownReference(`credential of the kind ${transport}`);
  }
  const parentId =
    parent === undefined ? null : ((await repositories.devices.find(scope, parent))?.id ?? undefined);
  if (parentId === undefined) throw unknownReference('device');
  return {
    address: checkAddress(rest.address),
    port: checkPort(rest.port ?? null),
    siteId: site === undefined ? null : await siteIdOf(repositories, scope, site),
    parentId,
    account,
  };
}

async function siteIdOf(repositories: Repositories, scope: TenantScope, idOrName: string): Promise<SiteId> {
  const named = await repositories.sites.findByName(scope, idOrName);
  // an id that is none is refused when the device is stored, as for any other change
  return named?.id ?? (idOrName as SiteId);
}

async function refuseKnown(
  repositories: Repositories,
  scope: TenantScope,
  same: Parameters<Repositories['devices']['findSame']>[1],
): Promise<void> {
  const known = await repositories.devices.findSame(scope, same);
  if (known !== undefined)
    throw duplicate('device', same.serial === undefined ? 'address' : 'serial', known.id);
}

interface Keeping {
  readonly registration: Registration;
  readonly prepared: Prepared;
  /** Absent without contact. */
  readonly facts?: DeviceFacts;
}

async function keep(store: Store, scope: TenantScope, keeping: Keeping): Promise<Device> {
  return store.atomically(scope, async (repositories) => {
    const { registration, prepared, facts } = keeping;
    const { transport, account: choice, type, role, labels, notes } = registration;
    const { account, ...place } = prepared;
    const name = registration.name ?? (await freeName(repositories, scope, [facts?.identity, place.address]));
    let credentialId: CredentialId | null = account?.id ?? null;
    if (choice?.kind === 'new') {
      const { profile, secrets } = choice;
      const draft = { name: choice.name ?? credentialName(name, transport), profile, secrets };
      credentialId = (await repositories.credentials.create(scope, draft)).id;
    }
    return repositories.devices.create(scope, {
      ...place,
      name,
      transport,
      type: type ?? facts?.suggestedType ?? 'router',
      credentials: { [transport]: credentialId },
      ...(role === undefined ? {} : { role }),
      ...(labels === undefined ? {} : { labels }),
      ...(notes === undefined ? {} : { notes }),
      ...(facts === undefined ? {} : { facts: storedFacts(facts) }),
    });
  });
}

/** The first text that can be a name and is nobody's; the last with a number in the end. */
async function freeName(
  repositories: Repositories,
  scope: TenantScope,
  [identity, address]: readonly [string | undefined, string],
): Promise<string> {
  const wanted = identity === undefined ? [address] : [identity, `${identity} ${address}`, address];
  for (const text of wanted) {
    const name = usable(text);
    if (name !== undefined && (await repositories.devices.find(scope, name)) === undefined) return name;
  }
  // Somebody gave the address as a name to another device.
  const message = 'the device has no name of its own that is free; give one.';
  throw new ExporterError('registry.invalid-value', `name: ${message}`);
}

/** A device may call itself anything. */
function usable(text: string): string | undefined {
  try {
    return checkName(text);
  } catch (error) {
    if (error instanceof ExporterError) return undefined;
    throw error;
  }
}

/** Names have at most 128 characters, and that of the device may have all of them. */
const credentialName = (device: string, transport: TransportName): string =>
  `${Array.from(device).slice(0, 100).join('').trim()} (${transport})`;

const storedFacts = ({ serial, board, version, identity }: DeviceFacts) => ({
  ...(serial === undefined ? {} : { serial }),
  ...(board === undefined ? {} : { board }),
  ...(version === undefined ? {} : { version }),
  ...(identity === undefined ? {} : { identity }),
});

function failedEntry(address: string, { steps }: Diagnosis) {
  const failed = steps.find(({ outcome }) => outcome === 'failed');
  return {
    action: 'device.register',
    targetKind: 'address',
    targetId: address,
    outcome: 'failed',
    details: { step: failed?.step, code: failed?.code },
  } as const;
}
