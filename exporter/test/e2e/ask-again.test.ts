import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Exporter, probe, startExporter, withTimeout } from './support/exporter.ts';
import { type FleetWithConfig, startFleetWithConfig } from './support/fleet.ts';

describe('a person asks for a device that is down', () => {
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

  const scrape = (target: string) => probe(exporter, { target }, withTimeout(5));
  const explain = async (target: string): Promise<string> =>
    (await probe(exporter, { target, debug: 'true' })).body;

  it('and is told each step and its remedy', async () => {
    const device = setup.fleet.device('hub-sw1');
    await device.setFault('wrong-password');
    expect((await scrape(device.name)).reason).toBe('login-rejected');
    const before = device.statistics.connections;
    const page = await explain(device.name);
    expect(device.statistics.connections).toBeGreaterThan(before);
    expect(page).toMatch(/^result +down: .*\[device\.login-rejected\]$/m);
    expect(page).not.toMatch(/^result +down: Paused/m);
    expect(page).toMatch(/^last asked +20\d\d-/m);
    expect(page).toMatch(/^last up +not since the start of the exporter$/m);
    expect(page).toMatch(/^# Connection test$/m);
    expect(page).toMatch(/^name +ok /m);
    expect(page).toMatch(/^tcp +ok /m);
    expect(page).toMatch(/^login +failed .*Check the auth of the device/m);
    expect(page).toMatch(/^identity +skipped /m);
    expect(page).not.toContain(device.password);
  });

  it('and no more often than a few times: then the page says what is known and when to ask again', async () => {
    const device = setup.fleet.device('tower2-lte1');
    await device.setFault('session-limit', { sessions: 0 });
    // Faster than the attempts come back.
    let page = '';
    for (let attempt = 0; attempt < 20 && !page.includes('asked again'); attempt += 1) {
      page = await explain(device.name);
    }
    expect(page).toMatch(/^asked again +not now: it was a moment ago; wait \d+ s$/m);
    expect(page).toMatch(/^result +down: .*session/m);
    expect(page).not.toContain('# Connection test');
    // Another device has attempts of its own.
    expect(await explain('hub-core1')).toMatch(/^result +up$/m);
  });

  it('and gets it at once when it is back, in the middle of its back-off', async () => {
    const device = setup.fleet.device('tower2-rtr1');
    await device.setFault('unplugged');
    expect((await scrape(device.name)).up).toBe(false);
    await device.clearFault();
    expect((await probe(exporter, { target: device.name, retry: 'true' })).up).toBe(true);
    expect((await scrape(device.name)).up).toBe(true);
  });

  it('over SNMP as well', async () => {
    const device = setup.fleet.device('tower1-cpe1');
    await device.setFault('silent');
    expect((await scrape(device.name)).reason).toBe('snmp-no-answer');
    const page = await explain(device.name);
    expect(page).toMatch(/^snmp +failed .*Check that SNMP is enabled/m);
    await device.clearFault();
    expect((await probe(exporter, { target: device.name, retry: 'true' })).up).toBe(true);
  });

  it('sees on the landing page when it was last asked and when it was last up', async () => {
    const device = setup.fleet.device('tower1-sw1');
    expect((await scrape(device.name)).up).toBe(true);
    await device.setFault('unplugged');
    expect((await scrape(device.name)).up).toBe(false);
    const page = await (await fetch(`${exporter.url}/`)).text();
    const row = page.split('<tr>').find((text) => text.includes(`>${device.name}<`)) ?? '';
    const [asked = '', up = ''] = [...row.matchAll(/<time datetime="([^"]+)"/g)].map(
      ([, time]) => time ?? '',
    );
    expect(row).toMatch(/down.*Last asked.*last up/s);
    expect(Date.parse(asked)).toBeGreaterThan(Date.parse(up));
    expect(row).toContain('&amp;retry=true');
  });
});
