import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { loadSettings } from '../config/load.ts';
import { DeviceDirectory } from '../devices/directory.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import { readChoice, sortedDevices } from '../http/routes/discovery.ts';
import { groupOf } from '../http/routes/target-group.ts';
import type { CliEnvironment } from './environment.ts';
import { exitCode } from './exit-code.ts';
import type { GlobalOptions } from './options.ts';

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
  writeWhole(output, text);
  cli.stderr.write(`${groups.length} targets written to ${output}.\n`);
  return exitCode.success;
}

/** Prometheus reads the file the moment it changes: a half-written list would drop devices. */
function writeWhole(path: string, text: string): void {
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);
  try {
    writeFileSync(draft, text, { flag: 'wx', mode: 0o644, flush: true });
    renameSync(draft, path);
  } catch (cause) {
    rmSync(draft, { force: true });
    const why = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new ExporterError('config.output-unwritable', `${path} cannot be written: ${why}.`, { cause });
  }
}
