import type { Command } from 'commander';
import type { CliEnvironment } from './environment.ts';
import type { GlobalOptions } from './options.ts';

/** What commands are added to, and how they report. */
export interface Binding {
  readonly program: Command;
  readonly cli: CliEnvironment;
  /** The common options as given to this command. */
  readonly options: (command: Command) => GlobalOptions;
  readonly finish: (code: number) => void;
}
