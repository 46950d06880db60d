import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { isSecretProperty, maskedValue, maskText, mayNameSecret } from '../../src/define/secret-property.ts';
import { wordSet } from '../../src/define/word-set.ts';
import { readJson } from '../truth/recordings.ts';
import { onlyWhere } from '../run/only-where.ts';

describe('secret properties', () => {
  it.each([
    ['/ppp/secret', 'password'],
    ['/interface/wireguard', 'private-key'],
    ['/interface/macsec', 'cak'],
    ['/zerotier', 'identity'],
    ['/interface/wireguard/peers', 'preshared-key'],
    ['/interface/wifi/security', 'passphrase'],
    ['/interface/wifi', 'security.passphrase'],
    ['/interface/wireless/security-profiles', 'wpa-pre-shared-key'],
    ['/interface/wireless/security-profiles', 'wpa2-pre-shared-key'],
    ['/interface/wireless/security-profiles', 'static-key-0'],
    ['/interface/wireless/access-list', 'private-pre-shared-key'],
    ['/snmp/community', 'name'],
    ['/snmp/community', 'authentication-password'],
    ['/snmp', 'trap-community'],
    ['/ip/ipsec/identity', 'secret'],
    ['/ip/ipsec/installed-sa', 'enc-key'],
    ['/interface/eoip', 'ipsec-secret'],
    ['/radius', 'secret'],
    ['/interface/lte', 'pin'],
    ['/ip/cloud', 'vpn-wireguard-client-config'],
    ['/ip/cloud', 'vpn-wireguard-client-config-qrcode'],
    ['/system/script', 'source'],
    ['/system/history', 'redo'],
    ['/file', 'contents'],
    ['/disk', 'encryption-key'],
    ['/system/default-configuration', 'wps-sync-mode-script'],
    ['/system/backup/cloud', 'secret-download-key'],
    ['/ip/hotspot/user', 'password'],
    ['/ip/hotspot/user', 'otp-secret'],
    ['/ip/hotspot/profile', 'mac-auth-password'],
    ['/interface/macsec', 'cak'],
    ['/interface/l2tp-ether', 'send-cookie'],
    ['/interface/wireguard/peers', 'private-key'],
    ['/routing/ospf/interface-template', 'auth-key'],
    ['/routing/bgp/connection', 'tcp-md5-key'],
    ['/system/ntp/key', 'key-val'],
    ['/system/scheduler', 'on-event'],
    ['/tool/e-mail', 'password'],
    ['/tool/sms/inbox', 'message'],
    ['/user-manager/advanced', 'paypal-signature'],
    ['/user-manager/router', 'shared-secret'],
    ['/tr069-client', 'connection-request-password'],
  ])('%s %s', (menu, name) => {
    expect(maskedValue(menu, name, 'x')).toBe(maskText);
    expect(mayNameSecret(menu, name)).toBe(true);
  });

  it.each([
    ['/interface', 'name'],
    ['/interface/wireguard', 'public-key'],
    ['/interface/wifi/security', 'group-key-update'],
    ['/certificate', 'key-size'],
    ['/user/settings', 'minimum-password-length'],
    ['/ip/route', 'static'],
    ['/routing/bgp/session', 'bgp-communities'],
    ['/ip/address', 'comment'],
    ['/system/license', 'software-id'],
    ['/log', 'message'],
  ])('%s %s is none', (menu, name) => expect(maskedValue(menu, name, 'x')).toBe('x'));

  it.each([
    '-----BEGIN RSA PRIVATE KEY-----abc',
    '[Interface] PrivateKey = abc',
    'https://user:marker@example.net/x',
  ])('a value that shows what it is: %s', (value) =>
    expect(maskedValue('/x', 'comment', value)).toBe(maskText),
  );

  it.each([
    [
      'ppp,debug: <pap auth-req id=0x1 user="bob" password="s3 cret">',
      '<pap auth-req id=0x1 user="bob" password=******>',
    ],
    ['radius,debug:     User-Password = "s3cret", NAS-Port = 1', 'User-Password = ******, NAS-Port = 1'],
    [
      'item added by admin (/ppp/secret/add name=bob password=s3cret service=any)',
      'name=bob password=****** service=any)',
    ],
    ['Mikrotik-Wireless-PSK:s3cret-123,Rate-Limit:1M/1M', 'Mikrotik-Wireless-PSK:******,Rate-Limit:1M/1M'],
    ['/radius add secret="a\\"s3cret" address=192.0.2.1', 'secret=****** address=192.0.2.1'],
    ['private_key=s3cret', 'private_key=******'],
  ])('a secret in the middle of a text: %s', (value, shown) => {
    const masked = maskedValue('/log', 'message', value);
    expect(masked).toContain(shown);
    expect(masked).not.toContain('s3cret');
  });

  it.each([
    'login failure for user admin from 192.0.2.7 via ssh',
    'user bob logged in, wrong password',
    'public-key=abc',
    'key 1 of 3',
    'passwords are changed yearly',
  ])('a text without one stays: %s', (value) => expect(maskedValue('/log', 'message', value)).toBe(value));

  it('a long text that only looks like one costs little', () => {
    const value = 'password-a '.repeat(100_000);
    expect(maskedValue('/log', 'message', value)).toBe(value);
  });

  it('an address with a port is none', () => {
    expect(maskedValue('/x', 'url', 'https://example.net:8443/a@b')).toBe('https://example.net:8443/a@b');
  });
});

/** Reviewed one by one: sizes, formats, names, public halves, and settings about keys. */
const looked = wordSet(`
  always-allow-password-login authorized-public-key-hash enc-key-size ft-r0-key-lifetime group-key-update host-key-size
  host-key-type key-chain key-file-prefix key-id key-ids key-name key-owner key-size key-usage lacp-user-key
  minimum-password-length multi-passphrase-group no-key-export password-authentication password-characters
  password-format password-length private-key-file public-key public-key-file token-refresh-handicap
`);

const folder = fileURLToPath(new URL('../../../../shared/recordings/schema/', import.meta.url));

// The trees are kept next to the repository.
test(
  'every argument that sounds like a secret is masked or known not to be one',
  onlyWhere(existsSync(folder), 'there is no ../shared/recordings with the trees of all commands'),
  () => {
    const names = new Set<string>();
    const visit = (node: object): void => {
      for (const [name, child] of Object.entries(node) as [string, unknown][]) {
        if (typeof child !== 'object' || child === null) continue;
        if ('_type' in child && child._type === 'arg') names.add(name);
        else visit(child);
      }
    };
    for (const name of readdirSync(folder))
      if (name.startsWith('restraml_')) visit(readJson(`${folder}${name}`) as object);
    const sounds = /pass(word|phrase|wd)|secret|(^|-)key|psk|token|(^|[-.])pin$|credential/;
    const open = [...names].filter((name) => sounds.test(name) && !isSecretProperty('/any', name)).sort();
    expect(new Set(open.map((name) => name.slice(name.lastIndexOf('.') + 1)))).toEqual(looked);
  },
);
