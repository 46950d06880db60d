import type { FastifyInstance } from 'fastify';
import { parseDuration } from '../../config/duration.ts';
import type { Settings } from '../../config/settings.ts';
import type { Scope } from '../../access/scope.ts';
import { type Device, seriesKey } from '../../devices/device.ts';
import type { DeviceDirectory } from '../../devices/directory.ts';
import { groupOf, type ModuleChoice } from './target-group.ts';
import { ExporterError, quoteDeviceText } from '../../errors/exporter-error.ts';
import { yieldTurn } from '../../concurrency/yield-turn.ts';
import { readQuery } from './query.ts';
import type { RouteContext } from './context.ts';
import { discovery } from '../permission.ts';

/**
 * `GET /discovery`: the devices that the token may scrape, for Prometheus HTTP SD. Always the complete list
 * or an error: on an error Prometheus keeps the old list; on an empty list it would drop every device.
 */
export function discoveryRoute(app: FastifyInstance, { service, directory }: RouteContext): void {
  app.route({
    method: 'GET',
    url: '/discovery',
    exposeHeadRoute: false,
    config: { permission: discovery },
    handler: async (request, reply) => {
      const { settings } = service;
      const choice = readChoice(settings, readQuery(request.query, ['module', 'interval']));
      const { identity } = request;
      // A user of the web configuration file belongs to no tenant and sees no registered devices.
      const scope = identity.kind === 'token' ? identity.principal.scope : undefined;
      const groups: string[] = [];
      for (const device of await sortedDevices(directory, scope)) {
        const group = groupOf(settings, choice, device);
        if (group !== undefined) groups.push(JSON.stringify(group));
        await yieldTurn();
      }
      return reply
        .type('application/json; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(`[${groups.join(',')}]`);
    },
  });
}

export async function sortedDevices(
  directory: DeviceDirectory,
  scope: Scope | undefined,
): Promise<readonly Device[]> {
  const keyed: (readonly [key: string, device: Device])[] = [];
  for await (const page of directory.pages(scope)) {
    for (const device of page) {
      keyed.push([seriesKey(device), device]);
      await yieldTurn();
    }
  }
  return keyed
    .sort(([a, one], [b, other]) => compare(a, b) || compare(one.id, other.id))
    .map(([, device]) => device);
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

export function readChoice(
  settings: Settings,
  { module, interval }: Partial<Record<'module' | 'interval', string>>,
): ModuleChoice {
  if (module !== undefined && interval !== undefined) {
    throw invalid('The parameters module and interval cannot be combined.');
  }
  if (module !== undefined) {
    if (settings.modules.has(module)) return { kind: 'module', name: module };
    throw new ExporterError('request.unknown-module', `There is no module ${quoteDeviceText(module)}.`);
  }
  if (interval === undefined) return { kind: 'usual' };
  const ms = parseDuration(interval);
  // A misspelt interval must not look like an empty list.
  if (ms !== undefined && [...settings.modules.values()].some(({ intervalMs }) => intervalMs === ms)) {
    return { kind: 'interval', ms };
  }
  throw invalid(`No module has the interval ${quoteDeviceText(interval)}.`);
}

const invalid = (message: string): ExporterError => new ExporterError('request.invalid-parameter', message);
