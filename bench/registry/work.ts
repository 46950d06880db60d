import { readFileSync, writeFileSync } from 'node:fs';
import { ratio, short } from '../lib/numbers.ts';
import type { ResultTable, Verdict } from '../lib/report.ts';
import { call, type Reply } from './client.ts';
import type { Cost } from './observed-exporter.ts';
import { whileProbing } from './probe-load.ts';
import type { Fixture } from './fixture.ts';

/** One piece of management work, run twice: alone for its cost, then alongside probes. */
export interface Job {
  readonly name: string;
  readonly run: () => Promise<readonly Reply[]>;
}

/** Maximum time any work may block the event loop. */
export const blockMaxMs = 50;

export interface JobResult {
  readonly name: string;
  readonly cost: Cost;
  readonly bytes: number;
  readonly p99: number;
  readonly longest: number;
}

export async function measureJob(fixture: Fixture, { name, run }: Job): Promise<JobResult> {
  const { result, ...cost } = await fixture.exporter.cost(run);
  const bytes = result.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0);
  const { p99, longest } = await whileProbing(fixture, run);
  return { name, cost, bytes, p99, longest };
}

/** Time to read a list of that many devices from a file, as file_sd does. */
export function fileReading(folder: string, text: string): number {
  const path = `${folder}/targets.json`;
  writeFileSync(path, text);
  const startedAt = performance.now();
  JSON.parse(readFileSync(path, 'utf8'));
  return performance.now() - startedAt;
}

export function jobTable(
  fixture: Fixture,
  results: readonly JobResult[],
  quiet: { readonly p50: number; readonly p99: number; readonly devices: number },
): ResultTable {
  return {
    title: `Management work at ${quiet.devices} devices, ${fixture.dialect}`,
    head: [
      'work',
      'ms',
      'CPU ms',
      'statements',
      'answer KiB',
      'highest RSS MiB',
      'longest block ms',
      'probe p99 ms',
      'against quiet',
      'longest probe ms',
    ],
    rows: results.map(({ name, cost, bytes, p99, longest }) => [
      name,
      ...[cost.ms, cost.cpuMs, cost.queries, bytes / 1024, cost.peakMiB, cost.blockMs, p99].map(short),
      ratio(p99, quiet.p99),
      short(longest),
    ]),
    notes: [
      `Probes: registered devices, 1,000 a minute, during the work; quiet: p50 ${short(quiet.p50)} ms, p99 ${short(quiet.p99)} ms. Simulator, load, database and exporter share two cores.`,
    ],
  };
}

export function blockVerdict(dialect: string, results: readonly JobResult[]): Verdict {
  const worst = results.toSorted((a, b) => b.cost.blockMs - a.cost.blockMs)[0];
  return {
    target: `${dialect}: no management work holds the event loop longer than ${blockMaxMs} ms`,
    measured: worst === undefined ? '–' : `${short(worst.cost.blockMs)} ms (${worst.name})`,
    met: worst !== undefined && worst.cost.blockMs <= blockMaxMs,
  };
}

export const request = (fixture: Fixture, path: string, token = fixture.tokens.large): Promise<Reply> =>
  call(`${fixture.exporter.url}${path}`, { token });
