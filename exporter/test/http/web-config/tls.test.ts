import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { Agent, request, type RequestOptions } from 'node:https';
import { connect as connectTcp } from 'node:net';
import { connect, type ConnectionOptions, type PeerCertificate, type TLSSocket } from 'node:tls';
import { promisify } from 'node:util';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Certificates } from './certificates.ts';
import { logged, type Secured, startSecured } from './start.ts';

const files = new Certificates();
let secured: Secured | undefined;

beforeAll(() => {
  files.authority('ca');
  files.authority('clients');
  files.authority('unknownClients');
  files.signed('server', 'ca');
  files.signed('renewed', 'ca');
  files.signed('prometheus', 'clients', {
    names: 'DNS:prometheus.example,IP:2001:db8::1,email:ops@example.org',
  });
  files.signed('other', 'clients', { names: 'DNS:other.example' });
  files.signed('unknownClient', 'unknownClients', { names: 'DNS:prometheus.example' });
  files.signed('expired', 'clients', { names: 'DNS:prometheus.example', days: 0 });
});

afterEach(async () => {
  await secured?.close();
  const text = secured?.logs.join('') ?? '';
  expect(text).not.toMatch(/PRIVATE KEY|BEGIN CERTIFICATE|\$2[aby]\$/);
  secured = undefined;
});

const pair = 'cert_file: live.pem, key_file: live.key';

/** Puts a certificate where the server reads it. */
function install(name: string): void {
  copyFileSync(files.path(`${name}.key`), files.path('live.key'));
  copyFileSync(files.path(`${name}.pem`), files.path('live.pem'));
}

function tlsSection(more = ''): string {
  return files.write('web.yml', `tls_server_config: { ${pair}${more} }\n`);
}

async function start(more = ''): Promise<Secured> {
  install('server');
  secured = await startSecured(tlsSection(more));
  return secured;
}

function client(name: string): RequestOptions {
  return { cert: readFileSync(files.path(`${name}.pem`)), key: readFileSync(files.path(`${name}.key`)) };
}

/** Status of `/-/healthy` over a new connection, or how it failed. */
function get(options: RequestOptions = {}): Promise<number | string> {
  return new Promise((resolve) => {
    const ca = readFileSync(files.path('ca.pem'));
    request({ host: '127.0.0.1', port: secured?.port, path: '/-/healthy', agent: false, ca, ...options })
      .on('response', (response) => resolve(response.resume().statusCode ?? 0))
      .on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
      .end();
  });
}

const mutual = ', client_auth_type: RequireAndVerifyClientCert, client_ca_file: clients.pem';
const refused = expect.stringMatching(/ECONNRESET|EPIPE|ERR_SSL|ERR_STREAM/);

describe('TLS', () => {
  it('serves, and curl trusts it', async () => {
    const { port } = await start();
    expect(await get()).toBe(200);
    const answer = await curl([
      '--cacert',
      files.path('ca.pem'),
      `https://127.0.0.1:${port}/probe?target=ap1`,
    ]);
    expect(answer).toContain('mikrotik_up 1');
    await expect(curl([`https://127.0.0.1:${port}/-/healthy`])).rejects.toMatchObject({ code: 60 });
  });

  it('does not answer plain HTTP', async () => {
    const { port } = await start();
    const text = await new Promise<string>((resolve) => {
      let received = '';
      connectTcp(port, '127.0.0.1')
        .on('data', (data) => (received += data.toString('latin1')))
        .on('error', () => undefined)
        .on('close', () => resolve(received))
        .end('GET /-/healthy HTTP/1.1\r\nhost: x\r\n\r\n');
    });
    expect(text).not.toContain('healthy');
  });

  it.each([
    ['', 'TLSv1.2', 'TLSv1.2'],
    ['', 'TLSv1.3', 'TLSv1.3'],
    [', min_version: TLS13', 'TLSv1.2', 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION'],
    [', max_version: TLS12', 'TLSv1.3', 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION'],
    ['', 'TLSv1.1', expect.stringMatching(/ERR_SSL/)],
  ] as const)('with "%s" a client of %s gets %s', async (more, version, outcome) => {
    await start(more);
    const found = await handshake({ minVersion: version, maxVersion: version });
    expect('error' in found ? found.error : found.protocol).toEqual(outcome);
  });

  it('offers the ciphers of the file, in their order, and those of TLS 1.3 beside them', async () => {
    await start(
      ', cipher_suites: [TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256, TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256]',
    );
    const both = 'ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-CHACHA20-POLY1305';
    expect(await handshake({ maxVersion: 'TLSv1.2', ciphers: both })).toMatchObject({
      cipher: 'ECDHE-ECDSA-CHACHA20-POLY1305',
    });
    expect(
      await handshake({ maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES256-GCM-SHA384' }),
    ).toHaveProperty('error');
    expect(await handshake({})).toMatchObject({ protocol: 'TLSv1.3' });
  });

  it('has the limits of the plain server', async () => {
    const { app } = await start();
    expect(app.server.server).toMatchObject({ requestTimeout: 30_000, keepAliveTimeout: 310_000 });
    expect(await get({ headers: { 'x-long': 'a'.repeat(17_000) } })).toBe(431);
  });
});

describe('rotation', () => {
  it('new connections get a new certificate; open ones stay', async () => {
    const { logs } = await start();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    expect(await get({ agent })).toBe(200);
    expect((await handshake({})).peer).toBe('server');
    install('renewed');
    await logged(logs, 'web configuration loaded');
    expect((await handshake({})).peer).toBe('renewed');
    const [socket] = Object.values(agent.freeSockets).flat();
    expect(socket?.destroyed).toBe(false);
    expect(await get({ agent })).toBe(200);
    agent.destroy();
  });

  it('a bad certificate is logged once and not used; the next good one is', async () => {
    const { logs, app } = await start();
    writeFileSync(files.path('live.pem'), 'half a file');
    await logged(logs, 'web configuration not loaded, keeping the old one');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const complaints = logs.filter((line) => line.includes('not loaded'));
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain('code=config.certificate-unusable');
    expect((await handshake({})).peer).toBe('server');
    await expect(app.reload()).rejects.toThrow('it contains no PEM certificate');
    install('renewed');
    await logged(logs, 'web configuration loaded');
    expect((await handshake({})).peer).toBe('renewed');
  });

  it('tells on /metrics when the certificate ends, and whether the files are good', async () => {
    const { app, logs } = await start();
    const metrics = async () => (await app.server.inject('/metrics')).body;
    const ends = Date.parse(new X509Certificate(readFileSync(files.path('server.pem'))).validTo) / 1000;
    const line = `mikrotik_exporter_web_certificate_expiry_timestamp_seconds ${ends}\n`;
    expect(await metrics()).toContain(line);
    expect(await metrics()).toContain('mikrotik_exporter_web_config_last_reload_successful 1\n');
    writeFileSync(files.path('live.pem'), 'no certificate');
    await logged(logs, 'web configuration not loaded');
    expect(await metrics()).toContain('mikrotik_exporter_web_config_last_reload_successful 0\n');
    expect(await metrics()).toContain(line);
    install('renewed');
    await logged(logs, 'web configuration loaded');
    expect(await metrics()).toContain('mikrotik_exporter_web_config_last_reload_successful 1\n');
  });

  it('a key that comes before its certificate is no fault of the end result', async () => {
    const { logs } = await start();
    copyFileSync(files.path('renewed.key'), files.path('live.key'));
    await logged(logs, 'the key does not belong to the certificate');
    expect(await get()).toBe(200);
    copyFileSync(files.path('renewed.pem'), files.path('live.pem'));
    await logged(logs, 'web configuration loaded');
    expect((await handshake({})).peer).toBe('renewed');
  });

  it('a reload uses it at once', async () => {
    const { app, web } = await start();
    web.stop();
    install('renewed');
    await app.reload();
    expect((await handshake({})).peer).toBe('renewed');
  });

  it('TLS itself, and asking for certificates, change at a start only', async () => {
    const { logs } = await start();
    files.write('web.yml', 'basic_auth_users: {}\n');
    await logged(logs, 'TLS cannot be switched on or off while the exporter runs');
    expect(logs.join('')).toContain('code=config.needs-restart');
    tlsSection(mutual);
    await logged(logs, 'Client certificates cannot be switched on or off');
    expect(await get()).toBe(200);
  });

  it('an expired certificate is used, with a warning', async () => {
    install('expired');
    secured = await startSecured(tlsSection());
    expect(secured.logs.join('')).toContain('the certificate of the web server has expired');
    expect(await get({ rejectUnauthorized: false })).toBe(200);
  });
});

describe('client certificates', () => {
  it.each([
    ['RequestClientCert', { none: 200, prometheus: 200, unknownClient: 200, expired: 200 }],
    ['RequireAnyClientCert', { none: refused, prometheus: 200, unknownClient: 200, expired: 200 }],
    [
      'VerifyClientCertIfGiven, client_ca_file: clients.pem',
      { none: 200, prometheus: 200, unknownClient: refused, expired: refused },
    ],
    [
      'RequireAndVerifyClientCert, client_ca_file: clients.pem',
      { none: refused, prometheus: 200, unknownClient: refused, expired: refused },
    ],
  ])('%s', async (type, outcomes) => {
    await start(`, client_auth_type: ${type}`);
    for (const maxVersion of ['TLSv1.2', 'TLSv1.3'] as const) {
      for (const [name, outcome] of Object.entries(outcomes)) {
        const options = name === 'none' ? {} : client(name);
        expect(await get({ ...options, maxVersion }), `${name} ${maxVersion}`).toEqual(outcome);
      }
    }
  });

  it('the log tells why', async () => {
    const { logs } = await start(mutual);
    for (const name of ['unknownClient', 'expired']) await get(client(name));
    await get();
    const text = logs.join('');
    for (const reason of ['CERT_HAS_EXPIRED', 'no client certificate']) expect(text).toContain(reason);
    expect(text).toMatch(/not trusted: (UNABLE_TO_|SELF_SIGNED)/);
    expect(text).not.toContain('route=');
  });

  it.each([
    ['prometheus.example', 200, refused],
    ['"2001:db8:0::1"', 200, refused],
    ['ops@example.org, other.example', 200, 200],
    ['Prometheus.example', refused, refused],
    ['"*.example"', refused, refused],
  ])('client_allowed_sans: [%s]', async (names, ofPrometheus, ofOther) => {
    await start(`${mutual}, client_allowed_sans: [${names}]`);
    expect(await get(client('prometheus'))).toEqual(ofPrometheus);
    expect(await get(client('other'))).toEqual(ofOther);
    expect(await get(client('unknownClient'))).toEqual(refused);
    expect(await get()).toEqual(refused);
  });

  it('an authority taken away ends idle connections and old sessions', async () => {
    files.write('trusted.pem', readFileSync(files.path('clients.pem'), 'utf8'));
    const { logs } = await start(
      ', client_auth_type: RequireAndVerifyClientCert, client_ca_file: trusted.pem',
    );
    const agent = new Agent({ keepAlive: true, maxSockets: 1, maxCachedSessions: 10 });
    const options = { agent, ...client('prometheus') };
    expect(await get(options)).toBe(200);
    files.write('trusted.pem', readFileSync(files.path('unknownClients.pem'), 'utf8'));
    await logged(logs, 'web configuration loaded');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await get(options)).toEqual(refused);
    expect(await get(client('unknownClient'))).toBe(200);
    agent.destroy();
  });

  it('curl with and without', async () => {
    const { port } = await start(mutual);
    const url = `https://127.0.0.1:${port}/metrics`;
    const words = ['--cacert', files.path('ca.pem'), url];
    const identity = ['--cert', files.path('prometheus.pem'), '--key', files.path('prometheus.key')];
    expect(await curl([...identity, ...words])).toContain('mikrotik_exporter_build_info');
    await expect(curl(words)).rejects.toThrow();
  });
});

function curl(words: readonly string[]): Promise<string> {
  return run('curl', ['-sS', '--max-time', '10', ...words]);
}

const run = async (program: string, words: readonly string[]): Promise<string> =>
  (await promisify(execFile)(program, words)).stdout;

type Handshake =
  | { error: string; peer?: undefined }
  | { protocol: string | null; cipher: string; peer: string };

function handshake(options: ConnectionOptions): Promise<Handshake> {
  return new Promise((resolve) => {
    const ca = readFileSync(files.path('ca.pem'));
    const socket: TLSSocket = connect({ host: '127.0.0.1', port: secured?.port ?? 0, ca, ...options });
    socket.once('secureConnect', () => {
      const certificate: PeerCertificate = socket.getPeerCertificate();
      resolve({
        protocol: socket.getProtocol(),
        cipher: socket.getCipher().name,
        peer: certificate.subject.CN,
      });
      socket.destroy();
    });
    socket.once('error', (error: NodeJS.ErrnoException) => resolve({ error: error.code ?? error.message }));
  });
}
