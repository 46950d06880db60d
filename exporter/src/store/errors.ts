import type { ErrorRows } from '../errors/error-rows.ts';

export default {
  'request.invalid-cursor': {
    status: 400,
    summary: 'The cursor does not belong to this list and sort order.',
    remedy: 'Use `nextCursor` of the previous page with the same `sort`, or start again without a cursor.',
  },
  'registry.not-found': {
    status: 404,
    summary: 'There is no record with this id, or the token may not see it.',
    remedy: 'Correct the id or name; the list of these records shows the existing ones.',
  },
  'registry.tenant-of-file': {
    status: 404,
    summary: 'The tenant is only in the configuration file, and what was asked for needs a registered one.',
    remedy:
      'Register it under the same name with the command in the message; its devices and sites may stay in the file.',
  },
  'registry.invalid-value': {
    status: 400,
    summary: 'A value cannot be stored.',
    remedy: 'Correct the property that the message names.',
  },
  'registry.duplicate': {
    status: 409,
    summary: 'A record with the same name, address or serial already exists.',
    remedy:
      'Change the record that the message names, or choose another value. A device of the configuration file is one device already: use it, or take it out of `targets` and reload before you register it.',
  },
  'registry.in-use': {
    status: 409,
    summary: 'The record is in use and cannot be removed.',
    remedy: 'First change or remove what the message names.',
  },
  'registry.unknown-reference': {
    status: 400,
    summary: 'The record refers to another record that does not exist.',
    remedy: 'Create it first, or correct the id or name.',
  },
  'registry.ambiguous-reference': {
    status: 400,
    summary: 'The reference fits two records.',
    remedy: 'Use the id of the record that is meant; the message names them.',
  },
  'registry.revision-mismatch': {
    status: 412,
    summary: 'The record has changed since it was read.',
    remedy: 'Read it again, check what changed, and repeat the request with the new ETag.',
  },
  'registry.record-damaged': {
    status: 500,
    summary: 'A record of the database is damaged; all others are in use.',
    remedy:
      'Write the value again, such as with `PATCH` of the record, or restore a backup; `mikrofleet audit verify` shows who changed what.',
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
    summary: 'Another process locked the database for too long.',
    remedy: 'Try again; close other programs that have the database open.',
  },
  'storage.read-only': {
    status: 503,
    summary: 'The database is read-only.',
    remedy:
      'Check permissions and mount options of the file; on PostgreSQL, that the server is not a replica.',
  },
  'storage.no-file': {
    summary: 'The registry is on a server and not in a file.',
    remedy: 'Back it up with the tools of the server.',
  },
  'storage.wrong-owner': {
    status: 503,
    summary: 'The database or its directory belongs to another user.',
    remedy:
      'Run the command in the message, and then the commands of Mikrofleet as the same user or as root.',
  },
  'storage.replaced': {
    status: 503,
    summary: 'The file of the open database was removed or replaced.',
    remedy:
      'Restart the exporter with the right file; what it wrote since then is lost unless it was copied with `mikrofleet registry backup`.',
  },
  'storage.full': {
    status: 503,
    summary: 'The disk of the database is full.',
    remedy: 'Free space on the disk. No partial change was written.',
  },
  'storage.corrupt': {
    status: 503,
    summary: 'The file is damaged or is not a database.',
    remedy:
      'Restore a backup (see the guide to operation); the copy made before the last update is next to the file.',
  },
  'storage.newer-version': {
    status: 503,
    summary: 'The database was written by a newer version of Mikrofleet.',
    remedy: 'Run that version, or restore the backup it made before it changed the tables.',
  },
  'storage.migration-failed': {
    status: 503,
    summary: 'Migrating the tables to this version failed; they are unchanged.',
    remedy: 'Report it, with the log; the previous version still works with the database.',
  },
  'storage.unreachable': {
    status: 503,
    retryAfterSeconds: 5,
    summary: 'The PostgreSQL server does not answer.',
    remedy: 'Check that it is running, and the host and port in the URL; the exporter reconnects by itself.',
  },
  'storage.login-rejected': {
    status: 503,
    summary: 'The PostgreSQL server rejects the login.',
    remedy: 'Check the user and password in the URL, and pg_hba.conf on the server.',
  },
  'storage.not-permitted': {
    status: 503,
    summary: 'The database login lacks a privilege.',
    remedy: 'The login must own the database, or `owner_url` must name one that does.',
  },
  'storage.role-missing': {
    status: 503,
    summary: 'The PostgreSQL role that separates tenants is missing or has too many privileges.',
    remedy: 'Run the statement in the message as a superuser, or correct `storage.postgresql.role`.',
  },
  'storage.old-server': {
    status: 503,
    summary: 'The PostgreSQL server is older than 15.',
    remedy: 'Update the server.',
  },
  'storage.wrong-encoding': {
    status: 503,
    summary: 'The PostgreSQL database does not store text as UTF-8.',
    remedy: "Recreate it: create database mikrofleet encoding 'UTF8' template template0.",
  },
  'storage.failed': {
    status: 503,
    summary: 'The database returned an error that has no code of its own.',
    remedy: 'Read the message; check the logs of the database and its host.',
  },
} satisfies ErrorRows;
