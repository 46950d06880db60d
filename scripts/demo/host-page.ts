import { buildApp, nodeWork, packagesWork } from './app-build.ts';
import type { AppSetUp } from './app-set-up.ts';
import { BackgroundWork, endedError } from './background-work.ts';
import type { Pages } from './pages.ts';
import type { Program } from './program.ts';
import { stage } from './screen.ts';
import { waitForServer } from './wait.ts';

const host = 'grafana-plugin/host';
/** What a demo of a few minutes can show; boards themselves open with hours or months. */
const view = { range: '15m', refresh: '10s' };

interface HostPageOptions {
  /** For what the programs print. */
  readonly folder: string;
  readonly intervalSeconds: number;
  readonly signal: AbortSignal;
  readonly port: number;
  /** Undefined: only boards. */
  readonly app: AppSetUp | undefined;
  readonly onServed: (url: string) => Promise<void>;
}

type State = 'preparing' | 'left out' | 'served';

/**
 * The page with the boards and the app plugin, as Grafana would show them. The npm packages of each are an install of their own,
 * which takes longer than everything else, so that they are prepared beside the demo: first the boards, then the plugin.
 */
export class HostPage implements Pages {
  readonly #options: HostPageOptions;
  readonly #url: string;
  readonly #work: BackgroundWork;
  #server: Program | undefined;
  #preparing: Promise<void> | undefined;
  #boards: State = 'preparing';
  #plugin: State;

  constructor(options: HostPageOptions) {
    this.#options = options;
    this.#url = `http://127.0.0.1:${options.port}`;
    this.#work = new BackgroundWork(options);
    this.#plugin = options.app === undefined ? 'left out' : 'preparing';
  }

  get boardsAddress(): string | undefined {
    return shown(this.#boards, `${this.#url}/`);
  }

  get pluginAddress(): string | undefined {
    return shown(this.#plugin, this.#pluginUrl);
  }

  get #pluginUrl(): string {
    return `${this.#url}/a/${this.#options.app?.pluginId ?? ''}`;
  }

  start(prometheus: string): void {
    this.#preparing = this.#prepare(prometheus);
  }

  /** The demo has aborted its signal before, so that no further program starts. */
  async stop(): Promise<void> {
    await Promise.all([this.#work.stop(), this.#server?.stop()]);
    await this.#preparing;
  }

  kill(): void {
    this.#work.kill();
    this.#server?.kill();
  }

  async #prepare(prometheus: string): Promise<void> {
    const { app, onServed } = this.#options;
    try {
      await this.#work.finish('boards', packagesWork('board-packages', host));
      await this.#work.finish('boards', nodeWork('board-bundle', `${host}/bundle/main.ts`));
      await this.#serve(prometheus, undefined);
      this.#boards = 'served';
      await onServed(this.#url);
      stage('boards', `served at ${this.#url}/`);
    } catch (error) {
      this.#leaveOutBoards(messageOf(error));
      return;
    }
    if (app === undefined) return;
    try {
      await buildApp(this.#work);
      await this.#serve(prometheus, app).catch(async (error: unknown) => {
        await this.#serve(prometheus, undefined);
        throw error;
      });
      this.#plugin = 'served';
      stage('plugin', `served at ${this.#pluginUrl}`);
    } catch (error) {
      this.#leaveOutPlugin(messageOf(error));
    }
  }

  /** The boards are there before the plugin is; with it the server starts anew. */
  async #serve(prometheus: string, app: AppSetUp | undefined): Promise<void> {
    const before = this.#server;
    this.#server = undefined;
    await before?.stop();
    const { port, intervalSeconds } = this.#options;
    const options = { ...view, 'scrape-interval': `${intervalSeconds}s`, prometheus, port };
    const flags = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
    const { name, command, args } = nodeWork('boards', `${host}/server/main.ts`, [
      ...flags,
      ...(app === undefined ? [] : app.flags),
    ]);
    const server = this.#work.run({ name, command, args });
    this.#server = server;
    const ended = server.ended.then((ending) => {
      throw endedError(server, ending);
    });
    await Promise.race([waitForServer('The page of the boards', this.#url, this.#options.signal), ended]);
    ended.catch((error: unknown) => {
      // Replaced by one with the plugin.
      if (this.#server !== server) return;
      this.#plugin = 'left out';
      this.#leaveOutBoards(messageOf(error));
    });
  }

  #leaveOutBoards(reason: string): void {
    if (this.#options.signal.aborted) return;
    this.#boards = 'left out';
    this.#plugin = 'left out';
    this.kill();
    stage('boards', `left out: ${reason}. The next start tries again; with --no-boards it does not.`);
  }

  #leaveOutPlugin(reason: string): void {
    if (this.#options.signal.aborted || this.#boards === 'left out') return;
    this.#plugin = 'left out';
    stage('plugin', `left out: ${reason}. The next start tries again; with --no-plugin it does not.`);
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function shown(state: State, url: string): string | undefined {
  if (state === 'served') return url;
  return state === 'preparing' ? 'being prepared, their address follows below' : undefined;
}
