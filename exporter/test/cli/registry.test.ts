import { existsSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileDeviceId } from '../../src/devices/file-devices.ts';
import { goodConfig } from '../http/start.ts';
import { makeFixture, type Fixture } from './fixture.ts';

/** What one command printed, apart. */
async function sayBoth(fixture: Fixture, ...words: string[]): Promise<{ stdout: string; stderr: string }> {
  const { stdout, stderr } = fixture.output;
  expect(await fixture.run(...words), `${words.join(' ')}: ${fixture.output.stderr}`).toBe(0);
  return {
    stdout: fixture.output.stdout.slice(stdout.length),
    stderr: fixture.output.stderr.slice(stderr.length),
  };
}

/** On standard output. */
const say = async (fixture: Fixture, ...words: string[]): Promise<string> =>
  (await sayBoth(fixture, ...words)).stdout;

describe('commands on the registry', () => {
  it('make tenants and tokens, list and revoke them', async () => {
    const fixture = makeFixture();
    expect(
      await say(fixture, 'tenant', 'create', 'acme', '--grafana-org', '3', '--networks', '10.0.0.0/8'),
    ).toMatch(
      /^Tenant acme created: ten_[0-9a-z]{20}\nNext: mikrofleet token create grafana --tenant 'acme' --role admin --scopes grafana --config.file '\S+mikrofleet.yml'\n$/,
    );
    expect(await fixture.run('token', 'list', '--tenant', 'acmme')).toBe(2);
    expect(fixture.output.stderr).toContain(
      'There is no tenant "acmme"; did you mean "acme"? `mikrofleet tenant list` lists them.',
    );
    expect(await say(fixture, 'tenant', 'list')).toMatch(
      /^TENANT +ID +STATE +GRAFANA ORG\nacme +ten_\w+ +active +3\n$/,
    );
    const made = await sayBoth(
      fixture,
      'token',
      'create',
      'prom',
      '--tenant',
      'ACME',
      '--scopes',
      'scrape,discovery',
      '--days',
      '30',
    );
    expect(made.stdout).toMatch(/^mkf_[0-9a-z]{20}_[\w-]{51}\n$/);
    expect(made.stderr).toMatch(
      /^This is token tok_\w+ \(viewer; discovery, scrape\), valid until 20.* It will not be shown again\.\n$/,
    );
    const listed = await say(fixture, 'token', 'list', '--tenant', 'acme');
    expect(listed).toMatch(/\nprom +tok_\w+ +viewer +discovery,scrape +20\S+ +never\n$/);
    expect(listed).not.toContain(made.stdout.trim());
    const id = /tok_\w+/.exec(listed)?.[0] ?? '';
    const renewed = await sayBoth(fixture, 'token', 'rotate', id, '--tenant', 'acme', '--days', 'never');
    expect(renewed.stdout).toMatch(/^mkf_[0-9a-z]{20}_[\w-]{51}\n$/);
    expect(renewed.stderr).toMatch(
      /^This is token tok_\w+ \(viewer; discovery, scrape\), valid without an end\. It will not be shown again\.\n/,
    );
    expect(renewed.stderr).toMatch(new RegExp(`\nThe old token ${id} works until 20.*\\.\n$`));
    expect(await say(fixture, 'token', 'list', '--tenant', 'acme')).toMatch(
      /discovery,scrape +never +never\n/,
    );
    expect(await say(fixture, 'token', 'revoke', id, '--tenant', 'acme')).toBe(
      `Token prom (${id}) is revoked.\n`,
    );
    expect(await say(fixture, 'token', 'list', '--tenant', 'acme')).toContain(' revoked ');
    expect((await sayBoth(fixture, 'token', 'create', 'root')).stderr).toContain('(platform; manage)');
    const plugin = ['token', 'create', 'g', '--tenant', 'acme', '--role', 'admin', '--scopes', 'grafana'];
    expect((await sayBoth(fixture, ...plugin)).stderr).toContain('(admin; grafana)');
    expect(await say(fixture, 'device', 'list')).toMatch(/^DEVICE +ID/);
    const database = join(dirname(fixture.file), 'mikrofleet.db');
    expect(existsSync(database) && statSync(database).mode & 0o777).toBe(0o600);
  });

  it('list the devices of the file beside those of the registry', async () => {
    const fixture = makeFixture();
    const more = 'targets:\n  - { name: Beta, address: 10.5.5.5, type: ap, auth: walker, tenant: acme }\n';
    writeFileSync(fixture.file, goodConfig.replace('targets:\n', more));
    await say(fixture, 'tenant', 'create', 'acme');
    const listed = await say(fixture, 'device', 'list', '--tenant', 'acme');
    const [ap1, beta] = ['ap1', 'Beta'].map((name) => fileDeviceId({ tenant: 'acme', name }));
    expect(listed.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['DEVICE', 'ID', 'SOURCE', 'TENANT', 'ADDRESS', 'TYPE', 'READ BY', 'STATE', 'BOARD', 'VERSION'],
      ['ap1', ap1, 'file', 'acme', '10.1.1.11', 'ap', 'api', 'active'],
      ['Beta', beta, 'file', 'acme', '10.5.5.5', 'ap', 'snmp', 'active'],
      [''],
    ]);
    const all = (await say(fixture, 'device', 'list')).trim().split('\n');
    const names = all.map((line) => line.split(/ {2,}/)[0]);
    expect(names).toEqual(['DEVICE', 'a&b "c"', 'ap1', 'Beta', 'broken', 'down', 'slow']);
  });

  it('name a first token that manages, with the file in use and the name of the tenant in quotes', async () => {
    const fixture = makeFixture();
    expect(await say(fixture, 'tenant', 'create', "O'Hara")).toMatch(
      /\nNext: mikrofleet token create admin --tenant 'O'\\''Hara' --role admin --config\.file '\S+'\n$/,
    );
  });

  it('show and rotate keys', async () => {
    const fixture = makeFixture();
    const before = await say(fixture, 'keys', 'status');
    expect(before).toMatch(
      /^root key +[0-9a-f]{16}, wraps 0 tenant keys\nsecrets +0\nwaiting +0 .*\nrotation +none\n$/,
    );
    expect(await say(fixture, 'keys', 'rotate', '--root')).toBe('All secrets use the new key.\n');
    const after = await say(fixture, 'keys', 'status');
    expect(after).toMatch(/^root key +[0-9a-f]{16}, wraps 0/);
    expect(after.slice(0, 40)).not.toBe(before.slice(0, 40));
  });

  it.each([
    [['token', 'create', 'x', '--tenant', 'nobody'], 2, 'There is no tenant "nobody".'],
    [['token', 'create', 'x', '--role', 'king'], 2, '--role: "king" is not one of'],
    [['token', 'create', 'x', '--role', 'admin'], 2, 'role: platform tokens must have the role platform'],
    [['token', 'create', 'x', '--scopes', 'grafana'], 2, 'grafana requires a tenant token'],
    [['token', 'create', 'x', '--scopes', 'king'], 2, 'not one of scrape, discovery, manage, grafana'],
    [['token', 'create', 'x', '--days', 'never'], 2, 'a token with the scope manage must expire'],
    [['token', 'rotate', 'tok_x', '--grace-hours', 'x'], 2, '--grace-hours: must be a whole number.'],
    [
      ['token', 'rotate', 'tok_x'],
      2,
      'There is no platform token "tok_x"; a token of a tenant needs --tenant NAME.',
    ],
    [['token', 'create', 'x', '--days', '1000'], 2, 'days: must be a whole number from 1 to 365.'],
    [['tenant', 'create', ' '], 2, 'name: must be 1 to 128 printable characters'],
    [['tenant', 'create', 'x', '--networks', '10.0.0.1/8'], 2, 'the network would be 10.0.0.0/8'],
    [
      ['token', 'revoke', 'tok_x'],
      2,
      'There is no platform token "tok_x"; a token of a tenant needs --tenant NAME.',
    ],
  ] as const)('%j is refused', async (words, code, message) => {
    const fixture = makeFixture();
    expect(await fixture.run(...words)).toBe(code);
    expect(fixture.output.stderr).toContain(message);
  });
});

describe('maintenance windows', () => {
  it('are started, listed and ended; a wrong site, device, duration or id is named', async () => {
    const fixture = makeFixture();
    await say(fixture, 'tenant', 'create', 'acme', '--networks', '10.0.0.0/8');
    const base = ['maintenance', 'start', '--tenant', 'acme', '--reason', 'new batteries'];
    const started = await say(fixture, ...base, '--site', 'TOWER <1>', '--for', '4h', '--ticket', 'OPS-1');
    const id = /mw_\w+/.exec(started)?.[0] ?? '';
    expect(started).toMatch(
      /^Maintenance until 20\S+: mw_\w+\nNo silence: there are no `alertmanagers` .*\nTo end it earlier: mikrofleet maintenance end mw_\w+ --tenant 'acme' --config\.file '\S+'\n$/,
    );
    expect(await say(fixture, 'maintenance', 'list')).toMatch(
      new RegExp(
        `\n${id} +acme +site tower <1> +open +20\\S+ +20\\S+ +none +none +new batteries \\(OPS-1\\)\n$`,
      ),
    );
    for (const [words, message] of [
      [[...base, '--site', 'nowhere'], 'There is no site with the id or name "nowhere".'],
      [[...base, '--device', 'nothing'], 'There is no device with the id or name "nothing".'],
      [[...base, '--for', 'long'], 'This is not a duration'],
      [[...base, '--site', 'a', '--device', 'b'], 'Use either --site or --device.'],
      [['maintenance', 'end', 'mw_nothing', '--tenant', 'acme'], 'There is no maintenance window'],
      [['maintenance', 'start', '--tenant', 'acme'], '--reason'],
    ] as const) {
      expect(await fixture.run(...words), words.join(' ')).toBe(2);
      expect(fixture.output.stderr).toContain(message);
    }
    expect(await say(fixture, 'maintenance', 'end', id, '--tenant', 'acme')).toContain(
      `Maintenance ${id} ended at 20`,
    );
    expect(await say(fixture, 'maintenance', 'list', '--tenant', 'acme')).not.toContain(id);
    expect(await say(fixture, 'maintenance', 'list', '--all')).toMatch(
      new RegExp(`\n${id} +acme +site tower <1> +over `),
    );
  });
});

describe('a tenant that only the configuration file has', () => {
  it.each([
    ['maintenance', 'start', '--tenant', 'ACME', '--reason', 'work', '--site', 'tower <1>'],
    ['device', 'list', '--tenant', 'acme'],
    ['token', 'create', 'x', '--tenant', 'acme'],
  ])('%s %s: says so, with the command that registers it', async (...words) => {
    const fixture = makeFixture();
    expect(await fixture.run(...words)).toBe(2);
    expect(fixture.output.stderr).toContain(
      `The tenant "acme" is only in the configuration file; \`mikrofleet tenant create 'acme' --config.file '${fixture.file}'\` registers it.`,
    );
  });

  it('has windows for its sites of the file once it is registered; with an Alertmanager, silences as well', async () => {
    const fixture = makeFixture();
    writeFileSync(fixture.file, `${goodConfig}alertmanagers: [{ url: "http://127.0.0.1:9093" }]\n`);
    await say(fixture, 'tenant', 'create', 'acme');
    const started = await say(
      fixture,
      'maintenance',
      'start',
      '--tenant',
      'acme',
      '--reason',
      'work',
      '--site',
      'tower <1>',
    );
    expect(started).toMatch(/^Maintenance until 20\S+: mw_\w+\nTo end it earlier/);
  });
});

describe('report availability', () => {
  it.each([
    [['--tenant', 'acme', '--month', '2026-13'], 'This is not a month'],
    [['--tenant', 'acme', '--month', '2026-10', '--format', 'pdf'], 'Use json or csv.'],
    [['--tenant', 'nobody', '--month', '2026-10'], 'There is no tenant "nobody"'],
    [['--month', '2026-10'], '--tenant'],
    [['--tenant', 'acme', '--month', '2026-10'], 'The configuration file has no prometheus.'],
  ])('refuses %j', async (words, message) => {
    const fixture = makeFixture();
    await say(fixture, 'tenant', 'create', 'acme', '--networks', '10.0.0.0/8');
    expect(await fixture.run('report', 'availability', ...words)).not.toBe(0);
    expect(fixture.output.stderr).toContain(message);
  });
});
