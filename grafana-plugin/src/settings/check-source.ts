import type { Sample } from '../prometheus/instant-query.ts';
import { text } from '../texts/settings.ts';
import type { Step } from './check-connection.ts';

/** Devices by tenant, in whatever a data source can see. */
export const tenantsQuery = 'count by (tenant) (mikrotik_up)';

/** What the data source has of us, and whether it shows other tenants. `tenant`: the own one, if it is known. */
export function sourceSteps(samples: readonly Sample[], tenant: string | undefined): readonly Step[] {
  const tenants = samples.map(({ labels }) => labels['tenant'] ?? '').sort();
  const title = text('checkSource');
  if (tenants.length === 0)
    return [{ id: 'source', title, state: 'failed', detail: text('checkSourceEmpty') }];
  const own = tenant === undefined ? samples : samples.filter(({ labels }) => labels['tenant'] === tenant);
  const others = tenants.filter((name) => name !== tenant);
  if (own.length === 0)
    return [
      {
        id: 'source',
        title,
        state: 'failed',
        detail: text('checkOwnMissing', { tenant: tenant ?? '', tenants: others.join(', ') }),
      },
    ];
  const count = own.reduce((sum, { value }) => sum + value, 0);
  return [
    {
      id: 'source',
      title,
      state: 'ok',
      detail: text('checkSourceOk', { count, tenants: tenant ?? tenants.join(', ') }),
    },
    tenant === undefined || others.length === 0
      ? { id: 'own', title: text('checkOwn'), state: 'ok', detail: text('checkOwnOk') }
      : {
          id: 'own',
          title: text('checkOwn'),
          state: 'warning',
          detail: text('checkOwnOthers', { tenants: others.join(', ') }),
        },
  ];
}
