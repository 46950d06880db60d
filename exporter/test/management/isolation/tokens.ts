import { makeTokenText } from '../../../src/access/token-text.ts';
import { type MakeCases, notFound, own, platformOnly } from '../isolation-cases.ts';

const make: MakeCases = async ({ registry, victim }) => {
  const { token } = await registry.tokens.create(victim, {
    name: 'victim token',
    role: 'admin',
    scopes: ['manage'],
  });
  return {
    ids: { tokens: [token.id] },
    cases: {
      'tokens.create': own(({ tokens }, scope) =>
        tokens.create(scope, { name: 'x', role: 'viewer', scopes: ['scrape'] }),
      ),
      'tokens.list': own(({ tokens }, scope) => tokens.list(scope)),
      'tokens.get': notFound(({ tokens }, scope) => tokens.get(scope, token.id)),
      'tokens.mayBeUsed': notFound(({ tokens }, scope) => tokens.mayBeUsed(scope, token.id)),
      'tokens.revoke': notFound(({ tokens }, scope) => tokens.revoke(scope, token.id)),
      'tokens.rotate': notFound(({ tokens }, scope) => tokens.rotate(scope, { id: token.id, graceHours: 0 })),
      'tokens.expiries': own(({ tokens }, scope) => tokens.expiries(scope)),
      'tokens.present': platformOnly(({ tokens }, scope) =>
        tokens.present(scope as never, makeTokenText(token.id).reveal()),
      ),
      'tokens.noteUse': platformOnly(({ tokens }, scope) => tokens.noteUse(scope as never, token)),
    },
  };
};

export default make;
