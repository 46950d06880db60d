import type { Deadline } from '../../concurrency/deadline.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import type { ReplyRow } from '../../transport/routeros-api/command.ts';
import type { ApiConnection } from '../../transport/routeros-api/connection.ts';
import { cleanText } from './device-text.ts';

/** What the group of the account allows, if the device reveals it. */
export interface AccountPolicy {
  readonly group?: string;
  readonly policies: readonly string[];
  /** Policies that monitoring needs. */
  readonly missing: readonly string[];
  /** Policies with which the account could do harm. */
  readonly excessive: readonly string[];
}

const needed = ['api', 'read'];
/**
 * Without `test` and the login policies: some collectors need the first, and the others grant nothing by
 * themselves.
 */
const harmful = ['write', 'policy', 'sensitive', 'ftp', 'reboot', 'sniff', 'password'];

/** Undefined when the account may not read the groups. */
export async function readAccountPolicy(
  connection: ApiConnection,
  username: string,
  deadline: Deadline,
): Promise<AccountPolicy | undefined> {
  const [users, sessions, groups] = await Promise.all([
    read(connection, '/user/print', ['name', 'group'], deadline),
    read(connection, '/user/active/print', ['name', 'group', 'via'], deadline),
    read(connection, '/user/group/print', ['name', 'policy'], deadline),
  ]);
  // A RADIUS user is not in the user list, but has a session with a group.
  const session = sessions.filter(({ name, via = '' }) => name === username && via.startsWith('api'));
  const own = users.find(({ name }) => name === username) ?? session.at(-1);
  const row = groups.find(({ name }) => name !== undefined && name === own?.['group']);
  const group = cleanText(own?.['group']);
  if (row?.['policy'] === undefined) return undefined;
  const policies = row['policy'].split(',').filter((name) => /^[a-z0-9-]{1,32}$/.test(name));
  return {
    ...(group === undefined ? {} : { group }),
    policies,
    missing: needed.filter((name) => !policies.includes(name)),
    excessive: harmful.filter((name) => policies.includes(name)),
  };
}

async function read(
  connection: ApiConnection,
  path: string,
  proplist: readonly string[],
  deadline: Deadline,
): Promise<readonly ReplyRow[]> {
  try {
    const options = { deadline, maxRows: 5_000 };
    return (await connection.run({ path, proplist }, options)).rows;
  } catch (error) {
    if (error instanceof ExporterError) return [];
    throw error;
  }
}
