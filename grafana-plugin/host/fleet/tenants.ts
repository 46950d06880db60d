import { join } from 'node:path';
import { type AppSetUp, setUpApp } from '../../../scripts/demo/app-set-up.ts';
import { Demo } from '../../../scripts/demo/demo.ts';
import { makeRunFolder, removeRunFolder } from '../../../scripts/demo/run-folder.ts';
import { nameServers } from '../../../scripts/demo/servers.ts';
import { waitForServer } from '../../../scripts/demo/wait.ts';
import { hostFolder } from '../bundle/bundle.ts';

const repository = join(hostFolder, '../..');

export type ProgramName = 'exporter' | 'alertmanager' | 'prometheus';

export interface Tenants {
  /** A token for each, and the file that sets the plugin up with them. */
  readonly app: AppSetUp;
  /** Between two scrapes, and two evaluations of the rules. */
  readonly intervalSeconds: number;
  readonly exporter: string;
  readonly prometheus: string;
  readonly alertmanager: string;
  /** Where faults are made in the fleet. */
  readonly fleet: string;
  /** Lets the exporter verify who asks through the page. */
  acceptPeopleOf(url: string): Promise<void>;
  kill(program: ProgramName): Promise<void>;
  /** Again, as it was. */
  start(program: ProgramName): Promise<void>;
  stop(): Promise<void>;
}

/**
 * The programs of the demo: simulated devices of two tenants, the exporter, Prometheus, Alertmanager. What is read so often costs a third
 * of the work that tests of the plugin make.
 */
export async function startTenants(intervalSeconds: number): Promise<Tenants> {
  // Paths of the demo begin in the root.
  process.chdir(repository);
  const stopping = new AbortController();
  const { signal } = stopping;
  const folder = await makeRunFolder();
  const options = {
    once: false,
    prometheus: true,
    alertmanager: true,
    boards: false,
    plugin: false,
    grafana: 'host',
    intervalSeconds,
  };
  const demo = new Demo({ ...options, freePorts: true, folder, signal, onPage: () => {} }, () => {});
  const stop = async (): Promise<void> => {
    stopping.abort();
    await demo.stop();
    await removeRunFolder(folder);
  };
  try {
    const { addresses, configFile, tenants } = await demo.start();
    const { exporter, prometheus, alertmanager, control } = addresses;
    const app = await setUpApp({ folder, configFile, exporter, tenants, signal });
    return {
      app,
      intervalSeconds,
      exporter,
      prometheus: prometheus!,
      alertmanager: alertmanager!,
      fleet: control,
      acceptPeopleOf: (url) =>
        nameServers(configFile, {
          exporter,
          prometheus: undefined,
          alertmanager: undefined,
          grafana: `${url}/`,
        }),
      kill: (program) => demo.killOne(program),
      start: async (program) => {
        demo.startAgain(program);
        await waitForServer(program, `${addresses[program]!}/-/ready`, signal);
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
