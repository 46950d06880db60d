import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FaultKind, FaultOptions } from '@mikrofleet/simulator';
import { type Exporter, probe, type ProbeAnswer, startExporter, withTimeout } from './support/exporter.ts';
import { type FleetWithConfig, startFleetWithConfig } from './support/fleet.ts';

interface FaultCase {
  readonly device: string;
  readonly fault: FaultKind;
  readonly options?: FaultOptions;
  /** Where only one answer is right. */
  readonly reason?: string;
}

/** One fault per device, over the API, API-SSL and SNMP, all at the same time. */
const deviceFaults: readonly FaultCase[] = [
  { device: 'hub-core1', fault: 'silent', reason: 'timeout' },
  { device: 'tower1-sw1', fault: 'unplugged', reason: 'timeout' },
  { device: 'tower1-ap1', fault: 'slow', options: { milliseconds: 60_000 }, reason: 'timeout' },
  { device: 'hub-ap1', fault: 'drip', options: { intervalMs: 50 } },
  { device: 'hub-bh1', fault: 'garbage', reason: 'protocol' },
  { device: 'tower1-bh1', fault: 'endless' },
  { device: 'tower2-rtr1', fault: 'reset', options: { afterBytes: 10 } },
  { device: 'tower2-ap1', fault: 'flood-word' },
  { device: 'tower1-cpe1', fault: 'silent', reason: 'snmp-no-answer' },
  { device: 'tower2-cpe1', fault: 'garbage' },
  { device: 'tower2-sw1', fault: 'snmp-loop' },
];

/** Affects new logins; an open session continues. */
const loginFaults: readonly FaultCase[] = [
  { device: 'hub-sw1', fault: 'wrong-password', reason: 'login-rejected' },
  { device: 'tower2-lte1', fault: 'session-limit', options: { sessions: 0 } },
];

const timeoutSeconds = 6;
/** A machine under load answers late, but a probe that ignores its deadline never ends. */
const slackMs = 15_000;

describe('devices that misbehave, all at once', () => {
  let setup: FleetWithConfig;
  let exporter: Exporter;

  beforeAll(async () => {
    setup = await startFleetWithConfig();
    exporter = await startExporter(setup.configFile);
  });
  afterAll(async () => {
    await exporter?.process.stop();
    await setup?.close();
  });

  async function probeAll(of: readonly FaultCase[], seconds: number): Promise<Map<string, ProbeAnswer>> {
    const answers = await Promise.all(
      of.map(async ({ device }) => {
        return [device, await probe(exporter, { target: device }, withTimeout(seconds))] as const;
      }),
    );
    return new Map(answers);
  }

  async function expectCorrectAnswers(of: readonly FaultCase[]): Promise<void> {
    for (const { device, fault, options } of of) await setup.fleet.device(device).setFault(fault, options);
    const answers = await probeAll(of, timeoutSeconds);
    for (const { device, fault, reason } of of) {
      const answer = answers.get(device);
      expect(answer?.status, `${device} ${fault}`).toBe(200);
      expect(answer?.ms, `${device} ${fault}`).toBeLessThan(timeoutSeconds * 1000 + slackMs);
      // Either down with a reason, or up with failed collectors: never as if nothing were wrong.
      const isCorrect =
        answer?.up === false || /^mikrotik_collector_success\{.*\} 0$/m.test(answer?.body ?? '');
      expect(isCorrect, `${device} ${fault}: ${answer?.body}`).toBe(true);
      if (reason !== undefined) expect(answer?.reason, `${device} ${fault}`).toBe(reason);
    }
  }

  it('logins that fail are told as such', () => expectCorrectAnswers(loginFaults));

  it('every other device is up before', async () => {
    for (const [device, { up, reason }] of await probeAll(deviceFaults, 20))
      expect(up, `${device} ${reason}`).toBe(true);
  });

  it('every probe ends within its deadline, with the right reason', () => expectCorrectAnswers(deviceFaults));

  it('the exporter itself stays well', async () => {
    const metrics = await (await fetch(`${exporter.url}/metrics`)).text();
    const resident = Number(/^process_resident_memory_bytes (\S+)$/m.exec(metrics)?.[1]);
    expect(resident).toBeLessThan(512 * 1024 * 1024);
    expect(exporter.process.isRunning).toBe(true);
    const bugs = exporter.process.stderr.split('\n').filter((line) => /level=error|internal\.bug/.test(line));
    expect(bugs).toEqual([]);
  });

  it('every device is up again after', async () => {
    const all = [...loginFaults, ...deviceFaults];
    for (const { device } of all) await setup.fleet.device(device).clearFault();
    const waiting = new Set(all.map(({ device }) => device));
    // A device that failed twice pauses for at most 10 seconds.
    const end = performance.now() + 60_000;
    while (waiting.size > 0 && performance.now() < end) {
      for (const device of waiting) {
        const { up } = await probe(exporter, { target: device }, withTimeout(20));
        if (up) waiting.delete(device);
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    expect([...waiting]).toEqual([]);
  });

  it('a service that is off is told from a device that is away', () =>
    expectCorrectAnswers([{ device: 'tower1-sw1', fault: 'refused', reason: 'refused' }]));
});
