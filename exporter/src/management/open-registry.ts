import {
  type DatabaseOptions,
  openDatabase,
  openDatabaseLater,
  type Opened,
  type PostgresqlStorage,
} from '../store/open-database.ts';
import type { StorageSetting } from '../config/settings.ts';
import { SecretVault } from '../store/secrets/vault.ts';
import { AuditHeads, headsPathOf } from './audit/audit-heads.ts';
import { makeRegistry, type Registry, tables } from './registry.ts';

interface RegistryOptions<S extends StorageSetting = StorageSetting>
  extends Omit<DatabaseOptions<S>, 'tables' | 'recognize'> {
  /** Opens a database that lacks recorded audit records too, for the commands that look into it. */
  readonly acceptShortened?: boolean;
  /** Called when the file of audit heads could not be written. */
  readonly onHeadsError?: (error: unknown) => void;
}

export interface OpenedRegistry extends Opened {
  readonly registry: Registry;
}

/** Opens the database with the tables of all features. Fails with a `storage.`, `audit.` or `secret.` code. */
export async function openRegistry(options: RegistryOptions): Promise<OpenedRegistry> {
  const { heads, database } = prepare(options);
  const { connections, ...opened } = await openDatabase(database);
  return { ...opened, registry: makeRegistry(connections, new SecretVault(options.keys), heads) };
}

/** The registry on a PostgreSQL server that is not reachable yet; each use fails until it is. */
export function openRegistryLater(
  options: RegistryOptions<PostgresqlStorage>,
  onOpen: (opened: Opened) => void,
): Registry {
  const { heads, database } = prepare(options);
  return makeRegistry(openDatabaseLater(database, onOpen), new SecretVault(options.keys), heads);
}

function prepare<S extends StorageSetting>({
  acceptShortened = false,
  onHeadsError,
  ...options
}: RegistryOptions<S>): { heads: AuditHeads | undefined; database: DatabaseOptions<S> } {
  const path = headsPathOf(options.storage);
  const heads = path === undefined ? undefined : new AuditHeads(path, onHeadsError);
  const recognize: DatabaseOptions['recognize'] = async (session) => {
    if (!acceptShortened) await heads?.check(session);
  };
  return { heads, database: { ...options, tables, recognize } };
}
