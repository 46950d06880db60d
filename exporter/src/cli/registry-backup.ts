import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadSettings } from '../config/load.ts';
import type { Settings } from '../config/settings.ts';
import { ExporterError, quoteDeviceText } from '../errors/exporter-error.ts';
import { textTable } from '../exposition/text-table.ts';
import { headsOf } from '../management/audit/audit-heads.ts';
import { writeHeads } from '../management/audit/heads-file.ts';
import { backUpSqlite } from '../store/backup-sqlite.ts';
import type { CliEnvironment } from './environment.ts';
import type { GlobalOptions } from './options.ts';

/**
 * `mikrofleet registry backup FILE`: a copy of the live database, with the audit heads that belong to it. Needs no key,
 * so that a backup job need not be able to read secrets.
 */
export async function backUpRegistry(
  file: string,
  { configFile, webConfigFile }: GlobalOptions,
  { environment, catalogue }: CliEnvironment,
): Promise<string> {
  const settings = loadSettings({ file: configFile, environment, catalogue });
  const { storage } = settings;
  if (!('sqlite' in storage)) {
    throw new ExporterError(
      'storage.no-file',
      'The registry is on PostgreSQL. Use: pg_dump --format=custom --file=FILE URL, with the login that owns the tables.',
    );
  }
  const target = resolve(file);
  if (existsSync(target))
    throw new ExporterError('config.invalid-option', `${quoteDeviceText(file)} exists already.`);
  const heads = `${target}.audit-heads`;
  const { pages, pageBytes } = await backUpSqlite(storage.sqlite.path, target, async (copy) =>
    writeHeads(heads, await headsOf(copy)),
  );
  const rows = [
    ['database', target],
    ['audit heads', heads],
    ['size', `${pages * pageBytes} bytes`],
  ];
  return `${textTable(rows)}\nAlso needed to restore, and not in this copy:\n${textTable(others(settings, configFile, webConfigFile))}`;
}

function others({ keys }: Settings, config: string, web: string | undefined): string[][] {
  return [
    ['key', 'file' in keys ? `${keys.file}, to be kept apart from the database` : 'MIKROFLEET_KEY'],
    ['configuration', `${resolve(config)} and the files it names`],
    ...(web === undefined ? [] : [['web configuration', `${resolve(web)} and its certificates`]]),
  ];
}
