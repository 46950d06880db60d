import { Type } from '@sinclair/typebox';
import { routeProtocols, routeRows } from '../../live/route-tables.ts';
import { withDeadline } from '../../concurrency/deadline.ts';
import type { LiveRow } from '../../live/json.ts';
import { errorSchema, type LiveError } from '../../live/result.ts';
import { deviceRead } from '../devices/feature.ts';
import { verifiedTarget } from '../devices/verified-target.ts';
import { defineRoutes, route } from '../define-route.ts';
import { choiceField, idParams, moment, nullable } from '../fields.ts';
import { goneSignal } from '../gone-signal.ts';
import { readRoutes, resourceOf } from './read-routes.ts';
import { selectionOf } from './route-query.ts';

const timeoutMs = 20_000;
const defaultLimit = 500;
const maxLimit = 2000;

const { schema, example } = resourceOf(routeRows({ families: ['ipv4', 'ipv6'], where: () => [] }));

const liveError = Type.Unsafe<LiveError>(errorSchema);

const word = (description: string, ...examples: readonly string[]) =>
  Type.Optional(Type.String({ minLength: 1, maxLength: 128, description, examples }));

const errors = [
  'contact.failed',
  'registry.quarantined',
  'registry.serial-missing',
  'registry.disabled',
  'registry.credential-missing',
  'registry.credential-elsewhere',
] as const;

export default defineRoutes(
  'Routing table',
  'Routes of a device, as far as they are few enough to be read.',
  [
    route({
      operationId: 'listRoutes',
      method: 'GET',
      path: '/devices/:id/routes',
      permission: deviceRead,
      summary: 'Find routes of a device.',
      description:
        'The device counts and filters; it sends routes only if at most `limit` match, so that a full BGP table is never transferred. ' +
        'Over SNMP there is no answer: its route table is too slow to read.',
      params: idParams('dev', 'Id of the device.'),
      query: Type.Object(
        {
          covering: word(
            'An address or a network: the routes that lead there, down to the default route.',
            '10.1.2.3',
          ),
          gateway: word(
            'Gateway as the device writes it: an address, or the name of an interface.',
            '10.0.0.1',
          ),
          table: word('Routing table, or routing mark of RouterOS 6.', 'main'),
          protocol: Type.Optional(choiceField(routeProtocols, 'Where the route comes from.')),
          family: Type.Optional(choiceField(['ipv4', 'ipv6'], 'Address family; default: both.')),
          state: Type.Optional(
            choiceField(['active', 'inactive'], 'active: those used for forwarding. Default: all.'),
          ),
          limit: Type.Optional(
            Type.Integer({
              minimum: 1,
              maximum: maxLimit,
              default: defaultLimit,
              description: 'The routes are read only if at most this many match.',
            }),
          ),
        },
        { additionalProperties: false },
      ),
      contact: true,
      response: Type.Object(
        {
          transport: choiceField(['api', 'snmp'], 'Transport for reading it.'),
          read_at: moment('When the device was read.'),
          absent: Type.Boolean({ description: 'Whether the transport has no routes; `note` explains it.' }),
          note: Type.Optional(Type.String({ description: 'Why there are no routes.' })),
          complete: Type.Boolean({ description: 'Whether everything that was asked for was read.' }),
          total: nullable(
            Type.Integer({
              description: 'All routes of the address families. Null: the device did not say.',
            }),
          ),
          selected: nullable(
            Type.Integer({
              description: 'Routes that match, as the device counts them. Null: it did not say.',
            }),
          ),
          listed: Type.Boolean({ description: 'Whether `rows` has them: not if more than `limit` match.' }),
          rows: Type.Array(Type.Unsafe<LiveRow>({ title: 'RouteRow', ...schema })),
          warnings: Type.Array(liveError),
          error: Type.Optional(liveError),
        },
        {
          title: 'RouteList',
          examples: [
            {
              transport: 'api',
              read_at: '2026-01-05T08:00:00.000Z',
              absent: false,
              complete: true,
              total: 22_481,
              selected: 1,
              listed: true,
              rows: [example],
              warnings: [],
            },
          ],
        },
      ),
      errors: [...errors],
      handler: async ({ services, scope, params: { id }, query, reply }) => {
        const { limit = defaultLimit, ...filter } = query;
        const selection = selectionOf(filter);
        const caller = goneSignal(reply);
        const target = await verifiedTarget(services, scope, id, caller);
        const body = await withDeadline(timeoutMs, { caller }, (deadline) =>
          readRoutes(services.reader, target, { selection, limit, deadline }),
        );
        return { body };
      },
    }),
  ],
);
