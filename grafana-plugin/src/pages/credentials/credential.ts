import type { components } from '../../api/schema.generated.ts';
import type { Device } from '../../devices/device.ts';
import { text } from '../../texts/credentials.ts';

export type Credential = components['schemas']['Credential'];

export const credentialKinds = ['api', 'snmp', 'ssh'] as const;
export type CredentialKind = (typeof credentialKinds)[number];

export const kindOf = ({ profile }: Credential): CredentialKind =>
  credentialKinds.find((kind) => kind === profile.kind) ?? 'api';

export type SecretName = keyof components['schemas']['CredentialSecrets'];

export const secretNames = [
  'password',
  'community',
  'auth_password',
  'priv_password',
  'private_key',
  'passphrase',
] as const satisfies readonly SecretName[];

/** Devices by the id of each of their credentials. */
export function usersByCredential(devices: readonly Device[]): ReadonlyMap<string, readonly Device[]> {
  const users = new Map<string, Device[]>();
  for (const device of devices)
    for (const id of Object.values(device.credentials))
      if (typeof id === 'string') users.set(id, [...(users.get(id) ?? []), device]);
  return users;
}

/** Who the exporter is on the devices, as far as it is no secret. */
export function accountWords(credential: Credential): string {
  const { profile } = credential;
  const user = typeof profile['username'] === 'string' ? profile['username'] : '';
  if (kindOf(credential) !== 'snmp') return user;
  const version = text('snmpAccount', { version: String(profile['version']) });
  return user === '' ? version : `${user}, ${version}`;
}
