import { Type } from '@sinclair/typebox';
import { demand } from '../../access/principal.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import { diagnosisJson } from './diagnosis-json.ts';
import { testAddress, testDevice } from './test-connection.ts';
import { goneSignal } from '../gone-signal.ts';
import { defineRoutes, route } from '../define-route.ts';
import { referenceField } from '../fields.ts';
import { deviceIdOf } from '../devices/device-reference.ts';
import { accountFields, toAccount } from '../credentials/account-schema.ts';
import { diagnosisSchema } from './schema.ts';
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
  route({
    method: 'POST',
    path: '/test-connection',
    permission: deviceTest,
    summary: 'Test the connection to a device or an address.',
    description:
      'Tests name, TCP, TLS, login, rights and identity, or SNMP, and reports the finding and the remedy of each step. A failed test also gets status 200, with `ok: false`. The kind of credential selects the transport. An address requires the permission `device.probe-address`. A stored credential is only used where its `networks` allow it, and not at the address of a device in quarantine or a disabled one. A registered device that reports another serial is quarantined.',
    body,
    contact: true,
    response: diagnosisSchema,
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
    handler: async ({ services, principal, scope, body: given, reply }) => {
      const { device, address, port, ...account } = given;
      const choice = toAccount(account);
      const signal = goneSignal(reply);
      if (device !== undefined) {
        if (address !== undefined || port !== undefined || choice !== undefined) throw eitherOr();
        const id = await deviceIdOf(services.directory, scope, device);
        return { body: diagnosisJson(await testDevice(services, scope, id, signal)) };
      }
      if (address === undefined || choice === undefined) throw eitherOr();
      demand(principal, deviceProbeAddress);
      const test = { address, port, account: choice };
      return { body: diagnosisJson(await testAddress(services, scope, test, signal)) };
    },
  }),
]);

const eitherOr = (): ExporterError =>
  new ExporterError(
    'request.invalid-body',
    'Specify either device alone, or address with credential or new_credential.',
  );
