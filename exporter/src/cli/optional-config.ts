import { existsSync } from 'node:fs';
import { loadSettings } from '../config/load.ts';
import type { Collector } from '../define/collector.ts';
import type { CliEnvironment } from './environment.ts';
import type { GlobalOptions } from './options.ts';

/**
 * The collectors of the configuration file, for commands that also serve before there is one, and those who may not read
 * its directory. A file that the command line names, or that is there, must be right.
 */
export function collectorsOfFile(
  { configFile: file, isConfigFileNamed }: GlobalOptions,
  cli: CliEnvironment,
): readonly Collector[] {
  const { environment, catalogue, stderr } = cli;
  if (!isConfigFileNamed && !existsSync(file)) {
    stderr.write(`There is no ${file} that you may read: without collectors of your own.\n`);
    return [];
  }
  return loadSettings({ file, environment, catalogue }).customCollectors;
}
