import { parseArgs } from 'node:util';

export interface DemoOptions {
  /** Ends after the table. */
  readonly once: boolean;
  readonly prometheus: boolean;
  /** No usual port at all, so that any number of demos runs side by side. */
  readonly freePorts: boolean;
}

const help = `npm run demo -- [options]

A simulated fleet of MikroTik devices, the exporter and Prometheus. Ctrl-C stops everything.

  --once            stop after the table of devices
  --no-prometheus   fleet and exporter only
  --free-ports      ports chosen by the system instead of 9436 (exporter), 9090 (Prometheus), 9437 (control)
  --help            this text`;

/** Undefined when the help was asked for and printed. Throws for an option that does not exist. */
export function readOptions(args: readonly string[]): DemoOptions | undefined {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      once: flag,
      'no-prometheus': flag,
      'free-ports': flag,
      help: { ...flag, short: 'h' },
    },
  });
  if (values.help) {
    console.log(help);
    return undefined;
  }
  return { once: values.once, prometheus: !values['no-prometheus'], freePorts: values['free-ports'] };
}
