import { Agent, get } from 'node:http';
import { sleep } from '../lib/numbers.ts';

/** Scrape interval and timeout of the configuration that is shipped for small devices. */
export const intervalMs = 15_000;
const timeoutSeconds = 10;

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/** Scrapes of one device so far. */
export interface Tally {
  readonly name: string;
  scrapes: number;
  up: number;
  /** Up, but with a collector that was cut or failed. */
  cut: number;
  worstMs: number;
  /** Why it was not up. */
  readonly reasons: Map<string, number>;
}

export const newTally = (name: string): Tally => ({
  name,
  scrapes: 0,
  up: 0,
  cut: 0,
  worstMs: 0,
  reasons: new Map(),
});

/** Scrapes every device once per interval, evenly spread, until the time is up; resolves after the last answer. */
export async function scrapeUntil(endsAt: number, url: string, tallies: readonly Tally[]): Promise<void> {
  await Promise.all(
    tallies.map(async (tally, i) => {
      let next = performance.now() + (i * intervalMs) / tallies.length;
      while (next < endsAt) {
        await sleep(next - performance.now());
        await scrape(url, tally);
        // As Prometheus does it: a scrape that took longer than the interval skips one.
        while (next < performance.now()) next += intervalMs;
      }
    }),
  );
}

async function scrape(url: string, tally: Tally): Promise<void> {
  const startedAt = performance.now();
  tally.scrapes++;
  const answer = await fetchBytes(`${url}/probe?target=${tally.name}`).catch((error: unknown) =>
    String(error),
  );
  tally.worstMs = Math.max(tally.worstMs, performance.now() - startedAt);
  const reason = typeof answer === 'string' ? answer : reasonOf(answer);
  if (reason !== undefined) tally.reasons.set(reason, (tally.reasons.get(reason) ?? 0) + 1);
  else {
    tally.up++;
    if (typeof answer !== 'string' && hasFailedCollector(answer)) tally.cut++;
  }
}

/** Expositions of hostile devices are too large for a pattern over the whole text. */
function reasonOf(body: Buffer): string | undefined {
  if (body.includes('\nmikrotik_up 1\n')) return undefined;
  const at = body.indexOf('mikrotik_probe_failure{reason="');
  if (at < 0) return body.toString('utf8', 0, 80);
  return body.toString('utf8', at).split('"')[1];
}

function hasFailedCollector(body: Buffer): boolean {
  const at = body.indexOf('mikrotik_collector_success{');
  return at >= 0 && /^mikrotik_collector_success\{.*\} 0$/m.test(body.toString('utf8', at, at + 16_384));
}

function fetchBytes(url: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const headers = { 'x-prometheus-scrape-timeout-seconds': String(timeoutSeconds) };
    // Prometheus gives up at its timeout, and so loses the scrape.
    const signal = AbortSignal.timeout(timeoutSeconds * 1000);
    const request = get(url, { agent, headers, signal }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks);
        if (response.statusCode === 200) resolve(body);
        else reject(new Error(`status ${response.statusCode}`));
      });
      response.on('error', reject);
    });
    request.on('error', reject);
  });
}
