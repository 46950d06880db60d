import { writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { createServer } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { GrafanaServer } from '../access/grafana-server.ts';
import type { FakeProber } from '../http/fake-prober.ts';
import { goodConfig, marker } from '../http/start.ts';
import { makeFixture, type Fixture } from './fixture.ts';

const patient = { timeout: 60_000 };

function listening(fixture: Fixture): Promise<string> {
  return vi.waitFor(() => {
    const address = /"?address"?[=:]"?([^\s"]+)/.exec(fixture.output.stderr)?.[1];
    if (address === undefined) throw new Error(`not listening: ${fixture.output.stderr}`);
    return address;
  }, patient);
}

/** Until a probe is running. */
const probing = (prober: FakeProber | undefined): Promise<void> =>
  vi.waitFor(() => expect(prober?.calls).toHaveLength(1), patient);

describe('serve', () => {
  it('answers under the allowed hosts only', async () => {
    const fixture = makeFixture();
    const running = fixture.run(
      '--web.listen-address',
      '127.0.0.1:0',
      '--web.allowed-hosts',
      'fleet.example',
    );
    const { port } = new URL(await listening(fixture));
    const statusOf = async (host: string): Promise<number | undefined> => {
      const request = get({ host: '127.0.0.1', port, path: '/metrics', headers: { host } });
      const [response] = (await once(request, 'response')) as [IncomingMessage];
      response.resume();
      return response.statusCode;
    };
    expect([await statusOf('fleet.example'), await statusOf('evil.example')]).toEqual([200, 403]);
    fixture.signals.emit('SIGTERM', 'SIGTERM');
    expect(await running).toBe(0);
  });

  it('is the default, answers, reloads on SIGHUP and ends on SIGTERM', async () => {
    const fixture = makeFixture();
    const running = fixture.run('--web.listen-address', '127.0.0.1:0');
    const address = await listening(fixture);
    expect((await fetch(`${address}/probe?target=ap1`)).status).toBe(200);

    writeFileSync(fixture.file, goodConfig.replace('name: ap1', 'name: renamed'));
    fixture.signals.emit('SIGHUP');
    expect((await fetch(`${address}/probe?target=renamed`)).status).toBe(200);
    writeFileSync(fixture.file, 'nonsense: 1\n');
    fixture.signals.emit('SIGHUP');
    expect((await fetch(`${address}/probe?target=renamed`)).status).toBe(200);
    expect(fixture.output.stderr).toContain('code=config.unknown-key');

    fixture.signals.emit('SIGTERM', 'SIGTERM');
    expect(await running).toBe(0);
    await expect(fetch(`${address}/-/healthy`)).rejects.toThrow();
    expect(fixture.probers.map(({ closed }) => closed)).toEqual([1]);
    for (const name of ['SIGHUP', 'SIGTERM', 'SIGINT']) expect(fixture.signals.listenerCount(name)).toBe(0);
    expect(fixture.output.stderr).not.toContain(marker);
  });

  it('lets people from the Grafana of its configuration in, until a reload names another', async () => {
    const [first, second] = [await GrafanaServer.start(), await GrafanaServer.start()];
    const fixture = makeFixture();
    const configure = ({ url }: GrafanaServer): void => {
      writeFileSync(fixture.file, `${goodConfig}grafana: { url: "${url}" }\n`);
    };
    configure(first);
    expect(await fixture.run('tenant', 'create', 'acme', '--grafana-org', '3')).toBe(0);
    const words = [
      'token',
      'create',
      'grafana',
      '--tenant',
      'acme',
      '--role',
      'admin',
      '--scopes',
      'grafana',
    ];
    expect(await fixture.run(...words)).toBe(0);
    const token = /^mkf_\S+$/m.exec(fixture.output.stdout)?.[0] ?? '';
    const running = fixture.run('--web.listen-address', '127.0.0.1:0', '--log.level', 'debug');
    const address = await listening(fixture);
    const ask = async (jwt?: string): Promise<number> => {
      const headers = {
        authorization: `Bearer ${token}`,
        ...(jwt === undefined ? {} : { 'x-grafana-id': jwt }),
      };
      return (await fetch(`${address}/api/v1/tenant`, { headers })).status;
    };
    const [ofFirst, ofSecond] = [await first.sign({ role: 'Viewer' }), await second.sign({ role: 'Viewer' })];
    expect([await ask(), await ask(ofFirst), await ask(ofSecond)]).toEqual([401, 200, 401]);
    configure(second);
    fixture.signals.emit('SIGHUP');
    expect([await ask(), await ask(ofFirst), await ask(ofSecond)]).toEqual([401, 401, 200]);
    fixture.signals.emit('SIGTERM', 'SIGTERM');
    expect(await running).toBe(0);
    for (const secret of [token, ...ofFirst.split('.'), ...ofSecond.split('.')]) {
      expect(fixture.output.stderr).not.toContain(secret);
    }
  });

  it('listens on every address by default', async () => {
    const fixture = makeFixture({
      environment: { MIKROFLEET_WEB_LISTEN_ADDRESS: ':0', MIKROFLEET_LOG_FORMAT: 'json' },
    });
    const running = fixture.run('serve');
    const port = /:(\d+)$/.exec(await listening(fixture))?.[1];
    const line = fixture.output.stderr.split('\n').find((text) => text.includes('listening')) ?? '';
    expect(JSON.parse(line)).toMatchObject({ address: expect.stringMatching(`:${port}$`) as string });
    expect((await fetch(`http://127.0.0.1:${port}/-/ready`)).status).toBe(200);
    fixture.signals.emit('SIGINT', 'SIGINT');
    expect(await running).toBe(0);
  });

  it('lets a probe under way end at shutdown, and cuts one that hangs', async () => {
    const fixture = makeFixture();
    const running = fixture.run('--web.listen-address', '127.0.0.1:0');
    const address = await listening(fixture);
    const answer = fetch(`${address}/probe?target=slow`);
    await probing(fixture.probers[0]);
    fixture.signals.emit('SIGTERM', 'SIGTERM');
    expect((await answer).status).toBe(200);
    expect(await running).toBe(0);

    const other = makeFixture();
    const ended = other.run('--web.listen-address', '127.0.0.1:0');
    const place = await listening(other);
    const [prober] = other.probers;
    if (prober !== undefined) prober.slowMs = 60_000;
    const hanging = fetch(`${place}/probe?target=slow`, {
      headers: { 'x-prometheus-scrape-timeout-seconds': '60' },
    });
    const cut = expect(hanging).rejects.toThrow();
    await probing(prober);
    const began = performance.now();
    other.signals.emit('SIGTERM', 'SIGTERM');
    expect(await ended).toBe(0);
    expect(performance.now() - began).toBeLessThan(30_000);
    await cut;
    await vi.waitFor(() => expect(prober?.calls[0]?.options.signal.aborted).toBe(true), patient);
  });

  it('a second signal does not wait', async () => {
    const fixture = makeFixture();
    const running = fixture.run('--web.listen-address', '127.0.0.1:0');
    const address = await listening(fixture);
    const [prober] = fixture.probers;
    if (prober !== undefined) prober.slowMs = 1500;
    const answer = fetch(`${address}/probe?target=slow`);
    await probing(prober);
    fixture.signals.emit('SIGINT', 'SIGINT');
    fixture.signals.emit('SIGINT', 'SIGINT');
    expect(await running).toBe(1);
    await answer;
  });

  it('does not start with a bad configuration', async () => {
    const fixture = makeFixture();
    writeFileSync(fixture.file, 'targets: 5\n');
    expect(await fixture.run('serve')).toBe(1);
    expect(fixture.output.stderr).toContain(
      'mikrofleet.yml:1: targets: This must be a list. [config.invalid-value]',
    );
  });

  it('says when the address is taken', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => holder.once('listening', resolve));
    const { port } = holder.address() as { port: number };
    const fixture = makeFixture();
    expect(await fixture.run('--web.listen-address', `127.0.0.1:${port}`)).toBe(1);
    expect(fixture.output.stderr).toContain(
      `mikrofleet: Cannot listen on 127.0.0.1:${port}: EADDRINUSE. Choose a free address with --web.listen-address, or stop the program that uses it. [config.listen-failed]\n`,
    );
    expect(fixture.probers[0]?.closed).toBe(1);
    holder.close();
  });
});
