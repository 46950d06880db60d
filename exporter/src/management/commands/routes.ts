import { type Static, Type } from '@sinclair/typebox';
import { commandClasses } from './classification.ts';
import { commandTree, treeSources } from './command-tree.ts';
import { nodeKinds } from './device-tree.ts';
import { executeCommand } from './execute-command.ts';
import { explainCommand } from './explain-command.ts';
import { commandToJson } from './history.ts';
import { goneSignal } from '../gone-signal.ts';
import { defineRoutes, route } from '../define-route.ts';
import { auditOutcomes } from '../audit/audit-chain.ts';
import {
  choiceField,
  idParams,
  moment,
  nullable,
  pageOf,
  pageQuery,
  splitQuery,
  storedTimes,
  toPage,
} from '../fields.ts';
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

const permissionField = nullable(
  Type.String({
    description: 'The permission it needs. Null: nobody may run it, or there is nothing to run.',
  }),
);
const params = idParams('dev', 'Id of the device.');
const strict = { additionalProperties: false };

const explanation = Type.Object(
  {
    path: Type.String({ description: 'The command.' }),
    class: choiceField(commandClasses, 'Class of the command.'),
    reason: Type.String({ description: 'Why it has this class, as a sentence.' }),
    remedy: Type.String({ description: 'What it requires, or what to do instead.' }),
    permission: permissionField,
    permitted: Type.Boolean({ description: 'Whether the caller has this permission.' }),
    must_confirm: Type.Boolean({ description: 'Whether it needs `confirm: true`.' }),
    policy: Type.Optional(
      choiceField(['test', 'reboot'], 'Policy that the account on the device needs besides read and write.'),
    ),
  },
  {
    title: 'CommandExplanation',
    examples: [
      {
        path: '/system/reboot',
        class: 'dangerous',
        reason: 'The device goes down.',
        remedy: 'It needs the role admin and `confirm: true`.',
        permission: 'command.write',
        permitted: false,
        must_confirm: true,
        policy: 'reboot',
      },
    ],
  },
);

const treeSchema = Type.Object(
  {
    path: Type.String({ description: 'The menu or command.' }),
    source: choiceField(
      treeSources,
      'device: what this device has. table: what RouterOS has, of any version, and only the usual arguments.',
    ),
    error: nullable(
      Type.Object(
        { code: Type.String(), detail: Type.String() },
        { description: 'Why the device could not be asked.' },
      ),
    ),
    children: Type.Array(
      Type.Object({
        name: Type.String(),
        kind: choiceField(nodeKinds, 'Kind.'),
        path: Type.String({
          description: 'Path of the menu or command; of an argument, that of its command.',
        }),
        class: nullable(
          choiceField(commandClasses, 'Class of the command, or of the command with this argument.'),
        ),
        permission: permissionField,
        permitted: Type.Boolean({ description: 'Whether the caller may use it.' }),
        reason: nullable(Type.String({ description: 'Why it has this class, as a sentence.' })),
      }),
      { description: 'Menus, commands and arguments directly below.' },
    ),
  },
  {
    title: 'CommandTree',
    examples: [
      {
        path: '/system',
        source: 'device',
        error: null,
        children: [
          {
            name: 'identity',
            kind: 'menu',
            path: '/system/identity',
            class: null,
            permission: null,
            permitted: true,
            reason: null,
          },
          {
            name: 'reboot',
            kind: 'command',
            path: '/system/reboot',
            class: 'dangerous',
            permission: 'command.write',
            permitted: false,
            reason: 'The device goes down.',
          },
        ],
      },
    ],
  },
);

const pastSchema = Type.Object(
  {
    sequence: Type.Integer({ description: 'Number of its record in the audit.' }),
    at: moment('When.'),
    actor: Type.String({ description: 'Who.' }),
    path: nullable(Type.String({ description: 'Null if it was refused before it was read.' })),
    args: Type.Record(Type.String(), Type.String(), { description: 'With secrets masked, long ones cut.' }),
    queried: Type.Array(Type.String(), { description: 'Tested properties.' }),
    class: nullable(choiceField(commandClasses, 'Class of the command.')),
    outcome: choiceField(
      auditOutcomes,
      'unknown: a change was sent, and no response came (yet), so it may have been made.',
    ),
    error: nullable(
      Type.String({ description: 'Code of the error, or `trap.` and how the device refused it.' }),
    ),
    rows: nullable(Type.Integer({ description: 'Number of rows.' })),
    duration_ms: nullable(Type.Number({ description: 'Duration in milliseconds.' })),
    request_id: Type.String(),
  },
  {
    title: 'PastCommand',
    examples: [
      {
        sequence: 41,
        at: '2026-01-05T08:00:00.000Z',
        actor: 'grafana:alice@example.net',
        path: '/interface/print',
        args: {},
        queried: ['type'],
        class: 'read',
        outcome: 'done',
        error: null,
        rows: 2,
        duration_ms: 14,
        request_id: '0b7c7a55-6a5e-4a3c-9c2d-1f6f4f0e8a11',
      },
    ],
  },
);

/** The part of the body that is the command. */
function commandOf({ words, path, args, queries, proplist }: Static<typeof body>): unknown {
  const command = Object.fromEntries(
    Object.entries({ path, args, queries, proplist }).filter(([, value]) => value !== undefined),
  );
  if (words === undefined) return command;
  return Object.keys(command).length === 0 ? words : { ...command, words };
}

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
    params,
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
    handler: async ({ services, principal, scope, params: { id }, body: given, reply }) => {
      const { confirm = false, max_rows: maxRows, timeout_seconds: seconds } = given;
      const { command: allowed, result } = await executeCommand(services, scope, {
        device: id,
        command: commandOf(given),
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
  route({
    operationId: 'explainCommand',
    method: 'POST',
    path: '/devices/:id/explain-command',
    permission: commandRead,
    summary: 'Read what a command would need.',
    description:
      'Takes the body of `execute`, and does not contact the device. A wrong command is the same error as there; one that nobody may run has the class forbidden.',
    params,
    body,
    // Nothing is written, so there is no transaction to wait for.
    contact: true,
    response: explanation,
    errors: ['command.malformed', 'command.unknown-menu', 'command.unbounded'],
    handler: async ({ services, principal, scope, params: { id }, body: given }) => {
      await services.directory.find(scope, id);
      return { body: snakeKeys(explainCommand(commandOf(given), principal)) };
    },
  }),
  route({
    operationId: 'getCommandTree',
    method: 'GET',
    path: '/devices/:id/command-tree',
    permission: commandRead,
    summary: 'List what is below a menu or command.',
    description:
      'For completion while a command is typed. RouterOS 7 is asked itself, which is kept for ten minutes; for RouterOS 6, and for a device that does not answer, the table of all commands is used.',
    params,
    query: Type.Object(
      {
        path: Type.Optional(
          Type.String({ maxLength: 200, default: '/', description: 'With slashes, such as `/ip/address`.' }),
        ),
      },
      strict,
    ),
    contact: true,
    response: treeSchema,
    errors: ['command.malformed', 'command.unknown-menu'],
    handler: async ({ services, principal, scope, params: { id }, query: { path = '/' } }) => ({
      body: await commandTree(services, scope, { id, path, principal }),
    }),
  }),
  route({
    operationId: 'listDeviceCommands',
    method: 'GET',
    path: '/devices/:id/commands',
    permission: commandRead,
    summary: 'List the commands that were run on a device, newest first.',
    description: 'From the audit, refused ones included.',
    params,
    query: Type.Object(
      {
        from: Type.Optional(moment('Start, inclusive.')),
        to: Type.Optional(moment('End, inclusive.')),
        ...pageQuery(['sequence']),
      },
      strict,
    ),
    response: pageOf(pastSchema),
    handler: async ({ registry, services, scope, params: { id }, query }) => {
      await services.directory.find(scope, id);
      const { filter: within, ...page } = splitQuery(query);
      const filter = { action: 'device.execute', targetId: id, ended: true, ...storedTimes(within) } as const;
      return { body: toPage(await registry.audit.list(scope, { ...page, filter }), commandToJson) };
    },
  }),
]);
