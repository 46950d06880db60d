import { writeFileSync } from 'node:fs';
import { compareSync } from 'bcryptjs';
import { describe, expect, it } from 'vitest';
import { Certificates } from '../http/web-config/certificates.ts';
import { makeFixture } from './fixture.ts';

const files = new Certificates();

describe('hash-password', () => {
  it.each(['hunter2', 'hunter2\n', 'hunter2\r\n'])('%j from standard input', async (stdin) => {
    const fixture = makeFixture({ stdin });
    expect(await fixture.run('hash-password')).toBe(0);
    const [hash = '', rest] = fixture.output.stdout.split('\n');
    expect(rest).toBe('');
    expect(hash).toMatch(/^\$2b\$10\$/);
    expect(compareSync('hunter2', hash)).toBe(true);
    expect(fixture.output.stderr).toBe('');
  });

  it.each([
    ['', 'it is empty'],
    ['\n', 'it is empty'],
    ['hunter2\nhunter3\n', 'it contains a line break or a control character'],
    [`hunter2${'ü'.repeat(33)}`, 'it is longer than 72 bytes'],
    ['hunter2'.repeat(100_000), 'it is longer than 72 bytes'],
  ])('%j is refused', async (stdin, why) => {
    const fixture = makeFixture({ stdin });
    expect(await fixture.run('hash-password')).toBe(2);
    expect(fixture.output.stderr).toContain(why);
    expect(fixture.output.stdout + fixture.output.stderr).not.toContain('hunter2');
  });

  it('takes no argument', async () => {
    const fixture = makeFixture();
    expect(await fixture.run('hash-password', 'hunter2')).toBe(2);
    expect(fixture.output.stderr).not.toContain('hunter2');
  });

  it('what it prints can be put into the file', async () => {
    const fixture = makeFixture({ stdin: 'hunter2' });
    await fixture.run('hash-password');
    const file = files.write('users.yml', `basic_auth_users:\n  alice: ${fixture.output.stdout}`);
    expect(await makeFixture().run('check-config', '--web.config.file', file)).toBe(0);
  });
});

describe('--web.config.file', () => {
  it('is checked by check-config', async () => {
    files.authority('server');
    const file = files.write(
      'web.yml',
      'tls_server_config: { cert_file: server.pem, key_file: server.key }\n',
    );
    const fixture = makeFixture({ environment: { MIKROFLEET_WEB_CONFIG_FILE: file } });
    expect(await fixture.run('check-config')).toBe(0);
    expect(fixture.output.stdout).toContain(`${file} is valid.`);
    expect(fixture.output.stdout).toMatch(/TLS +TLSv1\.2 to TLSv1\.3\ncertificate +valid until 20/);
    writeFileSync(file, 'tls_server_config: { cert_file: gone.pem, key_file: server.key }\nx: 1\n');
    expect(await fixture.run('check-config')).toBe(1);
    expect(fixture.output.stderr).toContain(`${file}:1: tls_server_config.cert_file: The file "gone.pem"`);
    expect(fixture.output.stderr).toContain('2 errors in the configuration.');
  });

  it('a bad one keeps the exporter from starting', async () => {
    const file = files.write('bad.yml', 'basic_auth_users: { alice: hunter2 }\n');
    const fixture = makeFixture();
    expect(await fixture.run('serve', '--web.config.file', file, '--web.listen-address', '127.0.0.1:0')).toBe(
      1,
    );
    expect(fixture.output.stderr).toContain('This is not a bcrypt hash');
    expect(fixture.output.stderr).not.toContain('hunter2');
    expect(await fixture.run('serve', '--web.config.file', '/nowhere.yml')).toBe(1);
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
    const fixture = makeFixture();
    const running = fixture.run('serve', '--web.config.file', file, '--web.listen-address', address);
    for (let round = 0; round < 300 && !fixture.output.stderr.includes('msg=listening'); round++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    fixture.signals.emit('SIGTERM', 'SIGTERM');
    expect(await running).toBe(0);
    const found = fixture.output.stderr
      .split('\n')
      .filter((line) => line.includes('level=warn') && line.includes('web.'));
    expect(found).toHaveLength(warnings.length);
    for (const [index, warning] of warnings.entries()) expect(found[index]).toContain(warning);
  });
});
