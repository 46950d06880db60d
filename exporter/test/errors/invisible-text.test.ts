import { describe, expect, it } from 'vitest';
import { printable as forTerminal } from '../../src/cli/result-table.ts';
import { quoteDeviceText } from '../../src/errors/exporter-error.ts';
import { escapeInvisible } from '../../src/errors/invisible-text.ts';
import { csvLine, parseCsv } from '../../src/management/csv.ts';
import { cleanText } from '../../src/management/connection-test/device-text.ts';
import { checkLabels, checkName } from '../../src/store/values.ts';
import { createLogger } from '../../src/telemetry/logger.ts';

const invisible = [
  ['zero width space', '\u200b'],
  ['zero width joiner', '\u200d'],
  ['byte order mark', '\ufeff'],
  ['right-to-left override', '\u202e'],
  ['left-to-right embedding', '\u202a'],
  ['left-to-right isolate', '\u2066'],
  ['pop isolate', '\u2069'],
  ['right-to-left mark', '\u200f'],
  ['Arabic letter mark', '\u061c'],
  ['soft hyphen', '\u00ad'],
  ['word joiner', '\u2060'],
  ['tag', '\u{e0041}'],
  ['Hangul filler', '\u3164'],
  ['variation selector', 'x\ufe0f'],
  ['combining grapheme joiner', '\u034f'],
  ['blank Braille pattern', '\u2800'],
  ['interlinear annotation', '\ufff9'],
] as const;

describe.each(invisible)('%s', (_what, character) => {
  const name = `ap${character}1`;

  it('is refused in names and labels that people type', () => {
    expect(() => checkName(name)).toThrow(expect.objectContaining({ code: 'registry.invalid-value' }));
    expect(() => checkLabels({ rack: name })).toThrow('invisible');
  });

  it('is shown as its number in messages, logs and on a terminal', () => {
    const plain = /^[ -~]*$/;
    expect(escapeInvisible(name)).toMatch(plain);
    expect(quoteDeviceText(name)).toMatch(plain);
    expect(forTerminal(name)).toMatch(plain);
    for (const format of ['logfmt', 'json'] as const) {
      let line = '';
      const log = createLogger({ level: 'info', format, write: (text) => (line = text) });
      log.info({ identity: name, [name]: 1 }, name);
      expect(line.trimEnd()).toMatch(plain);
      if (format === 'json') expect(JSON.parse(line)).toMatchObject({ identity: name, msg: name });
    }
  });

  it('of a device is left out of what is stored', () => {
    expect(cleanText(`${character}ap`)).toMatch(/^x? ?ap$/);
  });
});

describe('names that stay allowed', () => {
  it.each([
    'Tower 1',
    'Башня',
    '塔一',
    'برج',
    'Turm ⛰️',
    '📡👩‍🚀🏳️‍🌈',
    '👍🏽',
    'Pøle Å',
    'Việt Nam',
    'क्षेत्र',
    'ñandú',
    'a–b',
    'הר',
  ])('%s', (name) => {
    expect(checkName(name)).toBe(name.normalize('NFC'));
    expect(checkLabels({ place: name })).toEqual({ place: name.normalize('NFC') });
  });
});

it.each(['a\ufe0f', 'a\u200db', '⛰\u200da', '⛰\ufe0f\u200d'])('%j is no emoji', (name) => {
  expect(() => checkName(name)).toThrow('invisible');
});

it('long names of emoji that end wrongly are refused without trying every division', () => {
  expect(() => checkName('📡🏽\ufe0f'.repeat(40) + '\u200b')).toThrow('invisible');
});

it('a pile of combining marks is refused', () => {
  expect(checkName(`a${'\u0316'.repeat(4)}`)).toHaveLength(5);
  expect(() => checkName(`a${'\u0316'.repeat(5)}`)).toThrow('printable');
});

describe('a cell of CSV', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\n=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM',
    ' =1',
    '\u200b=1',
    '\ufeff=1',
    "'=1",
  ])('%j is no formula, and reads back as it was', async (text) => {
    const line = csvLine([text]);
    expect(line.replace(/^"/, '')).toMatch(/^'/);
    expect(await parseCsv(line)).toEqual([{ line: 1, cells: [text] }]);
  });

  it.each(['10.1.1.1', 'tower 1', 'a=b', "it's"])('%s stays as it is', (text) => {
    expect(csvLine([text])).toBe(`${text}\r\n`);
  });
});
