import { ExporterError } from '../../errors/exporter-error.ts';
import type { ApiCommand } from '../../transport/routeros-api/command.ts';
import { withBound } from './bounds.ts';
import type { Classification, CommandClass } from './classification.ts';
import { classify } from './classify.ts';
import type { ParsedCommand } from './parsed-command.ts';

/** All roles are listed: a new one has no rights until a row is added for it. */
export const commandRoles = ['viewer', 'operator', 'admin', 'platform'] as const;
export type CommandRole = (typeof commandRoles)[number];

/** The platform role manages tenants and keys; devices belong to the tenants. */
const allowed: Readonly<Record<CommandRole, readonly CommandClass[]>> = {
  viewer: [],
  operator: ['read'],
  admin: ['read', 'write', 'dangerous'],
  platform: [],
};

export interface Authority {
  readonly role: CommandRole;
  /** Whether the request confirms that the command is dangerous. */
  readonly confirm?: boolean;
}

/** A command that may be sent. Only {@link authorize} creates one. */
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
    // A role from outside the type system has no rights.
    const classes = commandRoles.includes(authority.role) ? allowed[authority.role] : [];
    if (!classes.includes(commandClass)) {
      throw new ExporterError('command.role', `${command.path} is not allowed for this role. ${remedy}`);
    }
    if (commandClass === 'dangerous' && authority.confirm !== true) {
      throw new ExporterError('command.unconfirmed', `${command.path} was not confirmed. ${reason}`);
    }
    return new AllowedCommand(withBound(command), classification);
  }

  get parsed(): ParsedCommand {
    return this.#parsed;
  }

  /** What is sent over the connection. */
  toApiCommand(): ApiCommand {
    const { path, args, queries, proplist } = this.#parsed;
    return { path, args: [...args], queries: queries.map(({ word }) => word), proplist };
  }
}

/** Turns a parsed command into one that may be sent: class, role, confirmation, bounds. */
export const authorize = (command: ParsedCommand, authority: Authority): AllowedCommand =>
  AllowedCommand.authorize(command, authority);
