import { writeFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureBuilt, shippedMain } from './support/build.ts';
import { RunningProcess } from './support/process.ts';
import { type Folder, temporaryFolder } from './support/folder.ts';
import { until } from './support/until.ts';

/** A database server that takes connections and says nothing, which keeps a start waiting. */
class SilentServer {
  readonly sockets = new Set<Socket>();
  readonly #server: Server;

  constructor() {
    this.#server = createServer((socket) => {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
    });
  }

  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return (this.#server.address() as { port: number }).port;
  }

  /** Hangs up on everyone, now and later: the start goes on without its database. */
  close(): void {
    this.#server.close();
    for (const socket of this.sockets) socket.destroy();
  }
}

describe('signals to a process that is starting', () => {
  let database: SilentServer;
  let config: string;
  let running: RunningProcess;
  let folder: Folder;

  beforeEach(async () => {
    await ensureBuilt();
    database = new SilentServer();
    folder = await temporaryFolder();
    config = join(folder.path, 'mikrofleet.yml');
    const url = `postgres://mikrofleet:secret@127.0.0.1:${await database.listen()}/mikrofleet`;
    writeFileSync(
      config,
      `storage: { postgresql: { url: "${url}" } }\nkeys: { file: ${join(folder.path, 'key')} }\n`,
    );
  });
  afterEach(async () => {
    database.close();
    await running.stop();
    await folder.remove();
  });

  async function startWaiting(...node: readonly string[]): Promise<void> {
    const options = [`--config.file=${config}`, '--web.listen-address=127.0.0.1:0'];
    running = new RunningProcess(process.execPath, [...node, shippedMain, ...options]);
    await until(
      'it waits for its database',
      () => database.sockets.size,
      (count) => count > 0,
    );
  }

  const listening = () =>
    until(
      'it listens',
      () => /address=(http:\S+)/.exec(running.stderr)?.[1] ?? (running.isRunning ? undefined : 'ended'),
      (url) => url !== undefined,
    );
  const reloads = (): number => running.stderr.split('configuration loaded').length - 1;

  it('SIGHUP waits until there is something to reload', async () => {
    await startWaiting();
    running.kill('SIGHUP');
    running.kill('SIGHUP');
    database.close();
    const url = await listening();
    // Once for both, or twice if a busy machine delivers the second one late.
    const early = await until('it has reloaded', reloads, (count) => count > 0);
    expect((await fetch(`${url}/-/healthy`)).status).toBe(200);
    running.kill('SIGHUP');
    await until('it reloads as ever', reloads, (count) => count > early);
    expect(await running.stop()).toEqual({ code: 0, signal: null });
  });

  it('SIGHUP while the program still loads does not end it', async () => {
    // Before the program itself: sends the signal as soon as somebody listens to it.
    const early =
      "process.once('newListener', (name) => setImmediate(() => process.kill(process.pid, name)));";
    await startWaiting('--import', `data:text/javascript,${encodeURIComponent(early)}`);
    database.close();
    const url = await listening();
    expect((await fetch(`${url}/-/ready`)).status).toBe(200);
    await until('it has reloaded', reloads, (count) => count === 1);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('%s ends it without error', async (signal) => {
    await startWaiting();
    running.kill('SIGHUP');
    running.kill(signal);
    expect(await running.exited).toEqual({ code: 0, signal: null });
    expect(running.stderr).toContain('shutting down before the start is complete');
    expect(running.stderr).not.toMatch(/listening|level=error|^ +at /m);
  });

  it('a reload to a broken file before it listens keeps the one it started with', async () => {
    await startWaiting();
    running.kill('SIGHUP');
    database.close();
    const url = await listening();
    await until('it has reloaded', reloads, (count) => count === 1);
    writeFileSync(config, 'nonsense: 1\n');
    running.kill('SIGHUP');
    await until(
      'it refuses',
      () => running.stderr,
      (text) => text.includes('config.unknown-key'),
    );
    expect((await fetch(`${url}/-/healthy`)).status).toBe(200);
  });
});
