import type { TenantScope } from '../../access/scope.ts';
import { policyOfNetworks } from '../../devices/address/address-policy.ts';
import { type DeviceId, stateError } from '../../devices/device.ts';
import { FileTwins } from '../../devices/file-twin.ts';
import { isFileDeviceId } from '../../devices/file-devices.ts';
import { addressesOf, withheldEndpoints } from '../devices/withheld-endpoints.ts';
import { type AccountChoice, openAccount } from '../credentials/account.ts';
import type { Target } from '../../config/settings.ts';
import { parseHost } from '../../config/address.ts';
import { type Endpoint, refuseBeyondReach } from '../../devices/credential-reach.ts';
import { isDeviceError } from '../../errors/exporter-error.ts';
import { checkAddress } from '../../store/values.ts';
import type { ApiServices } from '../services.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnosis, DiagnoseOptions } from './diagnosis.ts';

type DeviceServices = Pick<ApiServices, 'registry' | 'directory' | 'hardware'>;

interface AddressTest {
  readonly address: string;
  readonly port?: number | undefined;
  readonly account: AccountChoice;
}

/** Who waits for the result, and hears of each step meanwhile. */
export interface Follower {
  readonly signal: AbortSignal;
  readonly onStep?: DiagnoseOptions['onStep'];
}

/** Tests an address that may not be a registered device. Audited, because a password is sent there. */
export async function testAddress(
  services: DeviceServices,
  scope: TenantScope,
  { address, port, account: choice }: AddressTest,
  { signal, onStep }: Follower,
): Promise<Diagnosis> {
  const { registry, directory } = services;
  const { auth, transport, reach } = await openAccount(registry, scope, choice);
  const usualPort = (transport === 'api' ? auth.api : auth.snmp)?.port ?? 0;
  // The test itself refuses what is no address at all, before anything is sent.
  const isHost = parseHost(address) !== undefined;
  if (isHost && reach !== undefined && choice.kind === 'stored') {
    const endpoint = { address: checkAddress(address), port: port ?? usualPort };
    refuseBeyondReach(reach, choice.idOrName, endpoint);
    await refuseWithheld(services, scope, endpoint, signal);
  }
  const policy = policyOfNetworks(await registry.tenants.networks(scope));
  const details = {
    transport,
    port: port ?? usualPort,
    ...(auth.api === undefined ? {} : { tls: auth.api.tls.mode }),
    ...(choice.kind === 'stored' ? { credential: choice.idOrName } : {}),
  };
  const entry = { action: 'address.test', targetKind: 'address', targetId: address.slice(0, 253) };
  // Nothing is sent unless this is recorded; `stage` is first, by which the list finds the entry of the end.
  await registry.audit.append(scope, {
    ...entry,
    outcome: 'unknown',
    details: { stage: 'before', ...details },
  });
  const endpoint = { address, transport, auth, ...(port === undefined ? {} : { port }) };
  const diagnosis = await diagnose(endpoint, { policy, signal, onStep, owner: scope.tenantId });
  await registry.audit.append(scope, { ...entry, ...endOf(diagnosis, details) });
  if (!isHost) return diagnosis;
  const { device: facts } = diagnosis;
  const newcomer = {
    address: checkAddress(address),
    port: port ?? usualPort,
    transport,
    serial: facts?.serial,
  };
  const registered =
    (await registry.devices.existing(scope, { address, port, facts })) ??
    (await FileTwins.read(directory, scope)).of(newcomer);
  return registered === undefined ? diagnosis : { ...diagnosis, registered };
}

/** A refused address was never contacted; everything else that failed was the device or the way to it. */
function endOf({ steps }: Diagnosis, details: object) {
  const failed = steps.find(({ outcome }) => outcome === 'failed');
  if (failed === undefined) return { outcome: 'done', details: { ...details } } as const;
  const { step, code } = failed;
  const outcome = code?.startsWith('address.') === true ? 'refused' : 'failed';
  return { outcome, details: { ...details, step, code } } as const;
}

/** A device is treated the same whether it is named or its address is. */
async function refuseWithheld(
  { registry, directory, hardware }: DeviceServices,
  scope: TenantScope,
  { address, port }: Endpoint,
  signal: AbortSignal,
): Promise<void> {
  const withheldAt = await withheldEndpoints(registry.devices, scope);
  for (const one of await addressesOf(address, scope)) {
    const device = withheldAt({ address: one, port });
    const denied = device && stateError(device);
    if (denied !== undefined) throw denied;
    if (device !== undefined) await meet(hardware, scope, await directory.target(scope, device.id), signal);
  }
}

/**
 * Tests a device and stores what a registered one reports about itself. A changed serial throws
 * `registry.quarantined`.
 */
export async function testDevice(
  { registry, directory, hardware }: DeviceServices,
  scope: TenantScope,
  id: DeviceId,
  { signal, onStep }: Follower,
): Promise<Diagnosis> {
  const { target, policy } = await directory.open(scope, id);
  if (target.unmet === true) await meet(hardware, scope, await directory.target(scope, id), signal);
  const diagnosis = await diagnose(target, { policy, signal, onStep, owner: scope.tenantId });
  const facts = diagnosis.device;
  if (!diagnosis.ok || facts === undefined || isFileDeviceId(id)) return diagnosis;
  if (facts.serial !== undefined) await hardware.saw(scope, id, facts.serial);
  else await hardware.sawNone(scope, await directory.target(scope, id));
  const { board, version, identity } = facts;
  await registry.devices.observe(scope, id, {
    ...(board === undefined ? {} : { board }),
    ...(version === undefined ? {} : { version }),
    ...(identity === undefined ? {} : { identity }),
  });
  return diagnosis;
}

/** A device that cannot be reached is explained by the test itself. */
async function meet(
  hardware: ApiServices['hardware'],
  scope: TenantScope,
  target: Target,
  signal: AbortSignal,
): Promise<void> {
  try {
    await hardware.meet(scope, target, signal);
  } catch (error) {
    if (!isDeviceError(error)) throw error;
  }
}
