import { Type } from '@sinclair/typebox';
import { withDeadline } from '../../concurrency/deadline.ts';
import { inSlices } from '../../concurrency/slices.ts';
import { ExporterError, quoteDeviceText } from '../../errors/exporter-error.ts';
import { jsonText } from '../../live/json-text.ts';
import { defaultLimit, type RowSort } from '../../live/page.ts';
import type { LiveResource } from '../../live/resource.ts';
import { resultSchema } from '../../live/result.ts';
import { encodeEvent } from '../../live/server-sent-events.ts';
import { defaultIntervalMs, longestIntervalMs, shortestIntervalMs } from '../../live/streams.ts';
import { maxRowsOfTable } from '../../live/assemble.ts';
import { verifiedTarget } from '../devices/verified-target.ts';
import { resources } from './live-resources.ts';
import { goneSignal } from '../gone-signal.ts';
import { openTextStream } from '../text-stream.ts';
import { presences } from '../../live/presence.ts';
import { defineRoutes, route, textRoute } from '../define-route.ts';
import { choiceField, idParams, moment, nullable } from '../fields.ts';
import { listResources } from './list-resources.ts';
import type { TokenId } from '../../access/token.ts';
import { deviceRead } from '../devices/feature.ts';

const params = idParams('dev', 'Id of the device.');
const timeoutMs = 10_000;
const errors = [
  'contact.failed',
  'registry.quarantined',
  'registry.serial-missing',
  'registry.disabled',
  'registry.credential-missing',
  'registry.credential-elsewhere',
] as const;
const names = resources.map(({ name }) => name).join(', ');

const page = Type.Object(
  {
    search: Type.Optional(
      Type.String({
        maxLength: 128,
        description: 'Words that a row must have in its texts, in any letter case.',
        examples: ['tower1'],
      }),
    ),
    sort: Type.Optional(
      Type.String({
        maxLength: 256,
        description:
          'Property to sort all rows by, before the page is cut; - first for descending. After a comma, what counts for rows without it.',
        examples: ['-uptime_seconds', 'active_address,address'],
      }),
    ),
    limit: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: maxRowsOfTable,
        default: defaultLimit,
        description: 'Maximum number of rows.',
      }),
    ),
    offset: Type.Optional(Type.Integer({ minimum: 0, default: 0, description: 'Number of rows to skip.' })),
  },
  { additionalProperties: false },
);

/** The same for every resource: collectors declare what is read and the columns of the rows. */
function resourceRoute(resource: LiveResource) {
  return textRoute({
    method: 'GET',
    path: `/devices/:id/${resource.name}`,
    permission: deviceRead,
    summary: `${resource.title}, live from the device.`,
    description:
      'Read over the connections of the probes. A device that is down yields 200 with no rows and `error`.',
    params,
    query: page,
    contact: true,
    response: Type.Unsafe(resultSchema(resource)),
    // Sent unfiltered: the schema is documentation, and the rows follow from definitions.
    produces: ['application/json'],
    errors,
    handler: async ({ services, scope, params: { id }, query, reply }) => {
      const sort = sortOf(resource, query.sort);
      const caller = goneSignal(reply);
      const target = await verifiedTarget(services, scope, id, caller);
      const { sort: _, ...rest } = query;
      const result = await withDeadline(timeoutMs, { caller }, (deadline) =>
        services.reader.read(target, resource.name, { ...rest, sort, deadline }),
      );
      return {
        body: await inSlices(jsonText(result), caller),
        headers: { 'content-type': 'application/json; charset=utf-8' },
      };
    },
  });
}

/** Throws for properties that rows do not have. */
function sortOf({ name, schema }: LiveResource, text: string | undefined): RowSort | undefined {
  if (text === undefined || text === '') return undefined;
  const isDescending = text.startsWith('-');
  const properties = text.slice(isDescending ? 1 : 0).split(',');
  const known = Object.entries(schema.properties ?? {}).filter(([, { type }]) => type !== 'array');
  const unknown = properties.find((property) => !known.some(([one]) => one === property));
  if (unknown === undefined) return { properties, isDescending };
  throw new ExporterError(
    'request.invalid-parameter',
    `sort: rows of ${name} have no ${quoteDeviceText(unknown)}. They have: ${known.map(([one]) => one).join(', ')}.`,
  );
}

/** The first events of a stream of one resource. */
function streamExample(): string {
  const [resource] = resources;
  const data = resource && resultSchema(resource).examples?.[0];
  const device = 'dev_7h2kq9wzv4x8n3m5r6tb';
  const start = { device, resources: [resource?.name], interval_seconds: defaultIntervalMs / 1000 };
  const event = resource?.name ?? '';
  return encodeEvent({ event: 'start', data: start }) + encodeEvent({ event, data, id: '1767600000000-1' });
}

const stream = textRoute({
  operationId: 'streamDevice',
  method: 'GET',
  path: '/devices/:id/stream',
  permission: deviceRead,
  summary: 'Stream live values as server-sent events.',
  description: `Events: \`start\`, one per reading named after its resource, \`failure\` and \`end\`. Clients that watch the same data share one reader, which ends with the last client. Resources: ${names}.`,
  params,
  query: Type.Object(
    {
      resources: Type.String({
        maxLength: 1024,
        description: 'One or more resources, separated by commas.',
        examples: ['interfaces,health'],
      }),
      interval_seconds: Type.Optional(
        Type.Integer({
          minimum: shortestIntervalMs / 1000,
          maximum: longestIntervalMs / 1000,
          default: defaultIntervalMs / 1000,
          description: 'Time between readings.',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  contact: true,
  response: Type.String({ examples: [streamExample()] }),
  produces: ['text/event-stream'],
  errors: [...errors, 'request.unknown-resource', 'request.too-many-streams'],
  handler: async ({ services, principal, scope, params: { id }, query, request, reply }) => {
    const target = await verifiedTarget(services, scope, id, goneSignal(reply));
    const wanted = {
      target,
      resources: query.resources.split(',').filter((name) => name !== ''),
      intervalMs: (query.interval_seconds ?? defaultIntervalMs / 1000) * 1000,
      tenantId: scope.tenantId,
    };
    if (wanted.resources.length > resources.length) {
      throw new ExporterError('request.invalid-parameter', 'More resources than exist.');
    }
    services.streams.check(wanted);
    const sink = openTextStream(reply, 'text/event-stream');
    const lastEventId = request.headers['last-event-id'];
    services.streams.watch({
      ...wanted,
      sink,
      renew: () => services.directory.target(scope, id),
      mayWatch: () => services.registry.tokens.mayBeUsed(scope, principal.tokenId as TokenId),
      lastEventId: typeof lastEventId === 'string' ? lastEventId : undefined,
    });
    return undefined;
  },
});

const list = route({
  operationId: 'listLiveResources',
  method: 'GET',
  path: '/devices/:id/live-resources',
  permission: deviceRead,
  summary: 'List which live resources a device has.',
  description:
    'As scrapes and live reads have seen it; the device is asked for those of which it is not known whether they have rows.',
  params,
  contact: true,
  response: Type.Object(
    {
      transport: choiceField(['api', 'snmp'], 'Transport for reading it.'),
      error: nullable(
        Type.Object(
          { code: Type.String(), detail: Type.String() },
          { description: 'Why the device could not be asked.' },
        ),
      ),
      items: Type.Array(
        Type.Object({
          name: Type.String({ description: 'Last part of its path.' }),
          title: Type.String(),
          supported: Type.Boolean({ description: 'Whether the transport can read it.' }),
          presence: choiceField(presences, 'absent: the device has no such menu, package or table.'),
          rows: nullable(
            Type.Integer({ description: 'Rows when it was last read live. Null: only a scrape has looked.' }),
          ),
          seen_at: nullable(moment('When this was seen.')),
        }),
      ),
    },
    {
      title: 'LiveResourceList',
      examples: [
        {
          transport: 'api',
          error: null,
          items: [
            {
              name: 'interfaces',
              title: 'Interfaces',
              supported: true,
              presence: 'present',
              rows: 12,
              seen_at: '2026-01-05T08:00:00.000Z',
            },
          ],
        },
      ],
    },
  ),
  handler: async ({ services, scope, params: { id }, reply }) => ({
    body: await listResources(services, scope, { id, caller: goneSignal(reply) }),
  }),
});

export default defineRoutes('Live data', 'Current data of a device.', [
  list,
  ...resources.map(resourceRoute),
  stream,
]);
