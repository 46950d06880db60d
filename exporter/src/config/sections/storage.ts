import type { SectionKey } from '../declaration.ts';
import { Secret } from '../secret.ts';
import type { SectionReader } from '../section-reader.ts';
import type { StorageSetting } from '../settings.ts';

const sqlite = {
  kind: 'section',
  about: 'A file, for a single exporter.',
  keys: {
    path: { kind: 'path', default: 'mikrofleet.db', about: 'The database file.' },
  },
} as const satisfies SectionKey;

const postgresql = {
  kind: 'section',
  about: 'A server, for one or more exporters.',
  keys: {
    url: {
      kind: 'secret',
      required: 'postgresql://user:password@host/database',
      about: 'URL of the database: `postgresql://user:password@host/database`.',
    },
    owner_url: {
      kind: 'secret',
      absent: '`url`',
      about: 'URL with the login that owns the tables, for migrations.',
    },
    role: {
      kind: 'text',
      form: /^[a-z_][a-z0-9_]{0,62}$/,
      wrong: 'The name of a role must contain only lower-case letters, digits and _',
      default: 'mikrofleet_app',
      about: 'Unprivileged role that the exporter switches to.',
    },
    audit_heads: {
      kind: 'path',
      default: 'mikrofleet.audit-heads',
      about: 'File with the last audit records, to notice a database that lost some.',
    },
    connections: {
      kind: 'integer',
      min: 2,
      max: 1000,
      default: 10,
      about: 'Database connections, half of them for writes.',
    },
  },
} as const satisfies SectionKey;

export const storage = {
  kind: 'section',
  most: 1,
  about: 'The database of registered devices.',
  keys: {
    sqlite,
    postgresql,
  },
} as const satisfies SectionKey;

/** Default: a SQLite file next to the configuration file. */
export function readStorage(reader: SectionReader<typeof storage.keys>): StorageSetting {
  if (reader.has('sqlite') && reader.has('postgresql')) {
    reader.map.invalidKey('postgresql', 'Use either sqlite or postgresql, not both');
  }
  const path = reader.get('sqlite').get('path');
  return reader.has('postgresql')
    ? { postgresql: readPostgresql(reader.get('postgresql')) }
    : { sqlite: { path } };
}

type PostgresqlSetting = Extract<StorageSetting, { postgresql: unknown }>['postgresql'];

function readPostgresql(reader: SectionReader<typeof postgresql.keys>): PostgresqlSetting {
  const url = reader.get('url');
  const ownerUrl = reader.get('owner_url');
  return {
    url: url ?? new Secret(''),
    role: reader.get('role'),
    maxConnections: reader.get('connections'),
    auditHeads: reader.get('audit_heads'),
    ...(ownerUrl === undefined ? {} : { ownerUrl }),
  };
}
