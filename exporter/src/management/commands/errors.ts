import type { ErrorRows } from '../../errors/error-rows.ts';

export default {
  'command.malformed': {
    status: 400,
    summary: 'The command is malformed; nothing was sent to the device.',
    remedy:
      'Correct the field that the message names; a command consists of a path with slashes, named arguments and API queries.',
  },
  'command.unknown-menu': {
    status: 400,
    summary: 'The command is not in the RouterOS command table, so it was not sent.',
    remedy:
      'Write menu and verb in full with slashes, as in /ip/address/print; the message names the unknown part.',
  },
  'command.forbidden': {
    status: 403,
    summary: 'The command is not available through this route for any role.',
    remedy: 'Read the reason in the message; use the alternative it names, or a terminal on the device.',
  },
  'command.unbounded': {
    status: 400,
    summary: 'The command would run longer, or repeat more often, than this route allows.',
    remedy: 'Lower the argument that the message names, or omit it to use the default.',
  },
  'command.role': {
    status: 403,
    summary: 'The role does not allow this command.',
    remedy: 'Use a token with the role that the message names.',
  },
  'command.unconfirmed': {
    status: 409,
    summary: 'The command can interrupt service or lock out every user, and was not confirmed.',
    remedy: 'Read the reason in the message and repeat the request with `confirm: true`.',
  },
} satisfies ErrorRows;
