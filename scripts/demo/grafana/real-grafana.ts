import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { GrafanaApi } from '../../../deployment/grafana/grafana-api.ts';
import { setUpOrganization } from '../../../deployment/grafana/set-up-organization.ts';
import type { AppSetUp } from '../app-set-up.ts';
import { endedError } from '../background-work.ts';
import type { Pages } from '../pages.ts';
import { Program } from '../program.ts';
import { stage } from '../screen.ts';
import { waitForServer } from '../wait.ts';
import type { InstalledGrafana } from './find-grafana.ts';
import { rootUrl, writeGrafanaFolder } from './grafana-folder.ts';
import { TenantPrometheus } from './tenant-prometheus.ts';

interface RealGrafanaOptions {
  readonly grafana: InstalledGrafana;
  readonly folder: string;
  readonly intervalSeconds: number;
  readonly signal: AbortSignal;
  readonly port: number;
  /** Undefined: only boards. */
  readonly app: AppSetUp | undefined;
  /** Returns the folder of the built app. */
  readonly buildApp: () => Promise<string>;
  readonly stopBuilding: () => Promise<void>;
  readonly onServed: (url: string) => Promise<void>;
}

const preparing = 'being prepared, their address follows below';

/** A Grafana of this machine with data, settings and plugins of its own for this run, and an organization for each tenant. */
export class RealGrafana implements Pages {
  readonly #options: RealGrafanaOptions;
  readonly #url: string;
  readonly #password = randomBytes(9).toString('base64url');
  #program: Program | undefined;
  #limited: TenantPrometheus | undefined;
  #preparing: Promise<void> | undefined;
  #boards: string | undefined = preparing;
  #plugin: string | undefined;

  constructor(options: RealGrafanaOptions) {
    this.#options = options;
    this.#url = rootUrl(options.port).replace(/\/$/u, '');
    this.#plugin = options.app === undefined ? undefined : preparing;
  }

  get boardsAddress(): string | undefined {
    return this.#boards;
  }

  get pluginAddress(): string | undefined {
    return this.#plugin;
  }

  get signIn(): string {
    return `admin, password ${this.#password}`;
  }

  start(prometheus: string): void {
    this.#preparing = this.#prepare(prometheus);
  }

  async stop(): Promise<void> {
    await Promise.all([this.#options.stopBuilding(), this.#program?.stop()]);
    await this.#preparing;
    this.#limited?.stop();
  }

  kill(): void {
    void this.#options.stopBuilding();
    this.#program?.kill();
    this.#limited?.stop();
  }

  async #prepare(prometheus: string): Promise<void> {
    const { grafana, app, onServed } = this.#options;
    const built = app === undefined ? undefined : await this.#build();
    try {
      const limited = await TenantPrometheus.start(prometheus);
      this.#limited = limited;
      const [first] = app?.apps ?? [];
      // Without the app there are no organizations of tenants, and the boards are those of everybody.
      const own = first === undefined || built === undefined ? prometheus : limited.addressOf(first.tenant);
      await this.#run(own, built);
      await onServed(this.#url);
      this.#boards = `${this.#url}/dashboards/f/mikrofleet`;
      stage('boards', `served by Grafana ${grafana.version} at ${this.#boards}`);
      if (app === undefined || built === undefined) return;
      await this.#setUp(app, limited);
      this.#plugin = `${this.#url}/a/${app.pluginId}`;
      stage('plugin', `served at ${this.#plugin}`);
    } catch (error) {
      this.#leaveOut(error);
    }
  }

  /** Undefined: there is no app then, and boards nevertheless. */
  async #build(): Promise<string | undefined> {
    try {
      return await this.#options.buildApp();
    } catch (error) {
      this.#plugin = undefined;
      if (!this.#options.signal.aborted)
        stage(
          'plugin',
          `left out: ${messageOf(error)}. The next start tries again; with --no-plugin it does not.`,
        );
      return undefined;
    }
  }

  async #run(prometheus: string, app: string | undefined): Promise<void> {
    const { grafana, folder, port, intervalSeconds, signal } = this.#options;
    signal.throwIfAborted();
    const file = await writeGrafanaFolder({
      folder: join(folder, 'grafana'),
      port,
      password: this.#password,
      secretKey: randomBytes(32).toString('hex'),
      prometheus,
      intervalSeconds,
      app,
    });
    const args = [...grafana.words, `--homepath=${grafana.home}`, `--config=${file}`];
    const log = join(folder, 'grafana.log');
    const program = new Program({ name: 'grafana', command: grafana.command, args, log, environment: own() });
    this.#program = program;
    const ended = program.ended.then((ending) => {
      throw endedError(program, ending);
    });
    await Promise.race([waitForServer('Grafana', `${this.#url}/api/health`, signal), ended]);
    ended.catch((error: unknown) => this.#leaveOut(error));
  }

  async #setUp({ apps }: AppSetUp, limited: TenantPrometheus): Promise<void> {
    const { signal, intervalSeconds } = this.#options;
    const grafana = new GrafanaApi({ url: this.#url, user: 'admin', password: this.#password, signal });
    for (const { tenant, organisation, exporter, token } of apps)
      await setUpOrganization(grafana, {
        name: tenant,
        id: organisation,
        exporter,
        token,
        // The first has it from a file, which cannot be changed here.
        ...(organisation === 1 ? {} : { prometheus: limited.addressOf(tenant) }),
        scrapeInterval: `${intervalSeconds}s`,
      });
  }

  #leaveOut(error: unknown): void {
    this.#boards = undefined;
    this.#plugin = undefined;
    this.#program?.kill();
    if (!this.#options.signal.aborted)
      stage('boards', `left out: ${messageOf(error)}. With --grafana=host they are shown without Grafana.`);
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Variables with which somebody configures a Grafana of theirs would change this one. */
const own = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GF_')));
