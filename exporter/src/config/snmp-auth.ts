import { snmpAuth } from './account-key.ts';
import type { MapReader } from './map-reader.ts';
import type { Secret } from './secret.ts';
import type { SnmpAuth } from './settings.ts';

export const snmpAuthKeys = [
  'version',
  'community',
  'community_file',
  'username',
  'auth_protocol',
  'auth_password',
  'auth_password_file',
  'priv_protocol',
  'priv_password',
  'priv_password_file',
  'context_name',
  'port',
  'max_repetitions',
  'timeout',
  'retries',
] as const;

const keysOfVersion3 = [
  'username',
  'auth_protocol',
  'auth_password',
  'auth_password_file',
  'priv_protocol',
  'priv_password',
  'priv_password_file',
  'context_name',
];

const authProtocols = ['md5', 'sha1'] as const;
const privProtocols = ['des', 'aes128'] as const;
/** RFC 3414 demands it, and agents refuse to store less. */
const shortestPassword = 8;

interface Common {
  port: number;
  maxRepetitions: number;
  timeoutMs: number;
  retries: number;
}

interface Key<P> {
  readonly protocol: P;
  readonly password: Secret;
}

/** The `snmp` half of an auth. */
export function readSnmpAuth(reader: MapReader): SnmpAuth | undefined {
  const common: Common = {
    port: reader.integer('port', { min: 1, max: 65_535 }) ?? 161,
    maxRepetitions: reader.integer('max_repetitions', { min: 1, max: 200 }) ?? 25,
    timeoutMs: reader.durationMs('timeout', { min: 50, max: 60_000 }) ?? 2000,
    retries: reader.integer('retries', { min: 0, max: 10 }) ?? 2,
  };
  if (!reader.has('version')) reader.missing('version', '1, 2c or 3');
  const version = reader.choice('version', ['1', '2c', '3']);
  if (version === undefined) return undefined;
  return version === '3' ? readVersion3(reader, common) : readCommunity(reader, version, common);
}

function readCommunity(reader: MapReader, version: '1' | '2c', common: Common): SnmpAuth | undefined {
  for (const key of keysOfVersion3)
    reader.unfit(key, `This is only used with version: 3, but version is ${version}`);
  if (!reader.has('community') && !reader.has('community_file')) {
    reader.missing('community', 'give community or community_file');
  }
  const community = reader.secret('community');
  if (community?.reveal() === '') reader.unfit('community', 'The community is empty');
  return community === undefined ? undefined : snmpAuth({ ...common, version, community });
}

function readVersion3(reader: MapReader, common: Common): SnmpAuth | undefined {
  for (const key of ['community', 'community_file'])
    reader.unfit(key, 'SNMPv3 has no community; give username');
  const username = reader.required('username', 'on RouterOS the name of the community entry');
  if (username?.text === '') reader.invalid(username, 'The user name is empty');
  const auth = readKey(reader, 'auth', {
    protocols: authProtocols,
    why: '; RouterOS knows MD5 and SHA1 only',
  });
  const priv = readKey(reader, 'priv', {
    protocols: privProtocols,
    why: '; RouterOS knows DES and AES-128 only',
  });
  if (priv !== undefined && !reader.has('auth_protocol')) {
    reader.unfit(
      'priv_protocol',
      'SNMPv3 has no encryption without authentication; give auth_protocol and auth_password',
    );
  }
  if (username === undefined) return undefined;
  return snmpAuth({
    ...common,
    version: '3',
    username: username.text,
    contextName: reader.text('context_name')?.text ?? '',
    ...(auth === undefined ? {} : { auth }),
    ...(priv === undefined ? {} : { priv }),
  });
}

/** Protocol and password belong together: one without the other would quietly lower the security level. */
function readKey<P extends string>(
  reader: MapReader,
  kind: 'auth' | 'priv',
  allowed: { protocols: readonly P[]; why: string },
): Key<P> | undefined {
  const protocolKey = `${kind}_protocol`;
  const passwordKey = `${kind}_password`;
  const hasProtocol = reader.has(protocolKey);
  const hasPassword = reader.has(passwordKey) || reader.has(`${passwordKey}_file`);
  if (!hasProtocol && !hasPassword) return undefined;
  if (!hasProtocol) reader.missing(protocolKey, allowed.protocols.join(' or '));
  if (!hasPassword) reader.missing(passwordKey, `give ${passwordKey} or ${passwordKey}_file`);
  const protocol = reader.choice(protocolKey, allowed.protocols, allowed.why);
  const password = reader.secret(passwordKey);
  if (password !== undefined && password.reveal().length < shortestPassword) {
    const key = reader.has(passwordKey) ? passwordKey : `${passwordKey}_file`;
    reader.unfit(key, `An SNMPv3 password has at least ${shortestPassword} characters`);
  }
  return protocol === undefined || password === undefined ? undefined : { protocol, password };
}
