import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';

const keptLines = 20;
/** Time for a program to stop before it is killed. */
const stopLimitMs = 5000;

export interface Ending {
  readonly name: string;
  readonly succeeded: boolean;
  /** `exit code 1`, `signal SIGKILL`, or why it could not start. */
  readonly how: string;
  readonly lastLines: readonly string[];
}

export interface ProgramOptions {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** File for everything it prints. */
  readonly log: string;
  /** Instead of that of the demo. */
  readonly environment?: NodeJS.ProcessEnv | undefined;
  /** Gets every line that it prints, but not what it prints as errors. */
  readonly onLine?: ((line: string) => void) | undefined;
}

/** A program started by the demo, in its own process group: Ctrl-C only reaches the demo, which then stops all programs. */
export class Program {
  readonly name: string;
  readonly log: string;
  /** Resolves when the program has ended, for whatever reason; never rejects. */
  readonly ended: Promise<Ending>;
  readonly #child: ChildProcess;
  readonly #lines: string[] = [];
  #gone = false;

  constructor({ name, command, args, log, environment: env, onLine }: ProgramOptions) {
    this.name = name;
    this.log = log;
    this.#child = spawn(command, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env });
    // Private like its folder: a log may name accounts. A full disk must not stop the demo.
    const file = createWriteStream(log, { mode: 0o600 }).on('error', () => undefined);
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.pipe(file, { end: false });
      if (stream !== null) createInterface({ input: stream }).on('line', (line) => this.#keep(line));
    }
    if (onLine !== undefined && this.#child.stdout !== null) {
      createInterface({ input: this.#child.stdout }).on('line', onLine);
    }
    this.#child.once('close', () => file.end());
    this.ended = new Promise((resolve) => {
      const finish = (how: string, succeeded = false): void => {
        this.#gone = true;
        resolve({ name, succeeded, how, lastLines: [...this.#lines] });
      };
      this.#child.once('error', (error) => finish(error.message));
      // `close`, not `exit`: the last lines, which contain the reason, can arrive after the exit.
      this.#child.once('close', (code, signal) =>
        finish(signal === null ? `exit code ${code}` : `signal ${signal}`, code === 0),
      );
    });
  }

  get isGone(): boolean {
    return this.#gone;
  }

  /** Stops the program and waits until it has ended. */
  async stop(): Promise<void> {
    this.#signal('SIGTERM');
    const limit = setTimeout(() => this.kill(), stopLimitMs);
    await this.ended;
    clearTimeout(limit);
  }

  /** Lets the program read its configuration again. */
  reload(): void {
    if (!this.#gone) this.#child.kill('SIGHUP');
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
      // It ended just now.
    }
  }

  #keep(line: string): void {
    this.#lines.push(line);
    if (this.#lines.length > keptLines) this.#lines.shift();
  }
}
