import { Simulator } from '../children/simulator.ts';
import type { Server } from '../children/server.ts';
import type { FleetTarget } from '../children/simulator-messages.ts';
import type { BenchContext } from '../lib/context.ts';
import { fetchText } from '../lib/http.ts';
import { ratio, short } from '../lib/numbers.ts';
import type { SectionResult, Verdict } from '../lib/report.ts';
import { readSettings } from '../lib/settings.ts';
import { medians, type Timed, timed } from '../lib/timed.ts';
import { ourClient } from '../peers/api-clients.ts';
import { moduleMeaning, snmpModules } from '../peers/snmp-modules.ts';
import { replayed, replayWalk, startPeer } from './snmp-setup.ts';

const delaysMs = [0, 20, 50];
const largestShare = 1 / 3;

/** Round trips and wall time of a probe of the recorded switch over SNMP, compared with snmp_exporter. */
export async function snmpRoundTrips(context: BenchContext): Promise<SectionResult> {
  const simulator = new Simulator();
  let peer: Server | undefined;
  const passes = context.quick ? 1 : 3;
  const rows: string[][] = [];
  const verdicts: Verdict[] = [];
  try {
    const { fleet, configFile } = await replayWalk(simulator, context);
    const settings = readSettings(configFile);
    peer = await startPeer(context, fleet.community);
    const urls = moduleUrls(peer, fleet.targets[0]);
    for (const delay of delaysMs) {
      await simulator.setRoundTrip(delay);
      const runs = new Map<string, Timed[]>();
      const add = (name: string, run: Timed): void => {
        runs.set(name, [...(runs.get(name) ?? []), run]);
      };
      for (let pass = 0; pass < passes; pass += 1) {
        const ours = ourClient(settings);
        add('Mikrofleet, first probe', await timed(simulator, replayed, () => ours.read(replayed)));
        add('Mikrofleet, later probes', await timed(simulator, replayed, () => ours.read(replayed)));
        await ours.close();
        for (const [name, url] of urls) add(name, await timed(simulator, replayed, () => fetchText(url)));
      }
      const results = [...runs].map(([name, each]) => [name, medians(each)] as const);
      const base = results.find(([name]) => name === 'snmp_exporter mikrotik')?.[1];
      for (const [name, result] of results) rows.push(rowOf(name, delay, { result, base }));
      if (delay === delaysMs.at(-1)) verdicts.push(...verdictsOf(new Map(results)));
    }
  } finally {
    await peer?.close();
    simulator.close();
  }
  const head = [
    'client',
    'round trip ms',
    'requests',
    'trips',
    'ms',
    'bytes of answers',
    'trips / mikrotik',
    'ms / mikrotik',
  ];
  const notes = [
    'The agent counts requests, trips and bytes. Both sides use 25 repetitions over SNMP v2c.',
    ...snmpModules.map(({ name }) => `\`snmp_exporter ${name}\`: ${moduleMeaning[name]}.`),
    'At 0 ms, the agent answers before the next of several requests arrives, so trips equal requests; the other delays show the dependencies.',
  ];
  const title = 'SNMP: sequential round trips and wall time of a probe of a CRS317 (recorded walk)';
  return { tables: [{ title, head, rows, notes }], verdicts };
}

export function moduleUrls(peer: Server, target: FleetTarget | undefined): (readonly [string, string])[] {
  return snmpModules.map(({ name }) => [
    `snmp_exporter ${name}`,
    `${peer.url}/snmp?target=${target?.address}:${target?.port}&module=${name}`,
  ]);
}

function rowOf(
  name: string,
  delay: number,
  { result, base }: { result: Timed; base: Timed | undefined },
): string[] {
  return [
    name,
    String(delay),
    short(result.requests),
    short(result.sequential),
    short(result.ms),
    short(result.bytesOut),
    ratio(result.sequential, base?.sequential ?? Number.NaN),
    ratio(result.ms, base?.ms ?? Number.NaN),
  ];
}

function verdictsOf(results: ReadonlyMap<string, Timed>): Verdict[] {
  const ours = results.get('Mikrofleet, later probes')?.sequential ?? Number.NaN;
  return snmpModules.map(({ name }) => {
    const theirs = results.get(`snmp_exporter ${name}`)?.sequential ?? Number.NaN;
    return {
      target: `SNMP probe of the CRS317: at most 1/3 of the trips of snmp_exporter (${moduleMeaning[name]})`,
      measured: `${short(ours)} against ${short(theirs)}: ${ratio(ours, theirs)}`,
      met: ours <= theirs * largestShare,
    };
  });
}
