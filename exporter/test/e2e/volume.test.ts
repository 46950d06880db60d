import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Exporter, probe, type ProbeAnswer, startExporter, withTimeout } from './support/exporter.ts';
import { type FleetWithConfig, startFleetWithConfig } from './support/fleet.ts';
import { HostileDevices } from './support/hostile.ts';

/** Both transports, and each limit of the budget. */
const kinds = ['menus', 'menus', 'quotes', 'radios', 'deaf', 'snmp-million'] as const;

/** Shorter than usual, so that the test ends: what matters is what is lost, not how much is read. */
const hostileSeconds = 6;
/** Generous for a machine under load; a frozen exporter would need minutes. */
const goodSeconds = 15;

describe('a process with a heap of 512 MB, and devices that send far too much', () => {
  let hostile: HostileDevices;
  let setup: FleetWithConfig;
  let exporter: Exporter;
  const lost: string[] = [];
  const hostileAnswers = new Map<string, ProbeAnswer>();
  let goodScrapes = 0;

  beforeAll(async () => {
    hostile = await HostileDevices.start(kinds);
    setup = await startFleetWithConfig({}, () => hostile.config);
    exporter = await startExporter(setup.configFile, 'info', ['--max-old-space-size=512']);
  });
  afterAll(async () => {
    await exporter?.process.stop();
    await setup?.close();
    await hostile?.stop();
  });

  async function scrapeGood(): Promise<void> {
    await Promise.all(
      setup.fleet.devices.map(async ({ name }) => {
        const { up, reason } = await probe(exporter, { target: name }, withTimeout(goodSeconds));
        goodScrapes++;
        if (!up) lost.push(`${name} ${reason}`);
      }),
    );
  }

  const tablesCut = async (): Promise<number> => {
    const metrics = await (await fetch(`${exporter.url}/metrics`)).text();
    return Number(/^mikrotik_exporter_tables_cut_total (\S+)$/m.exec(metrics)?.[1]);
  };

  it('all of them at once, twice or more, while the others are scraped', async () => {
    await scrapeGood();
    // On a busy machine they may not get to send too much before they are given up.
    for (let round = 0; round < 2 || (round < 10 && (await tablesCut()) === 0); round++) {
      const under = new Set(hostile.targets);
      const attack = hostile.targets.map(async (target) => {
        const answer = await probe(exporter, { target: target.name }, withTimeout(hostileSeconds));
        hostileAnswers.set(target.name, answer);
        under.delete(target);
      });
      while (under.size > 0) await scrapeGood();
      await Promise.all(attack);
    }
    expect(hostileAnswers.size).toBe(kinds.length);
  });

  it('no scrape of a good device is lost', () => {
    expect(lost).toEqual([]);
    expect(goodScrapes).toBeGreaterThan(3 * setup.fleet.devices.length - 1);
  });

  it('each hostile device is answered, and never as if nothing were wrong', () => {
    for (const [name, { status, up, body }] of hostileAnswers) {
      expect(status, name).toBe(200);
      expect(!up || /^mikrotik_collector_success\{.*\} 0$/m.test(body), name).toBe(true);
    }
  });

  it('the process lives, without a bug or a warning', async () => {
    expect(exporter.process.isRunning, exporter.process.stderr).toBe(true);
    const bad = exporter.process.stderr
      .split('\n')
      .filter((line) => /level=error|internal\.bug|Warning/.test(line));
    expect(bad).toEqual([]);
    expect(await tablesCut()).toBeGreaterThan(0);
  });
});
