import { join } from 'node:path';
import { type Ending, Program } from './program.ts';
import { stage } from './screen.ts';
import { waitForServer } from './wait.ts';

const host = 'grafana-plugin/host';
/** What a demo of a few minutes can show; boards themselves open with hours or months. */
const view = { range: '15m', refresh: '10s' };

interface BoardsOptions {
  /** For what the programs print. */
  readonly folder: string;
  readonly intervalSeconds: number;
  readonly signal: AbortSignal;
  readonly choosePort: () => Promise<number>;
  readonly onServed: (url: string) => Promise<void>;
}

interface Work {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

/**
 * The pages of the boards. Their npm packages are an install of their own, which takes longer than everything else: they are
 * prepared beside the demo, which neither waits for them nor ends with them.
 */
export class Boards {
  readonly #options: BoardsOptions;
  #program: Program | undefined;
  #served: Promise<void> | undefined;
  #state: 'preparing' | 'left out' | { readonly url: string } = 'preparing';

  constructor(options: BoardsOptions) {
    this.#options = options;
  }

  /** What to show as their address. Undefined: there are none, and it has been printed why. */
  get address(): string | undefined {
    if (typeof this.#state === 'object') return `${this.#state.url}/`;
    return this.#state === 'preparing' ? 'being prepared, their address follows below' : undefined;
  }

  start(prometheus: string): void {
    this.#served = this.#serve(prometheus).catch((error: unknown) => {
      this.#leaveOut(error instanceof Error ? error.message : String(error));
    });
  }

  /** The demo has aborted its signal before, so that no further program starts. */
  async stop(): Promise<void> {
    await this.#program?.stop();
    await this.#served;
  }

  kill(): void {
    this.#program?.kill();
  }

  async #serve(prometheus: string): Promise<void> {
    const install = ['scripts/install-packages.sh', host];
    // Gives way to the first scrapes.
    await this.#finish({ name: 'board-packages', command: 'nice', args: ['bash', ...install] });
    const bundle = ['--import', 'tsx', `${host}/bundle/main.ts`];
    await this.#finish({ name: 'board-bundle', command: 'nice', args: [process.execPath, ...bundle] });
    const port = await this.#options.choosePort();
    const scrapeInterval = `${this.#options.intervalSeconds}s`;
    const url = `http://127.0.0.1:${port}`;
    const options = Object.entries({ ...view, 'scrape-interval': scrapeInterval, prometheus, port }).map(
      ([name, value]) => `--${name}=${value}`,
    );
    const serve = ['--import', 'tsx', `${host}/server/main.ts`, ...options];
    const server = this.#run({ name: 'boards', command: process.execPath, args: serve });
    const ended = server.ended.then((ending) => {
      throw endedError(server, ending);
    });
    await Promise.race([waitForServer('The page of the boards', url, this.#options.signal), ended]);
    this.#state = { url };
    await this.#options.onServed(url);
    stage('boards', `served at ${url}/`);
    ended.catch(({ message }: Error) => this.#leaveOut(message));
  }

  /** Runs a program to its end, and shows what it does. */
  async #finish(work: Work): Promise<void> {
    const program = this.#run(work, (line) => {
      // npm sets its result apart with an empty line.
      if (line !== '') stage('boards', line);
    });
    const ending = await program.ended;
    if (!ending.succeeded) throw endedError(program, ending);
  }

  #run({ name, command, args }: Work, onLine?: (line: string) => void): Program {
    const { folder, signal } = this.#options;
    signal.throwIfAborted();
    this.#program = new Program({ name, command, args, log: join(folder, `${name}.log`), onLine });
    return this.#program;
  }

  #leaveOut(reason: string): void {
    if (this.#options.signal.aborted) return;
    this.#state = 'left out';
    this.kill();
    stage('boards', `left out: ${reason}. The next start tries again; with --no-boards it does not.`);
  }
}

/** npm ends with where its own log is, Node.js with a stack and its version, and both say before what went wrong. */
const reasonLine = /^npm error (?:code|network|syscall) |^\w*Error\b|\[ERROR\]/;

function endedError({ name, log }: Program, { how, lastLines }: Ending): Error {
  const reason = lastLines.find((line) => reasonLine.test(line)) ?? lastLines.at(-1);
  return new Error(`${name} ended with ${how}${reason === undefined ? '' : `, ${reason}`}, see ${log}`);
}
