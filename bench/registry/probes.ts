import { median, ratio, short } from '../lib/numbers.ts';
import type { ResultTable } from '../lib/report.ts';
import { call } from './client.ts';
import type { Fixture } from './fixture.ts';

interface Side {
  readonly name: string;
  readonly urls: readonly string[];
  readonly token?: string;
}

/** Work and time of the exporter per request: both sides in turn, first pass discarded. */
export async function compareProbes(fixture: Fixture, passes: number): Promise<ResultTable> {
  const { exporter, targets, tokens } = fixture;
  const of = (name: (target: Fixture['targets'][number]) => string): string[] =>
    targets.map((target) => `${exporter.url}/probe?target=${name(target)}`);
  const sides: Side[] = [
    { name: 'probe, device of the file', urls: of(({ name }) => name) },
    { name: 'the same, with a token of the platform', urls: of(({ name }) => name), token: tokens.platform },
    { name: 'probe, registered device by id', urls: of(({ id }) => id), token: tokens.probes },
  ];
  const runs = sides.map(() => ({ cpu: [] as number[], ms: [] as number[], queries: [] as number[] }));
  for (let pass = 0; pass <= passes; pass += 1) {
    for (const [i, { urls, token }] of sides.entries()) {
      const times: number[] = [];
      const cost = await exporter.cost(async () => {
        for (const url of urls) times.push((await call(url, token === undefined ? {} : { token })).ms);
      });
      if (pass === 0) continue;
      runs[i]?.cpu.push(cost.cpuMs / urls.length);
      runs[i]?.queries.push(cost.queries / urls.length);
      runs[i]?.ms.push(median(times));
    }
  }
  const figures = runs.map(({ cpu, ms, queries }) => [median(cpu), median(ms), median(queries)] as const);
  const [[baseCpu, baseMs] = [Number.NaN, Number.NaN]] = figures;
  return {
    title: `Probe of a registered device and of the same device in the file, ${fixture.dialect}`,
    head: ['request', 'CPU ms', 'against the file', 'ms', 'against the file', 'statements'],
    rows: figures.map(([cpu, ms, queries], i) => [
      sides[i]?.name ?? '',
      short(cpu),
      ratio(cpu, baseCpu),
      short(ms),
      ratio(ms, baseMs),
      short(queries),
    ]),
    notes: [
      `${targets.length} devices over the API, connections kept, one request at a time, ${passes} passes. Statements include the begin and end of transactions.`,
    ],
  };
}
