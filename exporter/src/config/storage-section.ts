import type { MapReader } from './map-reader.ts';
import { Secret } from './secret.ts';
import type { KeySetting, Settings, StorageSetting } from './settings.ts';

const defaultDatabase = 'mikrofleet.db';
const defaultRole = 'mikrofleet_app';
const postgresqlKeys = ['url', 'url_file', 'owner_url', 'owner_url_file', 'role', 'connections'] as const;

/** `storage` and `keys`. Without them: a SQLite file beside the configuration, with its key beside it. */
export function readStorage(root: MapReader): Pick<Settings, 'storage' | 'isStorageDefault' | 'keys'> {
  const reader = root.child('storage', ['sqlite', 'postgresql']);
  if (reader.has('sqlite') && reader.has('postgresql')) {
    reader.unfit('postgresql', 'Give either sqlite or postgresql, not both');
  }
  const path = root.source.pathOf(reader.child('sqlite', ['path']).text('path')?.text ?? defaultDatabase);
  const storage: StorageSetting = reader.has('postgresql')
    ? { postgresql: readPostgresql(reader.child('postgresql', postgresqlKeys)) }
    : { sqlite: { path } };
  return {
    storage,
    isStorageDefault: !root.has('storage'),
    keys: readKeys(root, 'sqlite' in storage ? `${path}.key` : root.source.pathOf('mikrofleet.key')),
  };
}

function readPostgresql(reader: MapReader): Extract<StorageSetting, { postgresql: unknown }>['postgresql'] {
  const url = reader.secret('url');
  if (url === undefined && !reader.has('url_file'))
    reader.missing('url', 'postgresql://user:password@host/database');
  const ownerUrl = reader.secret('owner_url');
  const role = reader.text('role');
  if (role !== undefined && !/^[a-z_][a-z0-9_]{0,62}$/.test(role.text)) {
    reader.invalid(role, 'A role has small letters, digits and _ only');
  }
  return {
    url: url ?? new Secret(''),
    role: role?.text ?? defaultRole,
    maxConnections: reader.integer('connections', { min: 2, max: 1000 }) ?? 10,
    ...(ownerUrl === undefined ? {} : { ownerUrl }),
  };
}

function readKeys(root: MapReader, beside: string): KeySetting {
  const reader = root.child('keys', ['file']);
  const file = reader.text('file');
  const { environment } = root.source;
  const key = environment['MIKROFLEET_KEY'];
  const previous = environment['MIKROFLEET_KEY_PREVIOUS'];
  if (key !== undefined && key !== '') {
    if (file !== undefined)
      reader.unfit('file', 'The environment has MIKROFLEET_KEY already; use one of the two');
    return {
      key: new Secret(key),
      ...(previous === undefined || previous === '' ? {} : { previous: new Secret(previous) }),
    };
  }
  return { file: file === undefined ? beside : root.source.pathOf(file.text) };
}
