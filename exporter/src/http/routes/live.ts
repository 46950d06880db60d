import type {
  FastifyContextConfig,
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  FastifySchema,
} from 'fastify';
import type { Target } from '../../config/settings.ts';
import { ExporterError, quoteDeviceText } from '../../errors/exporter-error.ts';
import { defaultLimit, type LiveReader } from '../../live/reader.ts';
import { resultSchema } from '../../live/result.ts';
import {
  defaultIntervalMs,
  type LiveStreams,
  longestIntervalMs,
  shortestIntervalMs,
} from '../../live/streams.ts';
import { maxRowsOfTable } from '../../live/table-rows.ts';
import { goneSignal } from '../gone-signal.ts';
import { readQuery } from '../query.ts';

export interface LiveRouteOptions {
  readonly reader: LiveReader;
  readonly streams: LiveStreams;
  /** The device that the path names, after everything that has to be checked before it may be read. Throws what to answer. */
  readonly findTarget: (request: FastifyRequest) => Target | Promise<Target>;
  /** Path of a device, with its parameter: `/devices/:id`. */
  readonly devicePath: string;
  /** Permission of all these routes. */
  readonly config: FastifyContextConfig;
  /** Parts of the schema that all routes of the caller have, such as tags and the parameter of the path. */
  readonly schema?: FastifySchema;
  readonly timeoutMs?: number;
}

const defaultTimeoutMs = 10_000;

/** `GET devices/:id/<resource>` for everything that collectors declare, and `GET devices/:id/live`, a stream of it. */
export function liveRoutes(app: FastifyInstance, options: LiveRouteOptions): void {
  for (const name of options.reader.resources.keys()) resourceRoute(app, name, options);
  streamRoute(app, options);
  // streams have no end of their own: the server would wait for them
  app.addHook('preClose', async () => options.streams.close());
}

/** What comes from definitions needs no second check, and its schemas are for readers. */
const asItIs = {
  validatorCompiler: () => () => true,
  serializerCompiler: () => (data: unknown) => JSON.stringify(data),
};

function resourceRoute(app: FastifyInstance, name: string, options: LiveRouteOptions): void {
  const { reader, findTarget, devicePath, config, timeoutMs = defaultTimeoutMs } = options;
  const resource = reader.resource(name);
  app.route({
    method: 'GET',
    url: `${devicePath}/${name}`,
    exposeHeadRoute: false,
    config,
    ...asItIs,
    schema: {
      summary: `${resource.title}, as the device tells now.`,
      ...options.schema,
      querystring: {
        type: 'object',
        properties: {
          limit: { type: 'integer', minimum: 1, maximum: maxRowsOfTable, default: defaultLimit },
          offset: { type: 'integer', minimum: 0, default: 0 },
        },
      },
      response: { 200: resultSchema(resource) },
    },
    handler: async (request, reply) => {
      const query = readQuery(request.query, ['limit', 'offset']);
      const limit = readWhole('limit', query.limit, [1, maxRowsOfTable]) ?? defaultLimit;
      const offset = readWhole('offset', query.offset, [0, Number.MAX_SAFE_INTEGER]) ?? 0;
      const target = await findTarget(request);
      const signal = goneSignal(reply);
      try {
        const result = await reader.read(target, name, { signal, timeoutMs, limit, offset });
        return reply.header('cache-control', 'no-store').send(result);
      } catch (error) {
        if (!signal.aborted) throw error;
        return reply.hijack();
      }
    },
  });
}

function streamRoute(app: FastifyInstance, options: LiveRouteOptions): void {
  const { reader, streams, findTarget, devicePath, config } = options;
  app.route({
    method: 'GET',
    url: `${devicePath}/live`,
    // a HEAD would open a stream
    exposeHeadRoute: false,
    config,
    ...asItIs,
    schema: {
      summary: 'Live values as server-sent events: one event for each resource and reading.',
      ...options.schema,
      querystring: {
        type: 'object',
        required: ['resources'],
        properties: {
          resources: {
            type: 'string',
            description: `One or more, separated by commas: ${[...reader.resources.keys()].join(', ')}.`,
          },
          interval_seconds: {
            type: 'number',
            minimum: shortestIntervalMs / 1000,
            maximum: longestIntervalMs / 1000,
            default: defaultIntervalMs / 1000,
          },
        },
      },
      response: {
        200: {
          description: 'Events `start`, one named after each resource, `failure` and `end`.',
          content: { 'text/event-stream': { schema: { type: 'string' } } },
        },
      },
    },
    handler: async (request, reply) => {
      const wanted = readStreamQuery(request);
      const target = await findTarget(request);
      streams.check({ target, ...wanted });
      reply.hijack();
      openEventStream(reply);
      const lastEventId = request.headers['last-event-id'];
      streams.watch({
        target,
        ...wanted,
        sink: reply.raw,
        lastEventId: typeof lastEventId === 'string' ? lastEventId : undefined,
      });
    },
  });
}

function readStreamQuery(request: FastifyRequest): { resources: string[]; intervalMs: number } {
  const query = readQuery(request.query, ['resources', 'interval_seconds']);
  const resources = (query.resources ?? '').split(',').filter((name) => name !== '');
  const range = [shortestIntervalMs / 1000, longestIntervalMs / 1000] as const;
  const seconds = readWhole('interval_seconds', query.interval_seconds, range);
  return { resources, intervalMs: seconds === undefined ? defaultIntervalMs : seconds * 1000 };
}

/** The head of an answer that goes on as server-sent events. The reply has to be hijacked. */
export function openEventStream(reply: FastifyReply): void {
  const { raw } = reply;
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) raw.setHeader(name, value);
  }
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    // a proxy that compresses or gathers would hold back every event
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
  });
  raw.flushHeaders();
}

function readWhole(
  name: string,
  text: string | undefined,
  [least, most]: readonly [number, number],
): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
  throw new ExporterError(
    'request.invalid-parameter',
    `The parameter ${name} is ${quoteDeviceText(text)}, not a whole number ${range}.`,
  );
}
