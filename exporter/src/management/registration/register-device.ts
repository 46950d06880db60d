import type { TenantScope } from '../../access/scope.ts';
import type { TransportName } from '../../config/settings.ts';
import type { DeviceType } from '../../define/device-types.ts';
import { policyOfNetworks } from '../../devices/address/address-policy.ts';
import { type RegisteredDevice, stateError, type UnnamedDraft } from '../../devices/device.ts';
import { DetailedError } from '../../errors/detailed-error.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import { Checks } from '../../errors/several-errors.ts';
import { unknownReference } from '../../store/record-errors.ts';
import { checkAddress, checkName } from '../../store/values.ts';
import { entryOf } from '../../devices/credential-reach.ts';
import { type CredentialId, endpointFor } from '../../devices/credential-profile.ts';
import { diagnose } from '../connection-test/diagnose.ts';
import type { Diagnosis } from '../connection-test/diagnosis.ts';
import { diagnosisJson } from '../connection-test/diagnosis-json.ts';
import { addressesOf, withheldEndpoints } from '../devices/withheld-endpoints.ts';
import { type Account, type AccountChoice, openAccount } from '../credentials/account.ts';
import { FileTwins } from '../../devices/file-twin.ts';
import type { Registry, Repositories } from '../registry.ts';
import { refuseFileTwin } from '../devices/refuse-file-twin.ts';
import type { ApiServices } from '../services.ts';

export interface Registration {
  readonly transport: TransportName;
  readonly account: AccountChoice | undefined;
  /** False: the device is stored without contact, as pending. */
  readonly contact: boolean;
  readonly address: string;
  readonly port?: number;
  /** Default: the identity of the device. */
  readonly name?: string;
  /** Default: the suggested type; router without contact. */
  readonly type?: DeviceType;
  readonly role?: string;
  /** Id or name, like `parent`. */
  readonly site?: string;
  readonly parent?: string;
  /** Instead of those of the type. */
  readonly modules?: readonly string[] | null;
  readonly labels?: Readonly<Record<string, string>>;
  readonly interfaces?: NonNullable<UnnamedDraft['interfaces']>;
  readonly notes?: string;
}

export interface Registered {
  readonly device: RegisteredDevice;
  readonly diagnosis: Diagnosis | undefined;
}

/**
 * Connects to a device, identifies it, and stores it with its new credential, if any: both or neither.
 * Everything that can be checked without the device is checked first.
 */
export async function registerDevice(
  services: Pick<ApiServices, 'registry' | 'directory'>,
  scope: TenantScope,
  { account: choice, contact, ...registration }: Registration,
  signal?: AbortSignal,
): Promise<Registered> {
  const { registry, directory } = services;
  const checks = new Checks();
  const account =
    choice === undefined
      ? undefined
      : await checks.run(() => accountOver(registration.transport, { registry, scope, choice }));
  const draft = draftOf(registration, account?.id ?? null);
  const checked = await checks.run(() => registry.devices.check(scope, draft));
  const usualPort = account?.auth[registration.transport]?.port ?? null;
  const newcomer = { ...draft, port: draft.port ?? usualPort };
  // An address that is none has been reported by the check before.
  if (checked !== undefined)
    await checks.run(async () => refuseFileTwin(await FileTwins.read(directory, scope), newcomer));
  checks.end();
  // Undefined only after a mistake, which `end` has thrown.
  const { address, port } = checked as NonNullable<typeof checked>;
  if (!contact) return { device: await keep(services, scope, draft, choice), diagnosis: undefined };
  if (account === undefined) {
    const message = 'Contacting a device requires a credential; specify one, or contact: false.';
    throw new ExporterError('registry.credential-missing', message);
  }
  if (choice?.kind === 'stored') await refuseWithheld(registry, scope, { address, port }, account);
  const policy = policyOfNetworks(await registry.tenants.networks(scope));
  const endpoint = { ...account, address, ...(port === null ? {} : { port }) };
  const diagnosis = await diagnose(endpoint, { policy, signal, owner: scope.tenantId });
  const facts = diagnosis.device;
  if (!diagnosis.ok || facts === undefined) {
    await registry.audit.append(
      scope,
      failedEntry({ address, port, transport: registration.transport }, diagnosis),
    );
    throw registrationFailed(diagnosis);
  }
  const seen = { ...draft, type: registration.type ?? facts.suggestedType, facts };
  await registry.devices.check(scope, seen);
  // The file may have been changed, and devices been seen, while this one was asked.
  refuseFileTwin(await FileTwins.read(directory, scope), { ...newcomer, serial: facts.serial });
  return { device: await keep(services, scope, seen, choice), diagnosis };
}

/** The same host may be in quarantine under another spelling of its address or port. */
async function refuseWithheld(
  { devices }: Registry,
  scope: TenantScope,
  { address, port }: Pick<RegisteredDevice, 'address' | 'port'>,
  { auth, transport }: Account,
): Promise<void> {
  const withheldAt = await withheldEndpoints(devices, scope);
  for (const one of await addressesOf(address, scope)) {
    const device = withheldAt({ address: one, port: port ?? auth[transport]?.port ?? 0 });
    const denied = device && stateError(device);
    if (denied !== undefined) throw denied;
  }
}

async function accountOver(
  transport: TransportName,
  { registry, scope, choice }: { registry: Registry; scope: TenantScope; choice: AccountChoice },
): Promise<Account> {
  const account = await openAccount(registry, scope, choice);
  if (account.transport === transport) return account;
  const given = choice.kind === 'stored' ? choice.idOrName : undefined;
  throw unknownReference(`credential of the kind ${transport}`, given);
}

function draftOf(
  { site, parent, type = 'router', transport, ...rest }: Omit<Registration, 'account' | 'contact'>,
  credential: CredentialId | null,
): UnnamedDraft {
  const credentials = { [transport]: credential };
  return { ...rest, type, transport, siteId: site ?? null, parentId: parent ?? null, credentials };
}

/** Stores the device, after its new credential. */
async function keep(
  { registry, directory }: Pick<ApiServices, 'registry' | 'directory'>,
  scope: TenantScope,
  draft: UnnamedDraft,
  choice: AccountChoice | undefined,
): Promise<RegisteredDevice> {
  return registry.atomically(scope, async ({ devices, credentials }) => {
    const name = draft.name ?? (await freeName({ devices, directory }, scope, draft));
    if (choice?.kind !== 'new') return devices.create(scope, { ...draft, name });
    const { profile, networks = [], secrets } = choice;
    const [address, port] = [checkAddress(draft.address), draft.port ?? null];
    const account = {
      name:
        choice.name ?? (await freeCredentialName(credentials, scope, credentialName(name, draft.transport))),
      profile,
      networks: [...networks, entryOf(endpointFor(profile, { ...draft, address, port }))],
      secrets,
    };
    const { id } = await credentials.create(scope, account);
    return devices.create(scope, { ...draft, name, credentials: { [draft.transport]: id } });
  });
}

/** The first text that is a valid and free name. */
async function freeName(
  { devices, directory }: Pick<Repositories, 'devices'> & Pick<ApiServices, 'directory'>,
  scope: TenantScope,
  { address, facts }: UnnamedDraft,
): Promise<string> {
  const identity = facts?.identity;
  const twins = await FileTwins.read(directory, scope);
  const wanted = identity === undefined ? [address] : [identity, `${identity} ${address}`, address];
  for (const text of wanted) {
    const name = usable(text);
    if (name === undefined || (await devices.find(scope, name)) !== undefined) continue;
    if (twins.named(name) === undefined) return name;
  }
  // Another device already has the address as its name.
  const message = 'the device reports no name that is free; specify one.';
  throw new ExporterError('registry.invalid-value', `name: ${message}`);
}

/** A device may report any identity. */
function usable(text: string): string | undefined {
  try {
    return checkName(text);
  } catch (error) {
    if (error instanceof ExporterError) return undefined;
    throw error;
  }
}

/** Names have at most 128 characters, and the device name may use them all. */
const credentialName = (device: string, transport: TransportName): string =>
  `${Array.from(device).slice(0, 100).join('').trim()} (${transport})`;

/** That of a removed device may still be there, and nobody who registers another has chosen its name. */
async function freeCredentialName(
  credentials: Repositories['credentials'],
  scope: TenantScope,
  wanted: string,
): Promise<string> {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted} ${count}`;
    if ((await credentials.findByName(scope, name)) === undefined) return name;
  }
}

const failedStep = ({ steps }: Diagnosis) => steps.find(({ outcome }) => outcome === 'failed');

/** The response contains every step with its remedy. */
function registrationFailed(diagnosis: Diagnosis): ExporterError {
  const why = failedStep(diagnosis)?.summary ?? 'The device does not identify itself.';
  return new DetailedError('registration.failed', why, { diagnosis: diagnosisJson(diagnosis) });
}

function failedEntry(
  { address, port, transport }: Pick<RegisteredDevice, 'address' | 'port' | 'transport'>,
  diagnosis: Diagnosis,
) {
  const failed = failedStep(diagnosis);
  return {
    action: 'device.register',
    targetKind: 'address',
    targetId: address,
    outcome: 'failed',
    details: { port, transport, step: failed?.step, code: failed?.code },
  } as const;
}
