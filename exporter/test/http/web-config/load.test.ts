import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { ConfigurationError } from '../../../src/config/configuration-error.ts';
import { loadWebSettings } from '../../../src/http/web-config/load.ts';
import { Certificates } from './certificates.ts';

const hash = '$2b$10$abcdefghijklmnopqrstuuiRZQEsv2VBVzYXRjmPTAb4VRE.KzqIO';
const files = new Certificates();
const pair = 'cert_file: server.pem, key_file: server.key';

beforeAll(() => {
  files.authority('ca');
  files.authority('other');
  files.signed('server', 'ca');
  files.write('empty.pem', '');
  files.write('damaged.pem', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n');
  files.write(
    'locked.key',
    '-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n',
  );
});

function load(text: string, environment: Record<string, string> = {}) {
  return loadWebSettings({ file: files.write('web.yml', text), environment });
}

function errorsOf(text: string): string {
  try {
    load(text);
  } catch (error) {
    if (error instanceof ConfigurationError)
      return error.message.replaceAll(files.path('web.yml'), 'web.yml');
    throw error;
  }
  return '';
}

const good: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['TLS', `tls_server_config: { ${pair} }`],
  ['TLS 1.3 only', `tls_server_config: { ${pair}, min_version: TLS13, max_version: TLS13 }`],
  [
    'ciphers and curves',
    `tls_server_config: { ${pair}, prefer_server_cipher_suites: false, curve_preferences: [X25519, CurveP256, CurveP384, CurveP521], cipher_suites: [TLS_AES_128_GCM_SHA256, TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384, TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256, TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA] }`,
  ],
  ...['NoClientCert', 'RequestClientCert', 'RequireAnyClientCert', 'RequireClientCert'].map(
    (type) => [type, `tls_server_config: { ${pair}, client_auth_type: ${type} }`] as const,
  ),
  ...['VerifyClientCertIfGiven', 'RequireAndVerifyClientCert'].map(
    (type) =>
      [type, `tls_server_config: { ${pair}, client_auth_type: ${type}, client_ca_file: ca.pem }`] as const,
  ),
  ['users', `basic_auth_users:\n  alice: ${hash}\n  bob: ${hash.replace('2b', '2y')}\n`],
  [
    'headers',
    `http_server_config:\n  http2: false\n  headers:\n    Strict-Transport-Security: max-age=31536000\n    X-Frame-Options: deny\n    X-Content-Type-Options: nosniff\n    X-XSS-Protection: ""\n    Content-Security-Policy: "default-src 'self'"\n`,
  ],
];

describe('good files', () => {
  it.each(good)('%s: read here, and good for promtool', (_name, text) => {
    expect(errorsOf(text)).toBe('');
    const check = spawnSync('promtool', ['check', 'web-config', files.path('web.yml')], { encoding: 'utf8' });
    expect(check.stderr).toContain('SUCCESS');
    expect(check.status).toBe(0);
  });

  it('names of clients are good for us; the promtool of Debian does not know them yet', () => {
    const { tls } = load(
      `tls_server_config: { ${pair}, client_auth_type: RequireAndVerifyClientCert, client_ca_file: ca.pem, client_allowed_sans: [prometheus.example, 2001:DB8:0::1] }`,
    );
    expect([...(tls?.allowedNames ?? [])]).toEqual(['prometheus.example', '2001:db8::1']);
  });

  it('tells what was read', () => {
    const { tls, users, headers, rate } = load(
      `tls_server_config: { ${pair}, min_version: TLS13 }\nbasic_auth_users: { alice: "\${HASH}" }\nhttp_server_config: { headers: { X-Frame-Options: deny, X-XSS-Protection: "" } }\nrate_limit: { interval: 500ms, burst: 20 }\n`.replace(
        '${HASH}',
        hash,
      ),
    );
    expect(tls).toMatchObject({
      clientAuth: 'NoClientCert',
      context: { minVersion: 'TLSv1.3', maxVersion: 'TLSv1.3' },
    });
    expect(users.get('alice')?.reveal()).toBe(hash);
    expect([...headers]).toEqual([['X-Frame-Options', 'deny']]);
    expect(rate).toEqual({ intervalMs: 500, burst: 20 });
  });

  it('places may come from the environment', () => {
    const text = 'tls_server_config: { cert_file: "${DIR}/server.pem", key_file: "${DIR}/server.key" }';
    expect(load(text, { DIR: files.folder }).tls).toBeDefined();
  });
});

const invalid: readonly (readonly [string, string])[] = [
  ['tls_config: {}', 'web.yml:1: Unknown key "tls_config". Allowed keys: tls_server_config'],
  ['\nbasic_auth_user: {}', 'web.yml:2: Unknown key "basic_auth_user"; did you mean "basic_auth_users"?'],
  ['tls_server_config: { cert: x }', 'Unknown key "cert"; did you mean "cert_file"?'],
  [
    'tls_server_config: { min_version: TLS12 }',
    'web.yml:1: tls_server_config.cert_file: This setting is required.',
  ],
  [
    'tls_server_config: { cert_file: gone.pem, key_file: server.key }',
    'The file "gone.pem" cannot be used: it does not exist. [config.certificate-unusable]',
  ],
  ['tls_server_config: { cert_file: empty.pem, key_file: server.key }', 'it contains no PEM certificate.'],
  [
    'tls_server_config: { cert_file: damaged.pem, key_file: server.key }',
    'it contains a damaged certificate.',
  ],
  ['tls_server_config: { cert_file: server.pem, key_file: server.pem }', 'it contains no PEM private key.'],
  ['tls_server_config: { cert_file: server.pem, key_file: locked.key }', 'protected by a passphrase'],
  [
    'tls_server_config: { cert_file: server.pem, key_file: ca.key }',
    'tls_server_config.key_file: The file "ca.key" cannot be used: the key does not belong to the certificate in cert_file.',
  ],
  [`tls_server_config: { ${pair}, min_version: TLS11 }`, 'TLS before 1.2 is insecure and not supported'],
  [
    `tls_server_config: { ${pair}, min_version: tls12 }`,
    '"tls12" is not one of TLS12, TLS13; did you mean "TLS12"',
  ],
  [
    `tls_server_config: { ${pair}, min_version: TLS13, max_version: TLS12 }`,
    'min_version is above max_version.',
  ],
  [
    `tls_server_config: { ${pair}, cipher_suites: [TLS_RSA_WITH_RC4_128_SHA] }`,
    '"TLS_RSA_WITH_RC4_128_SHA" is not one of',
  ],
  [`tls_server_config: { ${pair}, cipher_suites: [] }`, 'This list must not be empty.'],
  [
    `tls_server_config: { ${pair}, curve_preferences: [secp256r1] }`,
    '"secp256r1" is not one of X25519, CurveP256',
  ],
  [`tls_server_config: { ${pair}, client_auth_type: Require }`, '"Require" is not one of NoClientCert'],
  [
    `tls_server_config: { ${pair}, client_auth_type: RequireAndVerifyClientCert }`,
    'client_ca_file: This setting is required',
  ],
  [
    `tls_server_config: { ${pair}, client_ca_file: ca.pem }`,
    'Without client_auth_type no client certificate is requested.',
  ],
  [
    `tls_server_config: { ${pair}, client_auth_type: VerifyClientCertIfGiven, client_ca_file: ca.pem, client_allowed_sans: [x] }`,
    'with VerifyClientCertIfGiven a client may connect without a certificate.',
  ],
  ['http_server_config: { http2: true }', 'This exporter only supports HTTP/1.1'],
  ['http_server_config: { headers: { Server: x } }', 'http_server_config.headers: Unknown key "Server"'],
  ['http_server_config: { headers: { X-Frame-Options: allow } }', '"allow" is not one of deny, sameorigin'],
  ['http_server_config: { headers: { Content-Security-Policy: "a\\nb" } }', 'is not a valid header value.'],
  [
    'basic_auth_users: { alice: hunter2 }',
    'This is not a bcrypt hash; create one with `mikrofleet hash-password`.',
  ],
  [
    `basic_auth_users: { alice: ${hash.replace('$10$', '$18$')} }`,
    'The cost of this hash must be 4 to 15; 10 is usual.',
  ],
  [`basic_auth_users: { "a:b": ${hash} }`, 'must not be empty or contain a colon'],
  ['basic_auth_users: { alice: }', 'basic_auth_users.alice: This setting is required: the bcrypt hash'],
  ['rate_limit: { interval: 1s }', 'rate_limit.burst: This setting is required'],
  ['rate_limit: { interval: 1, burst: 2 }', '"1" is not a duration'],
  ['- 1', 'This must be a mapping'],
  ['a: [', 'web.yml:1: '],
];

describe('bad files', () => {
  it.each(invalid)('%s', (text, message) => {
    const errors = errorsOf(text);
    expect(errors).toContain(message);
    expect(errors).not.toContain('hunter2');
    expect(errors).not.toContain('$2b$');
  });

  it('one that is not there', () => {
    expect(() => loadWebSettings({ file: '/nowhere/web.yml', environment: {} })).toThrow(
      'The web configuration file cannot be read: it does not exist. [config.file-unreadable]',
    );
  });
});
