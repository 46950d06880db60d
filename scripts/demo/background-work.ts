import { join } from 'node:path';
import { type Ending, Program } from './program.ts';
import { stage } from './screen.ts';

interface Options {
  /** For what the programs print. */
  readonly folder: string;
  readonly signal: AbortSignal;
}

export interface Work {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

/** Programs that run one after the other beside the demo, which neither waits for them nor ends with them. */
export class BackgroundWork {
  readonly #options: Options;
  #program: Program | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Runs a program to its end, and shows what it does. It gives way to the first scrapes. */
  async finish(title: string, { name, command, args }: Work): Promise<void> {
    const program = this.run({ name, command: 'nice', args: [command, ...args] }, (line) => {
      // npm sets its result apart with an empty line.
      if (line !== '') stage(title, line);
    });
    const ending = await program.ended;
    if (!ending.succeeded) throw endedError(program, ending);
  }

  run({ name, command, args }: Work, onLine?: (line: string) => void): Program {
    const { folder, signal } = this.#options;
    signal.throwIfAborted();
    this.#program = new Program({ name, command, args, log: join(folder, `${name}.log`), onLine });
    return this.#program;
  }

  async stop(): Promise<void> {
    await this.#program?.stop();
  }

  kill(): void {
    this.#program?.kill();
  }
}

/** npm ends with where its own log is, Node.js with a stack and its version, and both say before what went wrong. */
const reasonLine = /^npm error (?:code|network|syscall) |^\w*Error\b|\[ERROR\]|^ERROR in /;

export function endedError({ name, log }: Program, { how, lastLines }: Ending): Error {
  const reason = lastLines.find((line) => reasonLine.test(line)) ?? lastLines.at(-1);
  return new Error(`${name} ended with ${how}${reason === undefined ? '' : `, ${reason}`}, see ${log}`);
}
