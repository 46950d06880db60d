import { fastify, type FastifyInstance } from 'fastify';
import { type Fleet, startFleet } from '@mikroscope/simulator';
import { collectors } from '../../src/collectors/index.generated.ts';
import type { Target, TransportName } from '../../src/config/settings.ts';
import { ExporterError } from '../../src/errors/exporter-error.ts';
import { answerFailures } from '../../src/http/failure.ts';
import { demandPermissions } from '../../src/http/permission.ts';
import { liveRoutes } from '../../src/http/routes/live.ts';
import { LiveReader } from '../../src/live/reader.ts';
import { LiveStreams, type StreamLimits } from '../../src/live/streams.ts';
import type { Prober } from '../../src/probe/prober-interface.ts';
import { createProber } from '../../src/probe/prober.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { bareSettings, loopback } from '../probe/targets.ts';
import { resources } from './world.ts';

export interface LiveServer {
  readonly url: string;
  readonly app: FastifyInstance;
  readonly fleet: Fleet;
  readonly prober: Prober;
  readonly streams: LiveStreams;
  readonly faults: unknown[];
  readonly close: () => Promise<void>;
}

/** Fleet, prober and the routes on a real socket. A device over SNMP is asked for as `name@snmp`. */
export async function startLiveServer(
  limits: Partial<StreamLimits> = {},
  fleetOptions: Parameters<typeof startFleet>[0] = {},
): Promise<LiveServer> {
  const fleet = await startFleet(fleetOptions);
  const prober = createProber(bareSettings, collectors);
  const reader = new LiveReader(prober, resources);
  const faults: unknown[] = [];
  const streams = new LiveStreams(reader, { limits, onFault: (fault) => faults.push(fault) });
  const app = fastify({ forceCloseConnections: 'idle' });
  app.decorateReply('errorCode');
  demandPermissions(app);
  answerFailures(app, createLogger({ level: 'error', format: 'logfmt', write: () => undefined }));
  const findTarget = (request: { params: unknown }): Target => {
    const { id } = request.params as { id: string };
    const [name = '', transport = 'api'] = id.split('@') as [string?, TransportName?];
    const device = fleet.devices.find((one) => one.name === name);
    if (device === undefined) throw new ExporterError('request.unknown-target', 'There is no such device.');
    return { ...loopback(transport, transport === 'api' ? device.apiPort : device.snmpPort), name };
  };
  liveRoutes(app, {
    reader,
    streams,
    findTarget,
    devicePath: '/devices/:id',
    config: { permission: 'operate' },
    timeoutMs: 2000,
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    url,
    app,
    fleet,
    prober,
    streams,
    faults,
    close: async () => {
      // as the exporter does: connections on which nothing was asked are never idle to Node
      const cut = setTimeout(() => app.server.closeAllConnections(), 500);
      await app.close();
      clearTimeout(cut);
      await prober.close();
      await fleet.close();
    },
  };
}
