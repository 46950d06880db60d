import { createRequire } from 'node:module';
import type SqliteDatabase from 'better-sqlite3';
import { ExporterError } from '../errors/exporter-error.ts';

/**
 * The driver for the Node that runs. Version 12 is built for one Node and, on Node 24.19 or later, ends the process when
 * a statement is collected while no code runs; version 13 has neither fault but ends Node 20. Same methods in both.
 */
export function loadSqlite(): typeof SqliteDatabase {
  const [major = 0] = process.versions.node.split('.').map(Number);
  const require = createRequire(import.meta.url);
  const name = major >= 22 ? 'better-sqlite3-13' : 'better-sqlite3';
  try {
    return require(name) as typeof SqliteDatabase;
  } catch (cause) {
    const message = `The package ${name} cannot be loaded; on Node 20 its installation needs g++, make and python3.`;
    throw new ExporterError('storage.cannot-open', message, { cause });
  }
}
