import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ready } from '../children/server.ts';
import { freePort } from '../lib/free-port.ts';
import { cpuMs, peakResidentMiB } from '../lib/process-usage.ts';
import type { Observation, ObserverRequest } from './observer.ts';

/** Cost of one piece of work to the exporter. */
export interface Cost extends Observation {
  readonly ms: number;
  readonly cpuMs: number;
  readonly peakMiB: number;
}

/** The built exporter, with an observer inside. */
export class ObservedExporter {
  readonly url: string;
  readonly pid: number;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.url = url;
    this.pid = child.pid ?? 0;
  }

  static async start(configFile: string): Promise<ObservedExporter> {
    const listen = `127.0.0.1:${await freePort()}`;
    const observer = fileURLToPath(new URL('./observer.ts', import.meta.url));
    const args = [`--config.file=${configFile}`, `--web.listen-address=${listen}`, '--log.level=error'];
    const child = fork('exporter/dist/main.js', args, {
      execArgv: ['--expose-gc', '--import', 'tsx', '--import', observer],
    });
    await ready(`http://${listen}`, child, 'the exporter');
    return new ObservedExporter(child, `http://${listen}`);
  }

  async #ask(request: ObserverRequest): Promise<Observation> {
    const answer = once(this.#child, 'message') as Promise<[Observation]>;
    this.#child.send(request);
    return (await answer)[0];
  }

  /** Runs `work` and returns its cost; any concurrent work would be counted too. */
  async cost<T>(work: () => Promise<T>): Promise<Cost & { readonly result: T }> {
    await this.#ask('collect');
    await this.#ask('reset');
    // Resets the peak resident size of Linux.
    writeFileSync(`/proc/${this.pid}/clear_refs`, '5');
    const cpuBefore = cpuMs(this.pid);
    const startedAt = performance.now();
    const result = await work();
    const ms = performance.now() - startedAt;
    const cpu = cpuMs(this.pid) - cpuBefore;
    return { ...(await this.#ask('read')), ms, cpuMs: cpu, peakMiB: peakResidentMiB(this.pid), result };
  }

  /** Heap in use after a full collection. */
  async heapMiB(): Promise<number> {
    await this.#ask('collect');
    return (await this.#ask('collect')).heapMiB;
  }

  async close(): Promise<void> {
    const exited = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await exited;
  }
}
