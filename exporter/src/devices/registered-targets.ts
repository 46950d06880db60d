import { isIP } from 'node:net';
import type { Scope, TenantScope } from '../access/scope.ts';
import { RecentMap } from '../concurrency/recent-map.ts';
import { narrowScope } from '../access/tenant-of-platform.ts';
import type { Target } from '../config/settings.ts';
import { type AddressPolicy, policyOfNetworks } from './address/address-policy.ts';
import { authForHost, type Resolver, resolveChecked } from './address/resolve-checked.ts';
import type { Device } from './device.ts';
import { targetOf } from './device-target.ts';
import { type NamedDevice, ScrapeTargetRepository } from './scrape-targets.ts';
import type { Registry } from '../management/registry.ts';

interface Opened {
  readonly target: Target;
  readonly policy: AddressPolicy;
}

interface Remembered {
  readonly stamp: string;
  readonly opened: Promise<Opened>;
}

/** Above the devices that one exporter can read; an older one is opened again. */
const maxRemembered = 20_000;

/**
 * The targets of registered devices. Credentials are opened when a device is first read and again when anything about
 * it has changed; what has not changed costs one query. Several exporters need not tell each other of a change: each
 * asks the database before every use.
 */
export class RegisteredTargets {
  readonly #registry: Registry;
  readonly #devices: ScrapeTargetRepository;
  readonly #resolver: Resolver | undefined;
  readonly #remembered = new RecentMap<string, Remembered>(maxRemembered);

  constructor(registry: Registry, resolver?: Resolver) {
    this.#registry = registry;
    this.#devices = new ScrapeTargetRepository(registry.session);
    this.#resolver = resolver;
  }

  /** Devices whose credentials are open. */
  get size(): number {
    return this.#remembered.size;
  }

  /**
   * The target of a device that the scope may see, else undefined. Throws for one that must not be contacted. The
   * address is an IP address inside the networks of the tenant; connect to it, not to the name again.
   */
  async find(scope: Scope, idOrName: string): Promise<Target | undefined> {
    const found = await this.#devices.find(scope, idOrName);
    const tenant = found === undefined ? undefined : narrowScope(scope, found.device.tenantId);
    if (found === undefined || tenant === undefined) return undefined;
    const { target, policy } = await this.#open(tenant, found.device, found.stamp);
    const options = { resolver: this.#resolver, owner: tenant.tenantId };
    const { address } = await resolveChecked(target.address, policy, options);
    return address === target.address ? target : { ...target, address };
  }

  /** What may be scraped with a scope, in no order. */
  pages(scope: Scope): AsyncIterable<readonly NamedDevice[]> {
    return this.#devices.pages(scope);
  }

  /** Name of the tenant of a scope. */
  tenantName(scope: TenantScope): Promise<string | undefined> {
    return this.#devices.tenantName(scope);
  }

  /** Scrapers that come at the same time share one opening, and so one account, one connection and one read. */
  #open(scope: TenantScope, device: Device, stamp: string): Promise<Opened> {
    const known = this.#remembered.get(device.id);
    if (known?.stamp === stamp) return known.opened;
    const opened = this.#read(scope, device);
    this.#remembered.set(device.id, { stamp, opened });
    // A refusal is not remembered: its cause may lie outside the database, such as a missing key.
    opened.catch(() => {
      if (this.#remembered.get(device.id)?.opened === opened) this.#remembered.delete(device.id);
    });
    return opened;
  }

  async #read(scope: TenantScope, device: Device): Promise<Opened> {
    const target = await targetOf(this.#registry, scope, device);
    const policy = policyOfNetworks(await this.#registry.tenants.networks(scope));
    return { target: isIP(device.address) === 0 ? keepingName(target) : target, policy };
  }
}

/** The certificate has to carry the name, though the connection goes to the address that was checked. */
function keepingName(target: Target): Target {
  const { api } = target.auth;
  if (api === undefined) return target;
  const host = { host: target.address, address: target.address, addresses: [] };
  return { ...target, auth: { ...target.auth, api: authForHost(api, host) } };
}
