import { ExporterError } from '../../errors/exporter-error.ts';
import type { ApiCommand } from '../../transport/routeros-api/command.ts';
import { withBound } from './bounds.ts';
import type { Classification, CommandClass } from './classification.ts';
import { classify } from './classify.ts';
import type { ParsedCommand } from './parsed-command.ts';

/** Every role there is: a new one has no right until a row is written for it. */
export const commandRoles = ['viewer', 'operator', 'admin', 'platform'] as const;
export type CommandRole = (typeof commandRoles)[number];

/** The platform role keeps tenants and keys; devices belong to the tenants. */
const allowed: Readonly<Record<CommandRole, readonly CommandClass[]>> = {
  viewer: [],
  operator: ['read'],
  admin: ['read', 'write', 'dangerous'],
  platform: [],
};

export interface Authority {
  readonly role: CommandRole;
  /** Whether the caller said in the request that the danger is known. */
  readonly confirm?: boolean;
}

/** A command that may be sent. There is no other way to get one than {@link authorize}. */
export class AllowedCommand {
  readonly #parsed: ParsedCommand;
  readonly classification: Classification;

  private constructor(parsed: ParsedCommand, classification: Classification) {
    this.#parsed = parsed;
    this.classification = classification;
  }

  /** Throws `command.*` with the reason when the caller may not run it. */
  static authorize(command: ParsedCommand, authority: Authority): AllowedCommand {
    const classification = classify(command);
    const { class: commandClass, reason, remedy, code } = classification;
    if (commandClass === 'forbidden') {
      throw new ExporterError(code ?? 'command.forbidden', `${reason} ${remedy}`);
    }
    // A role that came from outside the type system has no rights.
    const classes = commandRoles.includes(authority.role) ? allowed[authority.role] : [];
    if (!classes.includes(commandClass)) {
      throw new ExporterError('command.role', `${command.path} is not for this role. ${remedy}`);
    }
    if (commandClass === 'dangerous' && authority.confirm !== true) {
      throw new ExporterError('command.unconfirmed', `${command.path} was not confirmed. ${reason}`);
    }
    return new AllowedCommand(withBound(command), classification);
  }

  get parsed(): ParsedCommand {
    return this.#parsed;
  }

  /** What goes to the connection. */
  toApiCommand(): ApiCommand {
    const { path, args, queries, proplist } = this.#parsed;
    return { path, args: [...args], queries: queries.map(({ word }) => word), proplist };
  }
}

/** The way from a parsed command to one that may be sent: class, role, confirmation, bounds. */
export const authorize = (command: ParsedCommand, authority: Authority): AllowedCommand =>
  AllowedCommand.authorize(command, authority);
