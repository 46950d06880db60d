import { apiAuth } from './account-key.ts';
import { readAuthorities } from './authorities.ts';
import type { MapReader } from './map-reader.ts';
import type { Secret } from './secret.ts';
import type { ApiAuth, CodePage, TlsSetting } from './settings.ts';

export const apiAuthKeys = [
  'username',
  'password',
  'password_file',
  'tls',
  'ca_file',
  'fingerprint',
  'verify_name',
  'server_name',
  'port',
  'legacy_login',
  'code_page',
] as const;

const tlsModes = ['off', 'verify', 'pin', 'anonymous'] as const;
const codePages: readonly CodePage[] = ['windows-1250', 'windows-1251', 'windows-1252', 'gbk'];
const plainPort = 8728;
const tlsPort = 8729;

/** Keys that mean something in one mode only; elsewhere they would promise a check that is not made. */
const keysOfMode = { verify: ['ca_file', 'verify_name', 'server_name'], pin: ['fingerprint'] } as const;

/** The `api` half of an auth. */
export function readApiAuth(reader: MapReader): ApiAuth | undefined {
  const username = reader.required('username');
  if (username?.text === '') reader.invalid(username, 'The user name is empty');
  const password = readPassword(reader);
  const tls = readTls(reader);
  const port = reader.integer('port', { min: 1, max: 65_535 });
  const legacyLogin = reader.flag('legacy_login') ?? false;
  const codePage = reader.choice('code_page', codePages) ?? 'windows-1252';
  if (username === undefined || password === undefined || tls === undefined) return undefined;
  const usedPort = port ?? (tls.mode === 'off' ? plainPort : tlsPort);
  return apiAuth({ username: username.text, password, tls, port: usedPort, legacyLogin, codePage });
}

function readPassword(reader: MapReader): Secret | undefined {
  if (!reader.has('password') && !reader.has('password_file')) {
    reader.missing('password', 'give password or password_file');
  }
  return reader.secret('password');
}

function readTls(reader: MapReader): TlsSetting | undefined {
  if (!reader.has('tls')) {
    reader.missing(
      'tls',
      'off sends everything in the clear, verify checks the certificate, pin demands one certificate, anonymous encrypts only',
    );
  }
  const mode = reader.choice('tls', tlsModes);
  if (mode === undefined) return undefined;
  for (const [owner, keys] of Object.entries(keysOfMode)) {
    if (owner === mode) continue;
    for (const key of keys) reader.unfit(key, `This is only used with tls: ${owner}, but tls is ${mode}`);
  }
  if (mode === 'verify') return readVerify(reader);
  if (mode === 'pin') return readPin(reader);
  return { mode };
}

function readVerify(reader: MapReader): TlsSetting {
  const ca = readAuthorities(reader);
  const serverName = reader.text('server_name');
  return {
    mode: 'verify',
    verifyName: reader.flag('verify_name') ?? true,
    ...(ca === undefined ? {} : { ca }),
    ...(serverName === undefined ? {} : { serverName: serverName.text }),
  };
}

function readPin(reader: MapReader): TlsSetting | undefined {
  const found = reader.required(
    'fingerprint',
    'the SHA-256 fingerprint of the certificate, 64 hexadecimal digits',
  );
  if (found === undefined) return undefined;
  const fingerprint = found.text.replaceAll(':', '').toLowerCase();
  if (/^[0-9a-f]{64}$/.test(fingerprint)) return { mode: 'pin', fingerprint };
  const sha1 = /^[0-9a-f]{40}$/.test(fingerprint) ? '; this looks like SHA-1' : '';
  reader.invalid(found, `A SHA-256 fingerprint has 64 hexadecimal digits, with or without colons${sha1}`);
  return undefined;
}
