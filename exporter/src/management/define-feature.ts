import type { Permission } from '../access/permission.ts';
import type { Tables } from '../store/schema.ts';
import type { SecretVault } from '../store/secrets/vault.ts';
import type { DatabaseSession } from '../store/database-session.ts';

type RepositoryClasses = Readonly<
  Record<string, new (session: DatabaseSession, vault: SecretVault) => object>
>;

/** What a feature declares in its `feature.ts`; lists of everything that is stored and demanded follow from these. */
export interface Feature<R extends RepositoryClasses = RepositoryClasses> {
  readonly permissions: readonly Permission[];
  readonly tables: Tables;
  /** Prefixes of the ids that it gives. */
  readonly idPrefixes: readonly string[];
  /** First word of a path with ids -> what the audit calls a record there, such as `sites: 'site'`. */
  readonly auditTargets: Readonly<Record<string, string>>;
  /** By the name that handlers know them by. Every method takes a scope first. */
  readonly repositories: R;
}

// eslint-disable-next-line typescript/no-empty-object-type -- no repository is what it means
export function defineFeature<R extends RepositoryClasses = {}>({
  permissions = [],
  tables = {},
  idPrefixes = [],
  auditTargets = {},
  repositories = {} as R,
}: Partial<Feature<R>>): Feature<R> {
  return { permissions, tables, idPrefixes, auditTargets, repositories };
}
