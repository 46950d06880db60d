import { type MakeCases, nothing, platformOnly } from '../isolation-cases.ts';

const make: MakeCases = async ({ registry, victim }) => {
  const request = { principal: 'tok_x', key: 'same', request: 'POST /x' };
  await registry.idempotency.begin(victim, request);
  return {
    cases: {
      'idempotency.purge': platformOnly(({ idempotency }, scope) => idempotency.purge(scope as never)),
      'idempotency.begin': nothing(({ idempotency }, scope) => idempotency.begin(scope, request)),
      'idempotency.finish': nothing(({ idempotency }, scope) =>
        idempotency.finish(scope, request, { status: 200, body: undefined }),
      ),
      'idempotency.abandon': nothing(({ idempotency }, scope) => idempotency.abandon(scope, request)),
    },
  };
};

export default make;
