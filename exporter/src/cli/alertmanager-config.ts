import { readFileSync } from 'node:fs';
import { ConfigurationError } from '../config/configuration-error.ts';
import { loadSettings } from '../config/load.ts';
import type { Settings } from '../config/settings.ts';
import { ConfigSource, readBounded, whyUnreadable } from '../config/source.ts';
import { alertmanagerConfiguration } from '../alertmanager/configuration/configuration.ts';
import { readNotificationSettings } from '../alertmanager/configuration/read-settings.ts';
import type { NotificationSettings } from '../alertmanager/configuration/settings.ts';
import { everyItem } from '../store/page.ts';
import type { CliEnvironment } from './environment.ts';
import { exitCode } from './exit-code.ts';
import { hasDatabase } from './device-choice.ts';
import { type GlobalOptions, invalidOption } from './options.ts';
import { withRegistry } from './with-registry.ts';
import { writeWhole } from './write-whole.ts';

export interface AlertmanagerConfigCommand {
  readonly receivers: string;
  /** `-` is standard output. */
  readonly output: string;
  /** Only says whether the output is what it would be now. */
  readonly check: boolean;
}

/**
 * `mikrofleet alertmanager-config`: the configuration of Alertmanager, from the tenants of the registry and the
 * configuration file, and a file that says who hears of what.
 */
export async function writeAlertmanagerConfig(
  { receivers, output, check }: AlertmanagerConfigCommand,
  options: GlobalOptions,
  cli: CliEnvironment,
): Promise<number> {
  const { environment, catalogue, stdout, stderr } = cli;
  if (check && output === '-') throw invalidOption('check', 'name the file to compare with --output.');
  const tenants = await knownTenants(
    loadSettings({ file: options.configFile, environment, catalogue }),
    options,
    cli,
  );
  const settings = readReceivers(receivers, environment, tenants);
  const text = alertmanagerConfiguration(settings);
  // Nothing to say, nothing said: cron sends whatever is printed.
  if (check && current(output) === text) return exitCode.success;
  if (check) {
    stderr.write(
      `${output} is out of date: tenants, receivers or the version of Mikrofleet changed. Run the command without --check.\n`,
    );
    sayWithoutTeam(settings, stderr);
    return exitCode.outputDiffers;
  }
  if (output !== '-') writeWhole(output, text, settings.hasSecret ? 0o600 : 0o644);
  else if (settings.hasSecret) {
    throw invalidOption('output', 'the configuration contains a token; name a file, which gets mode 0600.');
  } else stdout.write(text);
  sayWithoutTeam(settings, stderr);
  if (settings.heartbeat === undefined) {
    stderr.write('Without a heartbeat, no one hears of it when Prometheus or Alertmanager stop.\n');
  }
  if (output !== '-')
    stderr.write(`${settings.tenants.size} of ${tenants.length} tenants written to ${output}.\n`);
  return exitCode.success;
}

function sayWithoutTeam(
  { withoutTeam, platform }: NotificationSettings,
  stderr: CliEnvironment['stderr'],
): void {
  if (withoutTeam.length === 0) return;
  const paged = platform.page.length > 0 ? ', and critical ones to the page of the platform' : '';
  stderr.write(`Without a team, so that their alerts go to fallback${paged}: ${withoutTeam.join(', ')}.\n`);
}

/** Undefined: there is no such file. */
function current(output: string): string | undefined {
  try {
    return readFileSync(output, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw unreadable('output', output, whyUnreadable(output, error));
  }
}

const unreadable = (option: string, file: string, why: string): ConfigurationError =>
  new ConfigurationError([
    {
      code: 'config.file-unreadable',
      file,
      path: '',
      message: `The file of --${option} cannot be read: ${why}.`,
    },
  ]);

/** Another file than receivers.yml has a mistake in each of its lines. */
const maxErrors = 10;

function readReceivers(
  file: string,
  environment: CliEnvironment['environment'],
  tenants: readonly string[],
): NotificationSettings {
  try {
    return readNotificationSettings(new ConfigSource(file, textOf(file), environment), { tenants });
  } catch (error) {
    if (!(error instanceof ConfigurationError) || error.errors.length <= maxErrors) throw error;
    const message = `There are ${error.errors.length - maxErrors} more mistakes. Is this the file that says who hears of what?`;
    const more = { code: 'config.invalid-value', file, path: '', message } as const;
    throw new ConfigurationError([...error.errors.slice(0, maxErrors), more]);
  }
}

function textOf(file: string): string {
  const read = readBounded(file);
  if ('text' in read) return read.text;
  throw unreadable('receivers', file, read.why);
}

async function knownTenants(
  settings: Settings,
  options: GlobalOptions,
  cli: CliEnvironment,
): Promise<readonly string[]> {
  const names = new Set(
    [...settings.targets.values(), ...settings.sites].flatMap(({ tenant }) => tenant ?? []),
  );
  if (hasDatabase(settings)) {
    await withRegistry(options, cli, async ({ registry, operator }) => {
      const registered = await everyItem((query) => registry.tenants.list(operator.all, query));
      for (const { name } of registered) names.add(name);
    });
  }
  return [...names].sort();
}
