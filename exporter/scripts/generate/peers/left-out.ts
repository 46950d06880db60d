/** What a menu has and no metric of ours shows. */
export interface LeftOut {
  readonly menu: string;
  /** Empty for the whole menu. */
  readonly properties: readonly string[];
  readonly reason: string;
}

type Line = readonly [menu: string, properties: string, reason: string];

const rulesOf = (family: string): readonly Line[] =>
  ['filter', 'mangle', 'nat', 'raw'].map((table) => [
    `/${family}/firewall/${table}`,
    'dynamic log',
    'Settings of the rule; rules that RouterOS adds are read like others.',
  ]);

/** What nobody exports, and what we leave out on purpose. Backups have the configuration. */
const lines: readonly Line[] = [
  ['/caps-man/interface', 'mac-address', '`interface` has it, for all interfaces.'],
  ['/caps-man/radio', 'remote-cap-identity', '`remote-cap-name` and the info of the access point name it.'],
  ['/caps-man/remote-cap', 'address', 'It roams; name, identity and base MAC address stay.'],
  ['/certificate', 'expires-after', 'It counts down to the end, which is exported as a date.'],
  ['/certificate', 'acme-status', 'A sentence in words of the server; the live resource has it.'],
  ['/interface/bonding/monitor', 'mode', 'A setting, which `/interface/bonding` has.'],
  [
    '/interface/bridge/host',
    'external',
    'A flag of one host; hosts are counted by port, and each has a series only on request.',
  ],
  [
    '/interface/bridge/monitor',
    'state',
    '`interface` says for all interfaces whether they are enabled and up.',
  ],
  ['/interface/eoip', 'mtu', 'A setting; `interface` has the MTU in use.'],
  [
    '/interface/ethernet/monitor',
    'supported',
    'What the hardware could do; what both ends offer and what they agreed on is exported.',
  ],
  [
    '/interface/ethernet/poe',
    'power-cycle-after',
    'A setting; whether the watched host answers is exported.',
  ],
  [
    '/interface/ethernet/poe/monitor',
    'poe-out poe-voltage power-cycle-after',
    'Settings, which `/interface/ethernet/poe` has.',
  ],
  ['/interface/gre', 'current-remote-address', 'It roams.'],
  ['/interface/gre', 'mtu', 'A setting; `interface` has the MTU in use.'],
  ['/interface/ipip', 'mtu', 'A setting; `interface` has the MTU in use.'],
  ['/interface/ipip', 'current-remote-address', 'It roams.'],
  [
    '/interface/lte/cell-monitor',
    '',
    'It searches other cells, which interrupts the service of some modems.',
  ],
  [
    '/interface/lte/esim/esim-id',
    '',
    'It identifies the chip, as the ICCID does the profile, which an option of `lte-esim` adds.',
  ],
  [
    '/interface/lte/monitor',
    'subscriber-number',
    'It names a person or a subscriber, as IMEI, IMSI and the id of the card do, which only an option of `lte` adds.',
  ],
  [
    '/interface/pppoe-client/monitor',
    'local-address remote-address',
    'They are given anew with every session; `address` shows them.',
  ],
  ['/interface/pppoe-server/server', 'max-mtu', 'A setting; the MTU of a session is that of its interface.'],
  ['/interface/wifi', 'master', 'An interface that has no `master_interface` is one.'],
  [
    '/interface/wifi',
    'disabled running',
    '`interface` says for all interfaces whether they are enabled and up.',
  ],
  ['/interface/wifi/capsman/remote-cap', 'address', 'It roams; identity and base MAC address stay.'],
  ['/interface/wifi/frequency-scan', '', 'It interrupts the service.'],
  [
    '/interface/wifi/monitor',
    'available-channels',
    'What the radio could do; the channel in use is exported.',
  ],
  [
    '/interface/wifi/radio',
    'bands current-channels',
    'What the radio could do; the channel in use is exported.',
  ],
  [
    '/interface/wifi/scan',
    '',
    'Scans of any kind (`frequency-scan`, `spectral-scan`, `sniffer`) interrupt the service.',
  ],
  ['/interface/wireguard/peers', 'current-endpoint-address current-endpoint-port', 'They roam.'],
  ['/interface/wireless', 'channel-width', 'A setting; the width of the channel in use is exported.'],
  ['/interface/wireless', 'frequency', 'A setting; the frequency in use is exported.'],
  [
    '/interface/wireless',
    'disabled running',
    '`interface` says for all interfaces whether they are enabled and up.',
  ],
  [
    '/interface/wireless/registration-table',
    'strength-at-rates',
    'A list that changes with every frame; the signal of each chain is exported.',
  ],
  [
    '/interface/wireless/registration-table',
    'nstreme framing-mode',
    'Settings of Nstreme; the protocol of the radio is exported.',
  ],
  ['/interface/wireless/registration-table', 'last-ip', 'It roams.'],
  [
    '/interface/wireless/registration-table',
    'ap',
    'The other end of a station; the radio itself says that it is one.',
  ],
  [
    '/ip/cloud',
    'public-address public-address-ipv6',
    'They change with the line; the live resource has them.',
  ],
  [
    '/ip/dhcp-client',
    'address gateway',
    'They are given anew with every lease; `address` and `route` show them.',
  ],
  ['/ip/firewall/address-list', 'creation-time', 'How long an entry stays is exported on request.'],
  [
    '/ip/firewall/connection',
    '',
    'A row for each pair of addresses that talk; their number is exported. Use flow records.',
  ],
  ['/ip/ipsec/active-peers', 'port', 'It moves behind NAT.'],
  ['/ip/kid-control/device', 'ip-address', 'It moves; the MAC address stays.'],
  [
    '/ip/neighbor',
    'address4 address6 system-caps',
    '`address` has the one in use; software, board and platform say what the neighbour is.',
  ],
  [
    '/ipv6/dhcp-server/binding',
    'duid client-address expires-after',
    'They identify a subscriber; bindings are counted by server, kind and state.',
  ],
  ['/ipv6/pool/used', 'owner prefix info', 'Rows are counted by pool; prefixes belong to subscribers.'],
  ['/log', 'time', 'Lines are counted by topic.'],
  [
    '/ppp/active',
    'name caller-id address uptime encoding',
    'The menus of the servers have the same of each session, and say which interface it is: see `ppp-session`.',
  ],
  [
    '/ppp/secret',
    'last-logged-out last-caller-id',
    'It names the line of a subscriber; reasons of disconnects are counted.',
  ],
  ['/ppp/secret', 'name', 'It names a subscriber; secrets are counted by profile and service.'],
  [
    '/queue/simple',
    'queue total-pcq-queues',
    'Kinds of queues, which are settings; PCQ queues are counted by direction.',
  ],
  ['/routing/bfd/session', 'local-address', 'It comes and goes with the session.'],
  ['/routing/bgp/instance', '', 'Settings; a session names its instance.'],
  ['/routing/bgp/session', 'remote.eor', 'A mark of the moment in which a session comes up.'],
  [
    '/routing/bgp/session',
    'local.address',
    'It follows the route to the peer and is absent while the session is down.',
  ],
  ['/routing/ospf/interface', 'passive', 'A setting of RouterOS 6; the state says passive in both versions.'],
  [
    '/routing/ospf/neighbor',
    'timeout',
    'It counts down and begins again with each hello; the state says when it ran out.',
  ],
  ['/routing/stats/process', 'pid', 'It changes with every start, so each would be a new series.'],
  ['/system/license', 'features', 'A list that follows from the level.'],
  ['/system/resource', 'platform', 'It is MikroTik everywhere.'],
  [
    '/system/resource/irq',
    'cpu',
    'Where an interrupt may run is a setting; the core that serves it is exported.',
  ],
  ['/system/routerboard', 'routerboard', 'A device that is no RouterBOARD has no board information.'],
  [
    '/tr069-client',
    'last-session-error',
    'Free text; the number of failed sessions is exported, and the live resource has the text.',
  ],
  ['/user-manager/session', '', 'It names a subscriber; sessions are counted.'],
  ['/user/active', 'name address when', 'It names a person; sessions are counted by group and service.'],
  ...rulesOf('ip'),
  ...rulesOf('ipv6'),
];

export const leftOut: readonly LeftOut[] = lines
  .map(([menu, properties, reason]) => ({
    menu,
    properties: properties === '' ? [] : properties.split(' '),
    reason,
  }))
  .sort((a, b) => (a.menu < b.menu ? -1 : 1));
