import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { goodConfig } from '../http/start.ts';
import { type Fixture, makeFixture } from './fixture.ts';

/** Columns of the lines printed, without the times. */
const rowsOf = ({ output }: Fixture): string[][] =>
  output.stdout.split('\n').map((line) =>
    line
      .trim()
      .split(/ {2,}/)
      .map((cell) => (/^\d+\.\d{3}$/.test(cell) ? 'TIME' : cell)),
  );

describe('probe --all', () => {
  it('prints every device, those that are down first, and what is wrong', async () => {
    const fixture = makeFixture();
    expect(await fixture.run('probe', '--all', '--concurrency', '2')).toBe(3);
    const failed = 'routing failed: The device says "no such item". [collector.trap]';
    expect(rowsOf(fixture)).toEqual([
      ['DEVICE', 'STATE', 'SERIES', 'SECONDS', 'REASON'],
      [
        'broken',
        'down',
        '3',
        'TIME',
        'The exporter failed on this device; probe it alone to see the error. [internal.bug]',
      ],
      ['down', 'down', '3', 'TIME', 'The device rejected the login. [device.login-rejected]'],
      ['a&b "c"', 'up', expect.any(String), 'TIME', failed],
      ['ap1', 'up', expect.any(String), 'TIME', failed],
      ['slow', 'up', expect.any(String), 'TIME', failed],
      [''],
      ['5 devices: 3 up, 2 down.'],
      [''],
    ]);
    expect(fixture.output.stdout).not.toContain('hunter2');
    expect(fixture.probers.map(({ closed }) => closed)).toEqual([1]);
  });

  it('succeeds only if all is well', async () => {
    const fixture = makeFixture();
    writeFileSync(fixture.file, goodConfig.replaceAll(/^ {2}- \{ name: (?:down|broken).*\n/gm, ''));
    expect(await fixture.run('probe', '--all')).toBe(4);
    writeFileSync(fixture.file, '{}');
    expect(await fixture.run('probe', '--all')).toBe(2);
    expect(fixture.output.stderr).toContain('No device is configured or registered.');
    // Neither command has created a database.
    expect(readdirSync(dirname(fixture.file))).toEqual(['mikrofleet.yml']);
  });

  it('stops at Ctrl-C and prints what it has', async () => {
    const fixture = makeFixture();
    const running = fixture.run('probe', '--all', '--concurrency', '1');
    await expect.poll(() => fixture.probers[0]?.calls.length ?? 0).toBeGreaterThan(2);
    fixture.signals.emit('SIGINT');
    expect(await running).toBe(1);
    expect(fixture.output.stdout).toMatch(/5 devices: \d up, \d down, \d not probed\.\n$/);
  });

  it.each([
    [['probe'], 'Which device? Give its name,'],
    [['probe', 'ap1', '--all'], '--all: cannot be combined with a device.'],
    [['probe', '--all', '--format', 'exposition'], '--format: cannot be combined with --all'],
    [['probe', '--all', '--concurrency', '0'], 'must be a number from 1 to 500'],
    [['probe', '--all', '--module', 'nothing'], 'There is no module "nothing"'],
    [['targets', '--module', 'nothing'], 'There is no module "nothing"'],
    [['targets', '--interval', '7m'], 'No module has the interval "7m"'],
  ])('%j is refused', async (words, message) => {
    const fixture = makeFixture();
    expect(await fixture.run(...words)).toBe(2);
    expect(fixture.output.stderr).toContain(message);
  });
});

/** Two tenants with a device of the same name. */
async function withDevices(): Promise<Fixture> {
  const fixture = makeFixture();
  for (const tenant of ['acme', 'beta']) {
    expect(await fixture.run('tenant', 'create', tenant, '--networks', '10.0.0.0/8')).toBe(0);
  }
  const { openRegistry } = await import('../../src/management/open-registry.ts');
  const { localOperator } = await import('../../src/access/local-operator.ts');
  const { rootKeysOf } = await import('../../src/store/secrets/configured-keys.ts');
  const { loadSettings } = await import('../../src/config/load.ts');
  const { catalogue } = await import('../config/catalogue.ts');
  const { apiCredential } = await import('../store/samples.ts');
  const { storage, keys } = loadSettings({ file: fixture.file, environment: {}, catalogue });
  const { registry } = await openRegistry({ storage, keys: rootKeysOf(keys) });
  const operator = localOperator();
  for (const tenant of ['acme', 'beta']) {
    const { id = '' } = (await registry.tenants.findByName(operator.all, tenant)) ?? {};
    const scope = operator.tenant(id as Parameters<typeof operator.tenant>[0]);
    const credential = await registry.credentials.create(scope, apiCredential('monitor', 'secret'));
    const names = tenant === 'acme' ? ['roof', 'mast'] : ['roof'];
    for (const [index, name] of names.entries()) {
      await registry.devices.create(scope, {
        name,
        address: `10.3.0.${index + 1}`,
        type: 'router',
        transport: 'api',
        credentials: { api: credential.id },
      });
    }
  }
  await registry.close();
  return fixture;
}

describe('registered devices', () => {
  it('are probed by tenant and name, by name alone if it is unique, and by id', async () => {
    const fixture = await withDevices();
    const probed = async (...words: string[]): Promise<string | undefined> => {
      expect(await fixture.run('probe', ...words), fixture.output.stderr).toBe(4);
      return fixture.probers.at(-1)?.calls[0]?.target.address;
    };
    expect(await probed('acme/roof')).toBe('10.3.0.1');
    expect(await probed('ROOF', '--tenant', 'beta')).toBe('10.3.0.1');
    expect(await probed('mast')).toBe('10.3.0.2');
    expect(await probed('ap1')).toBe('10.1.1.11');
    await fixture.run('device', 'list', '--tenant', 'acme');
    const [id = ''] = /dev_\w+/.exec(fixture.output.stdout) ?? [];
    expect(await probed(id)).toMatch(/^10\.3\.0\./);
    expect(fixture.output.stdout).toContain('acme/roof (10.3.0.1 port 8728, api) is up');
  });

  it('of several tenants with one name are named, and unknown ones too', async () => {
    const fixture = await withDevices();
    expect(await fixture.run('probe', 'roof')).toBe(2);
    expect(fixture.output.stderr).toContain('Several devices are called "roof": acme/roof, beta/roof.');
    expect(await fixture.run('probe', 'acme/attic')).toBe(2);
    expect(fixture.output.stderr).toContain('The tenant has no device "attic".');
    expect(await fixture.run('probe', 'nobody/roof')).toBe(2);
    expect(fixture.output.stderr).toContain('There is no tenant "nobody".');
    expect(await fixture.run('probe', 'attic')).toBe(2);
    expect(fixture.output.stderr).toContain('There is no device "attic"');
  });

  it('are in --all, under their tenant', async () => {
    const fixture = await withDevices();
    fixture.output.stdout = '';
    expect(await fixture.run('probe', '--all')).toBe(3);
    expect(rowsOf(fixture).map(([name]) => name)).toEqual([
      'DEVICE',
      'broken',
      'down',
      'a&b "c"',
      'acme/mast',
      'acme/roof',
      'ap1',
      'beta/roof',
      'slow',
      '',
      '8 devices: 6 up, 2 down.',
      '',
    ]);
    fixture.output.stdout = '';
    expect(await fixture.run('probe', '--all', '--tenant', 'beta')).toBe(4);
    expect(fixture.output.stdout).toContain('1 devices: 1 up, 0 down.');
  });
});

describe('targets', () => {
  const first = {
    targets: ['a&b "c"'],
    labels: {
      device: 'a&b "c"',
      role: 'cpe',
      __meta_mikrotik_id: expect.stringMatching(/^file_/) as string,
      __meta_mikrotik_name: 'a&b "c"',
      __meta_mikrotik_source: 'file',
      __meta_mikrotik_type: 'cpe',
      __meta_mikrotik_board: '',
      __meta_mikrotik_version: '',
      __meta_mikrotik_transport: 'snmp',
      __meta_mikrotik_modules: 'cpe',
      __meta_mikrotik_intervals: 'slow=4m',
    },
  };

  it('prints the devices of the file for file_sd_configs', async () => {
    const fixture = makeFixture();
    expect(await fixture.run('targets')).toBe(0);
    const groups = JSON.parse(fixture.output.stdout) as { targets: string[]; labels: object }[];
    expect(groups.flatMap(({ targets }) => targets).toSorted()).toEqual([
      'a&b "c"',
      'ap1',
      'broken',
      'down',
      'slow',
    ]);
    expect(groups).toContainEqual(first);
    expect(groups.find(({ targets }) => targets[0] === 'ap1')?.labels).toMatchObject({
      tenant: 'acme',
      site: 'tower <1>',
      rack: '7',
    });
    expect(fixture.output.stdout).not.toContain('hunter2');
  });

  it('replaces a file in one step and leaves nothing beside it', async () => {
    const fixture = makeFixture();
    const file = join(dirname(fixture.file), 'mikrotik.json');
    writeFileSync(file, 'old');
    const before = statSync(file).ino;
    expect(await fixture.run('targets', '--output', file)).toBe(0);
    expect(fixture.output.stderr).toBe(`5 targets written to ${file}.\n`);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveLength(5);
    // A new file in its place: a reader of the old one sees the old one whole.
    expect(statSync(file).ino).not.toBe(before);
    expect(readdirSync(dirname(file)).toSorted()).toEqual(['mikrofleet.yml', 'mikrotik.json']);
  });

  it('leaves the old file if the configuration is bad or the directory is not there', async () => {
    const fixture = makeFixture();
    const file = join(dirname(fixture.file), 'mikrotik.json');
    writeFileSync(file, 'old');
    writeFileSync(fixture.file, 'targets: 7');
    expect(await fixture.run('targets', '--output', file)).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe('old');
    writeFileSync(fixture.file, goodConfig);
    const nowhere = join(dirname(fixture.file), 'nowhere', 'x.json');
    expect(await fixture.run('targets', '--output', nowhere)).toBe(1);
    expect(fixture.output.stderr).toContain('[config.output-unwritable]');
    expect(existsSync(nowhere)).toBe(false);
  });
});

const commands = [
  '',
  'serve',
  'probe',
  'targets',
  'alertmanager-config',
  'metrics',
  'snmp-oids',
  'check-config',
  'hash-password',
  'version',
  'help',
  'tenant',
  'tenant create',
  'tenant list',
  'token',
  'token create',
  'token rotate',
  'token list',
  'token revoke',
  'maintenance',
  'report',
  'maintenance list',
  'maintenance start',
  'maintenance end',
  'device',
  'device list',
  'keys',
  'keys status',
  'keys rotate',
  'audit',
  'audit verify',
  'audit accept',
  'registry',
  'registry backup',
];

describe('help', () => {
  it('lists every command', async () => {
    const fixture = makeFixture();
    await fixture.run('help');
    const listed = [...fixture.output.stdout.matchAll(/^ {2}([a-z-]+)(?: \[| <| {2,})/gm)].map(
      ([, name]) => name,
    );
    expect(listed.filter((name) => name !== undefined)).toEqual(
      commands
        .filter((name) => name !== '' && !name.includes(' '))
        .toSorted((a, b) => listed.indexOf(a) - listed.indexOf(b)),
    );
  });

  it.each(commands)('of "%s" names its options, the common ones and an example', async (command) => {
    const words = command.split(' ').filter((word) => word !== '');
    const [asked, flagged] = [makeFixture(), makeFixture()];
    expect(await asked.run('help', ...words)).toBe(0);
    expect(await flagged.run(...words, '--help')).toBe(0);
    const { stdout } = asked.output;
    expect(flagged.output.stdout).toBe(stdout);
    expect(stdout).toContain(`Usage: mikrofleet${command === '' ? '' : ` ${command}`} `);
    expect(stdout).toMatch(/\nExamples?:\n {2}(?:pass show \S+ \| )?mikrofleet /);
    for (const option of ['--config.file', '--web.config.file', '--log.level', '--help', '--version']) {
      expect(stdout).toContain(option);
    }
    if (words.length > 0) expect(stdout).toContain('\nCommon options:\n');
  });

  it.each([['-v'], ['--version'], ['version']])('%s prints the version', async (word) => {
    const fixture = makeFixture();
    expect(await fixture.run(word)).toBe(0);
    expect(fixture.output.stdout).toBe('1.2.3\n');
  });

  it.each([
    [['prob', 'x'], 'did you mean "probe"?'],
    [['help', 'tokens'], 'did you mean "token"?'],
    [['help', 'token', 'mint'], 'There is no command "mint". Commands: create, rotate, list, revoke.'],
    [['token', 'crate', 'x'], 'Did you mean create?'],
    [['probe', 'x', '--modul', 'ap'], 'Did you mean --module?'],
    [['--config.fil=x', 'check-config'], 'Did you mean --config.file?'],
  ])('%j suggests what was meant', async (words, hint) => {
    const fixture = makeFixture();
    expect(await fixture.run(...words)).toBe(2);
    expect(fixture.output.stderr).toContain(hint);
  });
});
