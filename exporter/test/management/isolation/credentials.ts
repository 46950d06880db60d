import { Secret } from '../../../src/config/secret.ts';
import { apiCredential } from '../../store/samples.ts';
import { type MakeCases, nothing, notFound, own } from '../isolation-cases.ts';

const make: MakeCases = async ({ registry, victim }) => {
  const credential = await registry.credentials.create(
    victim,
    apiCredential('victim credential', 'victim-marker'),
  );
  return {
    ids: { credentials: [credential.id] },
    cases: {
      'credentials.create': own(({ credentials }, scope) =>
        credentials.create(scope, apiCredential('attacker credential', 'own')),
      ),
      'credentials.list': own(({ credentials }, scope) => credentials.list(scope)),
      'credentials.get': notFound(({ credentials }, scope) => credentials.get(scope, credential.id)),
      'credentials.findByName': nothing(({ credentials }, scope) =>
        credentials.findByName(scope, 'victim credential'),
      ),
      'credentials.update': notFound(({ credentials }, scope) =>
        credentials.update(scope, {
          id: credential.id,
          change: { secrets: { password: new Secret('mine') } },
        }),
      ),
      'credentials.remove': notFound(({ credentials }, scope) => credentials.remove(scope, credential.id)),
      'credentials.open': notFound(({ credentials }, scope) => credentials.open(scope, credential.id)),
    },
  };
};

export default make;
