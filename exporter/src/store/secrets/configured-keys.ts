import type { KeySetting } from '../../config/settings.ts';
import { fixedKeys, keyFile, type RootKeySource } from './root-key.ts';

/** The source of root keys that the configuration or the environment names. */
export function rootKeysOf(setting: KeySetting): RootKeySource {
  return 'file' in setting
    ? keyFile(setting.file)
    : fixedKeys('MIKROFLEET_KEY', setting.key, setting.previous);
}
