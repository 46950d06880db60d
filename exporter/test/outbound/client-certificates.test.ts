import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AlertmanagerClient } from '../../src/alertmanager/client.ts';
import { parseSettings } from '../../src/config/load.ts';
import type { Settings } from '../../src/config/settings.ts';
import { ServerFileWatch } from '../../src/management/server-file-watch.ts';
import { PrometheusClient } from '../../src/prometheus/client.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { catalogue } from '../config/catalogue.ts';
import { until } from '../e2e/support/until.ts';
import { Certificates } from '../http/web-config/certificates.ts';
import { type SecuredServer, startSecuredServer } from './secured-server.ts';

const files = new Certificates();
/** What both servers are protected with; `more` goes into tls_server_config. */
const webConfig = (certificate: string, more = ''): string =>
  files.write(
    `web-${certificate}${more === '' ? '' : '-old'}.yml`,
    `tls_server_config: { cert_file: ${certificate}.pem, key_file: ${certificate}.key, client_auth_type: RequireAndVerifyClientCert, client_ca_file: clients.pem${more} }\n`,
  );

beforeAll(() => {
  for (const name of ['ca', 'clients', 'others']) files.authority(name);
  files.signed('server', 'ca');
  files.signed('elsewhere', 'ca', { names: 'DNS:elsewhere.example' });
  files.signed('late', 'ca', { days: 0 });
  files.signed('exporter', 'clients', { names: 'DNS:exporter.example' });
  files.signed('renewed', 'clients', { names: 'DNS:exporter.example' });
  files.signed('expired', 'clients', { days: 0 });
  files.signed('stranger', 'others', { names: 'DNS:exporter.example' });
});
afterAll(() => rmSync(files.folder, { recursive: true, force: true }));

const parse = (text: string): Settings =>
  parseSettings(text, { file: files.path('mikrofleet.yml'), environment: {}, catalogue });

const kinds = [
  {
    kind: 'prometheus-alertmanager',
    section: (setting: string) => `alertmanagers: [${setting}]\n`,
    ask: async (settings: Settings) =>
      (await new AlertmanagerClient(() => settings.alertmanagers).status()).cluster.status,
    answer: 'disabled',
    area: 'alertmanager',
  },
  {
    kind: 'prometheus',
    section: (setting: string) => `prometheus: ${setting}\n`,
    ask: async (settings: Settings) => {
      const client = new PrometheusClient(() => settings.prometheus);
      const [one] = await client.query('vector(1)', 0, new AbortController().signal);
      return one?.points[0]?.value;
    },
    answer: 1,
    area: 'prometheus',
  },
] as const;

describe.each(kinds)('$kind that demands client certificates', ({ kind, section, ask, answer, area }) => {
  const servers: SecuredServer[] = [];
  let server: SecuredServer;
  const start = async (certificate: string, more?: string): Promise<SecuredServer> => {
    const started = await startSecuredServer(kind, webConfig(certificate, more));
    servers.push(started);
    return started;
  };
  const settingsFor = (url: string, identity: string | undefined, authority = 'ca.pem'): Settings => {
    const own = identity === undefined ? '' : `, cert_file: ${identity}.pem, key_file: ${identity}.key`;
    return parse(section(`{ url: "${url}", ca_file: ${authority}${own}, timeout: 30s }`));
  };
  const errorOf = async (settings: Settings): Promise<readonly [code: string, message: string]> => {
    const error = await ask(settings).then(
      () => new Error('it did not fail'),
      (cause: unknown) => cause as { code: string; message: string },
    );
    return ['code' in error ? error.code : '', error.message];
  };
  beforeAll(async () => {
    server = await start('server');
  });
  afterAll(() => Promise.all(servers.map((one) => one.stop())));

  it('answers to one of its authority', async () => {
    expect(await ask(settingsFor(server.url, 'exporter'))).toBe(answer);
  });

  it.each([
    [undefined, 'it demands a client certificate: set cert_file and key_file'],
    ['expired', 'it refuses the certificate in cert_file, which expired at 2020-02-01T00:00:00.000Z'],
    ['stranger', 'it refuses the certificate in cert_file ('],
  ])('and says what is wrong with %s', async (identity, words) => {
    const [code, message] = await errorOf(settingsFor(server.url, identity));
    expect([code, message]).toEqual([`${area}.tls-failed`, expect.stringContaining(words)]);
  });

  it('is not asked without a certificate of the right authority', async () => {
    const [code, message] = await errorOf(settingsFor(server.url, 'exporter', 'others.pem'));
    expect(code).toBe(`${area}.tls-failed`);
    expect(message).toContain('its certificate is not signed by an authority in ca_file');
  });

  it.each([
    ['elsewhere', 'its certificate is for another name'],
    ['late', 'its certificate has expired'],
  ])('is not asked with the certificate %s', async (certificate, words) => {
    const { url } = await start(certificate);
    const [code, message] = await errorOf(settingsFor(url, 'exporter'));
    expect([code, message]).toEqual([`${area}.tls-failed`, expect.stringContaining(words)]);
  });

  it('may speak TLS 1.2', async () => {
    const { url } = await start('server', ', max_version: TLS12');
    expect(await ask(settingsFor(url, 'exporter'))).toBe(answer);
    const [code, message] = await errorOf(settingsFor(url, undefined));
    expect([code, message]).toEqual([
      `${area}.tls-failed`,
      expect.stringContaining('demands a client certificate'),
    ]);
  });

  it('may turn out to speak no TLS', async () => {
    const plain = await startSecuredServer(kind, undefined);
    servers.push(plain);
    const [code, message] = await errorOf(settingsFor(plain.url.replace('http:', 'https:'), 'exporter'));
    expect([code, message]).toEqual([`${area}.tls-failed`, expect.stringContaining('it does not speak TLS')]);
  });
});

const pem = (name: string): string => readFileSync(files.path(name), 'utf8');

const install = (name: string): void => {
  copyFileSync(files.path(`${name}.pem`), files.path('in-use.pem'));
  copyFileSync(files.path(`${name}.key`), files.path('in-use.key'));
};

describe('a client certificate in files', () => {
  const watched = `prometheus: { url: "https://127.0.0.1:1", cert_file: in-use.pem, key_file: in-use.key, ca_file: ca-in-use.pem }\n`;
  beforeAll(() => {
    install('exporter');
    copyFileSync(files.path('ca.pem'), files.path('ca-in-use.pem'));
  });

  it('is refused at the start if the key is of another', () => {
    const config =
      'prometheus: { url: "https://a.example", cert_file: exporter.pem, key_file: renewed.key }\n';
    expect(() => parse(config)).toThrow(
      'prometheus.key_file: The file "renewed.key" cannot be used: the key does not belong to the certificate in cert_file. [config.certificate-unusable]',
    );
  });

  const anHour = 3_600_000;
  const watching = (everyMs: number) => {
    const settings = parse(watched);
    const logs: string[] = [];
    const log = createLogger({ level: 'debug', format: 'logfmt', write: (line) => logs.push(line) });
    const watch = new ServerFileWatch(() => settings, log, everyMs);
    return { watch, logs, tls: () => settings.prometheus?.tls };
  };

  it('is used once it was renewed, and kept while its files are of no use', () => {
    const { watch, logs, tls } = watching(anHour);
    const renew = () => {
      logs.length = 0;
      watch.renew();
      watch.renew();
      expect(logs.join('')).not.toContain('PRIVATE KEY');
      return [watch.isGood, logs.join('')];
    };
    expect([watch.isGood, logs, tls()?.client?.cert]).toEqual([true, [], pem('exporter.pem')]);
    expect(renew()).toEqual([true, '']);
    install('renewed');
    expect(renew()).toEqual([
      true,
      expect.stringMatching(
        /^[^\n]*level=info [^\n]*server=prometheus msg="secrets and certificates read again"\n$/,
      ),
    ]);
    expect(tls()?.client?.cert).toBe(pem('renewed.pem'));
    // half of a renewal: the key is still that of the one before
    copyFileSync(files.path('exporter.pem'), files.path('in-use.pem'));
    expect(renew()).toEqual([
      false,
      expect.stringMatching(/^[^\n]*in-use\.key reason="the key does not belong[^\n]*\n$/),
    ]);
    rmSync(files.path('ca-in-use.pem'));
    expect(renew()).toEqual([
      false,
      expect.stringMatching(/^[^\n]*ca-in-use\.pem reason="it does not exist"[^\n]*\n$/),
    ]);
    expect(tls()?.client?.cert).toBe(pem('renewed.pem'));
    install('exporter');
    copyFileSync(files.path('others.pem'), files.path('ca-in-use.pem'));
    expect(renew()[0]).toBe(true);
    expect([tls()?.client?.cert, tls()?.ca]).toEqual([pem('exporter.pem'), pem('others.pem')]);
    install('expired');
    expect(renew()).toEqual([
      true,
      expect.stringMatching(/^[^\n]*read again"\n[^\n]*level=warn[^\n]*has expired"\n$/),
    ]);
    watch.stop();
  });

  it('is looked for by itself', async () => {
    install('exporter');
    const { watch, tls } = watching(10);
    install('renewed');
    await until(
      'it is renewed',
      () => tls()?.client?.cert,
      (cert) => cert === pem('renewed.pem'),
    );
    watch.stop();
  });

  it.each([
    ['password', 'username: mikrofleet, password_file'],
    ['token', 'bearer_token_file'],
  ] as const)('a %s is read again too', (secret, key) => {
    files.write('secret', 'first\n');
    const { alertmanagers } = parse(`alertmanagers: [{ url: "http://127.0.0.1:1", ${key}: secret }]\n`);
    const [setting] = alertmanagers;
    const revealed = (): string | undefined => {
      const account = setting?.account;
      return (account?.kind === 'basic' ? account.password : account?.token)?.reveal();
    };
    expect([setting?.renew(), revealed()]).toEqual([false, 'first']);
    files.write('secret', 'second\n');
    expect([setting?.renew(), revealed()]).toEqual([true, 'second']);
    files.write('secret', '');
    expect([setting?.renew(), revealed(), setting?.fileError?.why]).toEqual([true, 'second', 'it is empty']);
    expect(setting?.renew(), secret).toBe(false);
  });
});
