import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onlyWhere } from '../../exporter/test/run/only-where.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mikrofleet-debian-'));
const tree = join(folder, 'tree');

const isInstalled = (command: string): boolean =>
  spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
const canRun = process.getuid?.() === 0 && isInstalled('debootstrap') && isInstalled('dpkg-deb');

const running: ChildProcess[] = [];

function run(command: string, ...words: readonly string[]): string {
  const environment = { DEB_COMPRESSION: '-Zgzip -z1', DEB_REVISION: '1', ...process.env };
  return execFileSync(command, words, { cwd: repository, encoding: 'utf8', env: environment });
}

/** In the Debian system, as root; fails with what the command printed. */
function inTree(script: string): string {
  const { status, stdout, stderr } = spawnSync('chroot', [tree, 'sh', '-ec', script], {
    encoding: 'utf8',
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', DEBIAN_FRONTEND: 'noninteractive', LANG: 'C' },
  });
  if (status !== 0) throw new Error(`${script}: ${stdout}${stderr}`);
  return stdout;
}

/** The same package with another version and a changed sample, as a release would have it. */
function nextVersion(file: string): string {
  const content = join(folder, 'next');
  run('dpkg-deb', '--raw-extract', file, content);
  const control = join(content, 'DEBIAN/control');
  writeFileSync(control, readFileSync(control, 'utf8').replace(/^Version: (.*)-1$/mu, 'Version: $1-2'));
  appendFileSync(join(content, 'etc/mikrofleet/web.yml'), '# new in -2\n');
  appendFileSync(join(content, 'etc/mikrofleet/mikrofleet.yml'), '# new in -2\n');
  const next = file.replace('-1_', '-2_');
  run('dpkg-deb', '--root-owner-group', '-Zgzip', '-z1', '--build', content, next);
  rmSync(content, { recursive: true });
  return next;
}

function install(file: string): string {
  run('cp', file, join(tree, 'package.deb'));
  // --force-confold: what apt does without somebody who answers, so that a changed file of the operator stays.
  return inTree('dpkg --install --force-confold /package.deb 2>&1');
}

/** ExecStart of the unit as its user, in its directory, and with a port of its own. */
async function startService(): Promise<{ readonly url: string; readonly process: ChildProcess }> {
  const unit = readFileSync(join(tree, 'usr/lib/systemd/system/mikrofleet.service'), 'utf8');
  const setting = (name: string): string => new RegExp(`^${name}=(.*)$`, 'mu').exec(unit)![1]!;
  const [command = '', ...words] = setting('ExecStart').split(' ');
  const child = spawn(
    'chroot',
    [
      `--userspec=${setting('User')}:${setting('Group')}`,
      tree,
      'sh',
      '-c',
      'umask 0077 && cd "$1" && shift && exec "$@"',
      'sh',
      setting('WorkingDirectory'),
      command,
      ...words,
      '--web.listen-address=127.0.0.1:0',
    ],
    { env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  running.push(child);
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /address=(http:\S+)/u.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('error', reject);
    child.once('close', () => reject(new Error(said)));
  });
  return { url, process: child };
}

async function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  return ended;
}

const owner = (path: string): string => inTree(`stat -c '%U:%G %a' ${path}`).trim();

/** e_machine of an ELF file: 62 is x86-64, 183 is AArch64. */
const machineOf = (file: string): number => readFileSync(file).subarray(0, 20).readUInt16LE(18);

/** Minor versions of glibc 2 whose symbols a program uses. */
const libcVersions = (file: string): readonly number[] =>
  [...readFileSync(file, 'latin1').matchAll(/\0GLIBC_2\.(\d+)(?=\0)/gu)].map(([, minor]) => Number(minor));

const machines = { amd64: 62, arm64: 183 } as const;

const built = new Map<string, string>();

/** Half a minute of work, so that each is built once. */
function packageFor(architecture: string): string {
  const words = [`DEB_ARCHITECTURE=${architecture}`, 'bash', 'deployment/debian/build.sh'];
  const own = join(folder, architecture);
  const file =
    built.get(architecture) ??
    run('env', ...words, own)
      .trim()
      .split('\n')
      .at(-1)!;
  built.set(architecture, file);
  return file;
}

afterAll(async () => {
  for (const child of running) await stop(child);
  rmSync(folder, { recursive: true, force: true });
});

describe.each(['amd64', 'arm64'] as const)(
  'the package for %s',
  onlyWhere(isInstalled('dpkg-deb'), 'dpkg-deb is needed'),
  (architecture) => {
    const own = join(folder, architecture);
    const content = join(own, 'content');
    let file = '';

    // Whoever runs the built exporter meanwhile must not lose it: packing once emptied this folder.
    const inUse = join(repository, 'exporter/dist', `in-use-${architecture}`);

    beforeAll(() => {
      mkdirSync(dirname(inUse), { recursive: true });
      writeFileSync(inUse, '');
      file = packageFor(architecture);
      run('dpkg-deb', '--extract', file, content);
    });
    afterAll(() => {
      rmSync(content, { recursive: true, force: true });
      rmSync(inUse, { force: true });
    });

    it('is packed from a copy, not from the built files of this tree', () => {
      expect(existsSync(inUse)).toBe(true);
      expect(run('find', content, '-name', 'in-use-*')).toBe('');
    });

    it('says what it is and what it needs', () => {
      const { version } = JSON.parse(readFileSync(join(repository, 'exporter/package.json'), 'utf8')) as {
        version: string;
      };
      expect(file).toBe(join(own, `mikrofleet_${version}-1_${architecture}.deb`));
      const info = run('dpkg', '--info', file);
      const field = (name: string): string | undefined =>
        new RegExp(`^ ${name}: (.*)$`, 'mu').exec(info)?.[1];
      expect(field('Package')).toBe('mikrofleet');
      expect(field('Version')).toBe(`${version}-1`);
      expect(field('Architecture')).toBe(architecture);
      expect(field('Depends')).toBe(
        'libc6 (>= 2.29), libstdc++6 (>= 9), adduser, init-system-helpers (>= 1.54)',
      );
      expect(field('Description')).toBe('monitoring and management of MikroTik fleets');
      // in kibibytes: Node.js alone is more than a hundred
      expect(Number(field('Installed-Size'))).toBeGreaterThan(100_000);
      for (const script of ['postinst', 'prerm', 'postrm'])
        expect(info).toMatch(new RegExp(`\\* +${script} +#!/bin/sh`, 'u'));
    });

    it('has programs of this machine alone', () => {
      const names = run('find', content, '-name', '*.node', '-o', '-type', 'f', '-name', 'node')
        .trim()
        .split('\n');
      expect(names.filter((name) => name.endsWith('/usr/lib/mikrofleet/node'))).toHaveLength(1);
      expect(names.filter((name) => name.endsWith('glibc.node'))).toHaveLength(1);
      expect(names.map(machineOf)).toEqual(names.map(() => machines[architecture]));
      const libc = names.filter((name) => !name.endsWith('musl.node')).flatMap(libcVersions);
      // as `Depends` has it
      expect(Math.max(...libc)).toBe(29);
    });
  },
);

describe(
  'the Debian package in a Debian of its own',
  onlyWhere(canRun, 'debootstrap and root are needed'),
  () => {
    let first: string;
    let second: string;

    beforeAll(() => {
      first = packageFor(run('dpkg', '--print-architecture').trim());
      second = nextVersion(first);
      run('bash', 'deployment/debian/tree.sh', tree);
    });

    it('names its licences and materials, Node.js among them', () => {
      const names = run('dpkg-deb', '--contents', first);
      for (const name of [
        'alert-rules/rules/reachability.yml',
        'alert-rules/runbooks/MikrofleetSiteDown.md',
        'alert-rules/mikrofleet.tmpl',
        'dashboards/json/mikrofleet-tower-site.json',
        'prometheus/prometheus.yml',
      ])
        expect(names).toContain(`./usr/share/mikrofleet/${name}`);
      for (const name of ['copyright', 'node.LICENSE', 'changelog.gz', 'sbom.cdx.json'])
        expect(names).toContain(`./usr/share/doc/mikrofleet/${name}`);
      expect(names).not.toMatch(/linux-arm64\/|darwin|win32|node_modules\/(?:typescript|vitest)\//u);
    });

    it('is installed where no Node.js is, and starts as its own user', async () => {
      expect(inTree('command -v node || echo none').trim()).toBe('none');
      install(first);
      expect(owner('/etc/mikrofleet')).toBe('root:mikrofleet 750');
      expect(owner('/etc/mikrofleet/secrets')).toBe('root:mikrofleet 750');
      expect(owner('/etc/mikrofleet/mikrofleet.yml')).toBe('root:mikrofleet 640');
      expect(owner('/var/lib/mikrofleet')).toBe('mikrofleet:mikrofleet 700');
      expect(inTree('getent passwd mikrofleet')).toMatch(/:\/var\/lib\/mikrofleet:\/usr\/sbin\/nologin$/mu);
      // enabled: it starts with the machine
      expect(existsSync(join(tree, 'etc/systemd/system/multi-user.target.wants'))).toBe(true);
      // in every folder the file of the service, unless somebody names another
      expect(inTree('cd / && mikrofleet check-config')).toMatch(
        /^\/etc\/mikrofleet\/mikrofleet\.yml is valid\.\n[^]*\/var\/lib\/mikrofleet\/mikrofleet\.db/u,
      );
      inTree("echo 'targets: []' > /tmp/other.yml");
      for (const named of [
        'MIKROFLEET_CONFIG_FILE=/tmp/other.yml mikrofleet check-config',
        'mikrofleet check-config --config.file=/tmp/other.yml',
        'MIKROFLEET_CONFIG_FILE=/etc/mikrofleet/mikrofleet.yml mikrofleet check-config --config.file=/tmp/other.yml',
      ])
        expect(inTree(named), named).toMatch(/^\/tmp\/other\.yml is valid\.\n/u);
      // who may not read the folder still learns what there is
      expect(inTree("su -s /bin/sh -c 'mikrofleet metrics' nobody")).toContain('mikrotik_up (gauge)');
      // as an operator does, before the first start and as root
      expect(inTree('mikrofleet tenant create acme')).toContain('acme');
      const service = await startService();
      expect((await fetch(`${service.url}/-/ready`)).status).toBe(200);
      expect((await fetch(`${service.url}/api/v1/sites`)).status).toBe(401);
      expect(await stop(service.process)).toBe(0);
      expect(owner('/var/lib/mikrofleet/mikrofleet.db')).toBe('mikrofleet:mikrofleet 600');
    });

    it('keeps configuration, modes, registry and a disabled service through an upgrade', async () => {
      const config = join(tree, 'etc/mikrofleet/mikrofleet.yml');
      appendFileSync(config, '\nfreshness: 5s\n');
      inTree('chmod 0600 /etc/mikrofleet/web.yml && chown mikrofleet /etc/mikrofleet/web.yml');
      // What `systemctl disable` does.
      inTree('rm /etc/systemd/system/multi-user.target.wants/mikrofleet.service');
      install(second);
      expect(inTree('dpkg-query -W mikrofleet')).toContain('-2');
      expect(readFileSync(config, 'utf8')).toContain('freshness: 5s\n');
      expect(readFileSync(`${config}.dpkg-dist`, 'utf8')).toContain('# new in -2');
      // Unchanged by the operator: replaced, with the mode that the operator gave it.
      expect(readFileSync(join(tree, 'etc/mikrofleet/web.yml'), 'utf8')).toContain('# new in -2');
      expect(owner('/etc/mikrofleet/web.yml')).toBe('mikrofleet:mikrofleet 600');
      expect(() =>
        statSync(join(tree, 'etc/systemd/system/multi-user.target.wants/mikrofleet.service')),
      ).toThrow();
      expect(inTree('mikrofleet tenant list')).toContain('acme');
      const service = await startService();
      expect((await fetch(`${service.url}/-/ready`)).status).toBe(200);
      expect(await stop(service.process)).toBe(0);
    });

    it('leaves configuration and registry when it is removed, and only the registry when purged', () => {
      inTree('dpkg --remove mikrofleet');
      expect(existsSync(join(tree, 'usr/lib/mikrofleet'))).toBe(false);
      expect(existsSync(join(tree, 'usr/bin/mikrofleet'))).toBe(false);
      expect(existsSync(join(tree, 'etc/mikrofleet/mikrofleet.yml'))).toBe(true);
      const said = inTree('dpkg --purge mikrofleet 2>&1');
      expect(said).toContain('Kept: /var/lib/mikrofleet');
      expect(existsSync(join(tree, 'etc/mikrofleet/mikrofleet.yml'))).toBe(false);
      expect(existsSync(join(tree, 'var/lib/mikrofleet/mikrofleet.db'))).toBe(true);
      expect(
        inTree('systemctl --version 2>/dev/null || ls /etc/systemd/system | grep mikrofleet || echo clean'),
      ).toContain('clean');
    });

    it('is installed again over what was kept', async () => {
      install(second);
      expect(inTree('mikrofleet tenant list')).toContain('acme');
      expect(owner('/etc/mikrofleet/mikrofleet.yml')).toBe('root:mikrofleet 640');
    });

    it('takes its user along when nothing is kept', () => {
      inTree('rm -r /var/lib/mikrofleet && dpkg --purge mikrofleet');
      expect(inTree('getent passwd mikrofleet || echo gone').trim()).toBe('gone');
    });
  },
);
