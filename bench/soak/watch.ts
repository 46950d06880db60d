import { fetchText, sampleOf } from '../lib/http.ts';
import { sleep } from '../lib/numbers.ts';
import { residentMiB } from '../lib/process-usage.ts';

export interface Moment {
  readonly minute: number;
  readonly residentMiB: number;
  /** Longest delay of a timer since the previous moment. */
  readonly delayMs: number;
  readonly tablesCut: number;
}

const stepMs = 5000;

/** Follows memory and event loop of the exporter until the time is up, or the process ends. */
export async function watch(endsAt: number, { pid, url }: { pid: number; url: string }): Promise<Moment[]> {
  const startedAt = performance.now();
  const moments: Moment[] = [];
  // The first reading covers the start of the process.
  await fetchText(`${url}/metrics`).catch(() => undefined);
  while (performance.now() < endsAt) {
    await sleep(stepMs);
    const answer = await fetchText(`${url}/metrics`).catch(() => undefined);
    if (answer === undefined) continue;
    moments.push({
      minute: (performance.now() - startedAt) / 60_000,
      residentMiB: residentMiB(pid),
      delayMs: 1000 * sampleOf(answer.body, 'nodejs_eventloop_lag_max_seconds'),
      tablesCut: sampleOf(answer.body, 'mikrotik_exporter_tables_cut_total'),
    });
  }
  return moments;
}
