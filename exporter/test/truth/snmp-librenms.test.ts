import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Agents, startSimulator, startSnmpsim } from './agents.ts';
import { agrees, Claims } from './claim.ts';
import { claimBridge, claimPortVlans } from './claims-bridge.ts';
import { claimDevice } from './claims-device.ts';
import { claimAddresses, claimInterfaces, claimRoutes } from './claims-interface.ts';
import { claimRadios, claimSensors } from './claims-sensor.ts';
import { type Difference, differences, notOurs } from './differences.ts';
import { leftovers } from './leftovers.ts';
import { readExtraction } from './librenms.ts';
import { probe } from './probe.ts';
import { onlyWithRecordings, walkNames } from './recordings.ts';
import { type Comparison, summaryTable } from './summary.ts';

const agentKinds: [string, () => Promise<Agents>][] = [
  ['snmpsim', startSnmpsim],
  ['our simulator', startSimulator],
];

/** What we claim to read as LibreNMS does. Each must be compared at least once. */
const claimedKinds = [
  'address',
  'address of IPv6',
  'bridge port cost',
  'bridge port designated cost',
  'bridge port priority',
  'bridge port pvid',
  'bridge port root',
  'bridge port state',
  'bridge priority',
  'conntrack',
  'dhcp',
  'disk',
  'hardware',
  'health fanspeed',
  'health state',
  'health temperature',
  'health voltage',
  'interface bytes',
  'interface comment',
  'interface drops',
  'interface errors',
  'interface last change',
  'interface mac address',
  'interface mtu',
  'interface packets',
  'interface rate',
  'interface status',
  'interface type',
  'lte rsrp',
  'lte rsrq',
  'lte sinr',
  'memory',
  'optical bias current',
  'optical power',
  'optical state',
  'optical temperature',
  'optical voltage',
  'optical wavelength',
  'os',
  'poe current',
  'poe power',
  'poe state',
  'poe voltage',
  'processor',
  'queue',
  'routes',
  'storage',
  'w60g distance',
  'w60g frequency',
  'w60g quality',
  'w60g rate',
  'w60g rssi',
  'w60g state',
  'wireless ccq',
  'wireless clients',
  'wireless frequency',
  'wireless noise-floor',
];

const byName = (a: Pick<Difference, 'what'>, b: Pick<Difference, 'what'>): number =>
  a.what < b.what ? -1 : 1;

describe.each(agentKinds)('what LibreNMS reads of walks served by %s', onlyWithRecordings, (kind, start) => {
  let agents: Agents;
  const comparisons: Comparison[] = [];
  const usedReasons = new Set<RegExp>();
  beforeAll(async () => {
    agents = await start();
  });
  afterAll(async () => {
    await agents?.stop();
    console.log(
      `Values compared with LibreNMS (agreed +explained ~both without), walks served by ${kind}:\n${summaryTable(comparisons)}`,
    );
  });

  it.each(walkNames)('%s: we say the same, or differ for a reason that is written down', async (walk) => {
    const extraction = readExtraction(walk);
    const claims = new Claims(extraction, await probe(agents.place(walk)));
    claimDevice(claims);
    claimInterfaces(claims);
    claimAddresses(claims);
    claimRoutes(claims);
    claimBridge(claims);
    claimPortVlans(claims, walk);
    const left = { sensors: claimSensors(claims), wireless: claimRadios(claims) };

    const names = claims.list.map(({ what }) => what);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);

    for (const claim of claims.list) {
      const outcome = agrees(claim) ? (claim.theirs === undefined ? 'none' : 'agreed') : 'explained';
      comparisons.push({ walk, kind: claim.kind, outcome });
    }
    const differing = claims.list
      .filter((claim) => !agrees(claim))
      .map(({ what, theirs, ours }) => ({ what, theirs, ours }));
    const explained = differences
      .filter((difference) => difference.walk === walk)
      .map(({ what, theirs, ours }) => ({ what, theirs, ours }));
    expect(differing.sort(byName)).toEqual(explained.sort(byName));

    const unread = leftovers(extraction, left).filter((what) => {
      const reason = notOurs.find((entry) => entry.what.test(what));
      if (reason !== undefined) usedReasons.add(reason.what);
      return reason === undefined;
    });
    expect(unread).toEqual([]);
  });

  it('compares every kind of value that we claim to read, and gives no reason in vain', () => {
    const agreed = comparisons.filter(({ outcome }) => outcome === 'agreed');
    expect([...new Set(agreed.map((comparison) => comparison.kind))].sort()).toEqual(claimedKinds);
    expect(notOurs.filter((entry) => !usedReasons.has(entry.what))).toEqual([]);
  });
});
