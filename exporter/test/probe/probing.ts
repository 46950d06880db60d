import { collectors } from '../../src/collectors/index.generated.ts';
import { withDeadline } from '../../src/concurrency/deadline.ts';
import type { Settings, Target } from '../../src/config/settings.ts';
import { encodeFamilies } from '../../src/exposition/encode.ts';
import type { Prober } from '../../src/probe/prober.ts';
import { createProber } from '../../src/probe/prober.ts';
import type { ProbeResult } from '../../src/probe/result.ts';
import { bareSettings } from './targets.ts';

const probers: Prober[] = [];

/** A prober that ends with the test. */
export function newProber(changes: Partial<Settings> = {}): Prober {
  const prober = createProber({ ...bareSettings, ...changes }, collectors);
  probers.push(prober);
  return prober;
}

/** For afterEach. */
export async function closeProbers(): Promise<void> {
  await Promise.all(probers.splice(0).map((prober) => prober.close()));
}

/** Generous, for a machine under load: only deadline tests wait for it. */
const patience = 20_000;

export async function probe(
  prober: Prober,
  target: Target,
  names: readonly string[],
  timeoutMs = patience,
): Promise<ProbeResult> {
  return withDeadline(timeoutMs, {}, (deadline) => prober.probe(target, names, deadline));
}

/** Outcome and code by collector. */
export function outcomes(result: ProbeResult): Record<string, string> {
  return Object.fromEntries(
    result.collectors.map(({ name, outcome, error }) => [name, error === undefined ? outcome : error.code]),
  );
}

/** Sample lines, without clock-dependent ones. */
export function sampleLines(result: ProbeResult, start = 'mikrotik_'): string[] {
  const { text } = encodeFamilies(result.families, 'text');
  return text
    .split('\n')
    .filter((line) => line.startsWith(start) && !/^mikrotik_(probe|collector)_duration/.test(line));
}
