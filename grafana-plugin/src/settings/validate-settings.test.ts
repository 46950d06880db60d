import { expect, it } from 'vitest';
import { tokenError, urlError, withoutSlash } from './validate-settings.ts';

it.each(['http://mikrofleet:9436', 'https://mikrofleet.example.net/'])('takes %s', (url) => {
  expect(urlError(url)).toBeUndefined();
});

it.each([
  'mikrofleet:9436',
  'ftp://mikrofleet',
  'http://mikrofleet/api/v1',
  'http://user:pass@mikrofleet',
  'http://',
])('refuses %s', (url) => {
  expect(urlError(url)).toMatch(/begins with http/u);
});

it('keeps a token that is set, and refuses what is none', () => {
  expect(tokenError('', true)).toBeUndefined();
  expect(tokenError('', false)).toBe('Enter the token.');
  expect(tokenError('glsa_abc', false)).toBe('A token of Mikrofleet begins with mkf_.');
});

it('stores addresses without a slash, because paths begin with one', () => {
  expect(withoutSlash(' http://mikrofleet:9436// ')).toBe('http://mikrofleet:9436');
});
