import { fileURLToPath } from 'node:url';
import { madeOnce } from '../../run/made-once.ts';

export const repository = fileURLToPath(new URL('../../../../', import.meta.url));
/** The exporter as it is shipped, once it is built. */
export const shippedMain = `${repository}exporter/dist/main.js`;
export const buildLock = `${repository}.cache/build.lock`;

/** Resolves once the programs under test are built. Rejects with the compiler output. */
export async function ensureBuilt(): Promise<void> {
  await madeOnce('build');
}

/** The built exporter in one file, which starts in a third of the time. */
export const exporterMain = (): Promise<string> => madeOnce('exporter');
