import { type TokenScope, tokenScopes } from '../../src/access/roles.ts';

/** Every set of token scopes but the empty one, which no token can have. */
export const scopeSets: readonly TokenScope[][] = Array.from(
  { length: 2 ** tokenScopes.length - 1 },
  (_, bits) => tokenScopes.filter((_scope, index) => ((bits + 1) >> index) & 1),
);
