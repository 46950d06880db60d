import type { TenantScope } from '../../access/scope.ts';
import { type Auth, type TransportName } from '../../config/settings.ts';
import {
  checkProfile,
  type CredentialId,
  type CredentialProfile,
  type CredentialSecrets,
  type OpenedCredential,
  toAuth,
} from '../../devices/credential-profile.ts';
import { checkReach, type Reach } from '../../devices/credential-reach.ts';
import { isNotFound, unknownReference } from '../../store/record-errors.ts';
import type { Repositories } from '../registry.ts';

/** The account of a request: a stored credential, or a new one in the body. */
export type AccountChoice =
  | { readonly kind: 'stored'; readonly idOrName: string }
  | {
      readonly kind: 'new';
      readonly name?: string;
      readonly profile: CredentialProfile;
      readonly networks?: readonly string[];
      readonly secrets: CredentialSecrets;
    };

/** An account ready for use. */
export interface Account {
  readonly auth: Auth;
  readonly transport: TransportName;
  /** Undefined for an account that is not stored. */
  readonly id: CredentialId | undefined;
  /** Where a stored secret may be sent; undefined for a secret that came with the request. */
  readonly reach: Reach | undefined;
}

/** Opens the account; a credential that is not for devices is reported as unknown. */
export async function openAccount(
  repositories: Repositories,
  scope: TenantScope,
  choice: AccountChoice,
): Promise<Account> {
  if (choice.kind === 'new') {
    checkProfile(choice.profile, new Set(Object.keys(choice.secrets)));
    const secrets = new Map(Object.entries(choice.secrets));
    const networks = checkReach(choice.networks ?? []);
    return accountOf({ profile: choice.profile, networks, secrets }, undefined);
  }
  const { idOrName } = choice;
  const named = await repositories.credentials.findByName(scope, idOrName);
  const id = named?.id ?? (idOrName as CredentialId);
  return accountOf(await repositories.credentials.open(scope, id).catch(refuseUnknown), id);
}

/**
 * Not found refers to the path of a request; this is a property of its body. The value is not repeated: it may be a
 * password in the wrong field.
 */
function refuseUnknown(error: unknown): never {
  throw isNotFound(error) ? unknownReference('credential') : error;
}

function accountOf(opened: OpenedCredential, id: CredentialId | undefined): Account {
  const { kind } = opened.profile;
  if (kind === 'ssh') throw unknownReference('credential of the kind api or snmp');
  const auth = toAuth(id ?? 'of the request', [opened]);
  return { auth, transport: kind, id, reach: id === undefined ? undefined : opened };
}
