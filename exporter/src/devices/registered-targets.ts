import { isIP } from 'node:net';
import type { Scope, TenantScope } from '../access/scope.ts';
import { LruMap } from '../concurrency/lru-map.ts';
import { narrowScope } from '../access/tenant-of-platform.ts';
import type { Auth, Target, TransportName } from '../config/settings.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import { notFound } from '../store/record-errors.ts';
import type { SecretVault } from '../store/secrets/vault.ts';
import type { DatabaseSession } from '../store/database-session.ts';
import { type AddressPolicy, policyOfNetworks } from './address/address-policy.ts';
import { authForHost, type Resolver, resolveChecked } from './address/resolve-checked.ts';
import { type CredentialId, endpointFor, type OpenedCredential, toAuth } from './credential-profile.ts';
import { refuseBeyondReach } from './credential-reach.ts';
import { damageOf, type RegisteredDevice, stateError } from './device.ts';
import { openCredential } from './open-credential.ts';
import type { FoundDevice } from './registered-devices.ts';

/** How a device is reached. */
export interface OpenedDevice {
  /** With decrypted credentials. The address is as written, not looked up. */
  readonly target: Target;
  /** Which addresses it may resolve to. */
  readonly policy: AddressPolicy;
}

export interface TargetDeps {
  readonly session: DatabaseSession;
  readonly vault: SecretVault;
  readonly resolver?: Resolver | undefined;
}

interface Remembered {
  readonly stamp: string;
  readonly opened: Promise<OpenedDevice>;
}

const maxPolicies = 1000;
/** More than the number of devices one exporter can read; an evicted one is decrypted again. */
const maxRemembered = 20_000;

/**
 * The targets of registered devices. Credentials are decrypted on the first read and again after any change
 * of the device. Exporters need not notify each other: each reads the device row before every use.
 */
export class RegisteredTargets {
  readonly #session: DatabaseSession;
  readonly #vault: SecretVault;
  readonly #resolver: Resolver | undefined;
  readonly #remembered = new LruMap<string, Remembered>(maxRemembered);
  /** By tenant and revision: a scrape does not read a thousand networks to learn that they are the same. */
  readonly #policies = new LruMap<string, AddressPolicy>(maxPolicies);

  constructor({ session, vault, resolver }: TargetDeps) {
    this.#session = session;
    this.#vault = vault;
    this.#resolver = resolver;
  }

  /**
   * The address is an IP address inside the networks of the tenant. Connect to it, do not resolve the name
   * again.
   */
  async checked(scope: Scope, found: FoundDevice): Promise<Target> {
    const { target, policy } = await this.open(scope, found);
    const options = { resolver: this.#resolver, owner: found.device.tenantId };
    const { address } = await resolveChecked(target.address, policy, options);
    return address === target.address ? target : { ...target, address };
  }

  /**
   * Refuses a device that must not be contacted. Concurrent scrapers share one decryption, and so one
   * account, one connection and one read.
   */
  async open(scope: Scope, found: FoundDevice): Promise<OpenedDevice> {
    const tenant = narrowScope(scope, found.device.tenantId);
    if (tenant === undefined) throw notFound('device');
    const { id } = found.device;
    const known = this.#remembered.get(id);
    if (known?.stamp === found.stamp) return known.opened;
    const opened = this.#open(tenant, found);
    this.#remembered.set(id, { stamp: found.stamp, opened });
    // Errors are not cached: the cause may be outside the database, such as a missing key.
    opened.catch(() => {
      if (this.#remembered.get(id)?.opened === opened) this.#remembered.delete(id);
    });
    return opened;
  }

  async #open(scope: TenantScope, found: FoundDevice): Promise<OpenedDevice> {
    refuseState(found);
    const damage = damageOf(found.device);
    if (damage !== undefined) throw damage;
    const target = toTarget(found, await this.#authOf(scope, found.device));
    return { target, policy: await this.#policyOf(scope, found.tenantRevision) };
  }

  async #policyOf(scope: TenantScope, revision: number): Promise<AddressPolicy> {
    const key = `${scope.tenantId} ${revision}`;
    const known = this.#policies.get(key);
    if (known !== undefined) return known;
    const rows = await this.#session.read(scope, async ({ db }) =>
      db.selectFrom('tenant_networks').select('network').where('tenant_id', '=', scope.tenantId).execute(),
    );
    const policy = policyOfNetworks(rows.map(({ network }) => network).sort());
    this.#policies.set(key, policy);
    return policy;
  }

  async #authOf(scope: TenantScope, device: RegisteredDevice): Promise<Auth> {
    const { credentials, transport, address } = device;
    // Nothing else is opened for a device that cannot be read anyway.
    if (credentials[transport] === null) throw credentialMissing(transport);
    const ids = [credentials.api, credentials.snmp].filter((id): id is CredentialId => id !== null);
    const opened = await this.#session.read(scope, async (work) => {
      const all: OpenedCredential[] = [];
      for (const id of ids) {
        const credential = await openCredential(work, this.#vault, id);
        // Judged at each contact: since the device was stored, the credential may have lost its TLS or networks.
        refuseBeyondReach(credential, id, endpointFor(credential.profile, device));
        all.push(credential);
      }
      return all;
    });
    const auth = toAuth(ids.join('+'), opened);
    if (auth[transport] === undefined) throw credentialMissing(transport);
    if (auth.api === undefined || isIP(address) !== 0) return auth;
    // The certificate must contain the name, though the connection goes to the checked address.
    return { ...auth, api: authForHost(auth.api, address) };
  }
}

function credentialMissing(transport: TransportName): ExporterError {
  return new ExporterError('registry.credential-missing', `The device has no credential for ${transport}.`);
}

function refuseState({ device, isSuspended }: FoundDevice): void {
  if (isSuspended) throw new ExporterError('auth.tenant-suspended', 'The tenant of the device is suspended.');
  const denied = stateError(device);
  if (denied !== undefined) throw denied;
}

/** The same form as for a device of the configuration file. */
function toTarget({ device, tenantName, siteName }: FoundDevice, auth: Auth): Target {
  const { id, address, port, type, transport, role, modules, labels, serial, state } = device;
  return {
    name: id,
    address,
    type,
    transport,
    auth,
    tenant: tenantName,
    labels,
    ...(port === null ? {} : { port }),
    ...(siteName === undefined ? {} : { site: siteName }),
    ...(role === '' ? {} : { role }),
    ...(modules === null ? {} : { modules }),
    ...(serial !== null && state === 'pending' ? { unmet: true as const } : {}),
  };
}
