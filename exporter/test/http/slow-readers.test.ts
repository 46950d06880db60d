import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type App, buildApp } from '../../src/app.ts';
import { parseSettings } from '../../src/config/load.ts';
import type { SlowReaderBounds } from '../../src/http/slow-readers.ts';
import { ProcessBudget } from '../../src/probe/budget.ts';
import type { ProbeResult } from '../../src/probe/result.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { catalogue } from '../config/catalogue.ts';
import { bareSettings } from '../probe/targets.ts';
import { FakeProber, upResult } from './fake-prober.ts';
import { goodConfig } from './start.ts';

const mebibyte = 1024 * 1024;
const hour = 3_600_000;
const patience = { 'x-prometheus-scrape-timeout-seconds': '600' };
const patient = { timeout: 60_000 };
/** 17 MB of text: a socket and its peer buffer much less. */
const labels = Array.from({ length: 60_000 }, (_, i) => `peer="${String(i).padStart(250, '0')}"`);
const values = labels.map(() => 1);
const metric = { name: 'mikrotik_peer_up', type: 'gauge', help: 'Whether.' } as const;
/** One line: name, label with 250 digits, value. */
const tableBytes = 60_000 * `mikrotik_peer_up{peer="${'0'.repeat(250)}"} 1\n`.length;

/** Its devices send 60,000 rows; probes wait for `open`. */
class LargeProber extends FakeProber {
  readonly budget: ProcessBudget;
  /** How often a result was read: once for what it says about the device itself, and once for each text. */
  read = 0;
  open: () => void = () => undefined;
  gate: Promise<void> = Promise.resolve();

  constructor(textMib: number) {
    super();
    const { probe, process } = bareSettings.budget;
    this.budget = new ProcessBudget({ probe, process: { ...process, text: textMib * mebibyte } });
  }

  override close(): Promise<void> {
    this.open();
    return super.close();
  }

  shut(): void {
    this.gate = new Promise((resolve) => {
      this.open = resolve;
    });
  }

  override async probe(...call: Parameters<FakeProber['probe']>): Promise<ProbeResult> {
    await super.probe(...call);
    await this.gate;
    const families = [{ metric, labels, values }, ...upResult.families];
    const count = (): void => void this.read++;
    return {
      ...upResult,
      budget: this.budget.forProbe(),
      get families() {
        count();
        return families;
      },
    };
  }
}

const apps: App[] = [];
const sockets: Socket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const app of apps.splice(0)) await app.close();
});

interface Listening {
  readonly url: string;
  readonly port: number;
  readonly prober: LargeProber;
  readonly requests: () => number;
  readonly logs: string[];
  /** Open at the server. */
  readonly connections: () => Promise<number>;
}

async function listen(textMib: number, bounds: Partial<SlowReaderBounds> = {}): Promise<Listening> {
  const prober = new LargeProber(textMib);
  const logs: string[] = [];
  const app = buildApp({
    version: '1.2.3',
    log: createLogger({ level: 'warn', format: 'logfmt', write: (line) => logs.push(line) }),
    loadSettings: () => parseSettings(goodConfig, { file: 'mikrofleet.yml', environment: {}, catalogue }),
    createProber: () => prober,
    slowReaders: { stalledMs: hour, totalMs: hour, ...bounds },
  });
  apps.push(app);
  await app.server.listen({ host: '127.0.0.1', port: 0 });
  let requests = 0;
  app.server.server.on('request', () => {
    requests++;
  });
  const { port } = app.server.server.address() as AddressInfo;
  const connections = promisify(app.server.server.getConnections.bind(app.server.server));
  return { connections, url: `http://127.0.0.1:${port}`, port, prober, requests: () => requests, logs };
}

/** A client that sends a request and reads nothing. */
async function deafClient(port: number, headers = ''): Promise<Socket> {
  const socket = connect({ host: '127.0.0.1', port });
  sockets.push(socket);
  socket.on('error', () => undefined);
  socket.pause();
  await once(socket, 'connect');
  const timeout = 'X-Prometheus-Scrape-Timeout-Seconds: 600\r\n';
  socket.write(`GET /probe?target=ap1 HTTP/1.1\r\nHost: x\r\n${timeout}${headers}\r\n`);
  return socket;
}

async function deafClients(count: number, { port, prober, requests }: Listening): Promise<void> {
  prober.shut();
  for (let i = 0; i < count; i++) await deafClient(port);
  await vi.waitFor(() => expect(requests()).toBe(count), patient);
  prober.open();
}

describe('clients that do not take a large answer', () => {
  it('share one text, which counts once and until the last has left', async () => {
    const listening = await listen(64);
    const { url, prober } = listening;
    await deafClients(60, listening);
    await vi.waitFor(() => expect(prober.budget.used.text).toBeGreaterThan(tableBytes), patient);
    expect((await fetch(`${url}/-/healthy`)).status).toBe(200);
    expect(prober.calls).toHaveLength(1);
    expect(prober.read).toBe(2);
    const rest = prober.budget.used.text - tableBytes;
    expect(rest).toBeLessThan(4096);
    for (const socket of sockets.slice(1)) socket.destroy();
    expect((await fetch(`${url}/-/healthy`)).status).toBe(200);
    expect(prober.budget.used.text).toBe(tableBytes + rest);
    sockets[0]?.destroy();
    await vi.waitFor(() => expect(prober.budget.used.text).toBe(0), patient);
  });

  it('share one text for each form: two formats, compressed or not', async () => {
    const listening = await listen(400);
    const { port, prober, requests } = listening;
    prober.shut();
    const gzip = 'Accept-Encoding: gzip\r\n';
    const openMetrics = 'Accept: application/openmetrics-text\r\n';
    const kinds = ['', gzip, openMetrics, gzip + openMetrics];
    for (const headers of [...kinds, ...kinds, ...kinds]) await deafClient(port, headers);
    await vi.waitFor(() => expect(requests()).toBe(12), patient);
    prober.open();
    await vi.waitFor(() => expect(prober.budget.used.text).toBeGreaterThan(2 * tableBytes), patient);
    expect(prober.calls).toHaveLength(1);
    expect(prober.read).toBe(3);
    for (const socket of sockets) socket.destroy();
    await vi.waitFor(() => expect(prober.budget.used.text).toBe(0), patient);
  });

  it('leave less room: a further read is answered shortly, with the device up and its tables too large', async () => {
    const listening = await listen(40);
    const { url, prober, logs } = listening;
    await deafClients(3, listening);
    await vi.waitFor(() => expect(prober.budget.used.text).toBeGreaterThan(tableBytes), patient);
    for (const query of ['', '&debug=true']) {
      const response = await fetch(`${url}/probe?target=ap1${query}`, { headers: patience });
      const body = await response.text();
      expect(response.status).toBe(200);
      expect(body).toContain('\nmikrotik_up 1\n');
      expect(body).toContain('\nmikrotik_collector_success{collector="system"} 0\n');
      expect(body).not.toContain('mikrotik_peer_up');
    }
    expect(logs.join('')).toMatch(/target=ap1.*collector\.too-large|collector\.too-large.*target=ap1/);
    for (const socket of sockets) socket.destroy();
    await vi.waitFor(() => expect(prober.budget.used.text).toBe(0), patient);
    const body = await (await fetch(`${url}/probe?target=ap1`, { headers: patience })).text();
    expect(body.match(/^mikrotik_peer_up\{/gm)).toHaveLength(60_000);
    await vi.waitFor(() => expect(prober.budget.used.text).toBe(0), patient);
  });

  it.each([
    ['take nothing', { stalledMs: 200 }],
    ['are not done in time, whatever they take', { totalMs: 200 }],
  ])('are cut off when they %s', async (_what, bounds) => {
    const listening = await listen(64, bounds);
    await deafClients(5, listening);
    await vi.waitFor(async () => expect(await listening.connections()).toBe(0), patient);
    expect(listening.prober.read).toBe(2);
    await vi.waitFor(() => expect(listening.prober.budget.used.text).toBe(0), patient);
  });
});

describe('clients that take it', () => {
  it.each(['identity', 'gzip'])('have it whole: %s', async (encoding) => {
    const { url, prober } = await listen(400);
    const bodies = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const response = await fetch(`${url}/probe?target=ap1`, {
          headers: { ...patience, 'accept-encoding': encoding },
        });
        expect(response.headers.get('content-encoding')).toBe(encoding === 'gzip' ? 'gzip' : null);
        return response.text();
      }),
    );
    for (const body of bodies) {
      expect(body.match(/^mikrotik_peer_up\{peer="\d{250}"\} 1$/gm)).toHaveLength(60_000);
      expect(body.endsWith('\nmikrotik_up 1\n')).toBe(true);
    }
    await vi.waitFor(() => expect(prober.budget.used.text).toBe(0), patient);
  });
});
