import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface HostileTarget {
  readonly name: string;
  readonly transport: 'api' | 'snmp';
  readonly port: number;
}

/** Hostile devices in another process. */
export class HostileDevices {
  readonly targets: readonly HostileTarget[];
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, targets: readonly HostileTarget[]) {
    this.#child = child;
    this.targets = targets;
  }

  static async start(kinds: readonly string[]): Promise<HostileDevices> {
    const child = spawn(process.execPath, ['simulator/dist/hostile/main.js', ...kinds], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const line = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
    const started = JSON.parse(String(line[0])) as (Omit<HostileTarget, 'name'> & { kind: string })[];
    return new HostileDevices(
      child,
      started.map(({ kind, ...rest }) => ({ name: `hostile-${kind}`, ...rest })),
    );
  }

  /** Entries under `auths` and `targets`. */
  get config(): { readonly auths: string; readonly targets: string } {
    return {
      auths:
        '  hostile-api: { api: { username: monitor, password: any, tls: "off" } }\n' +
        '  hostile-snmp: { snmp: { version: 2c, community: any } }\n',
      targets: this.targets
        .map(({ name, transport, port }) => {
          return `  - { name: ${name}, address: 127.0.0.1, port: ${port}, type: router, auth: hostile-${transport}, modules: [all] }\n`;
        })
        .join(''),
    };
  }

  close(): void {
    this.#child.kill('SIGTERM');
  }
}
