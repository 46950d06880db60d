import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../src/config/load.ts';
import { readSecretFile } from '../../src/config/secret-file.ts';
import { catalogue } from './catalogue.ts';

const folder = mkdtempSync(join(tmpdir(), 'mikrofleet-'));
let count = 0;

function fileOf(content: string | Buffer): string {
  count += 1;
  const path = join(folder, `secret-${count}`);
  writeFileSync(path, content);
  return path;
}

describe('a secret file', () => {
  it.each([
    ['without a line end', 'hunter2', 'hunter2'],
    ['with a line end', 'hunter2\n', 'hunter2'],
    ['with a line end of Windows', 'hunter2\r\n', 'hunter2'],
    ['with a byte order mark', '\ufeffhunter2\r\n', 'hunter2'],
    ['with blanks inside and letters of other scripts', 'пароль 2 ü', 'пароль 2 ü'],
    ['of one letter', 'x', 'x'],
  ])('%s is read', (_what, content, secret) => {
    expect(readSecretFile(fileOf(content))).toEqual({ secret });
  });

  it.each([
    ['empty', '', 'it is empty'],
    ['only a line end', '\n', 'it is empty'],
    ['only a byte order mark', '\ufeff\n', 'it is empty'],
    ['two lines', 'hunter2\nhunter3\n', 'it has more than one line; only the secret may be in it'],
    ['two line ends', 'hunter2\n\n', 'it has more than one line; only the secret may be in it'],
    ['a blank at the end', 'hunter2 \n', expect.stringMatching(/^it begins or ends with blanks/)],
    ['a tab at the start', '\thunter2', expect.stringMatching(/^it begins or ends with blanks/)],
    ['a non-breaking space', 'hunter2\u00a0', expect.stringMatching(/^it begins or ends with blanks/)],
    ['blanks', '  \n', 'it contains blanks only'],
    ['a control character', 'hun\u0007ter2', 'it contains a control character'],
    [
      'UTF-16 with a mark',
      Buffer.from('\ufeffhunter2\r\n', 'utf16le'),
      expect.stringMatching(/^it is UTF-16/),
    ],
    ['UTF-16, the other order', Buffer.from('feff00680075', 'hex'), expect.stringMatching(/^it is UTF-16/)],
    ['UTF-16 without a mark', Buffer.from('hunter2', 'utf16le'), expect.stringMatching(/^it is UTF-16/)],
    ['Windows-1252', Buffer.from('pa\xdfwort', 'latin1'), 'it is not valid UTF-8; save it as UTF-8'],
    ['too much', 'x'.repeat(70_000), 'it is larger than 65536 bytes'],
  ])('with %s is refused, with the reason', (_what, content, why) => {
    expect(readSecretFile(fileOf(content))).toEqual({ why });
  });

  it('that is no file is refused', () => {
    expect(readSecretFile(join(folder, 'gone'))).toEqual({ why: 'it does not exist' });
    expect(readSecretFile(folder)).toEqual({ why: 'it is a directory' });
    if (process.getuid?.() === 0) return;
    const path = fileOf('x');
    chmodSync(path, 0);
    expect(readSecretFile(path)).toEqual({ why: 'permission denied' });
  });
});

/** The password of an auth, or the messages about it. */
function passwordOf(text: string): string | string[] {
  const config = `auths:\n  a:\n    api:\n      username: u\n      tls: off\n      password: ${text}\n`;
  try {
    const settings = parseSettings(config, { file: 'm.yml', environment: {}, catalogue });
    return settings.auths.get('a')?.api?.password.reveal() ?? '';
  } catch (error) {
    return (error as { errors: { message: string }[] }).errors.map(({ message }) => message);
  }
}

function messagesOf(config: string): string[] {
  try {
    parseSettings(config, { file: 'm.yml', environment: {}, catalogue });
    return [];
  } catch (error) {
    return (error as { errors: { message: string }[] }).errors.map(({ message }) => message);
  }
}

describe('a password in YAML', () => {
  it.each([
    ['0123', '0123'],
    ['1e3', '1e3'],
    ['no', 'no'],
    ['true', 'true'],
    ['2024-01-31', '2024-01-31'],
    ['0x1F', '0x1F'],
    ['1_000', '1_000'],
    ['.inf', '.inf'],
    ['a#b', 'a#b'],
    ['"null"', 'null'],
    ['"&a"', '&a'],
  ])('%s is taken as written', (text, password) => {
    expect(passwordOf(text)).toBe(password);
  });

  it.each([
    ['null', /quote the value if it is the text null\.$/],
    ['~', /quote the value if it is the text ~\.$/],
    ['&secret', /starts with & is an anchor, so quote it/],
    ['*secret', /quote the value if it is plain text that starts with \*/],
    ['!secret', /starts with ! is a tag; quote it/],
    ['@secret', /quote it\.$/],
    ['%secret', /quote it\.$/],
    ['[secret]', /quote it if it is text that starts with \[ or \{/],
    ['{secret}', /quote it if it is text that starts with \[ or \{/],
    ['se: cret', /quote a value with a colon and a space/],
    ['se #cret', /starts a comment; quote the value/],
    ['se # cret', /starts a comment; quote the value/],
    ['se\t#cret', /starts a comment; quote the value/],
    ['&s se #cret', /starts a comment; quote the value/],
    ['#secret', /starts a comment, so quote the value/],
    ['# secret', /starts a comment, so quote the value/],
  ])('%s is refused, and quoting is the advice', (text, hint) => {
    const messages = passwordOf(text);
    expect(messages).toContainEqual(expect.stringMatching(hint));
    expect(JSON.stringify(messages)).not.toContain('secret');
  });

  it.each([`'se #cret'`, `"#secret"`, 'se#cret', '#se#cret'])('%s is a secret', (text) => {
    const whole = text.startsWith('#') ? `'${text}'` : text;
    expect(passwordOf(whole)).toBe(whole.replaceAll(/['"]/g, ''));
  });

  it('a comment on the next line cuts nothing', () => {
    expect(passwordOf('secret\n      # of the routers')).toBe('secret');
  });

  it.each([
    ['{ username: x, password: se: cret }', /inside \{ \}.*quote a value with a colon and a space/],
    ['{ username: x, password: se #cret }', /quote the value above if the # belongs to it/],
    ['{ username: x, password: #secret }', /quote the value above if the # belongs to it/],
    ['{ username: x, password: se #cret,\n      tls: off }', /quote the value above if the # belongs to it/],
    ['{ username: x, password: se #cret\n      }', /starts a comment; quote the value/],
  ])('%s is refused, and quoting is the advice', (account, hint) => {
    const messages = messagesOf(
      `auths:\n  a:\n    api: ${account}\n  b: { snmp: { version: 2c, community: x } }\n`,
    );
    expect(messages).toContainEqual(expect.stringMatching(hint));
    expect(JSON.stringify(messages)).not.toContain('cret');
  });

  it('a secret that is optional is not left out in silence', () => {
    const auth = 'version: 3\n      username: x\n      auth_protocol: sha1\n      auth_password: #secret';
    expect(messagesOf(`auths:\n  a:\n    snmp:\n      ${auth}\n`)).toContainEqual(
      expect.stringMatching(/starts a comment/),
    );
  });

  it('a comment after what is no secret is a comment', () => {
    const account = 'username: x # a reader\n      password: secret\n      tls: off # in the lab';
    expect(messagesOf(`auths:\n  a:\n    api:\n      ${account}\n`)).toEqual([]);
  });
});
