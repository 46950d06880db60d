import { mayDo, type Principal } from '../../access/principal.ts';
import type { Permission } from '../../access/permission.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import { withBound } from './bounds.ts';
import type { Classification, CommandClass } from './classification.ts';
import { classify } from './classify.ts';
import { commandRead, commandWrite } from './feature.ts';
import { parseCommand } from './parse-command.ts';

export interface Explanation {
  readonly path: string;
  readonly class: CommandClass;
  readonly reason: string;
  readonly remedy: string;
  /** Null: nobody may run it. */
  readonly permission: string | null;
  readonly permitted: boolean;
  readonly mustConfirm: boolean;
  readonly policy?: 'test' | 'reboot';
}

/** What `executeCommand` would make of a command, without a device. Throws what it would throw for a wrong one. */
export function explainCommand(input: unknown, principal: Principal): Explanation {
  const parsed = parseCommand(input);
  const { class: commandClass, reason, remedy, code = 'command.forbidden', policy } = classify(parsed);
  if (commandClass !== 'forbidden') withBound(parsed);
  else if (code !== 'command.forbidden') throw new ExporterError(code, `${reason} ${remedy}`);
  return {
    path: parsed.path,
    reason,
    remedy,
    ...rightsFor({ class: commandClass }, principal),
    mustConfirm: commandClass === 'dangerous',
    ...(policy === undefined ? {} : { policy }),
  };
}

/** Which permission a command of a class needs, and whether somebody has it. */
export function rightsFor({ class: commandClass }: Pick<Classification, 'class'>, principal: Principal) {
  const needed = permissionFor(commandClass);
  const permitted = needed !== undefined && mayDo(principal, needed);
  return { class: commandClass, permission: needed?.name ?? null, permitted };
}

function permissionFor(commandClass: CommandClass): Permission | undefined {
  if (commandClass === 'forbidden') return undefined;
  return commandClass === 'read' ? commandRead : commandWrite;
}
