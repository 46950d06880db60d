import { percentile, sleep } from '../lib/numbers.ts';
import { call } from './client.ts';
import type { Fixture } from './fixture.ts';

/** 1,000 devices a minute. */
const everyMs = 60;
const leastMs = 5000;

/** Probes registered devices at a rate of 1,000 devices a minute until `work` is done; returns the times. */
export async function whileProbing(
  { exporter, targets, tokens }: Fixture,
  work: () => Promise<unknown>,
): Promise<{
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
  readonly probes: number;
}> {
  const times: number[] = [];
  const pending: Promise<unknown>[] = [];
  const state = { over: false };
  const done = Promise.all([work(), sleep(leastMs)]).finally(() => {
    state.over = true;
  });
  const startedAt = performance.now();
  for (let i = 0; !state.over; i += 1) {
    const target = targets[i % targets.length];
    const probe = call(`${exporter.url}/probe?target=${target?.id}`, { token: tokens.probes });
    pending.push(probe.then(({ ms }) => times.push(ms)));
    await sleep(Math.max(0, startedAt + (i + 1) * everyMs - performance.now()));
  }
  await done;
  await Promise.all(pending);
  return {
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    longest: Math.max(...times),
    probes: times.length,
  };
}
