import type { ErrorRows } from '../errors/error-rows.ts';

export default {
  'request.invalid-cursor': {
    status: 400,
    summary: 'The cursor of a list is none that the list gave for this order.',
    remedy: 'Take `nextCursor` of the page before, with the same `sort`; or begin again without a cursor.',
  },
  'registry.not-found': {
    status: 404,
    summary: 'Nothing has this id, as far as the token may see.',
    remedy: 'Correct the id; the list of the resource shows what there is.',
  },
  'registry.invalid-value': {
    status: 400,
    summary: 'A value cannot be stored.',
    remedy: 'Correct the property that the message names.',
  },
  'registry.duplicate': {
    status: 409,
    summary: 'Something with the same name, address or serial exists already.',
    remedy: 'Change the one whose id the message names, or choose another value.',
  },
  'registry.in-use': {
    status: 409,
    summary: 'What should be removed is used by something else.',
    remedy: 'Change or remove first what the message names.',
  },
  'registry.unknown-reference': {
    status: 400,
    summary: 'The record refers to something that does not exist.',
    remedy: 'Create it first, or correct the id or name.',
  },
  'registry.revision-mismatch': {
    status: 412,
    summary: 'Somebody changed the record meanwhile.',
    remedy: 'Read it again, look at what changed, and send the change with the new ETag.',
  },
  'storage.directory-missing': {
    status: 503,
    summary: 'The directory of the database does not exist.',
    remedy: 'Create it for the user of the exporter, or correct `storage.sqlite.path`.',
  },
  'storage.cannot-open': {
    status: 503,
    summary: 'The database cannot be opened.',
    remedy: 'Check the path or URL under `storage` and the permissions of the user of the exporter.',
  },
  'storage.locked': {
    status: 503,
    retryAfterSeconds: 2,
    summary: 'Another process holds the database for too long.',
    remedy: 'Try again; end other programs that have the database open.',
  },
  'storage.read-only': {
    status: 503,
    summary: 'The database cannot be written to.',
    remedy: 'Check permissions and mount options of the file; on PostgreSQL, that the server is no replica.',
  },
  'storage.full': {
    status: 503,
    summary: 'There is no space left for the database.',
    remedy: 'Free space on its disk. Nothing was half-written.',
  },
  'storage.corrupt': {
    status: 503,
    summary: 'The database is damaged, or the file is no database.',
    remedy: 'Restore a backup; the copy made before the last update lies beside the file.',
  },
  'storage.newer-version': {
    status: 503,
    summary: 'The database was written by a newer version of Mikrofleet.',
    remedy: 'Start that version, or restore the backup that it made before it changed the tables.',
  },
  'storage.migration-failed': {
    status: 503,
    summary: 'The tables could not be brought to this version; they are as they were.',
    remedy: 'Report it with the log; the earlier version works with the database as it is.',
  },
  'storage.unreachable': {
    status: 503,
    retryAfterSeconds: 5,
    summary: 'The PostgreSQL server does not answer.',
    remedy:
      'Check that it runs and the host and port in the URL; the exporter goes on by itself when it is back.',
  },
  'storage.login-rejected': {
    status: 503,
    summary: 'The PostgreSQL server rejects the login.',
    remedy: 'Check user and password in the URL, and pg_hba.conf of the server.',
  },
  'storage.not-permitted': {
    status: 503,
    summary: 'The login of the database lacks a right.',
    remedy: 'The login has to own the database, or `owner_url` has to name one that does.',
  },
  'storage.role-missing': {
    status: 503,
    summary: 'The role that separates tenants in PostgreSQL is missing or has too many rights.',
    remedy: 'Run the statement that the message holds as a superuser, or correct `storage.postgresql.role`.',
  },
  'storage.old-server': {
    status: 503,
    summary: 'The PostgreSQL server is older than 15.',
    remedy: 'Update the server.',
  },
  'storage.wrong-encoding': {
    status: 503,
    summary: 'The PostgreSQL database does not store text as UTF-8.',
    remedy: "Create it anew: create database mikrofleet encoding 'UTF8' template template0.",
  },
  'storage.failed': {
    status: 503,
    summary: 'The database failed in a way that has no code of its own.',
    remedy: 'Read the message; look at the log of the database and of its machine.',
  },
} satisfies ErrorRows;
