import { Type } from '@sinclair/typebox';
import { commandClasses } from './classification.ts';
import { executeCommand } from './execute-command.ts';
import { goneSignal } from '../gone-signal.ts';
import { defineRoutes, route } from '../define-route.ts';
import { choiceField, idParams } from '../fields.ts';
import { snakeKeys } from '../letter-case.ts';
import { commandRead } from './feature.ts';

/** Only the outline of a command: its parser reports errors more precisely. */
const commandFields = {
  path: Type.Optional(Type.String({ description: 'With slashes: `/interface/print`.' })),
  args: Type.Optional(Type.Record(Type.String(), Type.String(), { description: 'Arguments by name.' })),
  queries: Type.Optional(Type.Array(Type.String(), { description: 'Words such as `type=ether`.' })),
  proplist: Type.Optional(Type.Array(Type.String(), { description: 'Properties to return.' })),
  words: Type.Optional(
    Type.Array(Type.String(), { description: 'Alternative form: API words, path first.' }),
  ),
};

const body = Type.Object(
  {
    ...commandFields,
    confirm: Type.Optional(Type.Boolean({ default: false, description: 'Confirms a dangerous command.' })),
    max_rows: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 1000,
        default: 1000,
        description: 'Row limit; the command is cancelled when it is reached.',
      }),
    ),
    timeout_seconds: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 60,
        default: 30,
        description: 'Seconds to wait for the reply of the device.',
      }),
    ),
  },
  {
    title: 'Command',
    additionalProperties: false,
    examples: [
      { path: '/interface/print', queries: ['type=ether'], proplist: ['name', 'running'] },
      { words: ['/ping', '=address=10.1.1.1', '=count=3'] },
    ],
  },
);

const response = Type.Object(
  {
    path: Type.String({ description: 'The command that was run.' }),
    class: choiceField(commandClasses, 'Class of the command.'),
    rows: Type.Array(Type.Record(Type.String(), Type.String()), {
      description: 'Rows, with secrets masked.',
    }),
    row_count: Type.Integer({ description: 'Number of rows.' }),
    truncated: Type.Boolean({ description: 'The device returned more than fits.' }),
    duration_ms: Type.Number({ description: 'Duration in milliseconds.' }),
    ret: Type.Optional(Type.String({ description: 'A count, the id of the added item, or one property.' })),
    trap: Type.Optional(
      Type.Object(
        { kind: Type.String(), message: Type.String(), category: Type.Optional(Type.Integer()) },
        { description: 'The device refused the command.' },
      ),
    ),
  },
  {
    title: 'CommandResult',
    examples: [
      {
        path: '/interface/print',
        class: 'read',
        rows: [{ name: 'ether1', running: 'true' }],
        row_count: 1,
        truncated: false,
        duration_ms: 4,
      },
    ],
  },
);

export default defineRoutes('Commands', 'RouterOS commands, limited by role.', [
  route({
    operationId: 'executeCommand',
    method: 'POST',
    path: '/devices/:id/execute',
    permission: commandRead,
    action: 'device.execute',
    summary: 'Run a RouterOS command.',
    description:
      'Read commands require the role operator, changes the role admin; dangerous ones also require `confirm`. Every command is audited, and so are refused attempts.',
    params: idParams('dev', 'Id of the device.'),
    body,
    contact: true,
    timeoutMs: 90_000,
    response,
    errors: [
      'command.malformed',
      'command.unknown-menu',
      'command.forbidden',
      'command.unbounded',
      'command.role',
      'command.unconfirmed',
      'contact.failed',
      'registry.quarantined',
      'registry.serial-missing',
      'registry.disabled',
      'registry.credential-missing',
      'registry.credential-elsewhere',
    ],
    handler: async ({ services, principal, scope, params, body: given, reply }) => {
      const { words, confirm = false, max_rows: maxRows, timeout_seconds: seconds, ...command } = given;
      const { command: allowed, result } = await executeCommand(services, scope, {
        device: params.id,
        command:
          words !== undefined && Object.keys(command).length === 0
            ? words
            : { ...command, ...(words === undefined ? {} : { words }) },
        authority: { role: principal.role, confirm },
        options: {
          signal: goneSignal(reply),
          maxRows,
          timeoutMs: seconds === undefined ? undefined : seconds * 1000,
        },
      });
      const { path } = allowed.parsed;
      return { body: { path, class: allowed.classification.class, ...snakeKeys(result) } };
    },
  }),
]);
