import { describe, expect, it } from 'vitest';
import { parseCommand } from '../../../src/management/commands/parse-command.ts';
import { commandLimits } from '../../../src/management/commands/word-rules.ts';
import { errorOf } from './attempt.ts';
import { makeRandom } from './random.ts';

const many = (length: number): string[] => Array.from({ length }, () => 'name');

describe('the two forms', () => {
  const expected = {
    path: '/interface/print',
    menu: '/interface',
    verb: 'print',
    args: new Map([['stats', '']]),
    queries: [
      { word: '?type=ether', name: 'type' },
      { word: '?-disabled', name: 'disabled' },
      { word: '?#|' },
    ],
    proplist: ['name', 'rx-byte'],
  };

  it('an object', () => {
    const input = {
      path: '/interface/print',
      args: { stats: '' },
      queries: ['type=ether', '?-disabled', '#|'],
      proplist: ['name', 'rx-byte'],
    };
    expect(parseCommand(input)).toEqual(expected);
  });

  it('the words of the API', () => {
    const words = [
      '/interface/print',
      '=stats=',
      '?type=ether',
      '?-disabled',
      '?#|',
      '=.proplist=name,rx-byte',
    ];
    expect(parseCommand(words)).toEqual(expected);
  });

  it('a command outside any menu', () => {
    expect(parseCommand({ path: '/ping' })).toMatchObject({ menu: '/', verb: 'ping' });
  });

  it('a value may be empty, hold equals signs, spaces and other scripts', () => {
    const { args } = parseCommand(['/ip/address/set', '=.id=*1', '=comment=a=b  Übergang 東']);
    expect(args.get('comment')).toBe('a=b  Übergang 東');
  });

  it('comparisons keep their words', () => {
    const { queries } = parseCommand({
      path: '/x/print',
      queries: ['>mtu=1400', '<mtu=9000', '=name=a', '.id=*1'],
    });
    expect(queries.map(({ word }) => word)).toEqual(['?>mtu=1400', '?<mtu=9000', '?=name=a', '?.id=*1']);
    expect(queries.map(({ name }) => name)).toEqual(['mtu', 'mtu', 'name', '.id']);
  });
});

describe('what is wrong is named', () => {
  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'command is neither'],
    ['a text', '/interface/print', 'command is neither'],
    ['no words', [], 'path must be a string'],
    ['a number as path', { path: 1 }, 'path must be a string'],
    ['no slash', { path: 'interface/print' }, 'path "interface/print" does not start with a slash'],
    ['spaces', { path: '/interface print' }, 'contains a space'],
    ['two slashes', { path: '/interface//print' }, 'two slashes'],
    ['a slash at the end', { path: '/interface/' }, 'ends with a slash'],
    ['only a slash', { path: '/' }, 'ends with a slash'],
    ['dots', { path: '/interface/../user/print' }, 'contains `..`'],
    ['capital letters', { path: '/User/print' }, 'capital letters'],
    ['a reply word', { path: '!done' }, 'does not start with a slash'],
    ['a long path', { path: `/${'a'.repeat(300)}` }, 'path is longer than'],
    ['an unknown field', { path: '/a/print', tag: '1' }, 'command has a field'],
    ['a tag as word', ['/a/print', '.tag=1'], 'words[1] starts neither'],
    ['a tag as argument', { path: '/a/print', args: { '.tag': '1' } }, 'args..tag is .tag'],
    ['a tag in attribute form', ['/a/print', '=.tag=1'], 'args..tag is .tag'],
    ['an equals sign in a name', { path: '/a/print', args: { 'a=b': '' } }, 'args contains an equals sign'],
    ['a name with a space', { path: '/a/print', args: { 'a b': '' } }, 'is not a RouterOS name'],
    ['a list as args', { path: '/a/print', args: [] }, 'args must be an object'],
    ['a number as value', { path: '/a/print', args: { mtu: 1500 } }, 'args.mtu must be a string'],
    ['a long value', { path: '/a/set', args: { comment: 'x'.repeat(5000) } }, 'args.comment is longer than'],
    [
      'a value with a line end',
      { path: '/a/set', args: { comment: 'a\nb' } },
      'args.comment contains a control',
    ],
    ['queries as text', { path: '/a/print', queries: 'x' }, 'queries must be a list'],
    ['an empty query', { path: '/a/print', queries: ['?'] }, 'queries[0] is not a query'],
    ['a query of operations', { path: '/a/print', queries: ['?#x'] }, 'queries[0] is not an operation'],
    [
      'a query without a value',
      { path: '/a/print', queries: ['a', '>b'] },
      'queries[1] has no value to compare with',
    ],
    ['a double test', { path: '/a/print', queries: ['-b=c'] }, 'queries[0] tests for absence'],
    ['a bad property', { path: '/a/print', proplist: ['name', 'a,b'] }, 'proplist[1] "a,b"'],
    ['the same argument twice', ['/a/set', '=a=1', '=a=2'], 'args.a is given twice'],
    ['two lists of properties', ['/a/print', '=.proplist=a', '=.proplist=b'], 'proplist is given twice'],
    ['half an attribute word', ['/a/print', '=stats'], 'words[1] lacks the second equals sign'],
    ['an empty word', ['/a/print', ''], 'words[1] starts neither'],
    ['a second path', ['/a/print', '/user/print'], 'words[1] starts neither'],
  ])('%s', (_, input, text) => {
    const error = errorOf(() => parseCommand(input));
    expect(error.code).toBe('command.malformed');
    expect(error.message).toContain(text);
  });

  it('a value is never repeated in the message', () => {
    const bad = { path: '/ppp/secret/add', args: { password: 'marker-Pa55word\u0000' } };
    expect(errorOf(() => parseCommand(bad)).message).not.toContain('marker');
    const query = { path: '/ppp/secret/print', queries: ['<password'] };
    expect(errorOf(() => parseCommand(query)).message).toContain('queries[0]');
  });

  it('too many of anything', () => {
    const args = Object.fromEntries(Array.from({ length: commandLimits.args + 1 }, (_, i) => [`a${i}`, '']));
    expect(errorOf(() => parseCommand({ path: '/a/set', args })).message).toContain('at most 64');
    expect(errorOf(() => parseCommand({ path: '/a/print', queries: many(65) })).message).toContain(
      'queries has',
    );
    expect(errorOf(() => parseCommand({ path: '/a/print', proplist: many(129) })).message).toContain(
      'proplist',
    );
    expect(errorOf(() => parseCommand(['/a/print', ...many(1000)])).message).toContain('words has');
    const large = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`a${i}`, 'x'.repeat(4000)]));
    expect(errorOf(() => parseCommand({ path: '/a/set', args: large })).message).toContain(
      'command is larger',
    );
  });

  it('a name of the language finds nothing', () => {
    const input = JSON.parse('{"path":"/a/set","args":{"__proto__":"x"}}') as unknown;
    expect(errorOf(() => parseCommand(input)).code).toBe('command.malformed');
  });
});

describe('control characters', () => {
  const hidden = [
    ...Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code)),
    ...Array.from({ length: 0x21 }, (_, index) => String.fromCharCode(0x7f + index)),
    '\u00ad',
    '\u200b',
    '\u200e',
    '\u202e',
    '\u2028',
    '\u2029',
    '\u2066',
    '\ufeff',
    '\ud800',
    '\udfff',
    '\uffff',
  ];
  const places: readonly ((text: string) => unknown)[] = [
    (text) => ({ path: `/ip/address/${text}` }),
    (text) => ({ path: '/ip/address/print', args: { [`detail${text}`]: '' } }),
    (text) => ({ path: '/ip/address/set', args: { comment: text } }),
    (text) => ({ path: '/ip/address/print', queries: [text] }),
    (text) => ({ path: '/ip/address/print', queries: [`?comment=${text}`] }),
    (text) => ({ path: '/ip/address/print', proplist: [text] }),
    (text) => [`/ip/address/print${text}`],
    (text) => ['/ip/address/print', `=${text}=`],
    (text) => ['/ip/address/set', `=comment=${text}`],
    (text) => ['/ip/address/print', `?comment=${text}`],
    (text) => ['/ip/address/print', text],
  ];

  it('each of them, in each place', () => {
    for (const character of hidden) {
      for (const place of places) {
        expect(errorOf(() => parseCommand(place(`ab${character}cd`))).code).toBe('command.malformed');
      }
    }
  });

  it('somewhere in random text, 20 000 times', () => {
    const random = makeRandom(7);
    const letters = 'abz019-./=?*#,;:"\'$[]{}() üß東😀';
    const someText = (): string => {
      const all = Array.from(letters);
      return Array.from({ length: random(20) }, () => all[random(all.length)] ?? '').join('');
    };
    for (let round = 0; round < 20_000; round++) {
      const text = someText() + (hidden[random(hidden.length)] ?? '') + someText();
      const place = places[random(places.length)] ?? places[0];
      expect(errorOf(() => parseCommand(place?.(text))).code).toBe('command.malformed');
    }
  });

  it('whatever passes has none', () => {
    const random = makeRandom(11);
    const pieces = [
      '/',
      'ip',
      'address',
      'print',
      '=',
      '?',
      '.proplist',
      'name',
      ',',
      '\n',
      '\u0000',
      ' ',
      '-',
      '#|',
    ];
    let passed = 0;
    for (let round = 0; round < 50_000; round++) {
      const word = (): string =>
        Array.from({ length: random(6) }, () => pieces[random(pieces.length)] ?? '').join('');
      const words = [
        random(2) === 0 ? '/ip/address/print' : word(),
        ...Array.from({ length: random(4) }, word),
      ];
      try {
        parseCommand(words);
      } catch {
        continue;
      }
      passed++;
      expect(words.join('')).not.toMatch(/\p{Cc}/u);
    }
    expect(passed).toBeGreaterThan(500);
  });
});
