import { Type } from '@sinclair/typebox';
import { nameKey } from '../../registry/values.ts';
import { defineRoutes, route } from './core/define-route.ts';

const item = Type.Object(
  {
    name: Type.String(),
    address: Type.String(),
    port: Type.Optional(Type.Integer()),
    type: Type.String(),
    role: Type.Optional(Type.String()),
    transport: Type.String(),
    site: Type.Optional(Type.String({ description: 'Name of the site, as the file has it.' })),
    auth: Type.String({ description: 'Name of the auth in the file.' }),
    modules: Type.Optional(Type.Array(Type.String())),
    labels: Type.Record(Type.String(), Type.String()),
  },
  {
    examples: [
      {
        name: 'tower1-ap1',
        address: '10.1.1.11',
        type: 'ap',
        transport: 'api',
        site: 'tower1',
        auth: 'monitor',
        labels: {},
      },
    ],
  },
);

export default defineRoutes(
  'Provisioned devices',
  'Devices from the configuration file, which the API cannot change.',
  [
    route({
      method: 'GET',
      path: '/provisioned-devices',
      permission: 'device.read',
      summary: 'List devices of the configuration file.',
      description: 'Those whose `tenant` in the file is the name of the own tenant.',
      response: Type.Object(
        { items: Type.Array(item) },
        { examples: [{ items: item['examples'] as unknown[] }] },
      ),
      handler: async ({ store, scope, services }) => {
        const { name } = await store.tenants.get(scope, scope.tenantId);
        const targets = [...services.probes.settings.targets.values()];
        const own = targets.filter(({ tenant }) => tenant !== undefined && nameKey(tenant) === nameKey(name));
        return { body: { items: own.map((target) => ({ ...target, auth: target.auth.name })) } };
      },
    }),
  ],
);
