import type { CommandClass } from './classification.ts';

export interface VerbRule {
  readonly class: Exclude<CommandClass, 'forbidden'>;
  readonly reason: string;
  readonly policy?: 'test' | 'reboot';
}

export const plainReads: ReadonlySet<string> = new Set(['print', 'getall', 'get']);

const shows: VerbRule = { class: 'read', reason: 'It shows and changes nothing.' };
const tests: VerbRule = { class: 'read', reason: 'It tests and changes nothing.', policy: 'test' };
const changes: VerbRule = {
  class: 'write',
  reason: 'It changes the configuration or the state of the device.',
};
const sends: VerbRule = {
  class: 'write',
  reason: 'It sends packets to many addresses, which may look like an attack.',
  policy: 'test',
};
const danger = (reason: string, policy?: VerbRule['policy']): VerbRule => ({
  class: 'dangerous',
  reason,
  ...(policy === undefined ? {} : { policy }),
});

/** Verbs with the same meaning in every menu. */
const verbs: ReadonlyMap<string, VerbRule> = new Map([
  ...['print', 'getall', 'get', 'monitor'].map((verb) => [verb, shows] as const),
  ...['add', 'set', 'remove', 'enable', 'disable', 'unset', 'move', 'comment'].map(
    (verb) => [verb, changes] as const,
  ),
  ['reset', danger('It resets settings to their defaults, all of them if none is named.')] as const,
  ...['reset-counters', 'reset-counters-all'].map((verb) => [verb, changes] as const),
]);

/** The other commands outside any menu belong to scripts: `/set` sets a variable. */
const rootVerbs: ReadonlySet<string> = new Set(['ping', 'resolve']);

const dropsClients = danger('Clients of the radio lose their connection.');
const dropsTunnels = danger('Tunnels go down until they reconnect.');
const leavesChannel = danger('The radio leaves its channel, and its clients lose their connection.', 'test');
const changesPackages = danger('Features and version of RouterOS change, immediately or at the next reboot.');
const restarts = danger('The device goes down.', 'reboot');
const loadsLink = danger('It saturates the link while it runs.', 'test');

/** Verbs whose meaning depends on the menu. */
const commands: ReadonlyMap<string, VerbRule> = new Map<string, VerbRule>([
  ['/interface/monitor-traffic', shows],
  ['/disk/monitor-traffic', shows],
  ['/interface/bonding/monitor-slaves', shows],
  ['/interface/lte/info', shows],
  ['/interface/lte/show-capabilities', shows],
  ['/caps-man/interface/hw-info', shows],
  ['/caps-man/interface/possible-channels', shows],
  ['/caps-man/radio/hw-info', shows],
  ['/interface/wifi/radio/reg-info', shows],
  ['/interface/wifiwave2/radio/reg-info', shows],
  ['/interface/wireless/info/allowed-channels', shows],
  ['/interface/wireless/info/country-info', shows],
  ['/interface/wireless/info/hw-info', shows],
  ['/system/ntp/monitor-peers', shows],
  ['/system/package/update/check-for-updates', shows],
  ['/ip/route/check', shows],
  ['/routing/rpki/rpki-check', shows],
  ['/routing/rpki/rpki-query', shows],
  ['/ping', tests],
  ['/tool/ping', tests],
  ['/tool/traceroute', tests],
  ['/tool/torch', tests],
  ['/tool/profile', tests],
  ['/resolve', tests],

  ['/ip/dhcp-client/renew', changes],
  ['/ipv6/dhcp-client/renew', changes],
  ['/ip/dhcp-server/lease/check-status', changes],
  ['/ip/dhcp-server/lease/make-static', changes],
  ['/ip/dhcp-server/lease/send-reconfigure', changes],
  ['/ipv6/dhcp-server/binding/make-static', changes],
  ['/ip/dhcp-server/alert/reset-alert', changes],
  ['/ip/dns/cache/flush', changes],
  ['/ip/dns/adlist/reload', changes],
  ['/ip/hotspot/host/make-binding', changes],
  ['/ip/kid-control/pause', changes],
  ['/ip/kid-control/resume', changes],
  ['/user-manager/session/close-session', changes],
  ['/routing/bgp/session/refresh', changes],
  ['/routing/bgp/session/resend', changes],
  ['/interface/blink', changes],
  ['/interface/ethernet/blink', changes],
  ['/log/info', changes],
  ['/log/warning', changes],
  ['/log/error', changes],
  ['/log/debug', changes],
  ['/tool/wol', changes],
  ['/tool/ip-scan', sends],
  ['/tool/mac-scan', sends],

  ['/system/reboot', restarts],
  ['/system/shutdown', danger('The device shuts down and must be restarted on site.', 'reboot')],
  ['/system/package/downgrade', changesPackages],
  ['/system/package/uninstall', changesPackages],
  ['/system/package/unschedule', changesPackages],
  ['/system/package/apply-changes', restarts],
  ['/system/package/update/download', changesPackages],
  ['/system/package/update/install', restarts],
  ['/system/package/update/cancel', changesPackages],
  ['/system/routerboard/upgrade', danger('The boot loader is replaced at the next reboot.')],
  ['/interface/lte/firmware-upgrade', danger('The modem goes down and gets new firmware.')],
  ['/interface/ethernet/poe/power-cycle', danger('The device powered over the cable goes down.')],
  ['/interface/ethernet/cable-test', danger('The link can go down during the test.', 'test')],
  ['/interface/ethernet/reset-mac-address', danger('Neighbours lose the interface for a while.')],
  ['/interface/wifi/reset-mac-address', dropsClients],
  ['/interface/wireless/reset-mac-address', dropsClients],
  ['/interface/wireless/reset-configuration', dropsClients],
  ['/caps-man/interface/reselect-channel', dropsClients],
  ['/caps-man/radio/provision', dropsClients],
  ['/caps-man/remote-cap/provision', dropsClients],
  ['/interface/wifi/radio/provision', dropsClients],
  ['/interface/wifi/capsman/remote-cap/provision', dropsClients],
  ['/interface/wifi/scan', leavesChannel],
  ['/interface/wireless/scan', leavesChannel],
  ['/interface/wifi/frequency-scan', leavesChannel],
  ['/interface/wireless/frequency-monitor', leavesChannel],
  ['/ip/dhcp-client/release', danger('The interface loses its address.')],
  ['/ipv6/dhcp-client/release', danger('The interface loses its prefix.')],
  ['/ip/ipsec/active-peers/kill-connections', dropsTunnels],
  ['/ip/ipsec/installed-sa/flush', dropsTunnels],
  ['/routing/bgp/session/clear', danger('Routes of the session are lost until it is re-established.')],
  ['/routing/bgp/session/stop', danger('Routes of the session are lost.')],
  ['/tool/bandwidth-test', loadsLink],
  ['/tool/flood-ping', loadsLink],
]);

/** Undefined for a command without a rule: it is refused. */
export function verbRule(menu: string, verb: string): VerbRule | undefined {
  if (menu === '/') return rootVerbs.has(verb) ? commands.get(`/${verb}`) : undefined;
  return commands.get(`${menu}/${verb}`) ?? verbs.get(verb);
}

/** For the test that every row names an existing command. */
export const classifiedCommands: readonly string[] = [...commands.keys()];

const consoleVerbs: ReadonlySet<string> = new Set(['edit', 'find', 'export', 'recursive-print']);

/** Commands available in every menu that only make sense in a terminal. */
export const isConsoleVerb = (verb: string): boolean => consoleVerbs.has(verb);
