import {
  type DatabaseOptions,
  openDatabase,
  openDatabaseLater,
  type Opened,
  type PostgresqlStorage,
} from '../store/open-database.ts';
import { SecretVault } from '../store/secrets/vault.ts';
import { makeRegistry, type Registry, tables } from './registry.ts';

type RegistryOptions = Omit<DatabaseOptions, 'tables'>;

export interface OpenedRegistry extends Opened {
  readonly registry: Registry;
}

/** Opens the database with the tables of all features. Fails with a `storage.` or `secret.` code. */
export async function openRegistry(options: RegistryOptions): Promise<OpenedRegistry> {
  const { connections, ...opened } = await openDatabase({ ...options, tables });
  return { ...opened, registry: makeRegistry(connections, new SecretVault(options.keys)) };
}

/** The registry on a PostgreSQL server that is not reachable yet; each use fails until it is. */
export function openRegistryLater(
  options: Omit<DatabaseOptions<PostgresqlStorage>, 'tables'>,
  onOpen: (opened: Opened) => void,
): Registry {
  const connections = openDatabaseLater({ ...options, tables }, onOpen);
  return makeRegistry(connections, new SecretVault(options.keys));
}
