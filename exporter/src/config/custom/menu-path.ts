import { wordSet } from '../../define/word-set.ts';

const path = /^(?:\/[a-z0-9][a-z0-9-]*)+$/;

// Commands of the trees of 7.10.2, 7.20.8 and 7.24 (/console/inspect) that no menu is called after. They act on the
// device, send traffic or run until stopped. With /print behind it none would run; the mistake is explained instead.
const commands = wordSet(`
  acme-renew activate add add-acme add-batch-users add-device add-scep allowed-channels apply-changes at-chat
  authorize balance-cancel balance-start bandwidth-test beep blink break cable-test cancel card-reinstall card-verify
  cell-monitor check check-disk check-for-updates check-installation check-status cleanup clear clear-cache clear-history
  close-session comment connect convert copy country-info create-certificate-request deactivate decode-ad delete disable
  disconnect discover dns-update download download-all download-file downgrade dump-dot dump-saved-advertisements edit eject
  enable enable-ssl-certificate esim-id execute expire-password export export-certificate export-client-configuration
  export-db export-host-key export-pub-key fetch find firmware-upgrade flat-snoop flood-ping flush force-check force-update
  format frequency-monitor frequency-scan generate generate-key generate-new-id generate-report generate-voucher get grant
  hw-info import import-db import-host-key inject inject-pcap inspect install ip-scan issued-revoke kill kill-connections
  liberate load lock login mac-scan mac-telnet make-binding make-static monitor-traffic move nvme-discover optimize-db
  ping-speed possible-channels print provision publish quick raid-scrub read reboot recursive-print redo refresh
  regenerate-host-key release reload remove renew reoptimize repair replace-device repull reselect-channel resend reset
  reset-configuration reset-counters reset-counters-all reset-mac-address resolve restart roam rpki-check rpki-query run save
  scan scep-renew scrub-start self-test send send-reconfigure send-trap serial-terminal set set-identity setup shell shutdown
  sign sniff snmp-get snmp-walk spectral-history spectral-scan speed-test ssh-exec start stop sup-output take telnet test
  test-audio torch traceroute transceive trim undo unroll unset upload-file usb-power-reset wg-export wg-import wol
  wps-client wps-push-button write
`);

/** These names are commands here and menus elsewhere: `/tool/mac-server/ping` is settings, `/tool/ping` sends packets. */
const commandPaths = wordSet('/ping /tool/ping /tool/profile /system/ssh /routing/filter/sync');

const lastOf = (text: string): string => text.slice(text.lastIndexOf('/') + 1);

/** What is wrong with the path of a menu; undefined if it can be printed. */
export function menuError(text: string): string | undefined {
  if (/\s/.test(text))
    return `A menu is written with slashes: /${text.replace(/^\//, '').split(/\s+/).join('/')}`;
  if (lastOf(text) === 'print') return `Leave out /print: a menu is always printed`;
  if (lastOf(text) === 'monitor')
    return 'This is a command on the items of a menu: name the menu here and this under monitor';
  if (!path.test(text)) return 'A menu is a path such as /ip/pool, in lower-case letters, digits and hyphens';
  return commandError(text);
}

/** What is wrong with the path of a monitor; undefined if it can be run. */
export function monitorError(text: string): string | undefined {
  if (/\s/.test(text))
    return `A command is written with slashes: /${text.replace(/^\//, '').split(/\s+/).join('/')}`;
  if (!path.test(text)) return 'A monitor is a path such as /interface/ethernet/monitor';
  const command = commandError(text);
  if (command !== undefined) return command;
  return lastOf(text) === 'monitor'
    ? undefined
    : 'Of all commands only those called monitor are run: they answer once and change nothing';
}

function commandError(text: string): string | undefined {
  const word = lastOf(text);
  if (!commands.has(word) && !commandPaths.has(text)) return undefined;
  return `${word} is a command that acts on the device or runs until stopped; only menus are read, and monitors`;
}
