import { describe, expect, it, test } from 'vitest';
import { collectors } from '../../../src/collectors/index.generated.ts';
import { liveResources } from '../../../src/live/resource.ts';
import { authorize } from '../../../src/management/commands/authorize.ts';
import { commandClasses, type CommandClass } from '../../../src/management/commands/classification.ts';
import { classify } from '../../../src/management/commands/classify.ts';
import { allCommands, findCommand } from '../../../src/define/command-tree.ts';
import { parseCommand } from '../../../src/management/commands/parse-command.ts';
import { protectionOf, protections } from '../../../src/management/commands/protected-menus.ts';
import { classifiedCommands } from '../../../src/management/commands/verb-table.ts';
import { planApi } from '../../../src/probe/api-plan.ts';
import { wordSet } from '../../../src/define/word-set.ts';
import { everybody, outcome, errorOf } from './attempt.ts';

const pathOf = (menu: string, verb: string): string => (menu === '/' ? `/${verb}` : `${menu}/${verb}`);
const everyPath = [...allCommands()].flatMap(([menu, verbs]) =>
  [...verbs.keys()].map((verb) => pathOf(menu, verb)),
);
const known = (path: string): boolean =>
  everyPath.some((each) => each === path || each.startsWith(`${path}/`));
/** Arguments required for a well-formed command. */
const parse = (path: string) =>
  parseCommand(path.endsWith('/get') ? { path, args: { 'value-name': 'name' } } : { path });

describe('every command of the tree', () => {
  test('there are thousands', () => expect(everyPath.length).toBeGreaterThan(5000));

  test('has exactly one class, and says why', () => {
    for (const path of everyPath) {
      const { class: found, reason, remedy, code } = classify(parse(path));
      expect(commandClasses.filter((one) => one === found)).toHaveLength(1);
      expect(code !== undefined, path).toBe(found === 'forbidden');
      expect(reason, path).toMatch(/\.$/);
      expect(remedy, path).toMatch(/\.$/);
    }
  });

  test('is open to exactly the roles of its class', () => {
    const mayRun: Record<CommandClass, readonly string[]> = {
      read: ['operator', 'operator!', 'admin', 'admin!'],
      write: ['admin', 'admin!'],
      dangerous: ['admin!'],
      forbidden: [],
    };
    for (const path of everyPath) {
      const command = parse(path);
      const able = everybody.filter((authority) => {
        try {
          authorize(command, authority);
          return true;
        } catch {
          return false;
        }
      });
      const names = able.map(({ role, confirm }) => (confirm === true ? `${role}!` : role));
      expect(names, path).toEqual(mayRun[classify(command).class]);
    }
  });

  test('what reads has a name that says so', () => {
    const verbs = new Set(
      everyPath
        .filter((path) => classify(parse(path)).class === 'read')
        .map((path) => path.slice(path.lastIndexOf('/') + 1)),
    );
    expect([...verbs].sort()).toEqual([
      ...wordSet(`
      allowed-channels check check-for-updates country-info get getall hw-info info monitor
      monitor-peers monitor-slaves monitor-traffic ping possible-channels print profile reg-info
      resolve rpki-check rpki-query show-capabilities torch traceroute
    `),
    ]);
  });
});

describe('the tables', () => {
  test.each(classifiedCommands.map((path) => [path]))('%s exists', (path) => {
    const split = path.lastIndexOf('/');
    expect(findCommand(path.slice(0, split) || '/', path.slice(split + 1))).toBeDefined();
  });

  test('protected paths exist, but for what only the API has or what we name to be plain', () => {
    expect(protections.map(({ path }) => path).filter((path) => !known(path))).toEqual([
      '/login',
      '/cancel',
      '/listen',
    ]);
  });

  test('no row is hidden by one before it', () => {
    const paths = protections.map(({ path }) => path);
    paths.forEach((path, index) => {
      expect(
        paths.slice(0, index).filter((before) => path === before || path.startsWith(`${before}/`)),
      ).toEqual([]);
    });
  });

  test('what the collectors read, an operator may read', () => {
    const commands = planApi(collectors).menus.flatMap(({ source }) =>
      source.paths.map((path) => ({ path, command: source.isMonitor ? path : `${path}/print` })),
    );
    expect(commands.length).toBeGreaterThan(20);
    // collectors count these or read named properties; a print of them would show accounts, and secrets of
    // containers and VPN users
    const ownOfCollectors = new Set([
      '/container',
      '/ip/cloud/back-to-home-user',
      '/ip/cloud/back-to-home-users',
      '/user',
      '/user/active',
    ]);
    const refused = commands.filter(
      ({ path, command }) =>
        !ownOfCollectors.has(path) && outcome({ path: command }, { role: 'operator' }) !== 'allowed',
    );
    expect(refused).toEqual([]);
  });

  test('a menu that is closed to everyone has no live rows, which show more than series', () => {
    const closed = liveResources(collectors)
      .filter(({ sources }) =>
        planApi(sources).menus.some(({ source }) =>
          source.paths.some((path) => protectionOf(path)?.level === 'everything'),
        ),
      )
      .map(({ name }) => name);
    // state and image of containers; their environment is another menu
    expect(closed).toEqual(['containers']);
  });
});

describe('forbidden for everyone', () => {
  // Written from the requirements, not from the tables.
  test.each([
    ...wordSet(`
      /user/print /user/add /user/set /user/group/add /user/ssh-keys/import /user/active/print
      /password /system/reset-configuration /system/license/generate-new-id /system/license/renew
      /system/license/export /radius/export /ip/ipsec/key/print /ip/ipsec/key/psk/print
      /certificate/export-certificate /certificate/import /certificate/set /certificate/sign
      /tool/fetch /execute /import /export /ip/export /interface/export /ppp/secret/export /parse /do
      /set /put /global /foreach /while /onerror /retry /delay /lock /system/script/add
      /system/script/run /system/script/set /system/script/environment/print /system/scheduler/add
      /system/scheduler/set /system/scheduler/enable /system/scheduler/remove /ip/service/disable
      /ip/service/set /system/backup/load /system/backup/save /file/read /file/set /file/add /file/copy
      /file/head /file/tail /file/remove /quit /login /cancel /listen /interface/listen /undo /redo
      /console/inspect /console/settings/print /console/clear-history /terminal/ask /task/print
      /system/ssh /system/ssh-exec /system/telnet /tool/mac-telnet /tool/romon/ssh /system/shell
      /ip/cloud/back-to-home-user/print /ip/cloud/back-to-home-users/print
      /container/print /container/shell /container/envs/print /app/add /tr069-client/set
      /tool/sniffer/start /tool/sniffer/packet/print /tool/e-mail/send /tool/snmp-walk
      /interface/wireguard/wg-export /interface/wireguard/peers/show-client-config
      /ip/ssh/export-host-key /system/device-mode/update /safe-mode/take /safe-mode/unroll /disk/format
      /disk/format-drive /interface/edit /interface/find /recursive-print /ip/recursive-print
      /system/sup-output /interface/lte/at-chat /user-manager/database/load /dude/export-db
      /special-login/add
    `),
  ])('%s', (path) => {
    for (const authority of everybody)
      expect(outcome({ path }, authority)).toMatch(/^command\.(forbidden|unknown-menu)$/);
  });

  test('nor by a role that does not exist', () => {
    for (const role of ['root', '', 'Admin', '__proto__', 'constructor']) {
      expect(outcome({ path: '/interface/print' }, { role: role as 'admin', confirm: true })).toBe(
        'command.role',
      );
    }
  });
});

describe('examples of the other classes', () => {
  it.each<[CommandClass, string, Record<string, string>]>([
    ['read', '/interface/print', {}],
    ['read', '/ip/route/getall', { 'count-only': '' }],
    ['read', '/ppp/secret/print', { detail: '' }],
    ['read', '/interface/ethernet/monitor', { numbers: 'ether1' }],
    ['read', '/system/identity/get', { 'value-name': 'name' }],
    ['read', '/ping', { address: '192.0.2.1' }],
    ['read', '/system/script/print', {}],
    ['read', '/system/license/print', {}],
    ['read', '/system/license/get', { 'value-name': 'software-id' }],
    ['read', '/log/print', {}],
    ['read', '/certificate/print', {}],
    ['read', '/ip/service/print', {}],
    ['read', '/file/print', {}],
    ['read', '/user-manager/user/print', {}],
    ['write', '/ip/address/add', { address: '192.0.2.1/24', interface: 'ether1' }],
    ['write', '/ppp/secret/set', { '.id': '*1', password: 'x' }],
    ['write', '/ip/firewall/filter/remove', { '.id': '*1' }],
    ['write', '/interface/wireless/registration-table/remove', { '.id': '*1' }],
    ['write', '/ip/dhcp-server/lease/make-static', { '.id': '*1' }],
    ['write', '/interface/comment', { numbers: 'ether1', comment: 'uplink' }],
    ['dangerous', '/ip/firewall/filter/remove', { '.id': '*1,*2' }],
    ['dangerous', '/ip/firewall/nat/disable', { numbers: '*1,*2,*3' }],
    ['dangerous', '/ip/address/remove', { numbers: '1,2,3,4,5,6,7,8,9,10,11' }],
    ['dangerous', '/caps-man/aaa/reset', {}],
    ['dangerous', '/system/reboot', {}],
    ['dangerous', '/system/shutdown', {}],
    ['dangerous', '/system/package/downgrade', {}],
    ['dangerous', '/system/package/update/install', {}],
    ['dangerous', '/system/routerboard/upgrade', {}],
    ['dangerous', '/interface/ethernet/poe/power-cycle', { numbers: 'ether5' }],
    ['dangerous', '/interface/wireless/scan', { number: 'wlan1' }],
    ['dangerous', '/snmp/community/set', { '.id': '*1', name: 'x' }],
    ['dangerous', '/radius/add', { secret: 'x' }],
  ])('%s %s', (expected, path, args) => {
    expect(classify(parseCommand({ path, args })).class).toBe(expected);
  });

  test('a refusal says the reason and what to do', () => {
    const error = errorOf(() => authorize(parseCommand({ path: '/tool/fetch' }), { role: 'admin' }));
    expect(error.message).toBe(
      '/tool/fetch: It uploads to and downloads from any address. Use a terminal of the device.',
    );
    const role = errorOf(() => authorize(parseCommand({ path: '/ip/address/add' }), { role: 'operator' }));
    expect(role.message).toContain('It needs the role admin.');
    const confirm = errorOf(() => authorize(parseCommand({ path: '/system/reboot' }), { role: 'admin' }));
    expect(confirm).toMatchObject({ code: 'command.unconfirmed', description: { status: 409 } });
    expect(confirm.message).toContain('The device goes down.');
  });
});
