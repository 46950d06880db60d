import type { ErrorRows } from '../../errors/error-rows.ts';

export default {
  'command.malformed': {
    status: 400,
    summary: 'The command cannot be understood; nothing was sent to the device.',
    remedy:
      'Correct the field that the message names; a command is a path with slashes, named arguments and API queries.',
  },
  'command.unknown-menu': {
    status: 400,
    summary: 'The command is not in the table of RouterOS commands, so it is not sent.',
    remedy:
      'Write menu and verb in full with slashes, as in /ip/address/print; the message says which part is unknown.',
  },
  'command.forbidden': {
    status: 403,
    summary: 'The command is not available through this route, whatever the role.',
    remedy: 'Read the reason in the message; use the way it names, or a terminal of the device.',
  },
  'command.unbounded': {
    status: 400,
    summary: 'The command would go on for longer, or repeat more often, than this route allows.',
    remedy: 'Lower the argument that the message names, or leave it out and get the default.',
  },
  'command.role': {
    status: 403,
    summary: 'The role does not allow this command.',
    remedy: 'Use a token with the role that the message names.',
  },
  'command.unconfirmed': {
    status: 409,
    summary: 'The command can interrupt service or lock everybody out, and was not confirmed.',
    remedy: 'Read the reason in the message and repeat the request with `confirm: true`.',
  },
} satisfies ErrorRows;
