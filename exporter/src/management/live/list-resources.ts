import type { TenantScope } from '../../access/scope.ts';
import { withDeadline } from '../../concurrency/deadline.ts';
import type { DeviceId } from '../../devices/device.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import type { LiveResource } from '../../live/resource.ts';
import { verifiedTarget } from '../devices/verified-target.ts';
import type { ApiServices } from '../services.ts';

const timeoutMs = 10_000;

interface Wanted {
  readonly id: DeviceId;
  readonly caller: AbortSignal;
}

/** Which resources a device has, as scrapes and live reads have seen it. It is asked only if they have seen nothing. */
export async function listResources(services: ApiServices, scope: TenantScope, { id, caller }: Wanted) {
  const { directory, reader } = services;
  const { transport } = await directory.find(scope, id);
  const all = [...reader.resources.values()];
  const isSupported = ({ overApi, overSnmp }: LiveResource): boolean =>
    transport === 'api' ? overApi : overSnmp;
  const isKnown = reader.presence.of({ id, transport }).size > 0;
  const names = all.filter(isSupported).map(({ name }) => name);
  const error = isKnown ? undefined : await look(services, scope, { id, caller, names });
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

/** Reads everything once, which notes what is there. Returns why nothing was seen. */
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
