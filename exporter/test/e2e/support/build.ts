import { fileURLToPath } from 'node:url';
import { madeOnce } from '../../run/made-once.ts';

export const repository = fileURLToPath(new URL('../../../../', import.meta.url));
export const exporterMain = `${repository}exporter/dist/main.js`;
export const buildLock = `${repository}.cache/build.lock`;

/** Resolves once the programs under test are built. Rejects with the compiler output. */
export async function ensureBuilt(): Promise<void> {
  await madeOnce('build');
}
