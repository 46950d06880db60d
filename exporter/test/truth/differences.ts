import type { WalkName } from './recordings.ts';

/** A value on which LibreNMS and we differ, and why that is right. An entry that no longer occurs fails the test. */
export interface Difference {
  readonly walk: WalkName;
  readonly what: string;
  readonly theirs: string | undefined;
  readonly ours: string | undefined;
  readonly why: string;
}

/** LibreNMS fills an unset alias with the interface name. */
const withoutComment = (walk: WalkName, ports: readonly number[]): readonly Difference[] =>
  ports.map((port) => ({
    walk,
    what: `port ${port} ifAlias`,
    theirs: '(ifName)',
    ours: undefined,
    why: 'The interface has no comment (ifAlias is empty), so the label is left out; LibreNMS repeats the name.',
  }));

const opticalSensors = [
  'current mtxrOpticalTxBiasCurrent',
  'dbm mtxrOpticalRxPower',
  'dbm mtxrOpticalTxPower',
  'state mtxrOpticalRxLoss',
  'state mtxrOpticalTxFault',
  'temperature mtxrOpticalTemperature',
  'voltage mtxrOpticalSupplyVoltage',
];

/** A cage without a module, or with a module without diagnostics (a copper cable). */
const withoutDiagnostics = (walk: WalkName, cages: readonly number[]): readonly Difference[] =>
  cages.flatMap((cage) =>
    opticalSensors.map((sensor) => ({
      walk,
      what: `sensor ${sensor}.${cage}`,
      theirs: '0',
      ours: undefined,
      why:
        'Supply voltage and wavelength are 0: nothing measures here. LibreNMS shows the zeros, of which 0 dBm would be ' +
        'a milliwatt of light and "no loss" would be a receiver that sees light.',
    })),
  );

/** ifHighSpeed of a radio, bridge, bond or LTE modem. */
const nominalSpeed = (walk: WalkName, ports: readonly number[], speed: number): readonly Difference[] =>
  ports.map((port) => ({
    walk,
    what: `port ${port} ifSpeed`,
    theirs: String(speed),
    ours: undefined,
    why:
      'Only an Ethernet port with link has a negotiated speed, which is what the API reports. The speed of others is ' +
      'nominal: 50 Mbit/s for every radio, in use or off.',
  }));

const moreThanListed =
  'LibreNMS counts the rows of ipCidrRouteTable, which are all active. ipCidrRouteNumber of the same walk is higher.';

export const differences: readonly Difference[] = [
  ...withoutComment('routeros', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12]),
  ...withoutComment('routeros_crs317', [1, 2, 3, 4, 5, 6, 7, 8, 18, 21, 22]),
  ...withoutComment('routeros_rb433gl', [1, 2, 3, 4, 5, 6, 13]),
  ...withoutComment('routeros_rb750gr3', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
  ...withoutComment('routeros_rb760igs', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
  ...withoutComment('routeros_rblhgr', [1, 2]),
  ...withoutDiagnostics('routeros_crs317', [9, 10, 11, 12, 13, 14, 15, 16]),
  ...withoutDiagnostics('routeros_rb760igs', [6]),
  ...[8, 9].map((radio) => ({
    walk: 'routeros' as const,
    what: `wireless noise-floor ${radio}`,
    theirs: '0',
    ours: undefined,
    why: 'Virtual interfaces answer 0 dBm, which no channel has: it means that there is no value.',
  })),
  ...nominalSpeed('routeros', [1, 2, 8, 9], 6_250_000),
  ...nominalSpeed('routeros', [10, 12], 12_500_000),
  ...nominalSpeed('routeros_crs317', [21, 22], 1_250_000_000),
  ...nominalSpeed('routeros_rb433gl', [4, 5], 6_250_000),
  ...nominalSpeed('routeros_rblhgr', [1], 1_250_000),
  {
    walk: 'routeros',
    what: 'hardware model',
    theirs: 'RB952Ui-5ac2nD',
    ours: undefined,
    why: 'The model is read from sysDescr and mtxrBoardName: this walk has `router` and nothing. LibreNMS has no model either.',
  },
  {
    walk: 'routeros_rb750gr3',
    what: 'hardware version',
    theirs: '7.20beta2',
    ours: '7.20.4',
    why: 'The walk is of two versions: mtxrLicVersion says 7.20.4, the entPhysicalTable is of 7.20beta2.',
  },
  {
    walk: 'routeros_rb750gr3',
    what: 'number of IPv4 routes',
    theirs: '8',
    ours: '9',
    why: moreThanListed,
  },
  {
    walk: 'routeros_rb760igs',
    what: 'number of IPv4 routes',
    theirs: '2',
    ours: '18',
    why: moreThanListed,
  },
];

/** What LibreNMS extracts but no collector of ours reads. An unused reason fails the test. */
export interface NotOurs {
  readonly what: RegExp;
  readonly why: string;
}

export const notOurs: readonly NotOurs[] = [
  {
    what: /^vlans\//,
    why:
      'Output of a script LNMS_vlans, which the device runs whenever somebody reads 14988.1.1.18; nothing of ours reads ' +
      'that subtree. The VLANs of bridges are read over the API.',
  },
  {
    what: /^route\/route ipv6$/,
    why: 'The device tells the number of IPv4 routes only; IPv6 routes are counted over the API.',
  },
  {
    what: /^route\/route\.inetCidrRoute\w+$/,
    why: 'Only the number is read: reading the table of a router with a full one takes its agent minutes.',
  },
  {
    what: /^ipv6-addresses\/ipv6_addresses link-local$/,
    why: 'Every interface makes one itself; addresses that somebody configured have series.',
  },
  {
    what: /^entity-physical\/entPhysical\.entPhysical(VendorType|IsFRU|ContainedIn|ParentRelPos)$/,
    why: 'The same on every part: in the chassis, at no position, not replaceable, of no type.',
  },
  { what: /^sensors\/state_indexes$/, why: "LibreNMS's own list of state names." },
  {
    what: /^wireless\/wireless_sensors rate mikrotik-[rt]x /,
    why: 'Rate of an access point as a whole: that of whichever client was served last. Rates are read by client.',
  },
  { what: /^ports\/ports\.(ifIndex|ifName|ifDescr)$/, why: 'The name is the label that rows are joined by.' },
  { what: /^ports\/ports\.port_descr_\w+$/, why: "LibreNMS's own reading of the comment." },
  { what: /^ports\/ports\.(ignore|disabled|deleted)$/, why: "LibreNMS's own settings." },
  {
    what: /^ports\/ports\.(ifInUnknownProtos|if(In|Out)NUcastPkts)$/,
    why: 'RouterOS does not have these columns; LibreNMS fills in 0.',
  },
];
