import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { GrafanaServer } from '../access/grafana-server.ts';
import type { FakeProber } from '../http/fake-prober.ts';
import { goodConfig, marker } from '../http/start.ts';
import { makeWorld, type World } from './world.ts';

const patient = { timeout: 60_000 };

function listening(world: World): Promise<string> {
  return vi.waitFor(() => {
    const address = /"?address"?[=:]"?([^\s"]+)/.exec(world.output.stderr)?.[1];
    if (address === undefined) throw new Error(`not listening: ${world.output.stderr}`);
    return address;
  }, patient);
}

/** Until a probe is under way. */
const probing = (prober: FakeProber | undefined): Promise<void> =>
  vi.waitFor(() => expect(prober?.calls).toHaveLength(1), patient);

describe('serve', () => {
  it('is the default, answers, reloads on SIGHUP and ends on SIGTERM', async () => {
    const world = makeWorld();
    const running = world.run('--web.listen-address', '127.0.0.1:0');
    const address = await listening(world);
    expect((await fetch(`${address}/probe?target=ap1`)).status).toBe(200);

    writeFileSync(world.file, goodConfig.replace('name: ap1', 'name: renamed'));
    world.signals.emit('SIGHUP');
    expect((await fetch(`${address}/probe?target=renamed`)).status).toBe(200);
    writeFileSync(world.file, 'nonsense: 1\n');
    world.signals.emit('SIGHUP');
    expect((await fetch(`${address}/probe?target=renamed`)).status).toBe(200);
    expect(world.output.stderr).toContain('code=config.unknown-key');

    world.signals.emit('SIGTERM', 'SIGTERM');
    expect(await running).toBe(0);
    await expect(fetch(`${address}/-/healthy`)).rejects.toThrow();
    expect(world.probers.map(({ closed }) => closed)).toEqual([1]);
    for (const name of ['SIGHUP', 'SIGTERM', 'SIGINT']) expect(world.signals.listenerCount(name)).toBe(0);
    expect(world.output.stderr).not.toContain(marker);
  });

  it('lets people from the Grafana of its configuration in, until a reload names another', async () => {
    const [first, second] = [await GrafanaServer.start(), await GrafanaServer.start()];
    const world = makeWorld();
    const configure = ({ url }: GrafanaServer): void => {
      writeFileSync(world.file, `${goodConfig}grafana: { url: "${url}" }\n`);
    };
    configure(first);
    expect(await world.run('tenant', 'create', 'acme', '--grafana-org', '3')).toBe(0);
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
    expect(await world.run(...words)).toBe(0);
    const token = /^mkf_\S+$/m.exec(world.output.stdout)?.[0] ?? '';
    const running = world.run('--web.listen-address', '127.0.0.1:0', '--log.level', 'debug');
    const address = await listening(world);
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
    world.signals.emit('SIGHUP');
    expect([await ask(), await ask(ofFirst), await ask(ofSecond)]).toEqual([401, 401, 200]);
    world.signals.emit('SIGTERM', 'SIGTERM');
    expect(await running).toBe(0);
    for (const secret of [token, ...ofFirst.split('.'), ...ofSecond.split('.')]) {
      expect(world.output.stderr).not.toContain(secret);
    }
  });

  it('listens on every address by default', async () => {
    const world = makeWorld({
      environment: { MIKROFLEET_WEB_LISTEN_ADDRESS: ':0', MIKROFLEET_LOG_FORMAT: 'json' },
    });
    const running = world.run('serve');
    const port = /:(\d+)$/.exec(await listening(world))?.[1];
    const line = world.output.stderr.split('\n').find((text) => text.includes('listening')) ?? '';
    expect(JSON.parse(line)).toMatchObject({ address: expect.stringMatching(`:${port}$`) as string });
    expect((await fetch(`http://127.0.0.1:${port}/-/ready`)).status).toBe(200);
    world.signals.emit('SIGINT', 'SIGINT');
    expect(await running).toBe(0);
  });

  it('lets a probe under way end at shutdown, and cuts one that hangs', async () => {
    const world = makeWorld();
    const running = world.run('--web.listen-address', '127.0.0.1:0');
    const address = await listening(world);
    const answer = fetch(`${address}/probe?target=slow`);
    await probing(world.probers[0]);
    world.signals.emit('SIGTERM', 'SIGTERM');
    expect((await answer).status).toBe(200);
    expect(await running).toBe(0);

    const other = makeWorld();
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
    const world = makeWorld();
    const running = world.run('--web.listen-address', '127.0.0.1:0');
    const address = await listening(world);
    const [prober] = world.probers;
    if (prober !== undefined) prober.slowMs = 1500;
    const answer = fetch(`${address}/probe?target=slow`);
    await probing(prober);
    world.signals.emit('SIGINT', 'SIGINT');
    world.signals.emit('SIGINT', 'SIGINT');
    expect(await running).toBe(1);
    await answer;
  });

  it('does not start with a bad configuration', async () => {
    const world = makeWorld();
    writeFileSync(world.file, 'targets: 5\n');
    expect(await world.run('serve')).toBe(1);
    expect(world.output.stderr).toContain(
      'mikrofleet.yml:1: targets: This must be a list. [config.invalid-value]',
    );
  });

  it('says when the address is taken', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => holder.once('listening', resolve));
    const { port } = holder.address() as { port: number };
    const world = makeWorld();
    expect(await world.run('--web.listen-address', `127.0.0.1:${port}`)).toBe(1);
    expect(world.output.stderr).toContain(
      `mikrofleet: Cannot listen on 127.0.0.1:${port}: EADDRINUSE. Choose a free address with --web.listen-address, or stop the program that uses it. [config.listen-failed]\n`,
    );
    expect(world.probers[0]?.closed).toBe(1);
    holder.close();
  });
});
