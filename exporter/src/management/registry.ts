import type { Scope } from '../access/scope.ts';
import type { SecretVault } from '../store/secrets/vault.ts';
import type { Dialect } from '../store/dialect.ts';
import type { RegistryHealth } from '../store/health.ts';
import { AuditRepository } from './audit/repository.ts';
import { CredentialRepository } from './credentials/repository.ts';
import { DeviceRepository } from './devices/repository.ts';
import { HistoryRepository } from './devices/history-repository.ts';
import { IdempotencyRepository } from './idempotency/repository.ts';
import { LeaseRepository } from './leases/repository.ts';
import { SiteRepository } from './sites/repository.ts';
import { TenantRepository } from './tenants/repository.ts';
import { TokenRepository } from './tokens/repository.ts';
import { type Connections, Session } from '../store/session.ts';

/** Everything that is stored. Each method takes the scope first and runs in a transaction of its own. */
export type Repositories = Readonly<ReturnType<typeof makeRepositories>>;

/** The open database. */
export class Store implements Repositories {
  readonly tenants: TenantRepository;
  readonly sites: SiteRepository;
  readonly devices: DeviceRepository;
  readonly credentials: CredentialRepository;
  readonly history: HistoryRepository;
  readonly tokens: TokenRepository;
  readonly audit: AuditRepository;
  readonly leases: LeaseRepository;
  readonly idempotency: IdempotencyRepository;
  readonly dialect: Dialect;
  /** For the rotation of keys and for further repositories. */
  readonly session: Session;
  readonly vault: SecretVault;
  readonly #connections: Connections;

  constructor(connections: Connections, vault: SecretVault) {
    this.#connections = connections;
    this.dialect = connections.dialect;
    this.vault = vault;
    this.session = new Session(connections);
    const repositories = makeRepositories(this.session, vault);
    this.tenants = repositories.tenants;
    this.sites = repositories.sites;
    this.devices = repositories.devices;
    this.credentials = repositories.credentials;
    this.history = repositories.history;
    this.tokens = repositories.tokens;
    this.audit = repositories.audit;
    this.leases = repositories.leases;
    this.idempotency = repositories.idempotency;
  }

  /**
   * Several steps as one: all are stored or none. Every step takes the same scope. Do not wait for a device or a person
   * inside: on SQLite everybody else waits too.
   */
  atomically<T>(scope: Scope, work: (repositories: Repositories) => Promise<T>): Promise<T> {
    return this.session.atomically(scope, (session) => work(makeRepositories(session, this.vault)));
  }

  /** Whether the database answers. */
  get health(): RegistryHealth {
    return this.session.health;
  }

  async close(): Promise<void> {
    await this.#connections.reads.destroy();
    await this.#connections.writes.destroy();
  }
}

function makeRepositories(session: Session, vault: SecretVault) {
  return {
    tenants: new TenantRepository(session),
    sites: new SiteRepository(session),
    devices: new DeviceRepository(session),
    credentials: new CredentialRepository(session, vault),
    history: new HistoryRepository(session),
    tokens: new TokenRepository(session),
    audit: new AuditRepository(session),
    leases: new LeaseRepository(session),
    idempotency: new IdempotencyRepository(session),
  };
}
