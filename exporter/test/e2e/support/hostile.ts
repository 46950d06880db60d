import type { HostileKind } from '@mikrofleet/simulator';
import { ensureBuilt, repository } from './build.ts';
import type { Additions } from './fleet.ts';
import { RunningProcess } from './process.ts';
import { until } from './until.ts';

interface HostileTarget {
  readonly name: string;
  readonly transport: 'api' | 'snmp';
  readonly port: number;
}

/** Hostile devices in a process of their own: their work must not delay the scrapes of the test. */
export class HostileDevices {
  readonly targets: readonly HostileTarget[];
  readonly #process: RunningProcess;

  private constructor(targets: readonly HostileTarget[], running: RunningProcess) {
    this.targets = targets;
    this.#process = running;
  }

  static async start(kinds: readonly HostileKind[]): Promise<HostileDevices> {
    await ensureBuilt();
    const running = new RunningProcess(process.execPath, [
      `${repository}simulator/dist/hostile/main.js`,
      ...kinds,
    ]);
    const text = await until(
      'the hostile devices listen',
      () => running.stdout,
      (printed) => printed.includes(']') || !running.isRunning,
    );
    const started = JSON.parse(text) as { kind: string; transport: 'api' | 'snmp'; port: number }[];
    const targets = started.map(({ kind, transport, port }, i) => ({
      name: `hostile${i}-${kind}`,
      transport,
      port,
    }));
    return new HostileDevices(targets, running);
  }

  /** Accounts and targets for the configuration. */
  get config(): Additions {
    return {
      auths:
        '  hostile-api: { api: { username: monitor, password: any, tls: "off" } }\n' +
        '  hostile-snmp: { snmp: { version: 2c, community: any } }\n',
      targets: this.targets.map(lineOf).join(''),
    };
  }

  async stop(): Promise<void> {
    await this.#process.stop();
  }
}

function lineOf({ name, transport, port }: HostileTarget): string {
  return `  - { name: ${name}, address: 127.0.0.1, port: ${port}, type: router, auth: hostile-${transport}, modules: [all] }\n`;
}
