import { type MakeCases, own } from '../isolation-cases.ts';

const make: MakeCases = async ({ registry, victim }) => {
  const entry = { action: 'x', targetKind: 'device', targetId: 'dev_of_the_victim' };
  await registry.audit.append(victim, entry);
  return {
    cases: {
      'audit.append': own(({ audit }, scope) => audit.append(scope, entry)),
      'audit.list': own(({ audit }, scope) => audit.list(scope)),
      'audit.verify': own(({ audit }, scope) => audit.verify(scope)),
    },
  };
};

export default make;
