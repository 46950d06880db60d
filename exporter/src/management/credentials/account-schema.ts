import { type Static, Type } from '@sinclair/typebox';
import { ExporterError } from '../../errors/exporter-error.ts';
import type { AccountChoice } from './account.ts';
import { networksField, profileSchema, secretsSchema, toProfile, toSecrets } from './schema.ts';

/** The account in a request body: a stored credential, or a new one. */
export const accountFields = {
  credential: Type.Optional(
    Type.String({ minLength: 1, maxLength: 128, description: 'Id or name of a stored credential.' }),
  ),
  new_credential: Type.Optional(
    Type.Object(
      {
        name: Type.Optional(Type.String({ description: 'Default: derived from the device name.' })),
        profile: profileSchema,
        networks: Type.Optional(networksField),
        secrets: secretsSchema,
      },
      {
        title: 'NewCredential',
        additionalProperties: false,
        description: 'A new credential, instead of `credential`.',
      },
    ),
  ),
};

const accountBody = Type.Object(accountFields);

export function toAccount(body: Static<typeof accountBody>): AccountChoice | undefined {
  const { credential, new_credential: given } = body;
  if (given === undefined) {
    return credential === undefined ? undefined : { kind: 'stored', idOrName: credential };
  }
  if (credential !== undefined) {
    throw new ExporterError('request.invalid-body', 'Specify either credential or new_credential.');
  }
  const { name, profile, networks, secrets } = given;
  return {
    kind: 'new',
    ...(name === undefined ? {} : { name }),
    ...(networks === undefined ? {} : { networks }),
    profile: toProfile(profile),
    secrets: toSecrets(secrets),
  };
}
