import { describe, expect, it } from 'vitest';
import type { CodePage } from '../../src/config/settings.ts';
import { textReader } from '../../src/transport/device-text.ts';

function read(codePage: CodePage, hex: string): string {
  const bytes = Buffer.from(hex.replaceAll(' ', ''), 'hex');
  return textReader(codePage)(bytes, 0, bytes.length);
}

describe('text of a device', () => {
  it.each(['windows-1250', 'windows-1251', 'windows-1252', 'gbk'] as const)(
    'is UTF-8 where it can be, with %s',
    (page) => {
      expect(read(page, '57c3a4726d652ae69db1e4baac20e2988e')).toBe('Wärme*東京 ☎');
      expect(read(page, '706c61696e')).toBe('plain');
      expect(read(page, '')).toBe('');
    },
  );

  it.each([
    ['windows-1252', '57e4726d6520 80', 'Wärme €'],
    ['windows-1252', '82838485868788898a8b8c8e', '‚ƒ„…†‡ˆ‰Š‹ŒŽ'],
    ['windows-1252', '9192939495969798999a9b9c9e9f', '‘’“”•–—˜™š›œžŸ'],
    ['windows-1252', 'a0a9b5dfff', '\u00a0©µßÿ'],
    ['windows-1250', 'd8edf8 80 8a9a8e9e', 'Říř€ŠšŽž'],
    ['windows-1251', 'cfeef7f2e0 88 b9', 'Почта€№'],
    ['gbk', 'b1b1bea9 80', '北京€'],
  ] as const)('in %s: %s', (page, hex, text) => {
    expect(read(page, hex)).toBe(text);
  });

  it.each(['81', '8d', '8f', '90', '9d'])('keeps byte %s that windows-1252 does not define', (hex) => {
    expect(read('windows-1252', `20${hex}`)).toBe(` ${String.fromCharCode(Number.parseInt(hex, 16))}`);
  });

  it('is not UTF-8 when it is overlong or a surrogate', () => {
    expect(read('windows-1252', 'c0af')).toBe('À¯');
    expect(read('windows-1252', 'eda080')).toBe('í\u00a0€');
  });

  it.each([
    ['windows-1252', 'e2988e e298', '☎'],
    ['windows-1252', 'c3a4 206d f09f98', 'ä m'],
    ['windows-1251', 'd181d0b5d0b2d0b5d1', 'севе'],
    ['gbk', 'e4baac e6', '京'],
    // half a character of the code page itself
    ['gbk', 'b1b1 be', '北'],
  ] as const)('in %s keeps the whole characters of a text that was cut: %s', (page, hex, text) => {
    expect(read(page, hex)).toBe(text);
    // what a cut text left behind does not show in the next one
    expect(read(page, '706c61696e')).toBe('plain');
  });

  it.each([
    ['windows-1252', '436166e9', 'Café'],
    ['windows-1251', 'd1e5e2e5f0', 'Север'],
    // of which the last two bytes could start a character of three
    ['windows-1251', 'cbfce2b3e2 b3', 'Львіві'],
  ] as const)('in %s is no cut UTF-8: %s', (page, hex, text) => {
    expect(read(page, hex)).toBe(text);
  });

  it('reads only the part it is asked for', () => {
    const bytes = Buffer.from('ffc3a4ff', 'hex');
    expect(textReader('windows-1252')(bytes, 1, 3)).toBe('ä');
  });
});
