import { randomBytes } from 'node:crypto';
import { chownSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ExporterError } from '../errors/exporter-error.ts';

/**
 * Replaces a file in one step: Prometheus reads a list the moment it changes, and a half-written one would drop devices.
 * The file keeps its owner, who is the one that reads it.
 */
export function writeWhole(path: string, text: string, mode: number): void {
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);
  try {
    writeFileSync(draft, text, { flag: 'wx', mode, flush: true });
    const before = statSync(path, { throwIfNoEntry: false });
    const now = statSync(draft);
    if (before !== undefined && (before.uid !== now.uid || before.gid !== now.gid)) {
      chownSync(draft, before.uid, before.gid);
    }
    renameSync(draft, path);
  } catch (cause) {
    rmSync(draft, { force: true });
    const why = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new ExporterError('config.output-unwritable', `${path} cannot be written: ${why}.`, { cause });
  }
}
