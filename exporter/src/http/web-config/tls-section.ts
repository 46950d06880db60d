import { createSecureContext, type SecureContextOptions, type SecureVersion } from 'node:tls';
import { refuseFile } from '../../config/certificates.ts';
import type { MapReader } from '../../config/map-reader.ts';
import { foreignKey } from '../../config/pem.ts';
import { nameKey } from './certificate-names.ts';
import { curves, opensslCiphers, suiteNames } from './cipher-suites.ts';
import { exactChoice, readChoice } from './exact-choice.ts';
import { type ReadFile, readCertificates, readPemFile, readPrivateKey } from './pem-file.ts';
import { type ClientAuthType, clientAuthTypes, type WebTls } from './settings.ts';

export const tlsKeys = [
  'cert_file',
  'key_file',
  'client_auth_type',
  'client_ca_file',
  'client_allowed_sans',
  'min_version',
  'max_version',
  'cipher_suites',
  'prefer_server_cipher_suites',
  'curve_preferences',
] as const;

const versions = { TLS12: 'TLSv1.2', TLS13: 'TLSv1.3' } as const satisfies Record<string, SecureVersion>;
const versionNames = Object.keys(versions) as (keyof typeof versions)[];
const curveNames = Object.keys(curves) as (keyof typeof curves)[];
/** The older exporter-toolkit name of RequireAnyClientCert. */
const oldName = 'RequireClientCert';

const verifying: readonly ClientAuthType[] = ['VerifyClientCertIfGiven', 'RequireAndVerifyClientCert'];
const requiring: readonly ClientAuthType[] = ['RequireAnyClientCert', 'RequireAndVerifyClientCert'];

/** `tls_server_config`. Absent or empty: no TLS. */
export function readTls(reader: MapReader, read: ReadFile): WebTls | undefined {
  if (reader.names().length === 0) return undefined;
  const server = readServerCertificate(reader, read);
  const client = readClientRules(reader, read);
  const context = { ...readVersions(reader), ...readCiphers(reader) };
  if (server === undefined || client === undefined) return undefined;
  const { ca, ...rules } = client;
  const { at, expiresAtMs, ...pair } = server;
  const complete = { ...context, ...pair, ...(ca === undefined ? {} : { ca }) };
  try {
    createSecureContext(complete);
  } catch {
    // For example a key too short for OpenSSL's security level.
    refuseFile(reader, at, 'OpenSSL refuses it with the other settings');
    return undefined;
  }
  return { context: complete, expiresAtMs, ...rules };
}

function readServerCertificate(reader: MapReader, read: ReadFile) {
  for (const key of ['cert_file', 'key_file']) if (!reader.has(key)) reader.missing(key);
  const certFile = readPemFile(reader, 'cert_file', read);
  const keyFile = readPemFile(reader, 'key_file', read);
  const [certificate] = (certFile && readCertificates(reader, certFile)) ?? [];
  const key = keyFile && readPrivateKey(reader, keyFile);
  if (!certFile || !keyFile || !certificate || !key) return undefined;
  if (!certificate.checkPrivateKey(key)) {
    refuseFile(reader, keyFile.at, foreignKey);
    return undefined;
  }
  return {
    cert: certFile.pem,
    key: keyFile.pem,
    at: certFile.at,
    expiresAtMs: Date.parse(certificate.validTo),
  };
}

function readClientRules(reader: MapReader, read: ReadFile) {
  const clientAuth = readClientAuth(reader);
  const file = readPemFile(reader, 'client_ca_file', read);
  const authorities = file && readCertificates(reader, file);
  const names = reader.has('client_allowed_sans') ? reader.texts('client_allowed_sans') : undefined;
  if (clientAuth === undefined) return undefined;
  if (clientAuth === 'NoClientCert') {
    reader.invalidKey('client_ca_file', 'Without client_auth_type no client certificate is requested');
  }
  if (verifying.includes(clientAuth) && !reader.has('client_ca_file')) {
    // exporter-toolkit would fall back to the system's authorities: any certificate they issued would be
    // accepted.
    reader.missing('client_ca_file', `${clientAuth} verifies against it`);
  }
  if (!requiring.includes(clientAuth)) {
    reader.invalidKey(
      'client_allowed_sans',
      `This requires client_auth_type ${requiring.join(' or ')}; with ${clientAuth} a client may connect without a certificate`,
    );
  }
  return {
    clientAuth,
    ...(file === undefined || authorities === undefined ? {} : { ca: file.pem }),
    ...(names === undefined ? {} : { allowedNames: new Set(names.map(({ text }) => nameKey(text))) }),
  };
}

function readClientAuth(reader: MapReader): ClientAuthType | undefined {
  if (!reader.has('client_auth_type')) return 'NoClientCert';
  if (reader.text('client_auth_type')?.text === oldName) return 'RequireAnyClientCert';
  return readChoice(reader, 'client_auth_type', clientAuthTypes);
}

function readVersions(reader: MapReader): Pick<SecureContextOptions, 'minVersion' | 'maxVersion'> {
  const read = (key: string): keyof typeof versions | undefined => {
    const old = /^TLS1[01]$/.test(reader.text(key)?.text ?? '');
    if (!old) return readChoice(reader, key, versionNames);
    reader.invalidKey(key, 'TLS before 1.2 is insecure and not supported; use TLS12 or TLS13');
    return undefined;
  };
  const least = read('min_version') ?? 'TLS12';
  const most = read('max_version') ?? 'TLS13';
  if (least > most) reader.invalidKey('min_version', 'min_version is above max_version');
  return { minVersion: versions[least], maxVersion: versions[most] };
}

function readCiphers(reader: MapReader): SecureContextOptions {
  const suites = reader.has('cipher_suites')
    ? reader.texts('cipher_suites').flatMap((text) => exactChoice(reader, text, suiteNames) ?? [])
    : [];
  const wanted = reader.has('curve_preferences')
    ? reader.texts('curve_preferences').flatMap((text) => exactChoice(reader, text, curveNames) ?? [])
    : [];
  return {
    honorCipherOrder: reader.flag('prefer_server_cipher_suites') ?? true,
    ...(suites.length === 0 ? {} : { ciphers: opensslCiphers(suites) }),
    ...(wanted.length === 0 ? {} : { ecdhCurve: wanted.map((name) => curves[name]).join(':') }),
  };
}
