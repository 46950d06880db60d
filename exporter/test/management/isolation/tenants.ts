import { type MakeCases, notFound, own, platformOnly } from '../isolation-cases.ts';

const make: MakeCases = async ({ registry, platform, victim }) => {
  await registry.tenants.setNetworks(platform, victim.tenantId, ['10.0.0.0/8']);
  return {
    ids: { tenants: [victim.tenantId] },
    cases: {
      'tenants.create': platformOnly(({ tenants }, scope) =>
        tenants.create(scope as never, { name: 'mine' }),
      ),
      'tenants.list': platformOnly(({ tenants }, scope) => tenants.list(scope as never)),
      'tenants.get': notFound(({ tenants }, scope) => tenants.get(scope, victim.tenantId)),
      'tenants.findByName': platformOnly(({ tenants }, scope) => tenants.findByName(scope as never, 'acme')),
      'tenants.findByGrafanaOrg': platformOnly(({ tenants }, scope) =>
        tenants.findByGrafanaOrg(scope as never, 1),
      ),
      'tenants.update': platformOnly(({ tenants }, scope) =>
        tenants.update(scope as never, { id: victim.tenantId, change: { state: 'suspended' } }),
      ),
      'tenants.networks': own(({ tenants }, scope) => tenants.networks(scope)),
      'tenants.setNetworks': platformOnly(({ tenants }, scope) =>
        tenants.setNetworks(scope as never, victim.tenantId, []),
      ),
    },
  };
};

export default make;
