import { Type } from '@sinclair/typebox';
import type { TransportName } from '../../config/settings.ts';
import type { ErrorCode } from '../../errors/codes.ts';
import { diagnosisJson } from '../connection-test/diagnosis-json.ts';
import { registerDevice } from './register-device.ts';
import { goneSignal } from '../gone-signal.ts';
import { defineRoutes, route } from '../define-route.ts';
import { referenceField } from '../fields.ts';
import { accountFields, toAccount } from '../credentials/account-schema.ts';
import { toInterfaces } from '../devices/interface-schema.ts';
import {
  deviceExample,
  deviceFields,
  deviceReferences,
  deviceSchema,
  deviceToJson,
  toModules,
} from '../devices/schema.ts';
import { modulesField } from '../devices/module-names.ts';
import { passedExample } from '../connection-test/schema-examples.ts';
import { diagnosisSchema } from '../connection-test/schema.ts';
import { deviceWrite } from '../devices/feature.ts';

const { name, type, role, labels, notes } = deviceFields;
const { interfaces } = deviceReferences;

const bodyOf = (title: string, example: object) =>
  Type.Object(
    {
      address: deviceFields.address,
      ...accountFields,
      port: Type.Optional(
        Type.Integer({ minimum: 1, maximum: 65_535, description: 'Overrides the default port.' }),
      ),
      name: Type.Optional({ ...name, description: 'Default: the identity of the device.' }),
      type: Type.Optional({ ...type, description: 'Default: the suggested type.' }),
      ...Type.Partial(Type.Object({ role, labels, interfaces, notes })).properties,
      site: Type.Optional(referenceField('Id or name of the site.')),
      parent: Type.Optional(referenceField('Id or name of the device it is reached through.')),
      modules: Type.Optional(modulesField),
      contact: Type.Optional(
        Type.Boolean({
          default: true,
          description: 'false: store the device without contact; it stays pending until it is reached.',
        }),
      ),
    },
    { title, additionalProperties: false, examples: [example] },
  );

const registeredSchema = Type.Object(
  { device: deviceSchema, diagnosis: Type.Optional(diagnosisSchema) },
  {
    title: 'RegisteredDevice',
    description: 'The stored device and the result of the contact.',
    examples: [{ device: deviceExample, diagnosis: passedExample }],
  },
);

const errors: readonly ErrorCode[] = [
  'registration.failed',
  'registry.not-found',
  'registry.duplicate',
  'registry.invalid-value',
  'registry.unknown-reference',
  'registry.ambiguous-reference',
  'registry.credential-missing',
  'registry.credential-elsewhere',
  'registry.quarantined',
  'registry.disabled',
  'address.no-networks',
  'address.not-allowed',
  'address.special',
];

const description =
  'Connects to the device, identifies it, and stores it with the new credential, if any: both or neither. If its name, serial or address is already that of a device, registered or of the configuration file, the request is refused with `existing_id`; if the connection test fails, with `diagnosis`: every step with its remedy.';

function registerRoute(path: string, transport: TransportName, example: object) {
  const overApi = transport === 'api';
  const body = bodyOf(overApi ? 'DeviceRegistration' : 'SnmpDeviceRegistration', example);
  return route({
    operationId: overApi ? 'registerDevice' : 'registerSnmpDevice',
    method: 'POST',
    path,
    permission: deviceWrite,
    summary: overApi ? 'Register a device over the RouterOS API.' : 'Register a device over SNMP.',
    description,
    body,
    status: 201,
    contact: true,
    response: registeredSchema,
    errors,
    handler: async ({ services, scope, body: given, reply }) => {
      const { contact = true, credential, new_credential, modules, interfaces: plans, ...rest } = given;
      services.checkModules(modules === undefined ? undefined : toModules(modules));
      const account = toAccount({
        ...(credential === undefined ? {} : { credential }),
        ...(new_credential === undefined ? {} : { new_credential }),
      });
      const registration = {
        ...rest,
        ...(modules === undefined ? {} : { modules: toModules(modules) }),
        ...(plans === undefined ? {} : { interfaces: toInterfaces(plans) }),
        transport,
        account,
        contact,
      };
      const { device, diagnosis } = await registerDevice(services, scope, registration, goneSignal(reply));
      return {
        body: {
          device: deviceToJson(device),
          ...(diagnosis === undefined ? {} : { diagnosis: diagnosisJson(diagnosis) }),
        },
        headers: { location: `/api/v1/devices/${device.id}` },
        revision: device.revision,
      };
    },
  });
}

export default defineRoutes('Registration', 'Adds devices.', [
  registerRoute('/register-device', 'api', {
    address: '10.1.1.11',
    new_credential: {
      profile: { kind: 'api', username: 'monitor', tls: { mode: 'verify' } },
      secrets: { password: 'the password' },
    },
    site: 'Tower 1',
  }),
  registerRoute('/register-snmp', 'snmp', { address: '10.1.1.12', credential: 'public', role: 'backhaul' }),
]);
