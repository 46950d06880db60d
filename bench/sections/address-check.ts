import { policyOfNetworks, refuseAddress } from '@mikrofleet/exporter/devices/address/address-policy';
import ipaddr from 'ipaddr.js';
import type { BenchContext } from '../lib/context.ts';
import { cpuPerRun } from '../lib/cpu.ts';
import { median, ratio, short } from '../lib/numbers.ts';
import type { SectionResult } from '../lib/report.ts';

const counts = [1, 100, 1000];

/** Sites of a provider: one /24 each. */
const networksOf = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `10.${i >> 8}.${i & 255}.0/24`);

/** Parses each network at each check: the cost without a compiled set. */
function parsedEachTime(address: string, networks: readonly string[]): boolean {
  const parsed = ipaddr.process(address);
  return networks.some((network) => {
    const [base, length] = ipaddr.parseCIDR(network);
    return base.kind() === parsed.kind() && parsed.match(base, length);
  });
}

/** Processor time of the check that every contact with a device passes. */
export async function addressCheck(context: BenchContext): Promise<SectionResult> {
  const rows: string[][] = [];
  for (const count of counts) {
    const networks = networksOf(count);
    const last = `10.${(count - 1) >> 8}.${(count - 1) & 255}.9`;
    const policy = policyOfNetworks(networks);
    const times = context.quick ? 1000 : 10_000;
    const works: readonly (readonly [number, () => unknown])[] = [
      [times, () => refuseAddress(last, policy)],
      [Math.ceil(times / count), () => parsedEachTime(last, networks)],
    ];
    const found: number[][] = [[], []];
    for (let pass = 0; pass < 5; pass += 1) {
      for (const [i, [runs, work]] of works.entries()) found[i]?.push(await cpuPerRun(runs, work));
    }
    const [ours = 0, parsed = 0] = found.map(median);
    rows.push([String(count), short(ours * 1000), short(parsed * 1000), ratio(ours, parsed)]);
  }
  return {
    tables: [
      {
        title: 'Address check: CPU time for one address',
        head: ['networks of the tenant', 'CPU µs', 'networks parsed each time: CPU µs', 'ratio'],
        rows,
        notes: ['Every scrape and every address of a scan passes this check.'],
      },
    ],
    verdicts: [],
  };
}
