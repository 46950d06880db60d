import { type FileHandle, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ExporterError } from '../../errors/exporter-error.ts';
import { chownCommand, foreignOwner, inheritOwnerOf } from '../../store/file-owner.ts';

/** The last record of a chain. */
export interface AuditHead {
  readonly sequence: number;
  readonly hash: string;
}

/** By tenant; the platform has a chain too. */
export type AuditHeadMap = ReadonlyMap<string, AuditHead>;

const ownerOnly = 0o600;
const firstLine =
  '# Last audit record of each tenant: tenant, sequence, SHA-256. Kept outside the database, so that a loss shows.';
const form = /^(?<tenant>\S+) (?<sequence>[1-9]\d{0,15}) (?<hash>[0-9a-f]{64})$/;

/** Undefined when the file does not exist. */
export async function readHeads(path: string): Promise<AuditHeadMap | undefined> {
  const text = await readText(path);
  if (text === undefined) return undefined;
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const { tenant = '', sequence = '', hash = '' } = form.exec(line)?.groups ?? {};
      if (tenant === '') throw unreadable(path, 'it contains a line that is not an audit head.');
      return [tenant, { sequence: Number(sequence), hash }];
    }),
  );
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const { code = 'unknown error' } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    const foreign = foreignOwner(path);
    throw unreadable(
      path,
      foreign === undefined ? `${code}.` : `${foreign}. As root: ${chownCommand([path])}`,
      cause,
    );
  }
}

const unreadable = (path: string, why: string, cause?: unknown): ExporterError =>
  new ExporterError('audit.heads-unreadable', `The file of audit heads ${path} cannot be read: ${why}`, {
    cause,
  });

/** Replaces the file as a whole: after a power loss either the old or the new heads are there. */
export async function writeHeads(path: string, heads: AuditHeadMap): Promise<void> {
  const beside = `${path}.new-${process.pid}`;
  const lines = [...heads].map(([tenant, { sequence, hash }]) => `${tenant} ${sequence} ${hash}`).sort();
  await withFile(await open(beside, 'w', ownerOnly), async (file) => {
    await file.writeFile(`${[firstLine, ...lines].join('\n')}\n`);
    await file.sync();
  });
  inheritOwnerOf(path, beside);
  await rename(beside, path);
  await withFile(await open(dirname(path), 'r'), (directory) => directory.sync());
}

async function withFile(file: FileHandle, work: (file: FileHandle) => Promise<void>): Promise<void> {
  try {
    await work(file);
  } finally {
    await file.close();
  }
}
