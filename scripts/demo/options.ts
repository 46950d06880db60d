import { parseArgs } from 'node:util';

export interface DemoOptions {
  /** Stop after the table. */
  readonly once: boolean;
  readonly prometheus: boolean;
  /** Only with Prometheus. */
  readonly alertmanager: boolean;
  /** Only with Prometheus, and not for a demo that stops at once. */
  readonly boards: boolean;
  /** Only with the boards. */
  readonly plugin: boolean;
  /** `auto`: one that is on the machine, else the page of the host. `host`, or where one is. */
  readonly grafana: string;
  /** Use no default ports, so that any number of demos can run side by side. */
  readonly freePorts: boolean;
  /** Between two scrapes of a device. */
  readonly intervalSeconds: number;
}

/** Short, so that the first point of a graph appears soon. */
const usualIntervalSeconds = 5;

const help = `npm run demo -- [options]

Runs a simulated fleet of MikroTik devices, the exporter, Prometheus with the alert rules, Alertmanager and the page of the boards
and the Grafana app plugin. Ctrl-C stops everything.

  --once            stop after the table of devices
  --no-prometheus   run only the fleet and the exporter
  --no-alertmanager run without Alertmanager, so that no page arrives
  --no-boards       run without the boards and the plugin; the boards need 700 MB of npm packages of their own
  --no-plugin       run without the plugin, which needs another 700 MB
  --grafana=PATH    show boards and plugin in this Grafana, a program or its folder; without the option in one that is installed,
                    version 12.4 or later, and if there is none in the page of the host; --grafana=host: in that page
  --free-ports      let the system choose ports instead of 9436 (exporter), 9090 (Prometheus), 9093 (Alertmanager),
                    9437 (control), 3300 (boards), 3000 (Grafana)
  --interval=N      scrape and evaluate rules every N seconds, from 5 to 60, instead of every 5
  --help            print this text`;

/** Undefined if the help was printed. Throws for an unknown option. */
export function readOptions(args: readonly string[]): DemoOptions | undefined {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      once: flag,
      'no-prometheus': flag,
      'no-alertmanager': flag,
      'no-boards': flag,
      'no-plugin': flag,
      'free-ports': flag,
      grafana: { type: 'string', default: 'auto' },
      interval: { type: 'string', default: String(usualIntervalSeconds) },
      help: { ...flag, short: 'h' },
    },
  });
  if (values.help) {
    console.log(help);
    return undefined;
  }
  const boards = !values['no-prometheus'] && !values['no-boards'] && !values.once;
  return {
    once: values.once,
    prometheus: !values['no-prometheus'],
    alertmanager: !values['no-prometheus'] && !values['no-alertmanager'],
    boards,
    plugin: boards && !values['no-plugin'],
    grafana: values.grafana,
    freePorts: values['free-ports'],
    intervalSeconds: readInterval(values.interval),
  };
}

function readInterval(text: string): number {
  const seconds = Number(text);
  if (!/^\d+$/u.test(text) || seconds < 5 || seconds > 60)
    throw new Error(`--interval is a number of seconds from 5 to 60, not "${text}".`);
  return seconds;
}
