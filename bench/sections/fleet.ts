import { startExporter, type Server } from '../children/server.ts';
import { writeExporterConfig } from '../children/exporter-config.ts';
import { Simulator } from '../children/simulator.ts';
import type { Access, FleetTarget } from '../children/simulator-messages.ts';
import type { BenchContext } from '../lib/context.ts';
import { fetchText, sampleOf } from '../lib/http.ts';
import { median, percentile, ratio, short, sleep } from '../lib/numbers.ts';
import { cpuMs, peakResidentMiB, residentMiB } from '../lib/process-usage.ts';
import type { SectionResult, Verdict } from '../lib/report.ts';
import { startPeer } from './snmp-setup.ts';

const devices = 1000;
const intervalMs = 60_000;
const residentMax = 250;
const cpuMax = 25;
/** Compressed, as Prometheus requests it. */
const headers = { 'accept-encoding': 'gzip' };

interface Load {
  readonly name: string;
  readonly server: Server;
  readonly urls: readonly string[];
}

interface Observed {
  readonly cpuPercent: number;
  readonly residentMiB: number;
  readonly peakMiB: number;
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
  readonly scrapes: number;
}

/** 1,000 devices, each scraped every 60 s: processor time and memory; then at full speed. */
export async function fleet(context: BenchContext): Promise<SectionResult> {
  const simulator = new Simulator();
  const loads: Load[] = [];
  try {
    const count = context.quick ? 200 : devices;
    context.log(`starting ${count} simulated devices …`);
    const started = await simulator.start({ do: 'mixed', count });
    const ours = await startExporter(writeExporterConfig(context.folder, started));
    const urls = started.targets.map(({ name }) => `${ours.url}/probe?target=${name}`);
    loads.push({ name: 'Mikrofleet, all devices', server: ours, urls });
    if (context.hasSnmpExporter && context.recordings !== undefined) {
      const peer = await startPeer(context, started.community);
      const share = started.targets.filter(({ access }) => access === 'snmp-2c');
      loads.push({
        name: 'snmp_exporter, the SNMP v2c devices',
        server: peer,
        urls: share.map(peerUrl(peer)),
      });
    }
    const rounds = context.quick ? 1 : 2;
    const observed = await Promise.all(loads.map((load) => paced(load, rounds, context)));
    const own = sampleOf((await fetchText(`${ours.url}/metrics`)).body, 'mikrotik_exporter_connections_open');
    const fastest = await asFastAsItGoes(loads, started.targets, context);
    return report(loads, { observed, fastest, connections: own, targets: started.targets });
  } finally {
    await Promise.all(loads.map(({ server }) => server.close()));
    simulator.close();
  }
}

const peerUrl =
  (peer: Server) =>
  ({ address, port }: FleetTarget): string =>
    `${peer.url}/snmp?target=${address}:${port}&module=mikrotik`;

/** Scrapes spread evenly over the interval. The first round connects and compiles; the others count. */
async function paced({ server, urls }: Load, rounds: number, { quick }: BenchContext): Promise<Observed> {
  const length = quick ? intervalMs / 4 : intervalMs;
  const times: number[] = [];
  const resident: number[] = [];
  let failed = 0;
  const scrape = async (url: string, counts: boolean): Promise<void> => {
    const startedAt = performance.now();
    const { status } = await fetchText(url, headers).catch(() => ({ status: 0 }));
    if (status !== 200) failed += 1;
    else if (counts) times.push(performance.now() - startedAt);
  };
  let cpuBefore = 0;
  let countedFrom = 0;
  const pending: Promise<void>[] = [];
  const startedAt = performance.now();
  for (let round = 0; round <= rounds; round += 1) {
    if (round === 1) {
      cpuBefore = cpuMs(server.pid);
      countedFrom = performance.now();
    }
    for (const [i, url] of urls.entries()) {
      const dueAt = startedAt + (round + i / urls.length) * length;
      await sleep(Math.max(0, dueAt - performance.now()));
      pending.push(scrape(url, round > 0));
      if (round > 0 && i % 10 === 0) resident.push(residentMiB(server.pid));
    }
  }
  await Promise.all(pending);
  const cpuPercent = ((cpuMs(server.pid) - cpuBefore) / (performance.now() - countedFrom)) * 100;
  return {
    cpuPercent,
    residentMiB: median(resident),
    peakMiB: peakResidentMiB(server.pid),
    p50: median(times),
    p99: percentile(times, 0.99),
    failed,
    scrapes: times.length,
  };
}

interface Fastest {
  readonly name: string;
  readonly perSecond: number;
  readonly cpuPerScrape: number;
  readonly residentMiB: number;
}

/** Closed loop: a constant number of concurrent scrapes. One exporter after the other. */
async function asFastAsItGoes(
  loads: readonly Load[],
  targets: readonly FleetTarget[],
  { quick }: BenchContext,
): Promise<Fastest[]> {
  const [ours] = loads;
  const byAccess = (access: Access): readonly string[] =>
    (ours?.urls ?? []).filter((_, i) => targets[i]?.access === access);
  const all: Load[] = [...loads];
  if (ours !== undefined) {
    all.push({ ...ours, name: 'Mikrofleet, the API devices', urls: byAccess('api') });
    all.push({ ...ours, name: 'Mikrofleet, the SNMP v2c devices', urls: byAccess('snmp-2c') });
  }
  const results: Fastest[] = [];
  for (const { name, server, urls } of all) {
    const endsAt = performance.now() + (quick ? 3000 : 10_000);
    const cpuBefore = cpuMs(server.pid);
    const startedAt = performance.now();
    let done = 0;
    let next = 0;
    const worker = async (): Promise<void> => {
      while (performance.now() < endsAt) {
        const url = urls[next++ % urls.length] ?? '';
        await fetchText(url, headers);
        done += 1;
      }
    };
    await Promise.all(Array.from({ length: 32 }, worker));
    const seconds = (performance.now() - startedAt) / 1000;
    results.push({
      name,
      perSecond: done / seconds,
      cpuPerScrape: (cpuMs(server.pid) - cpuBefore) / done,
      residentMiB: residentMiB(server.pid),
    });
  }
  return results;
}

interface Findings {
  readonly observed: readonly Observed[];
  readonly fastest: readonly Fastest[];
  readonly connections: number;
  readonly targets: readonly FleetTarget[];
}

function report(
  loads: readonly Load[],
  { observed, fastest, connections, targets }: Findings,
): SectionResult {
  const rows = loads.map(({ name, urls }, i) => {
    const seen = observed[i];
    if (seen === undefined) return [name];
    const { cpuPercent, residentMiB: resident, peakMiB, p50, p99, failed } = seen;
    return [name, String(urls.length), ...[cpuPercent, resident, peakMiB, p50, p99, failed].map(short)];
  });
  const kinds = (['api', 'api-tls', 'snmp-2c', 'snmp-3'] as const).map(
    (access) => `${targets.filter((target) => target.access === access).length} ${access}`,
  );
  const paceTable = {
    title: `${targets.length} devices, each scraped every 60 s`,
    head: [
      'exporter',
      'devices',
      'CPU % of one core',
      'RSS MiB',
      'highest RSS MiB',
      'p50 ms',
      'p99 ms',
      'failed',
    ],
    rows,
    notes: [
      `Devices: ${kinds.join(', ')}; five kinds (CPE, two kinds of access point, router, switch), module of the device type, gzip. The first round connects and warms up, the following ones count; simulator, load generator and both exporters share the cores.`,
      `API connections kept at the end: ${connections}.`,
    ],
  };
  const base = fastest.find(({ name }) => name.startsWith('snmp_exporter'))?.cpuPerScrape ?? Number.NaN;
  const fastTable = {
    title: 'As fast as it goes: 32 scrapes under way',
    head: [
      'exporter',
      'scrapes/s',
      'CPU ms a scrape',
      'against snmp_exporter',
      'scrapes/s on one whole core',
      'RSS MiB after it',
    ],
    rows: fastest.map(({ name, perSecond, cpuPerScrape, residentMiB: resident }) => [
      name,
      short(perSecond),
      short(cpuPerScrape),
      ratio(cpuPerScrape, base),
      short(1000 / cpuPerScrape),
      short(resident),
    ]),
    notes: [
      'Scrapes/s is what the simulator, the load generator and other work left on two cores; the meaningful figure is CPU per scrape.',
    ],
  };
  return { tables: [paceTable, fastTable], verdicts: verdictsOf(observed[0]) };
}

function verdictsOf(ours: Observed | undefined): Verdict[] {
  const {
    residentMiB: resident,
    peakMiB,
    cpuPercent,
  } = ours ?? { residentMiB: Number.NaN, peakMiB: Number.NaN, cpuPercent: Number.NaN };
  return [
    {
      target: `1,000 devices every 60 s: less than ${residentMax} MiB RSS`,
      measured: `${short(resident)} MiB, at most ${short(peakMiB)} MiB`,
      met: peakMiB < residentMax,
    },
    {
      target: `1,000 devices every 60 s: less than ${cpuMax} % of one core`,
      measured: `${short(cpuPercent)} %`,
      met: cpuPercent < cpuMax,
    },
  ];
}
