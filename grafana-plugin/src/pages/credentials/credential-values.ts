import type { components } from '../../api/schema.generated.ts';
import { type Credential, type CredentialKind, kindOf, type SecretName, secretNames } from './credential.ts';

type Draft = components['schemas']['CredentialDraft'];
type Change = components['schemas']['CredentialChange'];
type Profile = components['schemas']['CredentialProfile'];
export type TlsMode = 'off' | 'anonymous' | 'pin' | 'verify';
export type SnmpVersion = '1' | '2c' | '3';

/** What the form holds. Secrets begin empty, whatever is set. */
export interface CredentialValues {
  readonly name: string;
  readonly kind: CredentialKind;
  readonly username: string;
  readonly port: string;
  readonly tls: TlsMode;
  readonly fingerprint: string;
  readonly ca: string;
  readonly version: SnmpVersion;
  readonly authProtocol: '' | 'md5' | 'sha1';
  readonly privProtocol: '' | 'des' | 'aes128';
  readonly hostKey: string;
  readonly secrets: Readonly<Record<SecretName, string>>;
  /** One in a line. */
  readonly networks: string;
}

export const tlsModes = ['off', 'anonymous', 'pin', 'verify'] as const satisfies readonly TlsMode[];
export const snmpVersions = ['1', '2c', '3'] as const satisfies readonly SnmpVersion[];

const noSecrets = Object.fromEntries(secretNames.map((name) => [name, ''])) as Record<SecretName, string>;

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

export function valuesOf(credential: Credential | undefined): CredentialValues {
  const profile: Readonly<Record<string, unknown>> = credential?.profile ?? {};
  const tls = (profile['tls'] ?? {}) as Readonly<Record<string, unknown>>;
  return {
    name: credential?.name ?? '',
    kind: credential === undefined ? 'api' : kindOf(credential),
    username: text(profile['username']),
    port: text(profile['port']),
    tls: tlsModes.find((mode) => mode === tls['mode']) ?? 'verify',
    fingerprint: text(tls['fingerprint']),
    ca: text(tls['ca']),
    version: snmpVersions.find((version) => version === profile['version']) ?? '2c',
    authProtocol: (text(profile['auth_protocol']) || '') as CredentialValues['authProtocol'],
    privProtocol: (text(profile['priv_protocol']) || '') as CredentialValues['privProtocol'],
    hostKey: text(profile['host_key_fingerprint']),
    secrets: noSecrets,
    networks: (credential?.networks ?? []).join('\n'),
  };
}

/** Secrets that an account of this kind has, and whether it needs each. `isSet`: one is stored already. */
export function secretsOf(
  values: CredentialValues,
  isSet: (name: SecretName) => boolean = () => false,
): readonly { name: SecretName; isNeeded: boolean }[] {
  const { kind, version, authProtocol, secrets } = values;
  if (kind === 'api') return [{ name: 'password', isNeeded: true }];
  if (kind === 'ssh')
    return [
      { name: 'password', isNeeded: secrets.private_key === '' && !isSet('private_key') },
      { name: 'private_key', isNeeded: false },
      { name: 'passphrase', isNeeded: false },
    ];
  if (version !== '3') return [{ name: 'community', isNeeded: true }];
  return [
    ...(authProtocol === '' ? [] : [{ name: 'auth_password', isNeeded: true } as const]),
    ...(privacyOf(values) === '' ? [] : [{ name: 'priv_password', isNeeded: true } as const]),
  ];
}

/** SNMP encrypts only for who has said who they are. */
const privacyOf = ({ authProtocol, privProtocol }: CredentialValues): string =>
  authProtocol === '' ? '' : privProtocol;

export const networksIn = (typed: string): string[] =>
  typed.split(/[\s,;]+/u).filter((network) => network !== '');

/** `kept`: settings of the stored profile that the form does not show, such as time-outs; they stay. */
function profileOf(values: CredentialValues, kept: Readonly<Record<string, unknown>>): Profile {
  const { kind, username, port, version, authProtocol, hostKey } = values;
  const privProtocol = privacyOf(values);
  const shown = [
    'kind',
    'username',
    'port',
    'tls',
    'version',
    'auth_protocol',
    'priv_protocol',
    'host_key_fingerprint',
  ];
  const isOfVersion3 = kind === 'snmp' && version === '3';
  const rest = Object.entries(kept).filter(
    ([name]) => !shown.includes(name) && (kind !== 'snmp' || isOfVersion3 || name !== 'context_name'),
  );
  return {
    ...Object.fromEntries(rest),
    kind,
    ...(kind !== 'snmp' || isOfVersion3 ? { username: username.trim() } : {}),
    ...(port.trim() === '' ? {} : { port: Number(port) }),
    ...(kind === 'api' ? { tls: tlsOf(values, kept['tls']) } : {}),
    ...(kind === 'snmp' ? { version } : {}),
    ...(isOfVersion3 && authProtocol !== '' ? { auth_protocol: authProtocol } : {}),
    ...(isOfVersion3 && privProtocol !== '' ? { priv_protocol: privProtocol } : {}),
    ...(kind === 'ssh' && hostKey.trim() !== '' ? { host_key_fingerprint: hostKey.trim() } : {}),
  } as Profile;
}

function tlsOf({ tls, fingerprint, ca }: CredentialValues, kept: unknown): Record<string, unknown> {
  if (tls === 'pin') return { mode: tls, fingerprint: fingerprint.trim() };
  if (tls !== 'verify') return { mode: tls };
  const before = (kept ?? {}) as Readonly<Record<string, unknown>>;
  const { ca: _ca, ...rest } = before['mode'] === 'verify' ? before : {};
  return { ...rest, mode: tls, ...(ca.trim() === '' ? {} : { ca: ca.trim() }) };
}

const givenSecrets = (values: CredentialValues): Partial<Record<SecretName, string>> =>
  Object.fromEntries(
    secretsOf(values)
      .map(({ name }) => [name, values.secrets[name]] as const)
      .filter(([, secret]) => secret !== ''),
  );

export const draftOf = (values: CredentialValues): Draft => ({
  name: values.name.trim(),
  profile: profileOf(values, {}),
  networks: networksIn(values.networks),
  secrets: givenSecrets(values),
});

/** Only what the person changed: an unchanged profile asks for no secret. */
export function changeOf(credential: Credential, before: CredentialValues, after: CredentialValues): Change {
  const [old, now] = [profileOf(before, credential.profile), profileOf(after, credential.profile)];
  const secrets = givenSecrets(after);
  return {
    ...(before.name.trim() === after.name.trim() ? {} : { name: after.name.trim() }),
    ...(JSON.stringify(old) === JSON.stringify(now) ? {} : { profile: now }),
    ...(networksIn(before.networks).join() === networksIn(after.networks).join()
      ? {}
      : { networks: networksIn(after.networks) }),
    ...(Object.keys(secrets).length === 0 ? {} : { secrets }),
  };
}
