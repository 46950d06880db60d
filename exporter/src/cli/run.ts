import { Command, CommanderError } from 'commander';
import { ConfigurationError } from '../config/configuration-error.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import { checkConfig } from './check-config.ts';
import type { CliEnvironment } from './environment.ts';
import { exitCode, exitCodeHelp } from './exit-code.ts';
import { hashPassword } from './hash-password.ts';
import { addDeviceCommands } from './device-commands.ts';
import { addExamples, findCommand, helpFormat, unknownCommand } from './help.ts';
import { type GlobalOptions, globalOptions, readGlobalOptions } from './options.ts';
import { addRegistryCommands } from './registry-commands.ts';
import { serve } from './serve.ts';

/**
 * Runs the command line and returns the exit code. Never ends the process, and never throws for user errors.
 */
export async function runCommandLine(cli: CliEnvironment): Promise<number> {
  let code: number = exitCode.success;
  const program = buildProgram(cli, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...cli.arguments], { from: 'user' });
    return code;
  } catch (error) {
    return report(error, cli);
  }
}

function buildProgram(cli: CliEnvironment, finish: (code: number) => void): Command {
  const program = new Command('mikrofleet');
  program
    .description('Prometheus exporter for MikroTik devices.')
    .version(cli.version, '-v, --version', 'Print the version.')
    .helpOption('-h, --help', 'Print this help.')
    .helpCommand(false)
    .configureHelp(helpFormat)
    .addHelpText('after', exitCodeHelp)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => cli.stdout.write(text),
      writeErr: (text) => cli.stderr.write(text),
    });
  for (const option of globalOptions()) program.addOption(option);
  program.hook('preAction', (_program, command) => {
    if (command.name() !== 'serve') cli.takeHangUp();
  });
  const options = (command: Command): GlobalOptions =>
    readGlobalOptions(command.optsWithGlobals<Record<string, unknown>>(), cli.environment);

  program
    .command('serve', { isDefault: true })
    .description('Serve Prometheus scrapes until stopped by a signal (the default).')
    .allowExcessArguments(true)
    .action(async (_flags, command: Command) => {
      refuseUnknownCommand(program, command.args);
      finish(await serve(options(command), cli));
    });
  addDeviceCommands({ program, cli, options, finish });
  program
    .command('check-config')
    .description('Check the configuration files and print the result.')
    .allowExcessArguments(false)
    .action((_flags, command: Command) => finish(checkConfig(options(command), cli)));
  program
    .command('hash-password')
    .description('Print the bcrypt hash of a password from standard input, for basic_auth_users.')
    .allowExcessArguments(false)
    .action(async () => finish(await hashPassword(cli)));
  addRegistryCommands({ program, cli, options, finish });
  program
    .command('version')
    .description('Print the version.')
    .allowExcessArguments(false)
    .action(() => void cli.stdout.write(`${cli.version}\n`));
  program
    .command('help')
    .description('Print the help of a command.')
    .argument('[command...]', 'a command, such as probe or token create')
    .action((words: string[]) => findCommand(program, words).outputHelp());
  addExamples(program);
  return program;
}

/** Commander passes an unknown command as an argument to the default one. */
function refuseUnknownCommand(program: Command, [word]: readonly string[]): void {
  if (word !== undefined) throw unknownCommand(program, word);
}

function report(error: unknown, { stderr }: CliEnvironment): number {
  if (error instanceof CommanderError) {
    // Help and version also end this way; commander has already printed its message.
    return error.exitCode === 0 ? exitCode.success : exitCode.usage;
  }
  if (error instanceof ConfigurationError) {
    const count = error.errors.length;
    stderr.write(`${error.message}\n${count === 1 ? '1 error' : `${count} errors`} in the configuration.\n`);
    return exitCode.failed;
  }
  if (!(error instanceof ExporterError)) throw error;
  stderr.write(`mikrofleet: ${error.toLine()}\n`);
  const misused = /^(request|registry)\.|^config\.invalid-option$/.test(error.code);
  return misused ? exitCode.usage : exitCode.failed;
}
