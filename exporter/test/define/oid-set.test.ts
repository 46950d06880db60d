import { describe, expect, test } from 'vitest';
import * as oid from '../../src/define/oid-set.ts';
import type { SnmpValue, Syntax } from '../../src/define/oid-set.ts';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

/** UTF-8, and hexadecimal digits for anything else. */
const decode = (value: Uint8Array): string => {
  const text = Buffer.from(value).toString('utf8');
  return text.includes('\ufffd') ? `bytes ${Buffer.from(value).toString('hex')}` : text;
};

type SyntaxCase = readonly [name: string, syntax: Syntax, value: SnmpValue, expected: unknown];

const cases: readonly SyntaxCase[] = [
  ['number', oid.number, 5, 5],
  ['number', oid.number, 18_446_744_073_709_551_615n, 18_446_744_073_709_551_615n],
  ['number of a text', oid.number, ascii('5'), undefined],
  ['tenths', oid.tenths, 243, 24.3],
  ['hundredths', oid.hundredths, 131_048, 1310.48],
  ['thousandths', oid.thousandths, -7321, -7.321],
  ['ticks', oid.ticks, 78_864_500, 788_645],
  ['signed', oid.signed, 4_294_967_168, -128],
  ['signed', oid.signed, 31, 31],
  ['signed', oid.signed, -10, -10],
  ['unsigned', oid.unsigned, -1_794_967_296, 2_500_000_000],
  ['unsigned', oid.unsigned, 128_856, 128_856],
  ['truth', oid.truth, 1, true],
  ['truth', oid.truth, 2, false],
  ['bool', oid.bool, 1, true],
  ['bool', oid.bool, 0, false],
  ['IPv4 address', oid.inetAddress, bytes(203, 0, 113, 7), '203.0.113.7'],
  [
    'IPv6 address',
    oid.inetAddress,
    bytes(0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x0a),
    '2001:db8::a',
  ],
  ['no address', oid.inetAddress, bytes(), undefined],
  ['words', oid.words({ 1: 'up' }), 1, 'up'],
  ['words without a name', oid.words({ 1: 'up' }), 9, '9'],
  ['mac', oid.mac, bytes(2, 171, 0, 0, 0, 9), '02:AB:00:00:00:09'],
  ['mac that is too short', oid.mac, bytes(2, 171), undefined],
  ['date ahead of UTC', oid.dateAndTime, bytes(0x07, 0xea, 3, 1, 5, 0, 0, 0, 0x2b, 2, 0), 1_772_334_000],
  ['date behind UTC', oid.dateAndTime, bytes(0x07, 0xea, 3, 1, 0, 30, 0, 0, 0x2d, 2, 30), 1_772_334_000],
  ['date without a zone', oid.dateAndTime, bytes(0x07, 0xeb, 6, 30, 23, 59, 0, 0), 1_814_399_940],
  ['no date', oid.dateAndTime, bytes(0, 0, 0, 0, 0, 0, 0, 0), undefined],
  ['time with its zone', oid.zonedDate, bytes(0x07, 0xea, 3, 1, 5, 0, 0, 0, 0x2b, 2, 0), 1_772_334_000],
  ['time without a zone', oid.zonedDate, bytes(0x07, 0xeb, 6, 30, 23, 59, 0, 0), undefined],
  ['date that is too short', oid.dateAndTime, bytes(0x07, 0xeb), undefined],
  ['text', oid.string, ascii('Brücke 東'), 'Brücke 東'],
  ['text that the account decodes', oid.string, bytes(0xd1, 0xe5), 'bytes d1e5'],
  ['text padded with NUL', oid.string, bytes(0x61, 0x62, 0, 0), 'ab'],
  ['number as text', oid.string, 5, '5'],
  ['except', oid.except(oid.signed, -128), 4_294_967_168, undefined],
  ['except another', oid.except(oid.signed, -128), 41, 41],
];

test.each(cases)('%s', (_name, syntax, value, expected) => {
  expect(syntax(value, decode)).toBe(expected);
});

const part = (name: string): oid.OidObject => oid.scalar(name, `1.2.${name}`, oid.number);

const wide = (name: string): oid.OidObject =>
  oid.inCounter32(oid.scalar(name, '1.2.6', oid.counter64), oid.scalar('narrow', '1.2.3', oid.counter32));

describe('values made of others', () => {
  test('sums are exact above 2^53, and leave missing parts out', () => {
    const sum = oid.sumOf(part('a'), part('b')).combine;
    expect(sum?.([1, 2])).toBe(3);
    expect(sum?.([9_007_199_254_740_992n, 1])).toBe(9_007_199_254_740_993n);
    expect(sum?.([undefined, 2])).toBe(2);
    expect(sum?.([undefined, undefined])).toBeUndefined();
  });

  test('SNMPv1 reads what counts the same in 32 bits, and sums wrap as their parts do', () => {
    const sum = oid.sumOf(wide('a'), wide('b'));
    expect(sum.in32?.name).toBe(sum.name);
    expect(sum.in32?.parts?.map(({ name, oid: number }) => [name, number])).toEqual([
      ['a', '1.2.3.0'],
      ['b', '1.2.3.0'],
    ]);
    expect(sum.in32?.combine?.([4_294_967_000, 500])).toBe(204);
    expect(oid.sumOf(wide('a'), part('b')).in32).toBeUndefined();
    expect(oid.firstOf(wide('a'), part('b')).in32?.parts?.map(({ name }) => name)).toEqual(['a']);
    expect(oid.firstOf(part('a'), part('b')).in32).toBeUndefined();
  });

  test('the first value that is neither missing nor empty', () => {
    const first = oid.firstOf(part('a'), part('b')).combine;
    expect(first?.([undefined, 'x'])).toBe('x');
    expect(first?.(['', 'x'])).toBe('x');
    expect(first?.([0, 5])).toBe(0);
    expect(first?.([undefined, undefined])).toBeUndefined();
  });

  test('products need all their parts', () => {
    const product = oid.productOf(part('a'), part('b')).combine;
    expect(product?.([1024, 1_048_576])).toBe(1_073_741_824);
    expect(product?.([1024, undefined])).toBeUndefined();
  });

  test('flags made of a word', () => {
    const flag = oid.is(oid.scalar('status', '1.2.3', oid.words({ 1: 'up', 2: 'down' })), 'up');
    expect([flag.syntax(1, decode), flag.syntax(2, decode), flag.syntax(7, decode)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(flag.syntax(ascii('up'), decode)).toBeUndefined();
  });
});

test('an index of a MAC address and an interface is taken apart', () => {
  const table = oid.oidTable(
    { name: 't', mib: 'X', entry: '1.2.1', index: ['mac', 'ifIndex'] },
    { a: [3, oid.number] },
  );
  expect([...oid.indexLayout(table)]).toEqual([
    ['mac', [0, 6]],
    ['ifIndex', [6, 7]],
  ]);
  expect(table.columns.a.oid).toBe('1.2.1.3');
  expect(oid.indexOf(table, 'mac').syntax('2.171.0.0.0.9', decode)).toBe('02:AB:00:00:00:09');
  expect(oid.indexOf(table, 'ifIndex').syntax('7', decode)).toBe(7);
  expect(oid.indexOf(table, 'ipv4').syntax('10.0.0.1', decode)).toBe('10.0.0.1');
  const ipv6 = (index: string) => oid.indexOf(table, 'ipv6').syntax(index, decode);
  expect(ipv6('32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.1')).toBe('2001:db8::1');
  expect(ipv6('253.253.0.0.0.3.1.0.0.0.0.0.0.0.0.7')).toBe('fdfd:0:3:100::7');
  expect(ipv6('0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.1')).toBe('::1');
  expect(ipv6('0.0.0.0.0.0.0.0.0.0.0.0.169.254.9.1')).toBe('::169.254.9.1');
  expect(ipv6('0.0.0.0.0.0.0.0.0.0.255.255.169.254.9.1')).toBe('::ffff:169.254.9.1');
  expect(oid.instance(table.columns.a, 65_536).oid).toBe('1.2.1.3.65536');
});
