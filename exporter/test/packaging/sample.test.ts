import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommand } from '../e2e/support/exporter.ts';
import { onlyWhere } from '../run/only-where.ts';

const packaging = fileURLToPath(new URL('../../packaging/', import.meta.url));
const sample = join(packaging, 'etc/mikrofleet');
const folder = mkdtempSync(join(tmpdir(), 'mikrofleet-sample-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A certificate and its key for the names in the sample. */
function certificate(path: string): void {
  const subject = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-days',
    '2',
  ];
  const files = [
    '-subj',
    '/CN=mikrofleet',
    '-keyout',
    join(path, 'server.key'),
    '-out',
    join(path, 'server.pem'),
  ];
  expect(spawnSync('openssl', [...subject, ...files]).status).toBe(0);
  cpSync(join(path, 'server.pem'), join(path, 'ca.pem'));
}

function check(path: string) {
  const files = [
    `--config.file=${join(path, 'mikrofleet.yml')}`,
    `--web.config.file=${join(path, 'web.yml')}`,
  ];
  return runCommand(['check-config', ...files]);
}

describe('the sample of /etc/mikrofleet', () => {
  it('is accepted as it is', async () => {
    const { code, stdout, stderr } = await check(sample);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('/var/lib/mikrofleet/mikrofleet.db');
  });

  it('is accepted with every setting switched on, and each counts', async () => {
    const path = join(folder, 'on');
    cpSync(sample, path, { recursive: true });
    mkdirSync(join(path, 'secrets'));
    for (const name of ['monitor', 'community', 'snmp-auth', 'snmp-priv'])
      writeFileSync(join(path, 'secrets', name), 'eightchr\n');
    certificate(path);
    for (const name of readdirSync(sample)) {
      const text = readFileSync(join(sample, name), 'utf8');
      // Settings begin with "#" alone or with more blanks than prose.
      writeFileSync(join(path, name), text.replaceAll(/^#(?=[a-z]| {2})/gm, ''));
    }
    const { code, stdout, stderr } = await check(path);
    expect([code, stderr]).toEqual([0, '']);
    for (const part of [
      'hub-core1',
      'walk3',
      'prometheus',
      'https://grafana.example',
      '10.9.0.0/16',
      'TLSv1.2',
    ])
      expect(stdout).toContain(part);
  });

  it('names the schema for editors in its first line', () => {
    const [first] = readFileSync(join(sample, 'mikrofleet.yml'), 'utf8').split('\n');
    expect(first).toBe('# yaml-language-server: $schema=./mikrofleet.schema.json');
  });
});

const analyze = spawnSync('systemd-analyze', ['--version'], { encoding: 'utf8' });
const version = Number(/systemd (\d+)/.exec(analyze.stdout ?? '')?.[1] ?? 0);

describe(
  'the systemd unit',
  onlyWhere(version >= 250, 'systemd-analyze 250 or later is not installed'),
  () => {
    const unit = readFileSync(join(packaging, 'systemd/mikrofleet.service'), 'utf8');

    it('is valid', () => {
      const path = join(folder, 'mikrofleet.service');
      // The command is not installed here.
      writeFileSync(path, unit.replaceAll('/usr/bin/mikrofleet', process.execPath));
      const { status, stdout, stderr } = spawnSync('systemd-analyze', ['verify', path], { encoding: 'utf8' });
      expect([status, stdout, stderr]).toEqual([0, '', '']);
    });

    it('exposes little', () => {
      const path = join(folder, 'exposed.service');
      writeFileSync(path, unit);
      const { stdout } = spawnSync('systemd-analyze', ['security', '--offline=true', path], {
        encoding: 'utf8',
      });
      const level = Number(/Overall exposure level.*: (\d+\.\d)/.exec(stdout)?.[1] ?? Number.NaN);
      expect(level, stdout).toBeLessThan(2);
    });
  },
);
