/**
 * A menu, or one command, with everything below it. `everything` excludes it from this route; `changes`
 * leaves print and get; `dangerous` requires a confirmation for changes.
 */
export interface Protection {
  readonly path: string;
  readonly level: 'everything' | 'changes' | 'dangerous';
  readonly reason: string;
  readonly remedy: string;
}

const terminal = 'Use a terminal of the device.';
const accounts = 'Change device accounts in a terminal of the device.';
const jobs = 'Use the dedicated function of this system.';

const row = (level: Protection['level'], path: string, reason: string, remedy = terminal): Protection => ({
  level,
  path,
  reason,
  remedy,
});

/** The first match wins, so narrower rows come first. */
export const protections: readonly Protection[] = [
  // --- accounts and keys
  row('everything', '/user', 'Accounts, groups and keys of the device decide who may log in.', accounts),
  row('everything', '/password', 'Passwords of accounts are not changed through this route.', accounts),
  row('everything', '/special-login', 'It allows logins over serial ports.', accounts),
  row('changes', '/system/license', 'A licence can be moved or lost for good.'),
  row('everything', '/ip/ipsec/key', 'The menu contains private keys.'),
  row('everything', '/ip/ssh/export-host-key', 'It writes the private host key to a file.'),
  row('everything', '/ip/ssh/import-host-key', 'It replaces the identity of the device.'),
  row('everything', '/ip/ssh/regenerate-host-key', 'It replaces the identity of the device.'),
  row('everything', '/system/keymat-provider', 'The menu provides keys.'),
  row('everything', '/certificate/scep-server/otp', 'The menu contains one-time passwords.'),
  row(
    'changes',
    '/certificate',
    'Certificates and their private keys are not handled through this route.',
    jobs,
  ),
  row('everything', '/interface/wireguard/wg-export', 'It shows private keys.'),
  row('everything', '/interface/wireguard/wg-import', 'It replaces private keys.'),
  row('everything', '/interface/wireguard/peers/show-client-config', 'It shows private keys.'),
  // renamed in 7.19
  row('everything', '/ip/cloud/back-to-home-user', 'It shows private keys of VPN users.'),
  row('everything', '/ip/cloud/back-to-home-users', 'It shows private keys of VPN users.'),
  row('everything', '/interface/ovpn-server/server/export-client-configuration', 'It writes keys to files.'),
  row('everything', '/interface/ovpn-client/import-ovpn-configuration', 'It replaces keys.'),
  row('everything', '/user-manager/user/generate-voucher', 'It writes passwords to files.'),
  row('everything', '/user-manager/user/add-batch-users', 'It creates accounts with generated passwords.'),
  row('changes', '/user-manager/database', 'It replaces or copies all accounts of customers at once.'),

  // --- code that runs on the device and could bypass this table
  row('everything', '/execute', 'It runs any script, which would bypass the command table.'),
  row('everything', '/import', 'It runs any script, which would bypass the command table.', jobs),
  row('everything', '/export', 'A configuration contains secrets, and the API returns no text.', jobs),
  row('everything', '/parse', 'It compiles text into a script.'),
  row('everything', '/do', 'It runs a script.'),
  row('everything', '/console', 'The menu belongs to the console and shows the input of others.'),
  row('everything', '/terminal', 'The menu belongs to the console.'),
  row('everything', '/environment', 'Script variables may contain anything, passwords included.'),
  row('everything', '/task', 'The menu belongs to the console.'),
  row('everything', '/undo', 'It reverts the latest change of any user.'),
  row('everything', '/redo', 'It redoes the latest reverted change of any user.'),
  row('everything', '/quit', 'It ends a session shared with other work.'),
  row('everything', '/login', 'The connection logs in itself.'),
  row('everything', '/cancel', 'It would cancel other commands in the same session.'),
  row('everything', '/listen', 'It never ends by itself.'),
  row(
    'everything',
    '/system/script/environment',
    'Script variables may contain anything, passwords included.',
  ),
  row('changes', '/system/script', 'A script runs any command, which would bypass the command table.'),
  row('changes', '/system/scheduler', 'A scheduled script runs any command, unattended.'),
  row(
    'everything',
    '/container',
    'Containers run third-party programs on the device and contain their secrets.',
  ),
  row('everything', '/app', 'Apps are containers: they run third-party programs and contain their secrets.'),
  row('changes', '/tr069-client', 'It hands control of the device to a server.'),
  row('changes', '/safe-mode', 'Safe mode belongs to the session that enabled it.', jobs),

  // --- connections to other machines
  row('everything', '/tool/fetch', 'It uploads to and downloads from any address.'),
  row('everything', '/tool/e-mail/send', 'It can send files of the device to any address.'),
  row('everything', '/system/ssh', 'It logs in to another machine.'),
  row('everything', '/system/ssh-exec', 'It runs commands on another machine.'),
  row('everything', '/system/telnet', 'It logs in to another machine.'),
  row('everything', '/system/serial-terminal', 'It logs in to another machine.'),
  row('everything', '/system/shell', 'It opens a shell of the system below RouterOS.'),
  row('everything', '/tool/mac-telnet', 'It logs in to another machine.'),
  row('everything', '/tool/romon/ssh', 'It logs in to another machine.'),
  row('everything', '/tool/snmp-get', 'It queries other machines with their secrets.', jobs),
  row('everything', '/tool/snmp-walk', 'It queries other machines with their secrets.', jobs),
  row('everything', '/tool/netinstall', 'It reinstalls other devices.'),
  row('everything', '/tool/traffic-generator', 'It can take a network down.'),
  row('everything', '/interface/lte/at-chat', 'It controls the modem directly, bypassing RouterOS.'),
  row('everything', '/interface/ppp-client/at-chat', 'It controls the modem directly, bypassing RouterOS.'),

  // --- customer traffic
  row('everything', '/tool/sniffer', 'It records customer traffic.'),
  row('everything', '/tool/calea', 'It records customer traffic.'),
  row('everything', '/interface/bridge/calea', 'It records customer traffic.'),
  row('everything', '/ip/firewall/calea', 'It records customer traffic.'),
  row('everything', '/interface/wireless/sniffer', 'It records radio traffic.'),
  row('everything', '/interface/wireless/snooper', 'It records radio stations nearby.'),
  row('everything', '/interface/wifi/sniffer', 'It records radio traffic.'),
  row('everything', '/interface/wifiwave2/sniffer', 'It records radio traffic.'),

  // --- the device as a whole
  row('everything', '/system/reset-configuration', 'It deletes the whole configuration.'),
  row(
    'changes',
    '/system/backup',
    'A backup contains all secrets, and loading one replaces everything.',
    jobs,
  ),
  row('changes', '/system/device-mode', 'It requires a press of the button on the device.'),
  row('changes', '/ip/service', 'It can cut off access to the device.'),
  row('changes', '/file', 'Files include backups, keys and scripts that run automatically.', jobs),
  row('changes', '/rsync-daemon', 'It gives access to files.'),
  row('changes', '/dude', 'Its database contains credentials of other devices.'),

  // --- allowed for administrators, with confirmation
  row('dangerous', '/disk', 'A wrong disk setting can lose stored data.'),
  row('dangerous', '/interface/ethernet/poe', 'The device at the other end of the cable can lose its power.'),
  row('dangerous', '/interface/lte/esim', 'A SIM can be lost for good.'),
  row('dangerous', '/ip/cloud', 'It opens the device to the internet.'),
  row('dangerous', '/ip/proxy', 'An open proxy gets abused by third parties.'),
  row('dangerous', '/ip/smb', 'It gives access to files.'),
  row('dangerous', '/ip/socks', 'An open proxy gets abused by third parties.'),
  row('dangerous', '/ip/ssh', 'It controls access to the device.'),
  row('dangerous', '/ip/tftp', 'It gives access to files.'),
  row('dangerous', '/ip/upnp', 'It lets customer programs open ports.'),
  row('dangerous', '/openflow', 'It hands forwarding over to a controller.'),
  row('dangerous', '/port', 'It can give access over serial ports.'),
  row('dangerous', '/radius', 'It controls the logins of customers and administrators.'),
  row('dangerous', '/snmp', 'It controls who may read the device or write to it.'),
  row('dangerous', '/system/console', 'It controls access to the device.'),
  row('dangerous', '/system/package', 'Packages change at the next reboot, and their features with them.'),
  row('dangerous', '/system/routerboard', 'A wrong setting can keep the device from booting.'),
  row('dangerous', '/system/upgrade', 'Packages change at the next reboot.'),
  row('dangerous', '/system/watchdog', 'It can make the device reboot again and again.'),
  row('dangerous', '/tool/bandwidth-server', 'Third parties can use it to load the device and its links.'),
  row('dangerous', '/tool/mac-server', 'It controls access to the device.'),
  row('dangerous', '/tool/romon', 'It opens access to all devices of the network.'),
  row('dangerous', '/tool/sms', 'It lets the device take commands by text message.'),
];

const isWithin = (path: string, root: string): boolean => path === root || path.startsWith(`${root}/`);

export function protectionOf(path: string): Protection | undefined {
  return protections.find((protection) => isWithin(path, protection.path));
}
