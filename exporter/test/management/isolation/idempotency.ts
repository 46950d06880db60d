import { type MakeCases, nothing, own, platformOnly } from '../isolation-cases.ts';

const make: MakeCases = async ({ registry, victim }) => {
  const request = { principal: 'tok_x', key: 'same', request: 'POST /x' };
  const claim = await registry.idempotency.begin(victim, request);
  if (!('claimedAt' in claim)) throw new Error('the key is taken');
  return {
    cases: {
      'idempotency.purge': platformOnly(({ idempotency }, scope) => idempotency.purge(scope as never)),
      'idempotency.extend': nothing(({ idempotency }, scope) => idempotency.extend(scope, claim)),
      'idempotency.begin': own(({ idempotency }, scope) => idempotency.begin(scope, request)),
      'idempotency.finish': nothing(({ idempotency }, scope) =>
        idempotency.finish(scope, claim, { status: 200, body: undefined }),
      ),
      'idempotency.abandon': nothing(({ idempotency }, scope) => idempotency.abandon(scope, claim)),
    },
  };
};

export default make;
