import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Fixture, makeFixture } from './fixture.ts';

const devices = `
auths: { monitor: { api: { username: m, password: p, tls: off } } }
targets:
  - { name: r1, address: 10.0.0.1, auth: monitor, type: router, tenant: acme, site: hub }
  - { name: r2, address: 10.0.0.2, auth: monitor, type: router, tenant: 'north "x"' }
  - { name: r3, address: 10.0.0.3, auth: monitor, type: router }
sites:
  - { name: depot, tenant: borealis }
`;

const platform = "platform: { notify: [{ kind: webhook, url: 'http://127.0.0.1:8080/' }] }";

describe('alertmanager-config', () => {
  let fixture: Fixture;
  let folder: string;
  let receivers: string;
  let output: string;
  beforeEach(() => {
    fixture = makeFixture();
    folder = dirname(fixture.file);
    writeFileSync(fixture.file, devices);
    receivers = join(folder, 'receivers.yml');
    output = join(folder, 'alertmanager.yml');
    mkdirSync(join(folder, 'secrets'));
    for (const name of ['telegram', 'pagerduty'])
      writeFileSync(join(folder, 'secrets', name), `the-${name}\n`);
    writeFileSync(join(folder, 'secrets', 'empty'), '\n');
  });

  const run = async (settings: string, ...words: string[]): Promise<number> => {
    writeFileSync(receivers, settings);
    return fixture.run('alertmanager-config', '--receivers', receivers, ...words);
  };
  const write = (settings: string): Promise<number> => run(settings, '--output', output);
  const outOfDate = (): string =>
    `${output} is out of date: tenants, receivers or the version of Mikrofleet changed. Run the command without --check.\n`;
  const check = (settings: string): Promise<number> => {
    fixture.output.stderr = '';
    return run(settings, '--output', output, '--check');
  };

  interface Written {
    readonly route: { routes: { matchers: string[]; receiver: string }[] };
    readonly receivers: { name: string; [kind: string]: unknown }[];
  }
  const written = (): Written => parse(readFileSync(output, 'utf8')) as Written;

  test('another file is refused after ten mistakes', async () => {
    const lines = Array.from({ length: 40 }, (_, i) => `key${i}: { expr: up }\n`);
    expect(await write(lines.join(''))).toBe(1);
    const shown = fixture.output.stderr.split('\n').filter((line) => line.includes('receivers.yml:'));
    expect(shown).toHaveLength(11);
    expect(shown[10]).toMatch(/There are \d+ more mistakes\. Is this the file that says who hears of what\?/);
  });

  test('a route and receivers for each tenant with a team; the others are named', async () => {
    const code = await write(`${platform}
tenants:
  acme:
    page: [{ kind: pagerduty, routing_key_file: secrets/pagerduty }]
    notify: [{ kind: slack, api_url_file: secrets/pagerduty, channel: '#noc' }]
  'north "x"': { notify: [{ kind: webhook, url: 'https://north.example/x' }] }
`);
    expect(code, fixture.output.stderr).toBe(0);
    expect(fixture.output.stderr).toBe(
      `Without a team, so that their alerts go to fallback: borealis.
Without a heartbeat, no one hears of it when Prometheus or Alertmanager stop.
2 of 3 tenants written to ${output}.
`,
    );
    expect(written().route.routes.map(({ matchers, receiver }) => [matchers[0], receiver])).toEqual([
      ['alertname="MikrofleetWatchdog"', 'heartbeat'],
      ['tenant=""', 'platform'],
      ['tenant="acme"', 'acme/notify'],
      [String.raw`tenant="north \"x\""`, 'north "x"/notify'],
      // The platform has no page here.
      ['severity="critical"', 'fallback'],
    ]);
    expect(readFileSync(output, 'utf8').split('\n')[2]).toBe('# Without a team: borealis.');
    const page = written().receivers.find(({ name }) => name === 'acme/page');
    expect(page?.['pagerduty_configs']).toMatchObject([
      { routing_key_file: join(folder, 'secrets', 'pagerduty') },
    ]);
    // Keys stay in their files.
    expect(readFileSync(output, 'utf8')).not.toContain('the-pagerduty');
    expect(statSync(output).mode & 0o777).toBe(0o644);
  });

  const paged = `platform:
  page: [{ kind: webhook, url: 'http://127.0.0.1:8081/' }]
  notify: [{ kind: webhook, url: 'http://127.0.0.1:8080/' }]
heartbeat: { url: 'http://127.0.0.1:8082/' }
`;

  test('what is critical and of no team wakes the platform', async () => {
    expect(await write(paged), fixture.output.stderr).toBe(0);
    expect(fixture.output.stderr).toBe(
      `Without a team, so that their alerts go to fallback, and critical ones to the page of the platform: acme, borealis, north "x".
0 of 3 tenants written to ${output}.
`,
    );
    expect(written().route.routes.slice(2)).toEqual([
      {
        matchers: ['severity="critical"'],
        receiver: 'platform-page',
        group_by: ['tenant', 'site'],
        group_wait: '15s',
        group_interval: '1m',
        repeat_interval: '1h',
        continue: true,
      },
      { matchers: ['severity="critical"'], receiver: 'fallback', group_by: ['tenant', 'site'] },
    ]);
  });

  describe('--check', () => {
    test('says nothing while the file is what would be written', async () => {
      expect(await write(paged)).toBe(0);
      expect(await check(paged)).toBe(0);
      expect(fixture.output).toEqual({ stdout: '', stderr: '' });
    });

    test.each([
      ['another receiver', paged.replace('8081', '8083'), devices],
      ['a tenant more', paged, devices.replace('tenant: borealis', 'tenant: newcomer')],
      ['a tenant less', paged, devices.replace(', tenant: acme, site: hub', '')],
    ])('%s: exit code 3, a sentence, and the file stays', async (_what, settings, file) => {
      expect(await write(paged)).toBe(0);
      const before = readFileSync(output, 'utf8');
      writeFileSync(fixture.file, file);
      expect(await check(settings)).toBe(3);
      expect(fixture.output.stderr).toContain(outOfDate());
      expect(fixture.output.stdout).toBe('');
      expect(readFileSync(output, 'utf8')).toBe(before);
      // As it says.
      expect(await write(settings)).toBe(0);
      expect(await check(settings)).toBe(0);
    });

    test('names the tenants without a team', async () => {
      expect(await write(paged)).toBe(0);
      expect(await fixture.run('tenant', 'create', 'newcomer', '--networks', '10.0.0.0/8')).toBe(0);
      expect(await check(paged)).toBe(3);
      expect(fixture.output.stderr).toBe(
        `${outOfDate()}Without a team, so that their alerts go to fallback, and critical ones to the page of the platform: acme, borealis, newcomer, north "x".\n`,
      );
    });

    test('a file that does not exist is out of date, and is not made', async () => {
      expect(await check(paged)).toBe(3);
      expect(fixture.output.stderr).toContain(outOfDate());
      expect(existsSync(output)).toBe(false);
    });

    test('a file that cannot be read is an error, and so is none', async () => {
      mkdirSync(output);
      expect(await check(paged)).toBe(1);
      expect(fixture.output.stderr).toContain('The file of --output cannot be read: it is a directory.');
      expect(await run(paged, '--check')).toBe(2);
      expect(fixture.output.stderr).toContain('--check: name the file to compare with --output.');
    });

    test('mistakes are found as well', async () => {
      expect(await write(paged)).toBe(0);
      expect(await check(`${paged}fallbak: []\n`)).toBe(1);
      expect(fixture.output.stderr).toContain('Unknown key "fallbak"');
    });
  });

  test('a token that Alertmanager cannot read from a file makes the output private', async () => {
    const telegram = `${platform}
tenants:
  acme: { notify: [{ kind: telegram, bot_token_file: secrets/telegram, chat_id: -100123 }] }
`;
    expect(await run(telegram)).toBe(2);
    expect(fixture.output.stdout).toBe('');
    expect(fixture.output.stderr).toContain('--output: the configuration contains a token; name a file');
    // Also over a file that everybody may read.
    writeFileSync(output, 'old', { mode: 0o644 });
    expect(await write(telegram)).toBe(0);
    expect(statSync(output).mode & 0o777).toBe(0o600);
    const notify = written().receivers.find(({ name }) => name === 'acme/notify');
    expect(notify?.['telegram_configs']).toMatchObject([{ bot_token: 'the-telegram', chat_id: -100_123 }]);
  });

  test('prints a configuration without a token', async () => {
    expect(await run(platform)).toBe(0);
    expect(parse(fixture.output.stdout)).toMatchObject({ route: { receiver: 'fallback' } });
  });

  test('the heartbeat from a file, and all mails over one server', async () => {
    writeFileSync(join(folder, 'secrets', 'ping'), 'https://hc.example/ping/abc\n');
    const code = await write(`
smtp: { smarthost: 'mail.example:587', from: noc@isp.example }
heartbeat: { url_file: secrets/ping }
platform: { notify: [{ kind: email, to: [a@isp.example, b@isp.example] }] }
`);
    expect(code, fixture.output.stderr).toBe(0);
    expect(written()).toMatchObject({
      global: { smtp_smarthost: 'mail.example:587', smtp_require_tls: true },
    });
    expect(written().receivers).toMatchObject([
      { name: 'fallback', email_configs: [{ to: 'a@isp.example, b@isp.example', send_resolved: true }] },
      { name: 'heartbeat', webhook_configs: [{ url: 'https://hc.example/ping/abc', send_resolved: false }] },
      { name: 'platform' },
    ]);
    expect(statSync(output).mode & 0o777).toBe(0o600);
  });

  test.each([
    ['', 'receivers.yml:1: platform: This setting is required: alerts without a tenant go there.'],
    [
      'platform: { page: [{ kind: webhook, url: "http://x/" }] }',
      'platform.notify: This setting is required: all alerts',
    ],
    [
      `${platform}\ntenants: { acm: { notify: [{ kind: webhook, url: 'http://x/' }] } }`,
      'tenants.acm: There is no tenant "acm" in the registry or the configuration file; did you mean "acme"?',
    ],
    [
      `${platform}\ntenants: { acme: { notify: [{ kind: pagerduty }] } }`,
      'tenants.acme.notify[0].routing_key_file: This setting is required',
    ],
    [`${platform}\ntenants: { acme: { notify: [] } }`, 'tenants.acme.notify: This list must not be empty'],
    ['platform: { notify: [{ kind: slak }] }', 'platform.notify[0].kind: "slak" is not one of email, slack'],
    [
      'platform: { notify: [{ kind: slack, api_url_file: secrets/none, channel: noc }] }',
      'platform.notify[0].api_url_file: This file cannot be used: it does not exist.',
    ],
    [
      'platform: { notify: [{ kind: telegram, bot_token_file: secrets/empty, chat_id: 1 }] }',
      'platform.notify[0].bot_token_file: This file cannot be used: it is empty.',
    ],
    [
      'platform: { notify: [{ kind: telegram, bot_token_file: secrets/telegram, chat_id: "@noc" }] }',
      'platform.notify[0].chat_id: This is not the id of a chat',
    ],
    [
      'platform: { notify: [{ kind: telegram, bot_token: abc, chat_id: 1 }] }',
      'Unknown key "bot_token"; did you mean "bot_token_file"?',
    ],
    [
      'platform: { notify: [{ kind: webhook }] }',
      'platform.notify[0].url: This setting is required: url or url_file.',
    ],
    [
      'platform: { notify: [{ kind: webhook, url: "http://x/", channel: "#noc" }] }',
      'platform.notify[0].channel: This is only used with kind: slack, but kind is webhook',
    ],
    [
      'platform: { notify: [{ kind: email, to: noc@isp.example }] }',
      'smtp: This setting is required: e-mail needs a mail server.',
    ],
    [
      `${platform}\nday: { from: '22:00', to: '06:00' }`,
      'day.to: The day must end after it starts at 22:00.',
    ],
    [
      `${platform}\nday: { time_zone: Mars/Base }`,
      'day.time_zone: This is not a time zone; write it like Europe/Riga',
    ],
    [
      `${platform}\nsmtp: { smarthost: 'mail:25', from: a@b, password_file: secrets/telegram }`,
      'smtp.password_file: A password needs a username',
    ],
  ])('refuses %j', async (settings, message) => {
    writeFileSync(output, 'old');
    expect(await write(settings)).toBe(1);
    expect(fixture.output.stderr).toContain(message);
    expect(readFileSync(output, 'utf8')).toBe('old');
  });

  test('names the file that is missing', async () => {
    expect(await fixture.run('alertmanager-config', '--receivers', join(folder, 'none.yml'))).toBe(1);
    expect(fixture.output.stderr).toContain(
      'none.yml: The file of --receivers cannot be read: it does not exist.',
    );
  });

  test('tenants of the registry count', async () => {
    expect(await fixture.run('tenant', 'create', 'registered', '--networks', '10.0.0.0/8')).toBe(0);
    fixture.output.stderr = '';
    const code = await write(`${platform}
tenants: { registered: { notify: [{ kind: webhook, url: 'http://127.0.0.1/' }] } }
`);
    expect(code, fixture.output.stderr).toBe(0);
    expect(fixture.output.stderr).toContain('go to fallback: acme, borealis, north "x".');
  });
});
