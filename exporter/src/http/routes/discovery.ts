import type { FastifyInstance } from 'fastify';
import { parseDuration } from '../../config/duration.ts';
import type { Settings } from '../../config/settings.ts';
import { listDevices, listProvisioned } from '../../devices/list-devices.ts';
import type { RegisteredTargets } from '../../devices/registered-targets.ts';
import { groupOf, type ListedDevice, type ModuleChoice } from './target-group.ts';
import { ExporterError, quoteDeviceText } from '../../errors/exporter-error.ts';
import { giveWay } from '../../concurrency/give-way.ts';
import type { Identity } from '../identity.ts';
import { readQuery } from './query.ts';
import type { RouteContext } from './context.ts';
import { discovery } from '../permission.ts';

/**
 * `GET /discovery`: the devices that the token may scrape, as Prometheus reads them (HTTP SD). Always the complete list
 * or an error: Prometheus keeps the old list at an error, and would drop every device at an empty one.
 */
export function discoveryRoute(app: FastifyInstance, { service, registered }: RouteContext): void {
  app.route({
    method: 'GET',
    url: '/discovery',
    exposeHeadRoute: false,
    config: { permission: discovery },
    handler: async (request, reply) => {
      const { settings } = service;
      const choice = readChoice(settings, readQuery(request.query, ['module', 'interval']));
      const devices = await visibleDevices(settings, registered, request.identity);
      const groups: string[] = [];
      for (const device of devices) {
        const group = groupOf(settings, choice, device);
        if (group !== undefined) groups.push(JSON.stringify(group));
        await giveWay();
      }
      return reply
        .type('application/json; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(`[${groups.join(',')}]`);
    },
  });
}

/** A user of the web configuration file belongs to no tenant, and sees what is registered nowhere. */
async function visibleDevices(
  settings: Settings,
  registered: RegisteredTargets | undefined,
  identity: Identity,
): Promise<readonly ListedDevice[]> {
  if (identity.kind !== 'token') return listProvisioned(settings);
  if (registered !== undefined) return listDevices(settings, registered, identity.principal.scope);
  throw new ExporterError('registry.not-configured', 'This exporter has no database.');
}

function readChoice(
  settings: Settings,
  { module, interval }: Partial<Record<'module' | 'interval', string>>,
): ModuleChoice {
  if (module !== undefined && interval !== undefined) {
    throw invalid('The parameters module and interval do not go together.');
  }
  if (module !== undefined) {
    if (settings.modules.has(module)) return { kind: 'module', name: module };
    throw new ExporterError('request.unknown-module', `There is no module ${quoteDeviceText(module)}.`);
  }
  if (interval === undefined) return { kind: 'usual' };
  const ms = parseDuration(interval);
  // A misspelt interval must not look like a list without devices.
  if (ms !== undefined && [...settings.modules.values()].some(({ intervalMs }) => intervalMs === ms)) {
    return { kind: 'interval', ms };
  }
  throw invalid(`No module has the interval ${quoteDeviceText(interval)}.`);
}

const invalid = (message: string): ExporterError => new ExporterError('request.invalid-parameter', message);
