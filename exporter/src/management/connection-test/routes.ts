import { Type } from '@sinclair/typebox';
import { demand } from '../../access/principal.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import type { Diagnosis } from './diagnosis.ts';
import { diagnosisJson } from './diagnosis-json.ts';
import { type Follower, testAddress, testDevice } from './test-connection.ts';
import { goneSignal } from '../gone-signal.ts';
import { defineRoutes, routeInParts } from '../define-route.ts';
import { referenceField } from '../fields.ts';
import { deviceIdOf } from '../devices/device-reference.ts';
import { accountFields, toAccount } from '../credentials/account-schema.ts';
import { diagnosisSchema, stepLinesSchema } from './schema.ts';
import { StepLines, wantsStepLines } from './step-lines.ts';
import { deviceProbeAddress, deviceTest } from '../devices/feature.ts';

const body = Type.Object(
  {
    device: Type.Optional(referenceField('Id or name of a known device, tested with its own credential.')),
    address: Type.Optional(Type.String({ minLength: 1, maxLength: 253, description: 'Any other address.' })),
    port: Type.Optional(Type.Integer({ minimum: 1, maximum: 65_535 })),
    ...accountFields,
  },
  {
    title: 'ConnectionTest',
    additionalProperties: false,
    examples: [{ device: 'tower1-ap1' }, { address: '10.1.1.11', credential: 'monitor' }],
  },
);

export default defineRoutes('Connection test', 'Shows step by step why a device cannot be reached.', [
  routeInParts({
    method: 'POST',
    path: '/test-connection',
    permission: deviceTest,
    summary: 'Test the connection to a device or an address.',
    description:
      'Tests name, TCP, TLS, login, rights and identity, or SNMP, and reports the finding and the remedy of each step. A failed test also gets status 200, with `ok: false`. The kind of credential selects the transport. An address requires the permission `device.probe-address`. A stored credential is only used where its `networks` allow it, and not at the address of a device in quarantine or a disabled one. A registered device that reports another serial is quarantined. For an address that is that of a device already, registered or of the configuration file, or whose serial is, `registered` names the device. With `Accept: application/x-ndjson`, one JSON object per line while the test goes on: `begin` and `step` for each step, and at last `end` with the whole diagnosis, or `failure` with a code. What is refused before the first step is refused as always. The test stops when the client disconnects.',
    body,
    contact: true,
    response: diagnosisSchema,
    parts: { type: 'application/x-ndjson', response: stepLinesSchema },
    errors: [
      'contact.failed',
      'registry.not-found',
      'registry.quarantined',
      'registry.disabled',
      'registry.credential-missing',
      'registry.unknown-reference',
      'registry.ambiguous-reference',
      'registry.credential-elsewhere',
      'registry.serial-missing',
      'address.no-networks',
      'registry.invalid-value',
    ],
    handler: async ({ services, principal, scope, body: given, request, reply }) => {
      const { device, address, port, ...account } = given;
      const choice = toAccount(account);
      const signal = goneSignal(reply);
      const test = async (follower: Follower): Promise<Diagnosis> => {
        if (device !== undefined) {
          if (address !== undefined || port !== undefined || choice !== undefined) throw eitherOr();
          const id = await deviceIdOf(services.directory, scope, device);
          return testDevice(services, scope, id, follower);
        }
        if (address === undefined || choice === undefined) throw eitherOr();
        demand(principal, deviceProbeAddress);
        return testAddress(services, scope, { address, port, account: choice }, follower);
      };
      if (!wantsStepLines(request)) return { body: diagnosisJson(await test({ signal })) };
      await new StepLines(reply).follow((onStep) => test({ signal, onStep }));
      return undefined;
    },
  }),
]);

const eitherOr = (): ExporterError =>
  new ExporterError(
    'request.invalid-body',
    'Specify either device alone, or address with credential or new_credential.',
  );
