import { systemScope } from '../access/local-operator.ts';
import { yieldTurn } from '../concurrency/yield-turn.ts';
import type { Settings } from '../config/settings.ts';
import { siteInFile, tenantInFile } from '../devices/file-spelling.ts';
import { registeredSites } from '../devices/registered-sites.ts';
import { everyItem } from '../store/page.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Registry } from './registry.ts';

/** A file in capital letters would otherwise fill the log at every reload. */
const maxWarnings = 20;
const remedy =
  'write them alike: as labels, these are two, and boards, rules and reports split what belongs together';

/**
 * Warns of tenants and sites that the configuration file writes otherwise than the registry. What is registered later is
 * refused; this is about what was there before the file named it. Never throws.
 */
export async function warnOtherSpelling(
  settings: Settings,
  { session, tenants }: Pick<Registry, 'session' | 'tenants'>,
  log: Logger,
): Promise<void> {
  if (settings.targets.size === 0 && settings.sites.length === 0) return;
  const scope = systemScope('spelling');
  let count = 0;
  const warn = (kind: 'tenant' | 'site', registered: string, inFile: string | undefined, tenant?: string) => {
    if (inFile === undefined) return;
    count += 1;
    if (count > maxWarnings) return;
    log.warn(
      { tenant, registered, file: inFile, remedy },
      `a ${kind} is written differently in the file and the registry`,
    );
  };
  try {
    for (const { name } of await everyItem((query) => tenants.list(scope, query))) {
      warn('tenant', name, tenantInFile(settings, name));
    }
    for await (const page of registeredSites(session, scope)) {
      for (const { tenant, name } of page) warn('site', name, siteInFile(settings, tenant, name), tenant);
      await yieldTurn();
    }
  } catch (err) {
    // The database is away, which is reported elsewhere; the next reload looks again.
    log.debug({ err }, 'names of the registry not compared with those of the configuration file');
  }
  if (count > maxWarnings) log.warn({ more: count - maxWarnings }, 'more names that are written differently');
}
