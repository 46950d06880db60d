import { fileURLToPath } from 'node:url';
import { madeOnce } from '../../run/made-once.ts';

export const repository = fileURLToPath(new URL('../../../../', import.meta.url));
export const exporterMain = `${repository}exporter/dist/main.js`;
export const buildLock = `${repository}.cache/build.lock`;

/** What the tests start as processes is built. Rejects with what the compiler says. */
export async function ensureBuilt(): Promise<void> {
  await madeOnce('build');
}
