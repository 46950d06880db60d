import type { ErrorCode } from '../../errors/codes.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import type { CommandClass } from './classification.ts';
import { classify } from './classify.ts';
import type { ParsedCommand } from './parsed-command.ts';
import type { CommandResult } from './run-command.ts';
import { maskedArgument } from '../../define/secret-property.ts';

/**
 * `unknown` when a change was sent but no reply came: it may have been made. `done` and `failed` require a
 * reply from the device.
 */
export type CommandOutcome = 'done' | 'failed' | 'refused' | 'unknown';

/** The audit details of a command. The caller adds who, when and which device. */
export interface CommandRecord {
  readonly path: string;
  readonly verb: string;
  readonly class: CommandClass;
  /** Secret values are masked, long ones truncated. */
  readonly args: Readonly<Record<string, string>>;
  /** The tested properties, without the values they were compared with. */
  readonly queried: readonly string[];
  readonly outcome: CommandOutcome;
  readonly rows?: number;
  readonly truncated?: boolean;
  readonly durationMs?: number;
  /** The error code, or the kind of the refusal by the device. */
  readonly error?: ErrorCode | `trap.${string}`;
}

/**
 * The outcome of a command: the result, or the error, and whether the device may have received the command.
 */
export type CommandEnd =
  | { readonly result: CommandResult }
  | { readonly error: unknown; readonly sent: boolean };

const keptCharacters = 200;

export function auditRecord(command: ParsedCommand, end: CommandEnd): CommandRecord {
  const { path, verb, menu } = command;
  const { class: commandClass } = classify(command);
  return {
    path,
    verb,
    class: commandClass,
    args: Object.fromEntries(
      [...command.args].map(([name, value]) => [name, cut(maskedArgument(menu, name, value))]),
    ),
    queried: [...new Set(command.queries.flatMap(({ name }) => (name === undefined ? [] : [name])))],
    ...('result' in end ? resultFields(end.result) : errorFields(end, commandClass)),
  };
}

function resultFields(result: CommandResult): Pick<CommandRecord, 'outcome' | 'rows' | 'error'> {
  const { rowCount: rows, truncated, durationMs, trap } = result;
  const summary = { rows, truncated, durationMs };
  return trap === undefined
    ? { outcome: 'done', ...summary }
    : { outcome: 'failed', ...summary, error: `trap.${trap.kind}` };
}

function errorFields(
  { error, sent }: Extract<CommandEnd, { error: unknown }>,
  commandClass: CommandClass,
): Pick<CommandRecord, 'outcome' | 'error'> {
  const code: ErrorCode = error instanceof ExporterError ? error.code : 'internal.bug';
  if (/^(?:command|registry)\./.test(code)) return { outcome: 'refused', error: code };
  return { outcome: sent && commandClass !== 'read' ? 'unknown' : 'failed', error: code };
}

function cut(text: string): string {
  const characters = Array.from(text);
  return characters.length > keptCharacters ? `${characters.slice(0, keptCharacters).join('')}…` : text;
}
