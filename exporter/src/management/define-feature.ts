import type { Permission } from '../access/permission.ts';
import type { Tables } from '../store/schema.ts';
import type { SecretVault } from '../store/secrets/vault.ts';
import type { DatabaseSession } from '../store/database-session.ts';

type RepositoryClasses = Readonly<
  Record<string, new (session: DatabaseSession, vault: SecretVault) => object>
>;

/**
 * What a feature declares in its `feature.ts`; the lists of tables, permissions and so on follow from these.
 */
export interface Feature<R extends RepositoryClasses = RepositoryClasses> {
  readonly permissions: readonly Permission[];
  readonly tables: Tables;
  /** Id prefixes of its records. */
  readonly idPrefixes: readonly string[];
  /** First word of a path with ids -> name of such a record in the audit, e.g. `sites: 'site'`. */
  readonly auditTargets: Readonly<Record<string, string>>;
  /** By property name in handlers. Every method takes a scope first. */
  readonly repositories: R;
}

// eslint-disable-next-line typescript/no-empty-object-type -- means: no repository
export function defineFeature<R extends RepositoryClasses = {}>({
  permissions = [],
  tables = {},
  idPrefixes = [],
  auditTargets = {},
  repositories = {} as R,
}: Partial<Feature<R>>): Feature<R> {
  return { permissions, tables, idPrefixes, auditTargets, repositories };
}
