/**
 * A menu, or one command, with everything below it. `everything` keeps it out of this route altogether; `changes`
 * leaves print and get; `dangerous` makes changes need a confirmation.
 */
export interface Protection {
  readonly path: string;
  readonly level: 'everything' | 'changes' | 'dangerous';
  readonly reason: string;
  readonly remedy: string;
}

const terminal = 'Use a terminal of the device.';
const accounts = 'Change accounts of the device in its own terminal, where the change is asked for by name.';
const jobs = 'Use the function of this system that is made for it.';

const row = (level: Protection['level'], path: string, reason: string, remedy = terminal): Protection => ({
  level,
  path,
  reason,
  remedy,
});

/** The first row that fits decides, so what is narrower comes first. */
export const protections: readonly Protection[] = [
  // --- accounts and keys
  row('everything', '/user', 'Accounts, groups and keys of the device decide who may log in.', accounts),
  row('everything', '/password', 'Passwords of accounts are not changed through this route.', accounts),
  row('everything', '/special-login', 'It gives logins over serial ports.', accounts),
  row('changes', '/system/license', 'A licence can be moved or lost for good.'),
  row('everything', '/ip/ipsec/key', 'The menu holds private keys.'),
  row('everything', '/ip/ssh/export-host-key', 'It writes the private host key to a file.'),
  row('everything', '/ip/ssh/import-host-key', 'It replaces the identity of the device.'),
  row('everything', '/ip/ssh/regenerate-host-key', 'It replaces the identity of the device.'),
  row('everything', '/system/keymat-provider', 'The menu hands out keys.'),
  row('everything', '/certificate/scep-server/otp', 'The menu holds one-time passwords.'),
  row(
    'changes',
    '/certificate',
    'Certificates and their private keys are not handled through this route.',
    jobs,
  ),
  row('everything', '/interface/wireguard/wg-export', 'It shows private keys.'),
  row('everything', '/interface/wireguard/wg-import', 'It replaces private keys.'),
  row('everything', '/interface/wireguard/peers/show-client-config', 'It shows private keys.'),
  row('everything', '/interface/ovpn-server/server/export-client-configuration', 'It writes keys to files.'),
  row('everything', '/interface/ovpn-client/import-ovpn-configuration', 'It replaces keys.'),
  row('everything', '/user-manager/user/generate-voucher', 'It writes passwords to files.'),
  row('everything', '/user-manager/user/add-batch-users', 'It makes accounts whose passwords nobody chose.'),
  row('changes', '/user-manager/database', 'It replaces or copies all accounts of customers at once.'),

  // --- code that runs on the device, and ways around this table
  row('everything', '/execute', 'It runs any script, so no table of commands would hold.'),
  row('everything', '/import', 'It runs any script, so no table of commands would hold.', jobs),
  row('everything', '/export', 'A configuration holds secrets, and over the API no text comes back.', jobs),
  row('everything', '/parse', 'It makes a script out of text.'),
  row('everything', '/do', 'It runs a script.'),
  row('everything', '/console', 'The menu serves the console and shows what others typed.'),
  row('everything', '/terminal', 'The menu serves the console.'),
  row('everything', '/environment', 'Variables of scripts may hold anything, passwords included.'),
  row('everything', '/task', 'The menu serves the console.'),
  row('everything', '/undo', 'It takes back the newest change, whoever made it.'),
  row('everything', '/redo', 'It repeats the newest change taken back, whoever made it.'),
  row('everything', '/quit', 'It ends the session that other work shares.'),
  row('everything', '/login', 'The connection logs in itself.'),
  row('everything', '/cancel', 'It would end the commands of others in the same session.'),
  row('everything', '/listen', 'It never ends by itself.'),
  row(
    'everything',
    '/system/script/environment',
    'Variables of scripts may hold anything, passwords included.',
  ),
  row('changes', '/system/script', 'A script runs any command, so no table of commands would hold.'),
  row('changes', '/system/scheduler', 'A scheduled script runs any command, and later, when nobody looks.'),
  row('everything', '/container', 'Containers run programs of others on the device and hold their secrets.'),
  row('everything', '/app', 'Apps are containers: they run programs of others and hold their secrets.'),
  row('changes', '/tr069-client', 'It hands control of the device to a server.'),
  row('changes', '/safe-mode', 'Safe mode belongs to the session that took it.', jobs),

  // --- ways out of the device, to other machines
  row('everything', '/tool/fetch', 'It sends to and loads from any address.'),
  row('everything', '/tool/e-mail/send', 'It can send files of the device to anybody.'),
  row('everything', '/system/ssh', 'It leads on to another machine.'),
  row('everything', '/system/ssh-exec', 'It runs commands on another machine.'),
  row('everything', '/system/telnet', 'It leads on to another machine.'),
  row('everything', '/system/serial-terminal', 'It leads on to another machine.'),
  row('everything', '/system/shell', 'It leads into the system below RouterOS.'),
  row('everything', '/tool/mac-telnet', 'It leads on to another machine.'),
  row('everything', '/tool/romon/ssh', 'It leads on to another machine.'),
  row('everything', '/tool/snmp-get', 'It asks other machines, with secrets of theirs.', jobs),
  row('everything', '/tool/snmp-walk', 'It asks other machines, with secrets of theirs.', jobs),
  row('everything', '/tool/netinstall', 'It reinstalls other devices.'),
  row('everything', '/tool/traffic-generator', 'It can take a network down.'),
  row('everything', '/interface/lte/at-chat', 'It talks to the modem directly, past RouterOS.'),
  row('everything', '/interface/ppp-client/at-chat', 'It talks to the modem directly, past RouterOS.'),

  // --- what customers send
  row('everything', '/tool/sniffer', 'It records what customers send.'),
  row('everything', '/tool/calea', 'It records what customers send.'),
  row('everything', '/interface/bridge/calea', 'It records what customers send.'),
  row('everything', '/ip/firewall/calea', 'It records what customers send.'),
  row('everything', '/interface/wireless/sniffer', 'It records what is on the air.'),
  row('everything', '/interface/wireless/snooper', 'It records who is on the air.'),
  row('everything', '/interface/wifi/sniffer', 'It records what is on the air.'),
  row('everything', '/interface/wifiwave2/sniffer', 'It records what is on the air.'),

  // --- the device as a whole
  row('everything', '/system/reset-configuration', 'It deletes the whole configuration.'),
  row('changes', '/system/backup', 'A backup holds all secrets, and loading one replaces everything.', jobs),
  row('changes', '/system/device-mode', 'It wants somebody at the device, to press its button.'),
  row('changes', '/ip/service', 'It can close the way by which the device is reached.'),
  row('changes', '/file', 'Files hold backups, keys and scripts that run by themselves.', jobs),
  row('changes', '/rsync-daemon', 'It gives access to files.'),
  row('changes', '/dude', 'Its database holds credentials of other devices.'),

  // --- allowed to administrators who confirm
  row('dangerous', '/disk', 'A wrong disk setting can lose what is stored.'),
  row('dangerous', '/interface/ethernet/poe', 'The device at the other end of the cable can lose its power.'),
  row('dangerous', '/interface/lte/esim', 'A SIM can be lost for good.'),
  row('dangerous', '/ip/cloud', 'It opens ways into the device from the internet.'),
  row('dangerous', '/ip/proxy', 'A proxy left open is used by strangers.'),
  row('dangerous', '/ip/smb', 'It gives access to files.'),
  row('dangerous', '/ip/socks', 'A proxy left open is used by strangers.'),
  row('dangerous', '/ip/ssh', 'It decides how the device is reached.'),
  row('dangerous', '/ip/tftp', 'It gives access to files.'),
  row('dangerous', '/ip/upnp', 'It lets programs of customers open ports.'),
  row('dangerous', '/openflow', 'It hands forwarding to a controller.'),
  row('dangerous', '/port', 'It can give access over serial ports.'),
  row('dangerous', '/radius', 'It decides who is let in, customers and administrators.'),
  row('dangerous', '/snmp', 'It decides who may read the device, and whether writing is open.'),
  row('dangerous', '/system/console', 'It decides how the device is reached.'),
  row('dangerous', '/system/package', 'Packages change at the next reboot, and functions go with them.'),
  row('dangerous', '/system/routerboard', 'A wrong setting can keep the device from booting.'),
  row('dangerous', '/system/upgrade', 'Packages change at the next reboot.'),
  row('dangerous', '/system/watchdog', 'It can make the device reboot again and again.'),
  row('dangerous', '/tool/bandwidth-server', 'Strangers can load the device and its links with it.'),
  row('dangerous', '/tool/mac-server', 'It decides how the device is reached.'),
  row('dangerous', '/tool/romon', 'It opens a way to all devices of the network.'),
  row('dangerous', '/tool/sms', 'It lets the device take commands by text message.'),
];

const isWithin = (path: string, root: string): boolean => path === root || path.startsWith(`${root}/`);

export function protectionOf(path: string): Protection | undefined {
  return protections.find((protection) => isWithin(path, protection.path));
}
