import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../src/config/load.ts';
import type { GrafanaSetting } from '../../src/config/settings.ts';
import { catalogue } from './catalogue.ts';

const parse = (section: string): GrafanaSetting | undefined =>
  parseSettings(`grafana: ${section}`, { file: '/etc/mikrofleet/mikrofleet.yml', environment: {}, catalogue })
    .grafana;

describe('grafana', () => {
  it.each([
    ['https://grafana.example', 'https://grafana.example/', 'https://grafana.example/api/signing-keys/keys'],
    ['https://grafana.example/', 'https://grafana.example/', 'https://grafana.example/api/signing-keys/keys'],
    ['https://g.example/sub', 'https://g.example/sub/', 'https://g.example/sub/api/signing-keys/keys'],
    ['https://g.example/sub/', 'https://g.example/sub/', 'https://g.example/sub/api/signing-keys/keys'],
    // tokens contain the text of root_url, not what a URL parser makes of it
    ['https://G.example:443/', 'https://G.example:443/', 'https://g.example/api/signing-keys/keys'],
    ['http://localhost:3000', 'http://localhost:3000/', 'http://localhost:3000/api/signing-keys/keys'],
    ['http://127.0.0.1:3000', 'http://127.0.0.1:3000/', 'http://127.0.0.1:3000/api/signing-keys/keys'],
    ['http://[::1]:3000', 'http://[::1]:3000/', 'http://[::1]:3000/api/signing-keys/keys'],
  ])('%s has the issuer %s and keys at %s', (url, issuer, keys) => {
    expect(parse(`{ url: "${url}" }`)).toEqual({ issuer, jwksUrl: new URL(keys) });
  });

  it('is absent without the section, and when it is empty', () => {
    expect(parse('')).toBeUndefined();
    expect(parse('~')).toBeUndefined();
  });

  it('may be called http by its own name while its keys come by https', () => {
    expect(parse('{ url: "http://grafana.example/", jwks_url: "https://10.0.0.5/keys" }')).toEqual({
      issuer: 'http://grafana.example/',
      jwksUrl: new URL('https://10.0.0.5/keys'),
    });
  });

  it('takes keys by http from another machine when that is said', () => {
    expect(
      parse('{ url: "https://g.example/", jwks_url: "http://grafana:3000/keys", allow_http: true }'),
    ).toEqual({
      issuer: 'https://g.example/',
      jwksUrl: new URL('http://grafana:3000/keys'),
    });
    expect(parse('{ url: "http://grafana:3000", allow_http: true }')?.issuer).toBe('http://grafana:3000/');
  });

  it.each([
    '{ url: "http://grafana:3000" }',
    '{ url: "http://grafana:3000", allow_http: false }',
    '{ url: "http://localhost.example" }',
    '{ url: "http://127.0.0.1.example" }',
    '{ url: "https://g.example", jwks_url: "http://10.0.0.5/keys" }',
  ])('%s: no keys by http unasked', (section) => {
    expect(() => parse(section)).toThrow('The signing keys could be changed in transit');
  });

  it.each([
    'grafana.example',
    'ftp://grafana.example/',
    'https://',
    ' https://grafana.example',
    'https://grafana.example/ x',
    'https:/grafana.example',
    'https://graf\\\\ana.example',
  ])('"%s" is no URL', (url) => {
    expect(() => parse(`{ url: "${url}" }`)).toThrow('grafana.url: This is not a URL');
  });
});
