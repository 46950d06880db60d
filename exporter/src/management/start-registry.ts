import { existsSync } from 'node:fs';
import { systemScope } from '../access/local-operator.ts';
import type { Settings } from '../config/settings.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import { rootKeysOf } from '../store/secrets/configured-keys.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Opened } from '../store/open-database.ts';
import { openRegistry, openRegistryLater } from './open-registry.ts';
import type { Registry } from './registry.ts';

/**
 * Opens the registry for a running exporter and logs the result. Undefined when no database is configured and
 * none can be created: scraping devices of the configuration file needs none.
 */
export async function startRegistry(settings: Settings, log: Logger): Promise<Registry | undefined> {
  try {
    return await start(settings, log);
  } catch (error) {
    if (!(error instanceof ExporterError) || !isAbsence(error, settings)) throw error;
    log.warn(
      { code: error.code, reason: error.message },
      'no registry: set storage.sqlite.path to enable it',
    );
    return undefined;
  }
}

/** A database that exists is never left aside, whatever keeps us from it: its devices would vanish without an error. */
function isAbsence({ code }: ExporterError, { isStorageDefault, storage }: Settings): boolean {
  if (!isStorageDefault || !('sqlite' in storage)) return false;
  if (code === 'secret.key-unwritable') return true;
  return codesOfNoDatabase.has(code) && !existsSync(storage.sqlite.path);
}

const codesOfNoDatabase: ReadonlySet<string> = new Set([
  'storage.directory-missing',
  'storage.cannot-open',
  'storage.read-only',
  'storage.wrong-owner',
]);

async function start(settings: Settings, log: Logger): Promise<Registry> {
  const { storage } = settings;
  const keys = rootKeysOf(settings.keys);
  const report = (opened: Opened): void => reportOpened(opened, settings, log);
  const onHeadsError = (err: unknown): void => log.warn({ err }, 'audit heads not recorded');
  try {
    const { registry, ...opened } = await openRegistry({ storage, keys, onHeadsError });
    report(opened);
    warnUnwitnessed(registry, log);
    await adviseFirstSteps(registry, log);
    return registry;
  } catch (error) {
    // Servers restart, and after a power cut all machines start at once. Other errors need an operator.
    if (!('postgresql' in storage) || !isUnreachable(error)) throw error;
    const { code, message: reason, description } = error;
    const remedy = description.remedy;
    log.error(
      { code, reason, remedy },
      'registry unreachable, only devices of the configuration file are available',
    );
    return openRegistryLater({ storage, keys, onHeadsError }, (opened) => {
      report(opened);
      log.info({}, 'registry reached');
    });
  }
}

const isUnreachable = (error: unknown): error is ExporterError =>
  error instanceof ExporterError && error.code === 'storage.unreachable';

function reportOpened({ migration, keyMade }: Opened, { storage, keys }: Settings, log: Logger): void {
  const where = 'sqlite' in storage ? storage.sqlite.path : 'PostgreSQL';
  if (migration.applied.length > 0) {
    const { applied, backup } = migration;
    log.info(
      { database: where, applied: applied.join(','), backup },
      migration.isNew ? 'database created' : 'database migrated',
    );
  }
  if (keyMade && 'file' in keys) {
    log.warn(
      { file: keys.file },
      'key for stored credentials created: keep a copy of it apart from the database',
    );
  }
}

/** As after an update from a version without the file; or somebody restored an older database and removed the file. */
function warnUnwitnessed({ auditHeads }: Registry, log: Logger): void {
  if (auditHeads?.isUnwitnessed !== true) return;
  const file = auditHeads.path;
  const remedy =
    'compare the lines "audit head" of the log with those from before; from now on the file exists';
  log.warn(
    { file, remedy },
    'no audit heads: the end of the audit has no witness, an older copy would not be noticed',
  );
}

async function adviseFirstSteps(registry: Registry, log: Logger): Promise<void> {
  const { items } = await registry.tenants.list(systemScope('start'), { limit: 1 });
  if (items.length > 0) return;
  log.info(
    {},
    'first steps, with the same --config.file: mikrofleet tenant create NAME; mikrofleet token create NAME --tenant NAME --role admin',
  );
}
