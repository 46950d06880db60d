/** What a menu has and no metric of ours shows. */
export interface LeftOut {
  readonly menu: string;
  /** Empty for the whole menu. */
  readonly properties: readonly string[];
  readonly reason: string;
}

/** What nobody exports, and what we leave out on purpose. Backups have the configuration. */
export const leftOut: readonly LeftOut[] = [
  {
    menu: '/interface/bridge/host',
    properties: ['external'],
    reason: 'A flag of one host; hosts are counted by port, and each has a series only on request.',
  },
  {
    menu: '/interface/ethernet/monitor',
    properties: ['supported'],
    reason: 'What the hardware could do; what both ends offer and what they agreed on is exported.',
  },
  {
    menu: '/interface/ethernet/poe',
    properties: ['power-cycle-after'],
    reason: 'A setting; whether the watched host answers is exported.',
  },
  {
    menu: '/interface/gre',
    properties: ['current-remote-address'],
    reason: 'It roams.',
  },
  {
    menu: '/interface/lte/cell-monitor',
    properties: [],
    reason: 'It searches other cells, which interrupts the service of some modems.',
  },
  {
    menu: '/interface/lte/esim/esim-id',
    properties: [],
    reason: 'It identifies the chip, as the ICCID does the profile, which an option of `lte-esim` adds.',
  },
  {
    menu: '/interface/lte/monitor',
    properties: ['subscriber-number'],
    reason:
      'It names a person or a subscriber, as IMEI, IMSI and the id of the card do, which only an option of `lte` adds.',
  },
  {
    menu: '/interface/pppoe-server/server',
    properties: ['max-mtu'],
    reason: 'A setting; the MTU of a session is that of its interface.',
  },
  {
    menu: '/interface/wifi/radio',
    properties: ['bands', 'current-channels'],
    reason: 'What the radio could do; the channel in use is exported.',
  },
  {
    menu: '/interface/wifi/scan',
    properties: [],
    reason: 'Scans of any kind (`frequency-scan`, `spectral-scan`, `sniffer`) interrupt the service.',
  },
  {
    menu: '/interface/wireless',
    properties: ['channel-width'],
    reason: 'A setting; the width of the channel in use is exported.',
  },
  {
    menu: '/interface/wireless/registration-table',
    properties: ['strength-at-rates'],
    reason: 'A list that changes with every frame; the signal of each chain is exported.',
  },
  {
    menu: '/interface/wireless/registration-table',
    properties: ['nstreme', 'framing-mode'],
    reason: 'Settings of Nstreme; the protocol of the radio is exported.',
  },
  {
    menu: '/interface/wireless/registration-table',
    properties: ['last-ip'],
    reason: 'It roams.',
  },
  {
    menu: '/ip/firewall/address-list',
    properties: ['creation-time'],
    reason: 'How long an entry stays is exported on request.',
  },
  {
    menu: '/ip/firewall/connection',
    properties: [],
    reason: 'A row for each pair of addresses that talk; their number is exported. Use flow records.',
  },
  {
    menu: '/ip/neighbor',
    properties: ['address4', 'address6', 'system-caps'],
    reason: '`address` has the one in use; software, board and platform say what the neighbour is.',
  },
  {
    menu: '/ipv6/pool/used',
    properties: ['owner', 'prefix', 'info'],
    reason: 'Rows are counted by pool; prefixes belong to subscribers.',
  },
  {
    menu: '/ppp/secret',
    properties: ['last-logged-out', 'last-caller-id'],
    reason: 'It names the line of a subscriber; reasons of disconnects are counted.',
  },
  {
    menu: '/routing/bgp/session',
    properties: ['remote.eor'],
    reason: 'A mark of the moment in which a session comes up.',
  },
  {
    menu: '/routing/stats/process',
    properties: ['pid'],
    reason: 'It changes with every start, so each would be a new series.',
  },
  {
    menu: '/system/license',
    properties: ['features'],
    reason: 'A list that follows from the level.',
  },
  {
    menu: '/tr069-client',
    properties: ['last-session-error'],
    reason: 'Free text; the number of failed sessions is exported, and the live resource has the text.',
  },
  {
    menu: '/user/active',
    properties: ['name', 'address', 'when'],
    reason: 'It names a person; sessions are counted by group and service.',
  },
];
