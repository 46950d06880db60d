import { describe, expect, it, test } from 'vitest';
import { wordSet } from '../../../src/define/word-set.ts';
import { allow, everybody, outcome, errorOf } from './attempt.ts';

const words = (input: unknown) => allow(input, { role: 'admin', confirm: true }).toApiCommand().args;

/** Refused for every role. */
function refusedForAll(input: unknown): void {
  for (const authority of everybody)
    expect(outcome(input, authority), JSON.stringify(input)).not.toBe('allowed');
}

describe('other ways to write a forbidden path', () => {
  const bases = [
    '/user/print',
    '/system/reset-configuration',
    '/tool/fetch',
    '/execute',
    '/system/script/run',
    '/file/read',
  ];
  const disguises: readonly ((path: string) => string)[] = [
    (path) => path.slice(1),
    (path) => `/${path}`,
    (path) => `${path}/`,
    (path) => path.replaceAll('/', '//'),
    (path) => path.replaceAll('/', ' '),
    (path) => path.replaceAll('/', '\\'),
    (path) => path.replaceAll('/', '\u2215'),
    (path) => path.replaceAll('/', '\uff0f'),
    (path) => `/interface/..${path}`,
    (path) => `/ip/../../${path}`,
    (path) => `/.${path}`,
    (path) => path.toUpperCase(),
    (path) => path.replace(/^\/(.)/, (_, first: string) => `/${first.toUpperCase()}`),
    (path) => `:${path.slice(1)}`,
    (path) => `/:${path.slice(1)}`,
    (path) => path.replace('e', '\u0435'),
    (path) => path.replace('e', 'e\u0301'),
    (path) => path.replace('/', '/\u200b'),
    (path) => `${path}\u0000`,
    (path) => `${path}\n=once=`,
    (path) => `${path} `,
    (path) => `\t${path}`,
    (path) => `${path};`,
    (path) => `/interface/print;${path}`,
    (path) => `/interface/print\n${path}`,
    (path) => `[${path}]`,
    (path) => path.replaceAll('/', '%2f'),
    (path) => `${path}?x`,
    (path) => `${path}#`,
    // the console completes unique prefixes
    (path) => path.slice(0, -1),
    (path) => path.slice(0, -2),
    (path) =>
      path
        .split('/')
        .map((part) => part.slice(0, 3))
        .join('/'),
    (path) => path.replace(/^\/[^/]+/, (part) => part.slice(0, 4)),
  ];
  test.each(bases)('%s', (path) => {
    for (const disguise of disguises) {
      refusedForAll({ path: disguise(path) });
      refusedForAll([disguise(path)]);
    }
  });

  it.each([
    '/constructor/print',
    '/toString/print',
    '/__proto__/print',
    '/interface/constructor',
    '/interface/has-own',
  ])('%s is no menu', (path) => refusedForAll({ path }));

  it('an unknown menu or verb is refused with a hint, not sent', () => {
    const error = errorOf(() => allow({ path: '/interface' }, { role: 'admin' }));
    expect(error.code).toBe('command.unknown-menu');
    expect(error.message).toContain('/interface/print');
    expect(errorOf(() => allow({ path: '/interface/prin' }, { role: 'admin' })).message).toContain(
      'has no command prin',
    );
    expect(errorOf(() => allow({ path: '/interfaces/print' }, { role: 'admin' })).message).toContain(
      'no menu',
    );
  });

  it('/user-manager is not /user', () => {
    expect(outcome({ path: '/user-manager/user/print' }, { role: 'operator' })).toBe('allowed');
  });
});

describe('arguments that turn a command into another', () => {
  it.each<[string, string, string]>([
    ['/interface/print', 'file', 'x'],
    ['/interface/print', 'append', ''],
    ['/interface/print', 'on-event', '/system reboot'],
    ['/interface/print', 'follow', ''],
    ['/interface/print', 'follow-only', ''],
    ['/interface/print', 'interval', '1s'],
    ['/interface/print', 'as-value', ''],
    ['/interface/print', 'where', 'x'],
    ['/ppp/secret/print', 'show-sensitive', ''],
    ['/ppp/secret/print', 'order-by', 'password'],
    ['/ppp/secret/print', 'group-by', 'password'],
    ['/ppp/secret/print', 'proplist', 'password'],
    ['/interface/monitor-traffic', 'do', '/system reboot'],
    ['/interface/ethernet/monitor', 'file', 'x'],
    ['/interface/ethernet/monitor', 'duration', '1d'],
    ['/system/identity/get', 'as-string', ''],
    ['/tool/netwatch/add', 'up-script', '/system reboot'],
    ['/tool/netwatch/set', 'down-script', ':log info x'],
    ['/ppp/profile/set', 'on-up', 'x'],
    ['/ip/dhcp-server/set', 'lease-script', 'x'],
    ['/ip/dhcp-client/add', 'script', 'x'],
    ['/ip/hotspot/user/profile/add', 'on-login', 'x'],
    ['/interface/vrrp/add', 'on-master', 'x'],
    ['/interface/vrrp/add', 'on-mast', 'x'],
    ['/tool/netwatch/add', 'up-scr', 'x'],
    ['/iot/mqtt/subscriptions/add', 'on-message', 'x'],
    ['/system/routerboard/settings/set', 'on-event', 'x'],
    ['/interface/wireless/scan', 'save-file', 'x'],
    ['/ip/firewall/mangle/add', 'action', 'sniff-tzsp'],
  ])('%s %s', (path, name, value) => {
    refusedForAll({ path, args: { name: 'x', 'value-name': 'name', [name]: value } });
    refusedForAll([path, `=${name}=${value}`]);
  });
});

describe('asking a secret piece by piece', () => {
  it.each([
    ...wordSet(`
      password=a >password=m <password=m -password password =password=a pass=a passwor=a p
    `),
  ])('/ppp/secret/print ?%s', (query) => {
    refusedForAll({ path: '/ppp/secret/print', queries: [query] });
    refusedForAll({
      path: '/ppp/secret/print',
      args: { 'count-only': '' },
      queries: ['service=pppoe', query, '#&'],
    });
  });

  it.each([
    ['/interface/wireguard/print', 'private-key=x'],
    ['/interface/wireguard/peers/print', 'preshared-key=x'],
    ['/interface/wifi/print', 'security.passphrase=x'],
    ['/interface/wifi/print', 'security.pass=x'],
    ['/interface/wireless/security-profiles/print', 'wpa2-pre-shared-key=x'],
    ['/snmp/community/print', 'name=public'],
    ['/snmp/print', 'trap-community=public'],
    ['/radius/print', 'secret=x'],
    ['/system/script/print', '>source=x'],
    ['/file/print', '>contents=x'],
  ])('%s ?%s', (path, query) => refusedForAll({ path, queries: [query] }));

  it.each(['password', 'pass', 'p', 'local-address,password', '', 'Password', 'x y'])(
    'get value-name=%s',
    (name) => refusedForAll({ path: '/ppp/secret/get', args: { number: '*1', 'value-name': name } }),
  );

  it('get without a name', () => refusedForAll({ path: '/ppp/secret/get', args: { number: '*1' } }));

  it('tests on other properties go through', () => {
    const queries = ['service=pppoe', 'static', '-disabled', 'comment', 'dynamic=true', '#|', 'type=ether'];
    expect(outcome({ path: '/ip/route/print', queries }, { role: 'operator' })).toBe('allowed');
    expect(
      outcome({ path: '/interface/wireguard/peers/print', queries: ['public-key=x'] }, { role: 'operator' }),
    ).toBe('allowed');
  });

  it('only print supports queries', () =>
    refusedForAll({ path: '/ip/address/remove', queries: ['disabled=yes'] }));
});

describe('commands that go on by themselves', () => {
  it.each<[string, Record<string, string>, readonly [string, string]]>([
    ['/interface/ethernet/monitor', { numbers: 'ether1' }, ['once', '']],
    ['/interface/monitor-traffic', { interface: 'ether1', once: '' }, ['once', '']],
    ['/system/package/update/check-for-updates', {}, ['once', '']],
    ['/ping', { address: '192.0.2.1' }, ['count', '4']],
    ['/tool/ping', { address: '192.0.2.1', count: '20' }, ['count', '20']],
    ['/tool/traceroute', { address: '192.0.2.1' }, ['count', '1']],
    ['/tool/torch', { interface: 'ether1' }, ['duration', '5s']],
    ['/tool/torch', { interface: 'ether1', duration: '10' }, ['duration', '10s']],
    ['/tool/profile', {}, ['duration', '3s']],
    ['/tool/bandwidth-test', { address: '192.0.2.1' }, ['duration', '5s']],
  ])('%s is given its end', (path, args, expected) => expect(words({ path, args })).toContainEqual(expected));

  it.each<[string, Record<string, string>]>([
    ['/ping', { count: '21' }],
    ['/ping', { count: '0' }],
    ['/ping', { count: '' }],
    ['/ping', { count: '-1' }],
    ['/ping', { count: '1e3' }],
    ['/ping', { count: '99999999999' }],
    ['/ping', { duration: '1d' }],
    ['/ping', { interval: '1d' }],
    ['/ping', { interval: '0' }],
    ['/ping', { once: '' }],
    ['/tool/torch', { duration: '1s' }],
    ['/tool/torch', { duration: '16s' }],
    ['/tool/torch', { duration: '1d' }],
    ['/tool/torch', { duration: '00:10:00' }],
    ['/tool/torch', { count: '3' }],
    ['/interface/monitor-traffic', { duration: '10s' }],
    ['/interface/monitor-traffic', { interval: '1s' }],
  ])('%s %o is refused', (path, args) => {
    expect(outcome({ path, args }, { role: 'admin', confirm: true })).toBe('command.unbounded');
  });
});

test('nobody makes an allowed command but authorize', async () => {
  const { AllowedCommand } = await import('../../../src/management/commands/authorize.ts');
  const forged = Object.create(AllowedCommand.prototype) as { toApiCommand: () => unknown };
  expect(() => forged.toApiCommand()).toThrow(TypeError);
});
