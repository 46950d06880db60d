import { mayDo, type Principal } from '../../access/principal.ts';
import { features } from '../features.generated.ts';
import { featureRoutes } from '../index.generated.ts';

/**
 * Names of the permissions that the principal can use, in the order of the features. The platform role is above all
 * others, but a platform token belongs to no tenant: routes for data of a tenant refuse it.
 */
export function heldPermissions(principal: Principal): readonly string[] {
  const held = features.flatMap(({ permissions }) => permissions).filter((one) => mayDo(principal, one));
  if (principal.scope.kind === 'tenant') return held.map(({ name }) => name);
  const open = featureRoutes.flatMap(({ routes }) => routes).filter(({ tenancy }) => tenancy !== 'tenant');
  return held.filter((one) => open.some(({ permission }) => permission === one)).map(({ name }) => name);
}
