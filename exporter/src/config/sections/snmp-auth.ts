import { snmpAuth } from '../account-key.ts';
import type { SectionKey } from '../declaration.ts';
import type { SectionReader } from '../section-reader.ts';
import type { SnmpAuth } from '../settings.ts';

const communityVersions = { key: 'version', values: ['1', '2c'] } as const;
const version3 = { key: 'version', values: ['3'] } as const;
/** Required by RFC 3414; agents refuse shorter ones. */
const least = { characters: 8, wrong: 'An SNMPv3 password must have at least 8 characters' } as const;

/** The `snmp` half of an auth. */
export const snmp = {
  kind: 'section',
  about: 'An SNMP community or user.',
  keys: {
    version: {
      kind: 'choice',
      of: ['1', '2c', '3'],
      required: '1, 2c or 3',
      about: 'SNMP version.',
    },
    community: {
      kind: 'secret',
      only: { ...communityVersions, otherwise: 'SNMPv3 has no community; use username' },
      required: true,
      least: { characters: 1, wrong: 'The community must not be empty' },
      about: 'The community, the password of these versions.',
    },
    username: {
      kind: 'text',
      only: version3,
      required: 'on RouterOS, the name of the community entry',
      form: /[\s\S]/,
      wrong: 'The user name must not be empty',
      about: 'User name; on RouterOS, the name of the community entry.',
    },
    auth_protocol: {
      kind: 'choice',
      of: ['md5', 'sha1'],
      why: '; RouterOS supports only MD5 and SHA1',
      only: version3,
      neededBy: 'auth_password',
      absent: 'none',
      about: 'Authentication protocol; RouterOS supports no others.',
    },
    auth_password: {
      kind: 'secret',
      only: version3,
      neededBy: 'auth_protocol',
      least,
      about: 'Password of `auth_protocol`, at least 8 characters.',
    },
    priv_protocol: {
      kind: 'choice',
      of: ['des', 'aes128'],
      why: '; RouterOS supports only DES and AES-128',
      only: version3,
      neededBy: 'priv_password',
      needs: {
        key: 'auth_protocol',
        why: 'SNMPv3 has no encryption without authentication; set auth_protocol and auth_password',
      },
      absent: 'none',
      about: 'Encryption protocol; requires `auth_protocol`.',
    },
    priv_password: {
      kind: 'secret',
      only: version3,
      neededBy: 'priv_protocol',
      least,
      about: 'Password of `priv_protocol`, at least 8 characters.',
    },
    context_name: { kind: 'text', only: version3, default: '', about: 'SNMPv3 context name.' },
    port: { kind: 'integer', min: 1, max: 65_535, default: 161, about: 'Port of the agent.' },
    max_repetitions: {
      kind: 'integer',
      min: 1,
      max: 200,
      default: 25,
      about: 'Upper bound of rows in one request; lowered automatically for devices that cannot handle it.',
    },
    timeout: { kind: 'duration', min: '50ms', max: '1m', default: '2s', about: 'Timeout of one request.' },
    retries: {
      kind: 'integer',
      min: 0,
      max: 10,
      default: 2,
      about: 'Number of times an unanswered request is repeated.',
    },
    code_page: {
      kind: 'choice',
      of: ['windows-1250', 'windows-1251', 'windows-1252', 'gbk'],
      default: 'windows-1252',
      about: 'Encoding of comments written by old versions of WinBox. UTF-8 is detected.',
    },
  },
} as const satisfies SectionKey;

type Reader = SectionReader<typeof snmp.keys>;
type Common = Pick<SnmpAuth, 'port' | 'maxRepetitions' | 'timeoutMs' | 'retries' | 'codePage'>;

export function readSnmpAuth(reader: Reader): SnmpAuth | undefined {
  const common: Common = {
    port: reader.get('port'),
    maxRepetitions: reader.get('max_repetitions'),
    timeoutMs: reader.get('timeout'),
    retries: reader.get('retries'),
    codePage: reader.get('code_page'),
  };
  const version = reader.get('version');
  if (version === undefined) return undefined;
  if (version === '3') return readVersion3(reader, common);
  const community = reader.get('community');
  return community === undefined ? undefined : snmpAuth({ ...common, version, community });
}

function readVersion3(reader: Reader, common: Common): SnmpAuth | undefined {
  const username = reader.get('username');
  const auth = together(reader.get('auth_protocol'), reader.get('auth_password'));
  const priv = together(reader.get('priv_protocol'), reader.get('priv_password'));
  const contextName = reader.get('context_name');
  if (username === undefined) return undefined;
  return snmpAuth({
    ...common,
    version: '3',
    username,
    contextName,
    ...(auth === undefined ? {} : { auth }),
    ...(priv === undefined ? {} : { priv }),
  });
}

function together<P, S>(
  protocol: P | undefined,
  password: S | undefined,
): { protocol: P; password: S } | undefined {
  return protocol === undefined || password === undefined ? undefined : { protocol, password };
}
