import type { AuditHeads } from './audit/audit-heads.ts';
import type { SqliteUpkeep } from '../store/sqlite-upkeep.ts';
import type { Scope } from '../access/scope.ts';
import type { Dialect } from '../store/dialect.ts';
import type { RegistryHealth } from '../store/health.ts';
import type { Tables } from '../store/schema.ts';
import type { SecretVault } from '../store/secrets/vault.ts';
import { type Connections, DatabaseSession } from '../store/database-session.ts';
import { features, repositoryClasses } from './features.generated.ts';

type Classes = typeof repositoryClasses;

/** All repositories. Each method takes the scope first and runs in its own transaction. */
export type Repositories = { readonly [Name in keyof Classes]: InstanceType<Classes[Name]> };

/** The tables of all features. */
export const tables: Tables = Object.assign({}, ...features.map((feature) => feature.tables)) as Tables;

/** The open database with all repositories. */
export interface Registry extends Repositories {
  readonly dialect: Dialect;
  /** For key rotation, and for reads across features. */
  readonly session: DatabaseSession;
  readonly vault: SecretVault;
  /** The ends of the audit as recorded outside; undefined without a file for them. */
  readonly auditHeads: AuditHeads | undefined;
  /** Only of a SQLite file. */
  readonly upkeep: SqliteUpkeep | undefined;
  /** Whether the database answers. */
  readonly health: RegistryHealth;
  /**
   * Several steps in one transaction: all are stored or none. Every step takes the same scope. Do not wait
   * for a device or a person inside: on SQLite it blocks all other writers.
   */
  readonly atomically: <T>(scope: Scope, work: (repositories: Repositories) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

export function makeRegistry(
  connections: Connections,
  vault: SecretVault,
  auditHeads?: AuditHeads,
): Registry {
  const session = new DatabaseSession(connections);
  auditHeads?.follow(session);
  return {
    ...makeRepositories(session, vault),
    dialect: connections.dialect,
    session,
    vault,
    auditHeads,
    upkeep: connections.upkeep,
    health: session.health,
    atomically: (scope, work) => session.atomically(scope, (inside) => work(makeRepositories(inside, vault))),
    close: async () => {
      await auditHeads?.settled();
      await connections.reads.destroy();
      await connections.writes.destroy();
    },
  };
}

function makeRepositories(session: DatabaseSession, vault: SecretVault): Repositories {
  const made = Object.entries(repositoryClasses).map(([name, Repository]) => [
    name,
    new Repository(session, vault),
  ]);
  return Object.fromEntries(made) as Repositories;
}
