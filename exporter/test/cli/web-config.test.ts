import { writeFileSync } from 'node:fs';
import { compareSync } from 'bcryptjs';
import { describe, expect, it } from 'vitest';
import { Certificates } from '../http/web-config/certificates.ts';
import { makeWorld } from './world.ts';

const files = new Certificates();

describe('hash-password', () => {
  it.each(['hunter2', 'hunter2\n', 'hunter2\r\n'])('%j from standard input', async (stdin) => {
    const world = makeWorld({ stdin });
    expect(await world.run('hash-password')).toBe(0);
    const [hash = '', rest] = world.output.stdout.split('\n');
    expect(rest).toBe('');
    expect(hash).toMatch(/^\$2b\$10\$/);
    expect(compareSync('hunter2', hash)).toBe(true);
    expect(world.output.stderr).toBe('');
  });

  it.each([
    ['', 'it is empty'],
    ['\n', 'it is empty'],
    ['hunter2\nhunter3\n', 'it contains a line break or a control character'],
    [`hunter2${'ü'.repeat(33)}`, 'it is longer than 72 bytes'],
    ['hunter2'.repeat(100_000), 'it is longer than 72 bytes'],
  ])('%j is refused', async (stdin, why) => {
    const world = makeWorld({ stdin });
    expect(await world.run('hash-password')).toBe(2);
    expect(world.output.stderr).toContain(why);
    expect(world.output.stdout + world.output.stderr).not.toContain('hunter2');
  });

  it('takes no argument', async () => {
    const world = makeWorld();
    expect(await world.run('hash-password', 'hunter2')).toBe(2);
    expect(world.output.stderr).not.toContain('hunter2');
  });

  it('what it prints can be put into the file', async () => {
    const world = makeWorld({ stdin: 'hunter2' });
    await world.run('hash-password');
    const file = files.write('users.yml', `basic_auth_users:\n  alice: ${world.output.stdout}`);
    expect(await makeWorld().run('check-config', '--web.config.file', file)).toBe(0);
  });
});

describe('--web.config.file', () => {
  it('is checked by check-config', async () => {
    files.authority('server');
    const file = files.write(
      'web.yml',
      'tls_server_config: { cert_file: server.pem, key_file: server.key }\n',
    );
    const world = makeWorld({ environment: { MIKROFLEET_WEB_CONFIG_FILE: file } });
    expect(await world.run('check-config')).toBe(0);
    expect(world.output.stdout).toContain(`${file} is valid.`);
    expect(world.output.stdout).toMatch(/TLS +TLSv1\.2 to TLSv1\.3\ncertificate +valid until 20/);
    writeFileSync(file, 'tls_server_config: { cert_file: gone.pem, key_file: server.key }\nx: 1\n');
    expect(await world.run('check-config')).toBe(1);
    expect(world.output.stderr).toContain(`${file}:1: tls_server_config.cert_file: The file "gone.pem"`);
    expect(world.output.stderr).toContain('2 errors in the configuration.');
  });

  it('a bad one keeps the exporter from starting', async () => {
    const file = files.write('bad.yml', 'basic_auth_users: { alice: hunter2 }\n');
    const world = makeWorld();
    expect(await world.run('serve', '--web.config.file', file, '--web.listen-address', '127.0.0.1:0')).toBe(
      1,
    );
    expect(world.output.stderr).toContain('This is not a bcrypt hash');
    expect(world.output.stderr).not.toContain('hunter2');
    expect(await world.run('serve', '--web.config.file', '/nowhere.yml')).toBe(1);
  });

  it.each([
    [':0', '', ['anyone who can reach this machine', 'sent over the network in clear text']],
    ['127.0.0.1:0', '', []],
    ['[::1]:0', '', []],
    [
      ':0',
      'basic_auth_users: { a: $2b$10$abcdefghijklmnopqrstuuiRZQEsv2VBVzYXRjmPTAb4VRE.KzqIO }\n',
      ['clear text'],
    ],
    [':0', 'tls_server_config: { cert_file: server.pem, key_file: server.key }\n', ['anyone who can reach']],
    [
      ':0',
      'tls_server_config: { cert_file: server.pem, key_file: server.key, client_auth_type: RequireAndVerifyClientCert, client_ca_file: server.pem }\n',
      [],
    ],
  ])('on %s with %j warns of what is open', async (address, text, warnings) => {
    files.authority('server');
    const file = files.write('web.yml', text);
    const world = makeWorld();
    const running = world.run('serve', '--web.config.file', file, '--web.listen-address', address);
    for (let round = 0; round < 300 && !world.output.stderr.includes('msg=listening'); round++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    world.signals.emit('SIGTERM', 'SIGTERM');
    expect(await running).toBe(0);
    const found = world.output.stderr
      .split('\n')
      .filter((line) => line.includes('level=warn') && line.includes('web.'));
    expect(found).toHaveLength(warnings.length);
    for (const [index, warning] of warnings.entries()) expect(found[index]).toContain(warning);
  });
});
