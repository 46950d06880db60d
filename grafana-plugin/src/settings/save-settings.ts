import { getBackendSrv } from '@grafana/runtime';
import { lastValueFrom } from 'rxjs';
import { pluginId } from '../plugin-id.ts';
import type { PluginSettings, SecureSettings } from './plugin-settings.ts';

interface SavedSettings {
  readonly jsonData: PluginSettings;
  /** Absent: the token stays. */
  readonly secureJsonData?: SecureSettings;
}

/** Stores the settings of the organisation and enables the plugin in it. */
export async function saveSettings(settings: SavedSettings): Promise<void> {
  await lastValueFrom(
    getBackendSrv().fetch({
      url: `/api/plugins/${pluginId}/settings`,
      method: 'POST',
      data: { enabled: true, pinned: true, ...settings },
      showErrorAlert: false,
    }),
  );
}
