import { apiAuth } from '../account-key.ts';
import type { SectionKey } from '../declaration.ts';
import type { SectionReader } from '../section-reader.ts';
import type { ApiAuth, TlsSetting } from '../settings.ts';

const plainPort = 8728;
const tlsPort = 8729;

/** The `api` half of an auth. */
export const api = {
  kind: 'section',
  about: 'A user of the RouterOS API.',
  keys: {
    username: {
      kind: 'text',
      required: true,
      form: /[\s\S]/,
      wrong: 'The user name must not be empty',
      about: 'User name on the device.',
    },
    password: { kind: 'secret', required: true, about: 'Password of the user.' },
    tls: {
      kind: 'choice',
      of: ['off', 'verify', 'pin', 'anonymous'],
      required:
        'off sends everything in the clear, verify checks the certificate, pin accepts one certificate only, anonymous encrypts without authentication',
      about:
        '`off` sends everything in the clear, `verify` checks the certificate, `pin` accepts one certificate only, `anonymous` encrypts without authentication.',
    },
    ca_file: {
      kind: 'certificates',
      only: { key: 'tls', values: ['verify'] },
      absent: 'system authorities',
      about: 'Certificate authorities (PEM) to trust.',
    },
    fingerprint: {
      kind: 'text',
      only: { key: 'tls', values: ['pin'] },
      required: 'the SHA-256 fingerprint of the certificate, 64 hexadecimal digits',
      form: /^:*(?:[0-9A-Fa-f]:*){64}$/,
      check: fingerprintError,
      about: 'SHA-256 fingerprint of the certificate to accept, with or without colons.',
    },
    verify_name: {
      kind: 'flag',
      only: { key: 'tls', values: ['verify'] },
      default: true,
      about: 'Whether the name in the certificate must match.',
    },
    server_name: {
      kind: 'text',
      only: { key: 'tls', values: ['verify'] },
      absent: 'the address',
      about: 'Name to expect in the certificate.',
    },
    port: {
      kind: 'integer',
      min: 1,
      max: 65_535,
      absent: `${plainPort}, or ${tlsPort} with TLS`,
      about: 'Port of the API.',
    },
    legacy_login: {
      kind: 'flag',
      default: false,
      about:
        'Allow the login method of RouterOS before 6.43, for which the device stores the password in the clear.',
    },
    code_page: {
      kind: 'choice',
      of: ['windows-1250', 'windows-1251', 'windows-1252', 'gbk'],
      default: 'windows-1252',
      about: 'Encoding of comments written by old versions of WinBox. UTF-8 is detected.',
    },
  },
} as const satisfies SectionKey;

type Reader = SectionReader<typeof api.keys>;

export function readApiAuth(reader: Reader): ApiAuth | undefined {
  const username = reader.get('username');
  const password = reader.get('password');
  const tls = readTls(reader);
  const port = reader.get('port');
  const legacyLogin = reader.get('legacy_login');
  const codePage = reader.get('code_page');
  if (username === undefined || password === undefined || tls === undefined) return undefined;
  const usedPort = port ?? (tls.mode === 'off' ? plainPort : tlsPort);
  return apiAuth({ username, password, tls, port: usedPort, legacyLogin, codePage });
}

function readTls(reader: Reader): TlsSetting | undefined {
  const mode = reader.get('tls');
  if (mode === undefined) return undefined;
  if (mode === 'verify') return readVerify(reader);
  if (mode === 'pin') {
    const fingerprint = reader.get('fingerprint');
    return fingerprint === undefined ? undefined : { mode, fingerprint: hexDigits(fingerprint) };
  }
  return { mode };
}

function readVerify(reader: Reader): TlsSetting {
  const ca = reader.get('ca_file');
  const serverName = reader.get('server_name');
  return {
    mode: 'verify',
    verifyName: reader.get('verify_name'),
    ...(ca === undefined ? {} : { ca }),
    ...(serverName === undefined ? {} : { serverName }),
  };
}

/** The stored form of a fingerprint. */
export const hexDigits = (fingerprint: string): string => fingerprint.replaceAll(':', '').toLowerCase();

function fingerprintError(text: string): string | undefined {
  const digits = hexDigits(text);
  if (/^[0-9a-f]{64}$/.test(digits)) return undefined;
  const sha1 = /^[0-9a-f]{40}$/.test(digits) ? '; this looks like SHA-1' : '';
  return `A SHA-256 fingerprint has 64 hexadecimal digits, with or without colons${sha1}`;
}
