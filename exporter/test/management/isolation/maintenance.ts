import { type MakeCases, notFound, own, platformOnly, unknownReference } from '../isolation-cases.ts';

const draft = {
  scope: 'tenant',
  startsAt: '2036-01-05T22:00:00.000Z',
  endsAt: '2036-01-06T02:00:00.000Z',
  reason: 'work',
} as const;
const silence = { state: 'none', ids: [], key: '', error: null } as const;

const all = (scope: unknown) => scope as never;

const make: MakeCases = async ({ registry, victim }) => {
  const site = await registry.sites.create(victim, { name: 'victim tower' });
  const window = await registry.maintenanceWindows.create(
    victim,
    { ...draft, scope: 'site', site: site.id },
    'victim',
  );
  return {
    ids: { 'maintenance-windows': [window.id] },
    cases: {
      'maintenanceWindows.create': unknownReference(({ maintenanceWindows }, scope) =>
        maintenanceWindows.create(scope, { ...draft, scope: 'site', site: site.id }, 'x'),
      ),
      'maintenanceWindows.list': own(({ maintenanceWindows }, scope) => maintenanceWindows.list(scope)),
      'maintenanceWindows.get': notFound(({ maintenanceWindows }, scope) =>
        maintenanceWindows.get(scope, window.id),
      ),
      'maintenanceWindows.update': notFound(({ maintenanceWindows }, scope) =>
        maintenanceWindows.update(scope, { id: window.id, change: { reason: 'mine' } }),
      ),
      'maintenanceWindows.end': notFound(({ maintenanceWindows }, scope) =>
        maintenanceWindows.end(scope, window.id),
      ),
      'maintenanceWindows.remove': notFound(({ maintenanceWindows }, scope) =>
        maintenanceWindows.remove(scope, window.id),
      ),
      'maintenanceWindows.current': own(({ maintenanceWindows }, scope) => maintenanceWindows.current(scope)),
      'maintenanceWindows.withSilences': platformOnly(({ maintenanceWindows }, scope) =>
        maintenanceWindows.withSilences(all(scope)),
      ),
      'maintenanceWindows.noteSilence': platformOnly(({ maintenanceWindows }, scope) =>
        maintenanceWindows.noteSilence(all(scope), window, silence),
      ),
      'maintenanceWindows.forget': platformOnly(({ maintenanceWindows }, scope) =>
        maintenanceWindows.forget(all(scope), window),
      ),
    },
  };
};

export default make;
