import { existsSync } from 'node:fs';
import { loadSettings } from '../config/load.ts';
import type { Collector } from '../define/collector.ts';
import type { CliEnvironment } from './environment.ts';
import { defaultConfigFile, type GlobalOptions } from './options.ts';

/**
 * The collectors of the configuration file, for commands that also serve before there is one. A file that is named, or
 * there, must be right.
 */
export function collectorsOfFile(
  { configFile: file }: GlobalOptions,
  cli: CliEnvironment,
): readonly Collector[] {
  const { environment, catalogue, stderr } = cli;
  if (file === defaultConfigFile && !existsSync(file)) {
    stderr.write(`There is no ${file}: without collectors of your own.\n`);
    return [];
  }
  return loadSettings({ file, environment, catalogue }).customCollectors;
}
