import { type Static, type TObject, type TUnsafe, Type } from '@sinclair/typebox';
import { hexDigits } from '../../config/sections/api-auth.ts';
import { Secret } from '../../config/secret.ts';
import type { TlsSetting } from '../../config/settings.ts';
import type {
  ApiProfile,
  CredentialProfile,
  CredentialSecrets,
  SecretField,
} from '../../devices/credential-profile.ts';
import type { Credential } from './repository.ts';
import { invalidValue } from '../../store/values.ts';
import { choiceField, idField, moment, nullable } from '../fields.ts';
import { camelKeys, snakeKeys, toSnake } from '../letter-case.ts';

const strict = { additionalProperties: false };

/** A union discriminated by a property, so that errors refer to the kind that was meant. */
function kinds<T extends TObject>(
  title: string,
  propertyName: string,
  variants: readonly T[],
): TUnsafe<Static<T>> {
  return Type.Unsafe<Static<T>>({
    title,
    type: 'object',
    discriminator: { propertyName },
    required: [propertyName],
    oneOf: variants,
  });
}

/** As `openssl x509 -fingerprint` prints it, or without colons; the same as in the configuration file. */
const fingerprint = Type.String({
  pattern: '^:*(?:[0-9A-Fa-f]:*){64}$',
  description: 'SHA-256 of the certificate: 64 hexadecimal digits, with or without colons.',
});
const ca = Type.String({ maxLength: 65_536, pattern: '-----BEGIN CERTIFICATE-----' });
const serverName = Type.String({ minLength: 1, maxLength: 253 });

const tlsObject = kinds('Tls', 'mode', [
  Type.Object({ mode: Type.Literal('off') }, { title: 'TlsOff', ...strict }),
  Type.Object({ mode: Type.Literal('anonymous') }, { title: 'TlsAnonymous', ...strict }),
  Type.Object({ mode: Type.Literal('pin'), fingerprint }, { title: 'TlsPin', ...strict }),
  Type.Object(
    {
      mode: Type.Literal('verify'),
      ca: Type.Optional(ca),
      verify_name: Type.Optional(Type.Boolean()),
      server_name: Type.Optional(serverName),
    },
    { title: 'TlsVerify', ...strict },
  ),
]);
const tls = Type.Union([tlsObject, choiceField(['off', 'verify', 'pin', 'anonymous'], 'As in the file.')], {
  description:
    'An object, or the word of the configuration file with its other keys (`fingerprint`, `ca`, `verify_name`, `server_name`) beside it.',
});

const username = Type.String({ minLength: 1, maxLength: 128 });
const port = Type.Optional(Type.Integer({ minimum: 1, maximum: 65_535 }));

const codePage = Type.Optional(
  choiceField(['windows-1250', 'windows-1251', 'windows-1252', 'gbk'], 'For old text.'),
);

const apiProfile = Type.Object(
  {
    kind: Type.Literal('api'),
    username,
    tls,
    fingerprint: Type.Optional(fingerprint),
    ca: Type.Optional(ca),
    verify_name: Type.Optional(Type.Boolean()),
    server_name: Type.Optional(serverName),
    port,
    legacy_login: Type.Optional(Type.Boolean()),
    code_page: codePage,
  },
  { title: 'ApiProfile', ...strict },
);

const snmpProfile = Type.Object(
  {
    kind: Type.Literal('snmp'),
    version: choiceField(['1', '2c', '3'], 'Version of SNMP.'),
    username: Type.Optional(username),
    auth_protocol: Type.Optional(choiceField(['md5', 'sha1'], 'Version 3: authentication.')),
    priv_protocol: Type.Optional(choiceField(['des', 'aes128'], 'Version 3: encryption.')),
    context_name: Type.Optional(Type.String({ maxLength: 128 })),
    port,
    max_repetitions: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    timeout_ms: Type.Optional(Type.Integer({ minimum: 100, maximum: 60_000 })),
    retries: Type.Optional(Type.Integer({ minimum: 0, maximum: 10 })),
    code_page: codePage,
  },
  { title: 'SnmpProfile', ...strict },
);

const sshProfile = Type.Object(
  {
    kind: Type.Literal('ssh'),
    username,
    port,
    host_key_fingerprint: Type.Optional(Type.String({ pattern: '^SHA256:[A-Za-z0-9+/]{43}$' })),
  },
  { title: 'SshProfile', ...strict },
);

/** The non-secret part of a credential, as in request bodies. */
export const profileSchema = kinds<typeof apiProfile | typeof snmpProfile | typeof sshProfile>(
  'CredentialProfile',
  'kind',
  [apiProfile, snmpProfile, sshProfile],
);

/** Bounded like the tenant's networks. */
export const networksField = Type.Array(Type.String({ minLength: 1, maxLength: 255 }), {
  maxItems: 1000,
  description:
    'Networks (10.1.0.0/16), host names (ap1.example, *.example) and single endpoints (10.1.1.11:8728, [2001:db8::1]:8728, ap1.example:8728) to which the secret may be sent. The first two cover all ports. An address outside is refused, unless TLS pins the certificate or verifies it with its own `ca`. Adding one requires the secrets in the same request.',
});

const secret = Type.String({ minLength: 1, maxLength: 16_384, writeOnly: true });
const secretNames = {
  password: secret,
  community: secret,
  authPassword: secret,
  privPassword: secret,
  privateKey: secret,
  passphrase: secret,
} satisfies Record<SecretField, unknown>;
const secretFields = snakeKeys(secretNames) as Record<string, typeof secret>;

/** Secrets are write-only. */
export const secretsSchema = Type.Unsafe<Record<string, string>>(
  Type.Partial(Type.Object(secretFields), {
    title: 'CredentialSecrets',
    ...strict,
    description: 'Write-only.',
  }),
);
const clearable = Object.fromEntries(Object.keys(secretFields).map((name) => [name, nullable(secret)]));
export const secretChangesSchema = Type.Unsafe<Record<string, string | null>>(
  Type.Partial(Type.Object(clearable), {
    title: 'CredentialSecretChanges',
    ...strict,
    description: 'An omitted secret stays; null removes it.',
  }),
);

export function toSecrets(body: Readonly<Record<string, string>>): CredentialSecrets {
  return camelKeys(Object.fromEntries(Object.entries(body).map(([name, text]) => [name, new Secret(text)])));
}

type SecretChanges = { readonly [Field in SecretField]?: Secret | null };

export function toSecretChanges(body: Readonly<Record<string, string | null>>): SecretChanges {
  const entries = Object.entries(body).map(([name, text]) => [name, text === null ? null : new Secret(text)]);
  return camelKeys(Object.fromEntries(entries) as object) as SecretChanges;
}

/** Converts to the registry's form. Refuses properties of another SNMP version. */
export function toProfile(body: Static<typeof profileSchema>): CredentialProfile {
  if (body.kind === 'api') return toApiProfile(body);
  if (body.kind === 'ssh') return camelKeys(body);
  const profile = camelKeys(body);
  const { version, username: user, authProtocol, privProtocol, contextName, ...timing } = profile;
  if (version !== '3') {
    const [foreign] = Object.keys({
      ...(user && { user }),
      ...(authProtocol && { authProtocol }),
      ...(privProtocol && { privProtocol }),
    });
    if (foreign !== undefined || contextName !== undefined) {
      throw invalidValue('profile', `version ${version} has no user name, protocols or context.`);
    }
    return { ...timing, version };
  }
  if (user === undefined) throw invalidValue('username', 'version 3 requires a user name.');
  return {
    ...timing,
    version,
    username: user,
    ...(authProtocol === undefined ? {} : { authProtocol }),
    ...(privProtocol === undefined ? {} : { privProtocol }),
    ...(contextName === undefined ? {} : { contextName }),
  };
}

function toApiProfile({
  tls: given,
  fingerprint: digits,
  ca: authorities,
  verify_name: verifyName,
  server_name: expected,
  ...rest
}: Static<typeof apiProfile>): ApiProfile {
  const beside = {
    ...(digits === undefined ? {} : { fingerprint: digits }),
    ...(authorities === undefined ? {} : { ca: authorities }),
    ...(verifyName === undefined ? {} : { verifyName }),
    ...(expected === undefined ? {} : { serverName: expected }),
  };
  const [foreign] = Object.keys(beside);
  const profile = camelKeys(rest);
  if (typeof given === 'string') return { ...profile, tls: tlsOfWord(given, beside) };
  if (foreign !== undefined) {
    throw invalidValue(foreign, 'this belongs into the object `tls`, or `tls` is the mode as a word.');
  }
  if (given.mode === 'verify') return { ...profile, tls: { verifyName: true, ...camelKeys(given) } };
  if (given.mode === 'pin') return { ...profile, tls: tlsOfWord('pin', given) };
  return { ...profile, tls: given };
}

type TlsWord = TlsSetting['mode'];
const keysOfWord: Readonly<Record<TlsWord, readonly string[]>> = {
  off: [],
  anonymous: [],
  pin: ['fingerprint'],
  verify: ['ca', 'verifyName', 'serverName'],
};

function tlsOfWord(
  mode: TlsWord,
  {
    fingerprint: digits,
    ...rest
  }: { fingerprint?: string; ca?: string; verifyName?: boolean; serverName?: string },
): TlsSetting {
  const given = { ...rest, ...(digits === undefined ? {} : { fingerprint: digits }) };
  const foreign = Object.keys(given).find((key) => key !== 'mode' && !keysOfWord[mode].includes(key));
  if (foreign !== undefined) throw invalidValue(foreign, `this is not used with tls ${mode}.`);
  if (mode === 'verify') return { verifyName: true, ...rest, mode };
  if (mode !== 'pin') return { mode };
  if (digits === undefined) throw invalidValue('fingerprint', 'tls pin requires the fingerprint.');
  return { mode, fingerprint: hexDigits(digits) };
}

export const credentialSchema = Type.Object(
  {
    id: idField('cred', 'Id of the credential.'),
    name: Type.String(),
    profile: Type.Object(
      { kind: Type.String() },
      { additionalProperties: true, description: 'The non-secret settings.' },
    ),
    networks: networksField,
    secrets: Type.Array(Type.Object({ field: Type.String(), changed_at: moment('When it was set.') }), {
      description: 'Which secrets are set, never their values.',
    }),
    created_at: moment('When it was created.'),
    updated_at: moment('When it was last changed.'),
    revision: Type.Integer({ description: 'Increases with every change; the ETag.' }),
  },
  {
    title: 'Credential',
    examples: [
      {
        id: 'cred_7h2kq9wzv4x8n3m5r6tb',
        name: 'monitor',
        profile: { kind: 'api', username: 'monitor', tls: { mode: 'verify', verify_name: true } },
        networks: ['10.1.0.0/16'],
        secrets: [{ field: 'password', changed_at: '2026-01-05T08:00:00.000Z' }],
        created_at: '2026-01-05T08:00:00.000Z',
        updated_at: '2026-01-05T08:00:00.000Z',
        revision: 1,
      },
    ],
  },
);

export function credentialToJson({ profile, secrets, ...credential }: Credential) {
  const nested = profile.kind === 'api' ? { tls: snakeKeys(profile.tls) } : {};
  return {
    ...snakeKeys(credential),
    profile: { ...snakeKeys(profile), ...nested },
    secrets: secrets.map(({ field, changedAt }) => ({ field: toSnake(field), changed_at: changedAt })),
  };
}
