import { join } from 'node:path';
import { type Device, devicesOf, readSettings } from './devices.ts';
import type { DemoOptions } from './options.ts';
import { writeAlertmanagerConfig } from './alertmanager-config.ts';
import { type AppSetUp, setUpApp } from './app-set-up.ts';
import { buildApp } from './app-build.ts';
import { BackgroundWork } from './background-work.ts';
import { findGrafana, type InstalledGrafana } from './grafana/find-grafana.ts';
import { RealGrafana } from './grafana/real-grafana.ts';
import { HostPage } from './host-page.ts';
import type { Pages } from './pages.ts';
import { type Page, Pager } from './pager.ts';
import { canUseDeviceAddresses, choosePort } from './ports.ts';
import { type Ending, Program } from './program.ts';
import { writePageAddresses, writePrometheusConfig } from './prometheus-config.ts';
import type { Addresses } from './report.ts';
import { stage } from './screen.ts';
import { nameServers } from './servers.ts';
import { accountsFor, type TenantAccount } from './simulated-accounts.ts';
import { readFleet } from './simulated-fleet.ts';
import { type RegisteredTenant, registerTenants } from './tenants.ts';
import { writeToken } from './tokens.ts';
import { writeVariables } from './variables.ts';
import { waitForServer } from './wait.ts';

const usualPorts = {
  exporter: 9436,
  prometheus: 9090,
  alertmanager: 9093,
  control: 9437,
  boards: 3300,
  grafana: 3000,
} as const;
/** The same fleet, with the same traffic, in every demo. */
const seed = '1';

interface StartOptions extends DemoOptions {
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly onPage: (page: Page) => void;
}

export interface Started {
  readonly devices: readonly Device[];
  readonly tenants: readonly RegisteredTenant[];
  readonly configFile: string;
  readonly addresses: Addresses;
  /** What to enter in the plugin to register a device. */
  readonly accounts: readonly TenantAccount[];
  /** A file with shell variables for the management guide. */
  readonly variables: string;
  /** What each program prints. */
  readonly logs: readonly string[];
  /** Undefined: without them. */
  readonly pages: Pages | undefined;
}

/** The programs of a demo. */
export class Demo {
  readonly #options: StartOptions;
  readonly #onEnd: (ending: Ending) => void;
  readonly #programs: Program[] = [];
  readonly #ports: number[] = [];
  readonly #commands = new Map<string, readonly string[]>();
  #pager: Pager | undefined;
  #pages: Pages | undefined;
  #prometheus: Program | undefined;

  /** `onEnd` is called for every program that ends, for whatever reason. */
  constructor(options: StartOptions, onEnd: (ending: Ending) => void) {
    this.#options = options;
    this.#onEnd = onEnd;
  }

  async start(): Promise<Started> {
    const { folder, prometheus, alertmanager, boards, plugin, signal } = this.#options;
    const configFile = join(folder, 'mikrofleet.yml');
    const control = await this.#startFleet(configFile);
    const settings = readSettings(configFile);
    const devices = devicesOf(settings);
    const tenants = new Set(devices.map(({ tenant }) => tenant));
    stage('fleet', `${devices.length} simulated devices of ${tenants.size} tenants`);
    const exporter = await this.#startExporter(configFile);
    stage('exporter', `listens on ${exporter}`);
    const tokenFile = await this.#writeToken('platform.token', 'manage');
    const registered = await registerTenants(tenants, { exporter, tokenFile, settings, signal });
    const alertmanagerUrl = alertmanager ? await this.#startAlertmanager(configFile, tenants) : undefined;
    const prometheusUrl = prometheus ? await this.#startPrometheus(exporter, alertmanagerUrl) : undefined;
    if (prometheusUrl !== undefined) stage('Prometheus', `listens on ${prometheusUrl}`);
    if (alertmanagerUrl !== undefined) stage('Alertmanager', `listens on ${alertmanagerUrl}`);
    const isShown = boards && prometheusUrl !== undefined;
    const grafana = isShown ? await this.#findGrafana() : undefined;
    const port = isShown ? await this.#port(grafana === undefined ? 'boards' : 'grafana') : undefined;
    await nameServers(configFile, {
      exporter,
      prometheus: prometheusUrl,
      alertmanager: alertmanagerUrl,
      grafana: plugin && port !== undefined ? `http://127.0.0.1:${port}/` : undefined,
    });
    if (port !== undefined && prometheusUrl !== undefined) {
      const sources = { folder, configFile, exporter, tenants: registered, signal };
      this.#startPages(prometheusUrl, { port, grafana, app: plugin ? await setUpApp(sources) : undefined });
    }
    const addresses = { control, exporter, prometheus: prometheusUrl, alertmanager: alertmanagerUrl };
    const fleet = await readFleet(control, signal);
    const variables = await writeVariables(folder, { ...addresses, fleet, tokenFile, configFile });
    const accounts = accountsFor(registered, fleet, settings);
    const logs = this.#programs.map(({ log }) => log);
    return {
      devices,
      tenants: registered,
      configFile,
      addresses,
      accounts,
      variables,
      logs,
      pages: this.#pages,
    };
  }

  async stop(): Promise<void> {
    this.#pager?.close();
    await Promise.all([this.#pages?.stop(), ...this.#programs.map((program) => program.stop())]);
  }

  kill(): void {
    this.#pages?.kill();
    for (const program of this.#programs) program.kill();
  }

  /** Lets one of the programs die, for tests of what happens without it. */
  async killOne(name: string): Promise<void> {
    const program = this.#programs.find((candidate) => candidate.name === name && !candidate.isGone);
    program?.kill();
    await program?.ended;
  }

  /** Starts a program again that has died, as it was. */
  startAgain(name: string): void {
    const [command = '', ...args] = this.#commands.get(name) ?? [];
    this.#run(name, command, args);
  }

  async #startFleet(configFile: string): Promise<string> {
    const port = await this.#port('control');
    const own = !this.#options.freePorts && (await canUseDeviceAddresses());
    if (!own && !this.#options.freePorts) {
      stage('fleet', '127.10.1.1 is not free: all devices use 127.0.0.1, each with its own ports');
    }
    this.#run('fleet', process.execPath, [
      'simulator/dist/main.js',
      '--seed',
      seed,
      '--control',
      `127.0.0.1:${port}`,
      '--write-config',
      configFile,
      ...(own ? [] : ['--ephemeral']),
    ]);
    const url = `http://127.0.0.1:${port}`;
    await waitForServer('The fleet', `${url}/devices`, this.#options.signal);
    return url;
  }

  async #startExporter(configFile: string): Promise<string> {
    const port = await this.#port('exporter');
    const listen = `127.0.0.1:${port}`;
    this.#run('exporter', process.execPath, [
      'exporter/dist/main.js',
      `--config.file=${configFile}`,
      `--web.listen-address=${listen}`,
    ]);
    await waitForServer('The exporter', `http://${listen}/-/ready`, this.#options.signal);
    return `http://${listen}`;
  }

  async #writeToken(name: string, scopes: string): Promise<string> {
    const { folder, signal } = this.#options;
    const file = join(folder, name);
    await writeToken(file, { configFile: join(folder, 'mikrofleet.yml'), name, scopes, signal });
    return file;
  }

  async #startAlertmanager(configFile: string, tenants: Iterable<string>): Promise<string> {
    const { folder, signal, onPage } = this.#options;
    this.#pager = await Pager.open(onPage);
    const config = await writeAlertmanagerConfig({ folder, configFile, tenants, pager: this.#pager, signal });
    const port = await this.#port('alertmanager');
    this.#run('alertmanager', 'prometheus-alertmanager', [
      `--config.file=${config}`,
      `--storage.path=${join(folder, 'alertmanager')}`,
      `--web.listen-address=127.0.0.1:${port}`,
      '--cluster.listen-address=',
      '--log.level=warn',
    ]);
    await waitForServer('Alertmanager', `http://127.0.0.1:${port}/-/ready`, signal);
    return `http://127.0.0.1:${port}`;
  }

  async #startPrometheus(exporter: string, alertmanager: string | undefined): Promise<string> {
    const { folder, signal, intervalSeconds } = this.#options;
    const port = await this.#port('prometheus');
    await this.#writeToken('mikrofleet.token', 'scrape,discovery');
    const config = await writePrometheusConfig(folder, {
      exporterPort: Number(new URL(exporter).port),
      alertmanagerPort: alertmanager === undefined ? undefined : Number(new URL(alertmanager).port),
      intervalSeconds,
    });
    this.#prometheus = this.#run('prometheus', 'prometheus', [
      `--config.file=${config}`,
      `--storage.tsdb.path=${join(folder, 'prometheus')}`,
      `--web.listen-address=127.0.0.1:${port}`,
      '--log.level=warn',
    ]);
    await waitForServer('Prometheus', `http://127.0.0.1:${port}/-/ready`, signal);
    return `http://127.0.0.1:${port}`;
  }

  /** Undefined: the page of the host takes its place. */
  async #findGrafana(): Promise<InstalledGrafana | undefined> {
    const { grafana } = this.#options;
    if (grafana === 'host') return undefined;
    try {
      return await findGrafana(grafana);
    } catch (error) {
      if (grafana !== 'auto') throw error;
      stage('Grafana', `not used: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }

  #startPages(
    prometheus: string,
    {
      port,
      grafana,
      app,
    }: {
      readonly port: number;
      readonly grafana: InstalledGrafana | undefined;
      readonly app: AppSetUp | undefined;
    },
  ): void {
    const { folder, signal, intervalSeconds } = this.#options;
    const onServed = async (url: string): Promise<void> => {
      // A Grafana has no place for them.
      const runbooks = grafana === undefined ? `${url}/runbooks` : undefined;
      await writePageAddresses(folder, { boards: url, runbooks });
      this.#prometheus?.reload();
    };
    const common = { folder, intervalSeconds, signal, port, app, onServed };
    if (grafana === undefined) this.#pages = new HostPage(common);
    else {
      const work = new BackgroundWork({ folder, signal });
      this.#pages = new RealGrafana({
        ...common,
        grafana,
        buildApp: () => buildApp(work),
        stopBuilding: () => work.stop(),
      });
    }
    this.#pages.start(prometheus);
  }

  async #port(of: keyof typeof usualPorts): Promise<number> {
    const usual = usualPorts[of];
    const { port, moved } = await choosePort(this.#options.freePorts ? undefined : usual, this.#ports);
    if (moved) stage(of, `port ${usual} is in use, using ${port} instead`);
    this.#ports.push(port);
    return port;
  }

  #run(name: string, command: string, args: readonly string[]): Program {
    this.#commands.set(name, [command, ...args]);
    const program = new Program({ name, command, args, log: join(this.#options.folder, `${name}.log`) });
    this.#programs.push(program);
    void program.ended.then(this.#onEnd);
    return program;
  }
}
