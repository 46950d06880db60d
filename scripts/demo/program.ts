import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const keptLines = 20;
/** Programs asked to stop get this long; then they are killed. */
const stopLimitMs = 5000;

export interface Ending {
  readonly name: string;
  /** `exit code 1`, `signal SIGKILL`, or why it could not start. */
  readonly how: string;
  readonly lastLines: readonly string[];
}

/** A program that the demo started, in a process group of its own: Ctrl-C reaches the demo alone, which then stops all. */
export class Program {
  readonly name: string;
  /** Resolves when the program is gone, whatever the reason; never rejects. */
  readonly ended: Promise<Ending>;
  readonly #child: ChildProcess;
  readonly #lines: string[] = [];
  #gone = false;

  constructor(name: string, command: string, args: readonly string[]) {
    this.name = name;
    this.#child = spawn(command, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      if (stream !== null) createInterface({ input: stream }).on('line', (line) => this.#keep(line));
    }
    this.ended = new Promise((resolve) => {
      const finish = (how: string): void => {
        this.#gone = true;
        resolve({ name, how, lastLines: [...this.#lines] });
      };
      this.#child.once('error', (error) => finish(error.message));
      // `close` and not `exit`: the last lines, which say why, may come after the end.
      this.#child.once('close', (code, signal) =>
        finish(signal === null ? `exit code ${code}` : `signal ${signal}`),
      );
    });
  }

  /** Asks the program to stop and waits until it has. */
  async stop(): Promise<void> {
    this.#signal('SIGTERM');
    const limit = setTimeout(() => this.kill(), stopLimitMs);
    await this.ended;
    clearTimeout(limit);
  }

  kill(): void {
    this.#signal('SIGKILL');
  }

  #signal(signal: NodeJS.Signals): void {
    const { pid } = this.#child;
    if (pid === undefined || this.#gone) return;
    try {
      process.kill(-pid, signal);
    } catch {
      // Gone in this very moment.
    }
  }

  #keep(line: string): void {
    this.#lines.push(line);
    if (this.#lines.length > keptLines) this.#lines.shift();
  }
}
