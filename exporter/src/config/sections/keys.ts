import type { SectionKey } from '../declaration.ts';
import { Secret } from '../secret.ts';
import type { SectionReader } from '../section-reader.ts';
import type { KeySetting, StorageSetting } from '../settings.ts';

export const keys = {
  kind: 'section',
  about: 'What stored secrets are sealed with.',
  keys: {
    file: {
      kind: 'path',
      absent: 'beside the database',
      about: 'The root key that the secrets are sealed with; keep a copy elsewhere.',
    },
  },
} as const satisfies SectionKey;

/** The environment has the root key, or a file does: without a word about it one beside the database. */
export function readKeys(reader: SectionReader<typeof keys.keys>, stored: StorageSetting): KeySetting {
  const file = reader.get('file');
  const { source } = reader.map;
  const key = source.environment['MIKROFLEET_KEY'];
  const previous = source.environment['MIKROFLEET_KEY_PREVIOUS'];
  if (key !== undefined && key !== '') {
    if (file !== undefined)
      reader.map.invalidKey('file', 'The environment has MIKROFLEET_KEY already; use one of the two');
    return {
      key: new Secret(key),
      ...(previous === undefined || previous === '' ? {} : { previous: new Secret(previous) }),
    };
  }
  const beside = 'sqlite' in stored ? `${stored.sqlite.path}.key` : source.pathOf('mikrofleet.key');
  return { file: file ?? beside };
}
