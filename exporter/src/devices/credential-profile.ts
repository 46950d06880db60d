import { isRecord } from '../store/stored-json.ts';
import { apiAuth, snmpAuth } from '../config/account-key.ts';
import type {
  ApiAuth,
  Auth,
  CodePage,
  SnmpAuth,
  SnmpAuthProtocol,
  SnmpPrivProtocol,
  TlsSetting,
} from '../config/settings.ts';
import type { Id } from '../access/ids.ts';
import type { Secret } from '../config/secret.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import { checkPort, invalidValue } from '../store/values.ts';

export type CredentialId = Id<'cred'>;

export interface ApiProfile {
  readonly kind: 'api';
  readonly username: string;
  readonly tls: TlsSetting;
  readonly port?: number;
  readonly legacyLogin?: boolean;
  readonly codePage?: CodePage;
}

interface SnmpTiming {
  readonly kind: 'snmp';
  readonly port?: number;
  readonly maxRepetitions?: number;
  readonly timeoutMs?: number;
  readonly retries?: number;
  readonly codePage?: CodePage;
}

export type SnmpProfile =
  | (SnmpTiming & { readonly version: '1' | '2c' })
  | (SnmpTiming & {
      readonly version: '3';
      readonly username: string;
      readonly authProtocol?: SnmpAuthProtocol;
      readonly privProtocol?: SnmpPrivProtocol;
      readonly contextName?: string;
    });

export interface SshProfile {
  readonly kind: 'ssh';
  readonly username: string;
  readonly port?: number;
  /** SHA-256 of the host key, as OpenSSH prints it; absent until the first approved contact. */
  readonly hostKeyFingerprint?: string;
}

/** The non-secret part of an account. */
export type CredentialProfile = ApiProfile | SnmpProfile | SshProfile;
export type CredentialKind = CredentialProfile['kind'];

/** What was checked when it was stored; this is for a column that was damaged since. */
export const isStoredProfile = (value: unknown): value is CredentialProfile =>
  isRecord(value) &&
  (value['kind'] === 'api'
    ? typeof value['username'] === 'string' && isRecord(value['tls'])
    : (value['kind'] === 'snmp' && typeof value['version'] === 'string') || value['kind'] === 'ssh');

/** Secret fields by profile; the first of a row is required. */
const secretFields = {
  api: ['password'],
  'snmp-community': ['community'],
  'snmp-v3': ['authPassword', 'privPassword'],
  ssh: ['password', 'privateKey', 'passphrase'],
} as const;

export type SecretField = (typeof secretFields)[keyof typeof secretFields][number];
export type CredentialSecrets = Readonly<Partial<Record<SecretField, Secret>>>;

/** Names of the secret fields of this profile. */
export function secretFieldsOf(profile: CredentialProfile): readonly SecretField[] {
  if (profile.kind !== 'snmp') return secretFields[profile.kind];
  return secretFields[profile.version === '3' ? 'snmp-v3' : 'snmp-community'];
}

const userName = /^[\p{L}\p{N}][^\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]{0,127}$/u;

/** Refuses an incomplete profile, and secrets that it does not use. */
export function checkProfile(profile: CredentialProfile, secrets: ReadonlySet<string>): void {
  checkPort(profile.port ?? null);
  if (!(profile.kind === 'snmp' && profile.version !== '3') && !userName.test(profile.username)) {
    // Some software would take a user name starting with - for an option.
    throw invalidValue(
      'username',
      'must start with a letter or digit and have at most 128 printable characters.',
    );
  }
  const fields: readonly string[] = secretFieldsOf(profile);
  for (const name of secrets) {
    if (!fields.includes(name))
      throw invalidValue(name, `this kind of credential only takes ${fields.join(', ')}.`);
  }
  for (const name of neededSecrets(profile)) {
    if (!secrets.has(name)) throw invalidValue(name, 'this secret is required.');
  }
  if (profile.kind === 'ssh' && !secrets.has('password') && !secrets.has('privateKey')) {
    throw invalidValue('password', 'a password or a privateKey is required.');
  }
}

function neededSecrets(profile: CredentialProfile): readonly SecretField[] {
  if (profile.kind === 'api') return ['password'];
  if (profile.kind === 'ssh') return [];
  if (profile.version !== '3') return ['community'];
  if (profile.privProtocol !== undefined && profile.authProtocol === undefined) {
    throw invalidValue('privProtocol', 'encryption requires authentication.');
  }
  const auth: SecretField[] = profile.authProtocol === undefined ? [] : ['authPassword'];
  return profile.privProtocol === undefined ? auth : [...auth, 'privPassword'];
}

/** The port of a device that has none of its own. */
export function usualPort(profile: CredentialProfile): number {
  if (profile.port !== undefined) return profile.port;
  if (profile.kind === 'api') return profile.tls.mode === 'off' ? 8728 : 8729;
  return profile.kind === 'snmp' ? 161 : 22;
}

/**
 * Where a device receives the secret of one of its credentials. Its own port is that of its transport; what
 * else it has listens at the usual one.
 */
export function endpointFor(
  profile: CredentialProfile,
  device: { readonly address: string; readonly port: number | null; readonly transport: string },
): { readonly address: string; readonly port: number } {
  const own = profile.kind === device.transport ? device.port : null;
  return { address: device.address, port: own ?? usualPort(profile) };
}

/** The form used by collectors. Defaults are those of the configuration file. */
export function toApiAuth(profile: ApiProfile, secrets: ReadonlyMap<string, Secret>): ApiAuth {
  return apiAuth({
    username: profile.username,
    password: need(secrets, 'password'),
    tls: profile.tls,
    port: usualPort(profile),
    legacyLogin: profile.legacyLogin ?? false,
    codePage: profile.codePage ?? 'windows-1252',
  });
}

/** The form used by collectors. Defaults are those of the configuration file. */
export function toSnmpAuth(profile: SnmpProfile, secrets: ReadonlyMap<string, Secret>): SnmpAuth {
  const timing = {
    port: usualPort(profile),
    maxRepetitions: profile.maxRepetitions ?? 25,
    timeoutMs: profile.timeoutMs ?? 2000,
    retries: profile.retries ?? 2,
    codePage: profile.codePage ?? 'windows-1252',
  };
  if (profile.version !== '3') {
    return snmpAuth({ ...timing, version: profile.version, community: need(secrets, 'community') });
  }
  const { username, authProtocol, privProtocol, contextName = '' } = profile;
  return snmpAuth({
    ...timing,
    version: '3',
    username,
    contextName,
    ...(authProtocol === undefined
      ? {}
      : { auth: { protocol: authProtocol, password: need(secrets, 'authPassword') } }),
    ...(privProtocol === undefined
      ? {}
      : { priv: { protocol: privProtocol, password: need(secrets, 'privPassword') } }),
  });
}

export interface OpenedCredential {
  readonly profile: CredentialProfile;
  /** Where its secret may be sent, see `credential-reach.ts`. */
  readonly networks: readonly string[];
  readonly secrets: ReadonlyMap<string, Secret>;
}

/** Both halves of an account as one auth. */
export function toAuth(name: string, opened: readonly OpenedCredential[]): Auth {
  let auth: Auth = { name };
  for (const { profile, secrets } of opened) {
    if (profile.kind === 'api') auth = { ...auth, api: toApiAuth(profile, secrets) };
    if (profile.kind === 'snmp') auth = { ...auth, snmp: toSnmpAuth(profile, secrets) };
  }
  return auth;
}

function need(secrets: ReadonlyMap<string, Secret>, field: SecretField): Secret {
  const secret = secrets.get(field);
  if (secret === undefined) throw new ExporterError('secret.cannot-open', `The credential has no ${field}.`);
  return secret;
}
