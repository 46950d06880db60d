import { startExporter, type Server } from '../children/server.ts';
import { Simulator } from '../children/simulator.ts';
import type { BenchContext } from '../lib/context.ts';
import { countSamples, fetchText } from '../lib/http.ts';
import { median, ratio, short } from '../lib/numbers.ts';
import { cpuMs, residentMiB } from '../lib/process-usage.ts';
import type { SectionResult, Verdict } from '../lib/report.ts';
import { moduleMeaning, snmpModules } from '../peers/snmp-modules.ts';
import { replayed, replayWalk, startPeer } from './snmp-setup.ts';
import { moduleUrls } from './snmp-round-trips.ts';

interface Contender {
  readonly name: string;
  readonly url: string;
  readonly pid: number;
  readonly cpu: number[];
  samples: number;
}

const ourName = 'Mikrofleet';

/** Processor time and memory of both exporters for a probe of the recorded switch over SNMP. */
export async function snmpCpu(context: BenchContext): Promise<SectionResult> {
  const simulator = new Simulator();
  const servers: Server[] = [];
  try {
    const { fleet, configFile } = await replayWalk(simulator, context);
    const ours = await startExporter(configFile);
    servers.push(ours);
    const peer = await startPeer(context, fleet.community);
    servers.push(peer);
    const ourUrl = `${ours.url}/probe?target=${replayed}&module=all`;
    const contenders: Contender[] = [
      { name: ourName, url: ourUrl, pid: ours.pid, cpu: [], samples: 0 },
      ...moduleUrls(peer, fleet.targets[0]).map(([name, url]) => ({
        name,
        url,
        pid: peer.pid,
        cpu: [],
        samples: 0,
      })),
    ];
    await measure(contenders, context);
    return report(contenders);
  } finally {
    await Promise.all(servers.map((server) => server.close()));
    simulator.close();
  }
}

async function measure(contenders: readonly Contender[], { quick }: BenchContext): Promise<void> {
  const times = quick ? 50 : 300;
  // The first two passes warm up: V8 optimizes hot code only after some hundred probes.
  for (let pass = -2; pass < (quick ? 1 : 5); pass += 1) {
    for (const contender of contenders) {
      const before = cpuMs(contender.pid);
      for (let i = 0; i < times; i += 1) {
        const { status, body } = await fetchText(contender.url);
        if (status !== 200) throw new Error(`${contender.name}: ${status} ${body.slice(0, 200)}`);
        if (i === 0) contender.samples = countSamples(body);
      }
      if (pass >= 0) contender.cpu.push((cpuMs(contender.pid) - before) / times);
    }
  }
}

function report(contenders: readonly Contender[]): SectionResult {
  const cpuOf = (name: string): number => median(contenders.find((one) => one.name === name)?.cpu ?? []);
  const base = cpuOf('snmp_exporter mikrotik');
  const rows = contenders.map(({ name, pid, samples }) => [
    name,
    String(samples),
    short(cpuOf(name)),
    ratio(cpuOf(name), base),
    short(residentMiB(pid)),
  ]);
  const verdicts: Verdict[] = snmpModules.map(({ name }) => {
    const theirs = cpuOf(`snmp_exporter ${name}`);
    return {
      target: `SNMP probe of the CRS317: no more CPU than snmp_exporter (${moduleMeaning[name]})`,
      measured: `${short(cpuOf(ourName))} ms against ${short(theirs)} ms: ${ratio(cpuOf(ourName), theirs)}`,
      met: cpuOf(ourName) <= theirs,
    };
  });
  const title = 'SNMP: CPU time and memory of the exporter process for a probe of a CRS317 (recorded walk)';
  const head = ['exporter', 'samples', 'CPU ms', 'against mikrotik', 'RSS MiB'];
  const notes = [
    'Over HTTP, one probe at a time, alternating exporters, uncompressed responses; CPU time from /proc.',
  ];
  return { tables: [{ title, head, rows, notes }], verdicts };
}
