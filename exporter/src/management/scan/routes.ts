import { Type } from '@sinclair/typebox';
import { prepareScan } from './scan.ts';
import { goneSignal } from '../gone-signal.ts';
import { openTextStream } from '../text-stream.ts';
import { defineRoutes, textRoute } from '../define-route.ts';

const body = Type.Object(
  {
    network: Type.String({ maxLength: 64, description: 'CIDR, a /22 at most, inside those of the tenant.' }),
    credentials: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 128 }), {
        maxItems: 10,
        description: 'Ids or names of credentials to try, in this order. SNMP ones are asked everywhere.',
      }),
    ),
    log_in: Type.Optional(
      Type.Boolean({
        default: false,
        description:
          'Log in with the API ones as well, at most three for each address, never over anonymous TLS.',
      }),
    ),
  },
  {
    title: 'Scan',
    additionalProperties: false,
    examples: [{ network: '10.1.1.0/24', credentials: ['public'] }],
  },
);

const example = [
  { event: 'start', network: '10.1.1.0/24', total: 254 },
  {
    event: 'found',
    address: '10.1.1.12',
    open_ports: [{ port: 8728, speaks: 'routeros' }],
    snmp: {
      credential: 'public',
      sys_object_id: '1.3.6.1.4.1.14988.1',
      description: 'RouterOS RB750Gr3',
      identity: 'tower1-sw1',
    },
    is_mikrotik: true,
    registered_id: 'dev_7h2kq9wzv4x8n3m5r6tb',
    matched_by: 'address',
  },
  { event: 'progress', total: 254, done: 32, found: 1 },
  { event: 'end', total: 254, done: 254, found: 1, cancelled: false, duration_ms: 8120 },
];

export default defineRoutes('Scan', 'Looks for devices in a network.', [
  textRoute({
    operationId: 'scanNetwork',
    method: 'POST',
    path: '/scan',
    permission: 'device.probe-address',
    summary: 'Look for devices in a network.',
    description:
      'Answers with one JSON object a line while it goes on: `start`, `found` for each device with what is known of it and whether it is registered, `progress`, `end`. Ends when the caller goes away. Two scans of a tenant run at once at most.',
    body,
    contact: true,
    // What it may take: 1024 addresses, 32 at once, with logins.
    timeoutMs: 10 * 60_000,
    response: Type.String({ examples: [example.map((line) => `${JSON.stringify(line)}\n`).join('')] }),
    produces: ['application/x-ndjson'],
    errors: [
      'address.invalid',
      'address.not-allowed',
      'address.special',
      'address.network-too-large',
      'registry.unknown-reference',
    ],
    handler: async ({ services, scope, body: given, reply }) => {
      const signal = goneSignal(reply);
      const { network, credentials = [], log_in: logIn = false } = given;
      const scan = await prepareScan(services, scope, { network, credentials, logIn });
      const raw = openTextStream(reply, 'application/x-ndjson');
      try {
        // At most one line for each address, so that nothing grows however slow the reader is.
        await scan((event) => raw.write(`${JSON.stringify(event)}\n`), signal);
        raw.end();
      } catch (error) {
        // The status is out already; an answer without its last line was cut off.
        raw.destroy();
        throw error;
      }
      return undefined;
    },
  }),
]);
