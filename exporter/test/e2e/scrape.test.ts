import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoFleet } from '@mikrofleet/simulator';
import { type Exporter, probe, startExporter } from './support/exporter.ts';
import { type FleetWithConfig, startFleetWithConfig } from './support/fleet.ts';
import { promtool } from './support/promtool.ts';

/** `fetch` decompresses silently; here the bytes count. */
function rawGet(
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ encoding: string | undefined; type: string | undefined; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const call = request(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { 'content-encoding': encoding, 'content-type': type } = response.headers;
        resolve({ encoding, type, body: Buffer.concat(chunks) });
      });
    });
    call.once('error', reject);
    call.end();
  });
}

/** The findings of promtool, line by line. */
function errorsOf(exposition: string): string[] {
  return promtool(['check', 'metrics'], exposition)
    .split('\n')
    .filter((line) => line !== '');
}

describe('scrapes of the real process', () => {
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

  it.each(demoFleet.map(({ name }) => name))('promtool finds no fault with %s', async (name) => {
    const { up, body } = await probe(exporter, { target: name });
    expect(up).toBe(true);
    expect(errorsOf(body)).toEqual([]);
  });

  it('promtool finds no fault with a device that is down', async () => {
    const device = setup.fleet.device('hub-bh1');
    await device.setFault('unplugged');
    const { up, body } = await probe(exporter, { target: 'hub-bh1' });
    await device.clearFault();
    expect(up).toBe(false);
    expect(errorsOf(body)).toEqual([]);
  });

  it('promtool finds no fault with the metrics of the exporter', async () => {
    // Not our names: prom-client's own process metrics do not follow all rules.
    const said = errorsOf(await (await fetch(`${exporter.url}/metrics`)).text());
    expect(said.filter((line) => !line.startsWith('nodejs_'))).toEqual([]);
  });

  it('compresses with gzip where that is accepted', async () => {
    const url = `${exporter.url}/probe?target=hub-core1`;
    const packed = await rawGet(url, { 'accept-encoding': 'gzip' });
    expect(packed.encoding).toBe('gzip');
    expect(gunzipSync(packed.body).toString()).toMatch(/^mikrotik_up 1$/m);
    const plain = await rawGet(url, {});
    expect(plain.encoding).toBeUndefined();
    expect(plain.body.length).toBeGreaterThan(3 * packed.body.length);
  });

  it('writes OpenMetrics where that is preferred', async () => {
    const url = `${exporter.url}/probe?target=tower2-cpe1`;
    const accept = 'application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5';
    const open = await rawGet(url, { accept });
    expect(open.type).toBe('application/openmetrics-text; version=1.0.0; charset=utf-8');
    expect(open.body.toString()).toMatch(/\n# EOF\n$/);
    const text = await rawGet(url, { accept: 'text/plain' });
    expect(text.type).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(text.body.toString()).not.toContain('# EOF');
  });

  it('two scrapers at the same time cost the device one read', async () => {
    const device = setup.fleet.device('tower1-ap1');
    await probe(exporter, { target: device.name });
    device.statistics.reset();
    await probe(exporter, { target: device.name });
    const single = device.statistics.commands;
    expect(single).toBeGreaterThan(3);

    // Slow enough that the second request arrives during the first.
    await device.setFault('slow', { milliseconds: 300 });
    device.statistics.reset();
    const answers = await Promise.all([
      probe(exporter, { target: device.name }),
      probe(exporter, { target: device.name }),
    ]);
    await device.clearFault();
    expect(answers.map(({ up }) => up)).toEqual([true, true]);
    expect(answers[0]?.body).toBe(answers[1]?.body);
    expect(device.statistics.commands).toBe(single);
    const metrics = await (await fetch(`${exporter.url}/metrics`)).text();
    expect(metrics).toMatch(/^mikrotik_exporter_probes_total\{result="shared"\} 1$/m);
  });
});
