import type { TenantScope } from '../../access/scope.ts';
import { withDeadline } from '../../concurrency/deadline.ts';
import type { DeviceId } from '../../devices/device.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import type { Seen } from '../../live/presence.ts';
import type { LiveResource } from '../../live/resource.ts';
import { verifiedTarget } from '../devices/verified-target.ts';
import type { ApiServices } from '../services.ts';

const timeoutMs = 10_000;

interface Wanted {
  readonly id: DeviceId;
  readonly caller: AbortSignal;
}

/** A table that was empty may have rows now: somebody has set up WireGuard. Also for tables that the device answers only in part. */
const lookAgainMs = 10 * 60_000;

/**
 * Which resources a device has, as scrapes and live reads have seen it. It is asked for those of which nobody knows whether
 * they have rows: a scrape says that there is a menu, and some are in no scrape.
 */
export async function listResources(services: ApiServices, scope: TenantScope, { id, caller }: Wanted) {
  const { directory, reader } = services;
  const { transport } = await directory.find(scope, id);
  const all = [...reader.resources.values()];
  const isSupported = ({ overApi, overSnmp }: LiveResource): boolean =>
    transport === 'api' ? overApi : overSnmp;
  const before = reader.presence.of({ id, transport });
  const names = all
    .filter((resource) => isSupported(resource) && isOpen(before.get(resource.name)))
    .map(({ name }) => name);
  const lookedAt = reader.presence.lookedAtMs({ id, transport }) ?? -Infinity;
  const mustLook = names.length > 0 && Date.now() - lookedAt > lookAgainMs;
  const error = mustLook ? await look(services, scope, { id, caller, names }) : undefined;
  if (mustLook && error === undefined) reader.presence.noteLook({ id, transport });
  const seen = reader.presence.of({ id, transport });
  return {
    transport,
    error: error ?? null,
    items: all.map((resource) => {
      const { name, title } = resource;
      const { presence = 'unknown' as const, rows = null, at = null } = seen.get(name) ?? {};
      return { name, title, supported: isSupported(resource), presence, rows, seen_at: at };
    }),
  };
}

/** Whether it is not known to have rows, or to be missing. */
const isOpen = (seen: Seen | undefined): boolean =>
  seen === undefined || (seen.presence === 'present' && (seen.rows ?? 0) === 0);

/** Reads them once, which notes what is there. Returns why nothing was seen. */
async function look(
  services: ApiServices,
  scope: TenantScope,
  { id, caller, names }: Wanted & { readonly names: readonly string[] },
): Promise<{ readonly code: string; readonly detail: string } | undefined> {
  try {
    const target = await verifiedTarget(services, scope, id, caller);
    const results = await withDeadline(timeoutMs, { caller }, (deadline) =>
      services.reader.readSet(target, names, { deadline, limit: 1 }),
    );
    const error = results.find((result) => result.error !== undefined)?.error;
    return error === undefined ? undefined : { code: error.code, detail: error.message };
  } catch (error) {
    if (!(error instanceof ExporterError) || caller.aborted) throw error;
    return { code: error.code, detail: error.message };
  }
}
