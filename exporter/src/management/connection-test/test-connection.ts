import type { TenantScope } from '../../access/scope.ts';
import type { Auth } from '../../config/settings.ts';
import { type AddressPolicy, anyAddress, policyOfNetworks } from '../../devices/address/address-policy.ts';
import type { Diagnosis } from './diagnosis.ts';
import { isFileDeviceId } from '../../devices/file-targets.ts';
import { targetOf } from '../../devices/device-target.ts';
import type { Registry } from '../registry.ts';
import { type AccountChoice, openAccount } from '../credentials/account.ts';
import type { DeviceContacts } from '../device-contacts.ts';
import { diagnosePlace, type Place } from './diagnose-place.ts';
import type { DeviceId } from '../../devices/device.ts';

interface AddressTest {
  readonly address: string;
  readonly port: number | null;
  readonly account: AccountChoice;
}

/** Tests an address that is perhaps no registered device. Leaves a trace in the audit: a password went there. */
export async function testAddress(
  registry: Registry,
  scope: TenantScope,
  { address, port, account: choice }: AddressTest,
  signal: AbortSignal,
): Promise<Diagnosis> {
  const { auth, transport } = await openAccount(registry, scope, choice);
  const policy = policyOfNetworks(await registry.tenants.networks(scope));
  const details = { transport, ...(choice.kind === 'stored' ? { credential: choice.idOrName } : {}) };
  const entry = { action: 'address.test', targetKind: 'address', targetId: address.slice(0, 253), details };
  await registry.audit.append(scope, entry);
  return diagnosePlace({ address, port, transport }, auth, { policy, signal, owner: scope.tenantId });
}

/**
 * Tests a device, and takes down what a registered one says of itself. Another serial than before throws
 * `registry.quarantined`.
 */
export async function testDevice(
  contacts: DeviceContacts,
  scope: TenantScope,
  id: DeviceId,
  signal: AbortSignal,
): Promise<Diagnosis> {
  const { registry, hardware } = contacts;
  const { place, auth, policy } = await subjectOf(contacts, scope, id);
  const diagnosis = await diagnosePlace(place, auth, { policy, signal, owner: scope.tenantId });
  const facts = diagnosis.device;
  if (!diagnosis.ok || facts === undefined || isFileDeviceId(id)) return diagnosis;
  await hardware.saw(scope, id, facts.serial);
  const { board, version, identity } = facts;
  await registry.devices.observe(scope, id, {
    ...(board === undefined ? {} : { board }),
    ...(version === undefined ? {} : { version }),
    ...(identity === undefined ? {} : { identity }),
  });
  return diagnosis;
}

interface Subject {
  readonly place: Place;
  readonly auth: Auth;
  readonly policy: AddressPolicy;
}

/** What a test contacts. The name is looked up by the test itself, which tells what came of it. */
async function subjectOf(
  { registry, devices }: DeviceContacts,
  scope: TenantScope,
  id: DeviceId,
): Promise<Subject> {
  if (isFileDeviceId(id)) {
    const { address, port = null, transport, auth } = await devices.fileTarget(registry, scope, id);
    return { place: { address, port, transport }, auth, policy: anyAddress };
  }
  const device = await registry.devices.get(scope, id);
  const { auth } = await targetOf(registry, scope, device);
  return { place: device, auth, policy: policyOfNetworks(await registry.tenants.networks(scope)) };
}
