import { ExporterError } from '../errors/exporter-error.ts';
import { toStorageError } from '../store/storage-error.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Registry } from './registry.ts';

const everyMs = 60_000;

/**
 * Every minute, in each exporter: what was written moves from the log into the file, and the ends of the audit are
 * recorded and logged. Returns what stops it.
 */
export function startUpkeep(registry: Registry, log: Logger): { readonly stop: () => Promise<void> } {
  let running = Promise.resolve();
  const run = (): void => {
    running = running.then(() => keepUp(registry, log));
  };
  const timer = setInterval(run, everyMs);
  timer.unref();
  run();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

/** One round. An error is logged and shown as the state of the registry, and the next round tries again. */
export async function keepUp({ upkeep, auditHeads, session, health }: Registry, log: Logger): Promise<void> {
  try {
    await upkeep?.checkpoint();
    const fresh = await auditHeads?.refresh(session);
    for (const [tenant, { sequence, hash }] of fresh ?? [])
      log.info({ tenant, sequence, hash }, 'audit head');
    if (health.standing !== undefined) log.info({}, 'registry upkeep works again');
    health.standing = undefined;
  } catch (cause) {
    const error = toStorageError(cause);
    const remedy = error instanceof ExporterError ? error.description.remedy : undefined;
    log.error({ err: error, remedy }, 'registry upkeep failed');
    // Errors of a transaction are counted where they happen, and end with the next transaction that works.
    if (error instanceof ExporterError && error.code === 'storage.replaced') health.standing = error;
  }
}
