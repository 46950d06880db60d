import type { KeySetting } from '../../config/settings.ts';
import { fixedKeys, keyFile, type RootKeySource } from './root-key.ts';

/** The source of root keys named by the configuration or the environment. */
export function rootKeysOf(setting: KeySetting): RootKeySource {
  return 'file' in setting
    ? keyFile(setting.file)
    : fixedKeys('MIKROFLEET_KEY', setting.key, setting.previous);
}
