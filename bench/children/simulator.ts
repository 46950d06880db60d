import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Counters, SimulatorRequest, Started } from './simulator-messages.ts';

type StartRequest = Extract<SimulatorRequest, { do: 'demo' | 'concentrator' | 'mixed' | 'replay' }>;

interface Reply {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: string;
}

const script = fileURLToPath(new URL('./simulator-child.ts', import.meta.url));

/** Simulated devices in another process. */
export class Simulator {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #last = 0;

  constructor() {
    this.#child = fork(script, { execArgv: ['--import', 'tsx'] });
    this.#child.on('message', (reply: Reply) => {
      this.#waiting.get(reply.id)?.(reply);
      this.#waiting.delete(reply.id);
    });
  }

  start(request: StartRequest): Promise<Started> {
    return this.#ask(request) as Promise<Started>;
  }

  async setRoundTrip(ms: number): Promise<void> {
    await this.#ask({ do: 'delay', ms });
  }

  /** Counters of the device since the last call. */
  counters(name: string): Promise<Counters> {
    return this.#ask({ do: 'counters', name }) as Promise<Counters>;
  }

  close(): void {
    this.#child.disconnect();
  }

  #ask(request: SimulatorRequest): Promise<unknown> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ result, error }) => {
        if (error === undefined) resolve(result);
        else reject(new Error(error));
      });
      this.#child.send({ id, request });
    });
  }
}
