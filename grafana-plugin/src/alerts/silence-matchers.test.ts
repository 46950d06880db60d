import { expect, test } from 'vitest';
import { alert } from '../../test/alerts.ts';
import { covers, matchersWords } from './silence-matchers.ts';

const is = (name: string, value: string) => ({ name, value, is_regex: false, is_equal: true });

test('all matchers have to fit', () => {
  expect(covers([is('site', 'Tower 1')], alert())).toBe(true);
  expect(covers([is('site', 'Tower 1'), is('device', 'other')], alert())).toBe(false);
});

test('a matcher that is not equal fits all other values', () => {
  const isNot = (name: string, value: string) => ({ ...is(name, value), is_equal: false });
  expect(covers([isNot('site', 'Tower 1')], alert())).toBe(false);
  expect(covers([is('site', 'Tower 1'), isNot('device', 'other')], alert())).toBe(true);
});

test('a label that is missing is empty', () => {
  expect(covers([is('interface', '')], alert())).toBe(true);
  expect(covers([is('interface', 'ether1')], alert())).toBe(false);
});

test('says matchers in words, without that of the tenant', () => {
  expect(matchersWords([is('tenant', 'acme'), is('site', 'Tower 1'), is('band', '5ghz')])).toBe(
    'the site is Tower 1 and band is 5ghz',
  );
});
