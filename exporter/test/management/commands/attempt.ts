import {
  type Authority,
  authorize,
  type AllowedCommand,
  commandRoles,
} from '../../../src/management/commands/authorize.ts';
import { parseCommand } from '../../../src/management/commands/parse-command.ts';
import { ExporterError } from '../../../src/errors/exporter-error.ts';

/** Every role, with and without the confirmation. */
export const everybody: readonly Authority[] = commandRoles.flatMap((role) => [
  { role },
  { role, confirm: true },
]);

export const allow = (input: unknown, authority: Authority): AllowedCommand =>
  authorize(parseCommand(input), authority);

/** The error code, or `allowed`. Anything but an ExporterError fails the test. */
export function outcome(input: unknown, authority: Authority): string {
  try {
    allow(input, authority);
    return 'allowed';
  } catch (error) {
    if (error instanceof ExporterError) return error.code;
    throw error;
  }
}

export function errorOf(work: () => unknown): ExporterError {
  try {
    work();
  } catch (error) {
    if (error instanceof ExporterError) return error;
    throw error;
  }
  throw new Error('was expected to be refused');
}
