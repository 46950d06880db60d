import { loadSettings } from '../config/load.ts';
import { DeviceDirectory } from '../devices/directory.ts';
import { readChoice, sortedDevices } from '../http/routes/discovery.ts';
import { groupOf } from '../http/routes/target-group.ts';
import type { CliEnvironment } from './environment.ts';
import { exitCode } from './exit-code.ts';
import type { GlobalOptions } from './options.ts';
import { writeWhole } from './write-whole.ts';

export interface TargetsCommand {
  /** `-` is standard output. */
  readonly output: string;
  readonly module: string | undefined;
  readonly interval: string | undefined;
}

/**
 * `mikrofleet targets`: the devices of the configuration file as a list for `file_sd_configs`, with the labels that
 * `/discovery` gives them. Needs neither the exporter nor a token.
 */
export async function writeTargets(
  { output, module, interval }: TargetsCommand,
  { configFile: file }: GlobalOptions,
  cli: CliEnvironment,
): Promise<number> {
  const settings = loadSettings({ file, environment: cli.environment, catalogue: cli.catalogue });
  const directory = new DeviceDirectory({ settings: () => settings });
  const choice = readChoice(settings, {
    ...(module === undefined ? {} : { module }),
    ...(interval === undefined ? {} : { interval }),
  });
  const devices = await sortedDevices(directory, undefined);
  const groups = devices.flatMap((device) => groupOf(settings, choice, device) ?? []);
  const text = `${JSON.stringify(groups, null, 2)}\n`;
  if (output === '-') {
    cli.stdout.write(text);
    return exitCode.success;
  }
  writeWhole(output, text, 0o644);
  cli.stderr.write(`${groups.length} targets written to ${output}.\n`);
  return exitCode.success;
}
