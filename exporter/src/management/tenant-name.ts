import type { TenantScope } from '../access/scope.ts';
import type { Repositories } from './registry.ts';

/** The name of the own tenant: alerts, series and the configuration file know no id. */
export const tenantName = async (
  { tenants }: Pick<Repositories, 'tenants'>,
  scope: TenantScope,
): Promise<string> => (await tenants.get(scope, scope.tenantId)).name;
