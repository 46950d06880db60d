import { Type } from '@sinclair/typebox';
import { prepareScan } from './scan.ts';
import { goneSignal } from '../gone-signal.ts';
import { openTextStream } from '../text-stream.ts';
import { defineRoutes, textRoute } from '../define-route.ts';
import { deviceProbeAddress } from '../devices/feature.ts';

const body = Type.Object(
  {
    network: Type.String({
      maxLength: 64,
      description: 'CIDR, at most a /22, inside the networks of the tenant.',
    }),
    credentials: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 128 }), {
        maxItems: 10,
        description:
          'Ids or names of credentials to try, in this order. SNMP credentials are tried on every address.',
      }),
    ),
    log_in: Type.Optional(
      Type.Boolean({
        default: false,
        description:
          'Also log in with the API credentials, at most three per address, never over anonymous TLS.',
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

export default defineRoutes('Scan', 'Finds devices in a network.', [
  textRoute({
    operationId: 'scanNetwork',
    method: 'POST',
    path: '/scan',
    permission: deviceProbeAddress,
    summary: 'Scan a network for devices.',
    description:
      'Streams one JSON object per line: `start`, `found` for each device with its details and whether it is registered, `progress`, `end`. No credential is sent to a device in quarantine or a disabled one; its `login_failure` says so. Stops when the client disconnects. At most two scans of a tenant run at once.',
    body,
    contact: true,
    // The worst case: 1024 addresses, 32 at once, with logins.
    timeoutMs: 10 * 60_000,
    response: Type.String({ examples: [example.map((line) => `${JSON.stringify(line)}\n`).join('')] }),
    produces: ['application/x-ndjson'],
    errors: [
      'address.invalid',
      'address.not-allowed',
      'address.special',
      'address.no-networks',
      'registry.credential-elsewhere',
      'address.network-too-large',
      'registry.unknown-reference',
    ],
    handler: async ({ services, scope, body: given, reply }) => {
      const signal = goneSignal(reply);
      const { network, credentials = [], log_in: logIn = false } = given;
      const scan = await prepareScan(services, scope, { network, credentials, logIn });
      const raw = openTextStream(reply, 'application/x-ndjson');
      try {
        // At most one line per address, so the buffer is bounded however slow the reader is.
        await scan((event) => raw.write(`${JSON.stringify(event)}\n`), signal);
        raw.end();
      } catch (error) {
        // The status has been sent; a response without its last line is incomplete.
        raw.destroy();
        throw error;
      }
      return undefined;
    },
  }),
]);
