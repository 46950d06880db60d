import { type MakeCases, nothing, notFound, own, unknownReference } from '../isolation-cases.ts';

const make: MakeCases = async ({ registry, victim }) => {
  const core = await registry.sites.create(victim, { name: 'victim core' });
  const site = await registry.sites.create(victim, { name: 'victim site', upstreamIds: [core.id] });
  return {
    ids: { sites: [site.id] },
    cases: {
      'sites.create': unknownReference(({ sites }, scope) =>
        sites.create(scope, { name: 'x', parentId: site.id }),
      ),
      'sites.list': own(({ sites }, scope) => sites.list(scope)),
      'sites.get': notFound(({ sites }, scope) => sites.get(scope, site.id)),
      'sites.findByName': nothing(({ sites }, scope) => sites.findByName(scope, 'victim site')),
      'sites.update': notFound(({ sites }, scope) =>
        sites.update(scope, { id: site.id, change: { name: 'mine' } }),
      ),
      'sites.remove': notFound(({ sites }, scope) => sites.remove(scope, site.id)),
    },
  };
};

export default make;
