import { type MakeCases, notFound, own } from '../isolation-cases.ts';

const make: MakeCases = async ({ registry, victim }) => {
  const search = await registry.savedSearches.create(victim, { name: 'victim search', filter: {} });
  return {
    ids: { 'saved-searches': [search.id] },
    cases: {
      'savedSearches.create': own(({ savedSearches }, scope) =>
        savedSearches.create(scope, { name: 'x', filter: {} }),
      ),
      'savedSearches.list': own(({ savedSearches }, scope) => savedSearches.list(scope)),
      'savedSearches.get': notFound(({ savedSearches }, scope) => savedSearches.get(scope, search.id)),
      'savedSearches.update': notFound(({ savedSearches }, scope) =>
        savedSearches.update(scope, { id: search.id, change: { name: 'mine' } }),
      ),
      'savedSearches.remove': notFound(({ savedSearches }, scope) => savedSearches.remove(scope, search.id)),
    },
  };
};

export default make;
