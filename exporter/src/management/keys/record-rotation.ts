import type { AllTenantsScope } from '../../access/scope.ts';
import type { RotationOptions } from '../../store/secrets/rotation.ts';
import { appendAudit } from '../audit/audit-chain.ts';

/** Records every step of a rotation in the platform audit. */
export function recordRotation({ actor }: AllTenantsScope): RotationOptions['record'] {
  return async (work, { action, id }) => {
    await appendAudit(work, actor, { action, targetKind: 'keys', targetId: id });
  };
}
