import { type MakeCases, own } from '../isolation-cases.ts';

const make: MakeCases = async ({ registry, victim }) => {
  await registry.leases.acquire(victim, { name: 'victim lease', holder: 'victim', seconds: 600 });
  return {
    cases: {
      'leases.acquire': own(({ leases }, scope) =>
        leases.acquire(scope, { name: 'victim lease', holder: 'attacker', seconds: 5 }),
      ),
      'leases.release': own(({ leases }, scope) =>
        leases.release(scope, { name: 'victim lease', holder: 'victim' }),
      ),
    },
  };
};

export default make;
