import type { SectionKey } from '../declaration.ts';
import { Secret } from '../secret.ts';
import type { SectionReader } from '../section-reader.ts';
import type { KeySetting, StorageSetting } from '../settings.ts';

export const keys = {
  kind: 'section',
  about: 'The key that seals stored secrets.',
  keys: {
    file: {
      kind: 'path',
      absent: 'next to the database',
      about: 'File with the root key; keep a copy elsewhere.',
    },
  },
} as const satisfies SectionKey;

/** The root key is in the environment or in a file, by default next to the database. */
export function readKeys(reader: SectionReader<typeof keys.keys>, stored: StorageSetting): KeySetting {
  const file = reader.get('file');
  const { source } = reader.map;
  const key = source.environment['MIKROFLEET_KEY'];
  const previous = source.environment['MIKROFLEET_KEY_PREVIOUS'];
  if (key !== undefined && key !== '') {
    if (file !== undefined)
      reader.map.invalidKey('file', 'MIKROFLEET_KEY is set as well; use one of the two');
    return {
      key: new Secret(key),
      ...(previous === undefined || previous === '' ? {} : { previous: new Secret(previous) }),
    };
  }
  const beside = 'sqlite' in stored ? `${stored.sqlite.path}.key` : source.pathOf('mikrofleet.key');
  return { file: file ?? beside };
}
